"""Runs commands in turn and says what each cost."""
import json
import os
import re
import statistics
import subprocess
import tempfile

# Messages in one language, so that what a program says can be read.
ENVIRONMENT = {**os.environ, "COMMUNE_SHEETS_LANGUAGE": "en", "LC_ALL": "C.UTF-8"}


class Failed(Exception):
    """A command ended otherwise than it should."""


def run(timed, command, statuses=(0,)):
    """{"status", "cpu" and "wall" in seconds, "memory" in KiB, "output"} of one command; `timed` is the program."""
    with tempfile.TemporaryDirectory() as folder:
        path, out = os.path.join(folder, "cost"), os.path.join(folder, "output")
        with open(out, "wb") as output:
            ended = subprocess.run(
                [timed, path, *command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE, env=ENVIRONMENT)
        with open(out, encoding="utf-8", errors="replace") as output:
            text = output.read()
        if ended.returncode:
            raise Failed(f"{' '.join(command)}: {ended.stderr.decode('utf-8', 'replace')}")
        with open(path, encoding="utf-8") as file:
            cost = json.load(file)
    if cost["status"] not in statuses:
        raise Failed(f"{' '.join(command)} ended with {cost['status']}: "
                     f"{text[-500:]} {ended.stderr.decode('utf-8', 'replace')[-500:]}")
    return {**cost, "output": text, "errors": ended.stderr.decode("utf-8", "replace")}


def paired(timed, contestants, repetitions, statuses=(0,)):
    """Runs every contestant once, then every one again, so that what else the machine does hits all alike.

    A contestant is a list of commands, whose costs are added up. The result is {name: {"cpu", "wall": [seconds of each
    repetition], "memory": KiB at most}}.
    """
    costs = {name: {"cpu": [], "wall": [], "memory": 0} for name in contestants}
    for _ in range(repetitions):
        for name, commands in contestants.items():
            parts = [run(timed, command, statuses) for command in commands]
            cost = costs[name]
            for kind in ("cpu", "wall"):
                cost[kind].append(sum(part[kind] for part in parts))
            cost["memory"] = max([cost["memory"], *(part["memory"] for part in parts)])
    return costs


def summary(cost):
    """The median of each kind, and the cost of each repetition, by which contestants are compared pair by pair."""
    return {
        **{kind: statistics.median(cost[kind]) for kind in ("cpu", "wall")}, "memory": cost["memory"],
        "each": {kind: cost[kind] for kind in ("cpu", "wall")}}


def instructions(command, library):
    """(how many instructions a command takes, which program counted), or None where nothing here can count them.

    Processor counters are asked first; many virtual machines have none. Valgrind counts by simulating, some fifty
    times as slow; `library` keeps older ones from a fault of theirs.
    """
    try:
        counted = subprocess.run(
            ["perf", "stat", "-x", ";", "-e", "instructions:u", "--", *command], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT)
        match = re.search(rb"^(\d+);;instructions", counted.stderr, re.M)
        if counted.returncode == 0 and match:
            return int(match[1]), "perf"
    except OSError:
        pass
    try:
        counted = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**ENVIRONMENT, "LD_PRELOAD": library})
        match = re.search(rb"Collected : (\d+)", counted.stderr)
        if counted.returncode == 0 and match:
            return int(match[1]), "callgrind"
    except OSError:
        pass
    return None


def allocations(timed, library, command, statuses=(0,)):
    """(calls, bytes asked for) of a command's allocations."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "counted")
        # By `env`, so that nothing else is counted into the file.
        run(timed, ["env", f"LD_PRELOAD={library}", f"COUNTED_ALLOCATIONS={path}", *command], statuses)
        with open(path, encoding="utf-8") as file:
            counted = json.load(file)
    return counted["calls"], counted["bytes"]
