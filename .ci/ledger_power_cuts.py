#!/usr/bin/env python3
"""Simulates power cuts during imports: ledger_power_cuts.py TOOL [--states N] [--seed S]

strace records what a series of imports asks of the disk, from the making of the ledger on. From that, disks are built
that a power cut could leave: what was not synced is kept, dropped, kept in part without what came before it, or
torn at 512 bytes; names made or removed are undone unless their folder was synced. Each disk is opened by Python's
SQLite: it must be whole, hold the first so many transactions of the run, and lose none that the tool had reported.
Some of these disks with a hot journal are opened by the tool, and the power is cut again while it recovers them.

That the simulator can fail is shown on writers with weaker settings, which must lose commits that were reported.
Standard library and strace only; without the right to trace (ptrace), a line says so and nothing is checked.
"""
import argparse
import hashlib
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter

from ledger_checks import Broken, Reference, Tool, acknowledged, has_hot_journal, held

SECTOR = 512
CALLS = "openat,pwrite64,pwritev,write,fdatasync,fsync,ftruncate,unlink,rename,close"


# What was asked of the disk

def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def name_of(text):
    """A path as strace shows it."""
    return (unhex(text) if text.startswith("\\x") else text.encode()).decode("utf-8", "surrogateescape")


def lines(log):
    """The calls of a trace that succeeded: (name, arguments, result); those that were interrupted put together."""
    unfinished = {}
    with open(log, encoding="ascii") as file:
        for line in file:
            pid, rest = line.rstrip("\n").split(None, 1)
            if rest.endswith("<unfinished ...>"):
                unfinished[pid] = rest[:-len("<unfinished ...>")]
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", rest)
            if resumed:
                rest = unfinished.pop(pid) + resumed.group(1)
            call = re.fullmatch(r"(\w+)\((.*)\)\s+= (\d+).*", rest)
            if call:
                yield call.group(1), call.group(2), int(call.group(3))


def events(log, folder):
    """What happened to the files of a folder, in order, and what was told on standard output."""
    found = []

    def inside(path):
        return os.path.dirname(path) == folder and not path.endswith("-shm")

    for call, arguments, result in lines(log):
        if call == "openat":
            match = re.match(r'[^,]*, "([^"]*)", ([A-Z_|0-9a-z]+)', arguments)
            path = name_of(match.group(1)) if match else ""
            if match and inside(path) and "O_CREAT" in match.group(2):
                found.append(("create", path))
                if "O_TRUNC" in match.group(2):
                    found.append(("truncate", path, 0))
            continue
        if call in ("unlink", "rename"):
            paths = [name_of(path) for path in re.findall(r'"([^"]*)"', arguments)]
            if any(map(inside, paths)):
                found.append((call, *paths))
            continue
        match = re.match(r"(\d+)<([^>]*)>", arguments)
        if not match:
            continue
        path = name_of(match.group(2))
        if call == "write" and match.group(1) == "1":
            found.append(("told", unhex(re.search(r'"([^"]*)"', arguments).group(1)).decode()))
        elif call in ("fsync", "fdatasync") and (inside(path) or path == folder):
            found.append(("sync", path))
        elif not inside(path):
            continue
        elif call == "pwrite64":
            data = re.fullmatch(r'[^,]*, "([^"]*)", (\d+), (\d+)', arguments)
            if not data or result != int(data.group(2)):
                sys.exit(f"a write that the check cannot follow: {arguments[:80]} = {result}")
            found.append(("write", path, int(data.group(3)), unhex(data.group(1))))
        elif call == "ftruncate":
            found.append(("truncate", path, int(arguments.rsplit(",", 1)[1])))
        elif call != "close":
            sys.exit(f"{call} on {path}: the check cannot follow it")
    return found


def traced(commands, folder, log, statuses=None):
    """Runs commands one after the other, traced; their events."""
    found = []
    for at, command in enumerate(commands):
        done = subprocess.run(
            ["strace", "-f", "-y", "-xx", "-s", "20000000", "-e", "trace=" + CALLS, "-o", log, *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != (statuses[at] if statuses else 0):
            sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        found += events(log, folder)
        os.remove(log)
    return found


# What a power cut leaves

class Inode:
    """A file: its bytes that are safe, and what was done to it since."""

    def __init__(self, content=b""):
        self.safe = bytearray(content)
        self.pending = []


def apply(content, change):
    if change[0] == "truncate":
        if len(content) > change[1]:
            del content[change[1]:]
        else:
            content.extend(bytes(change[1] - len(content)))
    else:
        _, offset, data = change
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data


class Disk:
    """A folder as programs see it, and as the disk holds it."""

    def __init__(self, folder):
        self.folder = folder
        self.names, self.safe_names, self.pending_names = {}, {}, []
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                self.names[path] = self.safe_names[path] = Inode(file.read())

    def happen(self, event):
        kind, path = event[0], event[1]
        if kind == "create":
            if path not in self.names:
                self.set_name(path, Inode())
        elif kind in ("write", "truncate"):
            self.names[path].pending.append((kind, *event[2:]))
        elif kind == "unlink":
            self.set_name(path, None)
        elif kind == "rename":
            self.set_name(event[2], self.names[path])
            self.set_name(path, None)
        elif kind == "sync" and path == self.folder:
            self.safe_names, self.pending_names = dict(self.names), []
        elif kind == "sync":
            inode = self.names[path]
            for change in inode.pending:
                apply(inode.safe, change)
            inode.pending = []

    def set_name(self, path, inode):
        if inode is None:
            self.names.pop(path, None)
        else:
            self.names[path] = inode
        self.pending_names.append((path, inode))

    def cut(self, chance):
        """The files that a power cut at this moment could leave: bytes by path."""
        names = dict(self.safe_names)
        share = chance.choice([0, 0.5, 0.5, 1])
        for path, inode in self.pending_names:
            if chance.random() < share:
                if inode is None:
                    names.pop(path, None)
                else:
                    names[path] = inode
        return {path: self.content(inode, chance) for path, inode in names.items()}

    @staticmethod
    def content(inode, chance):
        content = bytearray(inode.safe)
        pending = inode.pending
        way = chance.random()
        if way < 0.25:
            # In order, the last one torn.
            pending = pending[:chance.randrange(len(pending) + 1)]
            kept = [torn(change, chance) if at == len(pending) - 1 else change for at, change in enumerate(pending)]
        else:
            share = chance.choice([0, 0.1, 0.5, 0.9, 1])
            kept = [torn(change, chance) if chance.random() < 0.15 else change
                    for change in pending if chance.random() < share]
        for change in kept:
            apply(content, change)
        return bytes(content)


def torn(change, chance):
    """A part of a write, to a border of sectors; or the file longer but not filled yet."""
    if change[0] != "write":
        return change
    _, offset, data = change
    at = chance.randrange(len(data) + 1) // SECTOR * SECTOR
    return chance.choice([
        ("write", offset, data[:at]), ("write", offset + at, data[at:]), ("write", offset, bytes(len(data)))])


def cuts(happened, count, chance):
    """The events after which the power is cut: half anywhere, half close to where something becomes safe."""
    turns = [at for at, event in enumerate(happened) if event[0] in ("sync", "truncate", "unlink", "told", "create")]
    half = [chance.randrange(len(happened) + 1) for _ in range(count // 2)]
    return sorted(half + [
        min(max(chance.choice(turns) + chance.randint(-2, 3), 0), len(happened)) for _ in range(count - len(half))])


def states(happened, disk, count, chance):
    """Disks after power cuts: (what had been told by then, files)."""
    told, at = [], 0
    for cut in cuts(happened, count, chance):
        while at < cut:
            if happened[at][0] == "told":
                told.append(happened[at][1])
            else:
                disk.happen(happened[at])
            at += 1
        yield "".join(told), disk.cut(chance)


def lay(files, folder):
    """Writes files into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path, content in files.items():
        with open(os.path.join(folder, os.path.basename(path)), "wb") as file:
            file.write(content)


# The ledger

class LedgerCheck:
    def __init__(self, reference, work):
        self.reference, self.folder = reference, os.path.join(work, "state")
        self.ledger = os.path.join(self.folder, "ledger.sqlite")
        self.known = {}
        self.counted = Counter()
        self.faults = []

    def check(self, told, files, what):
        """Opens a disk and looks; how many transactions it held, None where its journal was not hot."""
        lay(files, self.folder)
        is_hot = has_hot_journal(self.ledger)
        self.counted["states"] += 1
        self.counted["with a hot journal"] += is_hot
        count = None
        try:
            transactions = self.held()
            count = len(transactions)
            fault = self.reference.fault(transactions, told)
        except Broken as broken:
            fault = str(broken)
        if fault:
            self.faults.append(f"{what}: {fault}")
        return count if is_hot else None

    def held(self):
        """As `held`, but what is the same byte for byte after it was opened is looked at once."""
        if not os.path.exists(self.ledger):
            return []
        db = sqlite3.connect(self.ledger)
        try:
            db.execute("PRAGMA synchronous = OFF")
            db.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
        except sqlite3.DatabaseError as error:
            raise Broken(f"SQLite: {error}") from error
        finally:
            db.close()
        with open(self.ledger, "rb") as file:
            digest = hashlib.sha256(file.read()).digest()
        if digest not in self.known:
            self.known[digest] = held(self.ledger)
        return self.known[digest]


def ledger_states(tool, reference, work, count, chance):
    """The tool's own imports, and its recoveries."""
    check = LedgerCheck(reference, work)
    folder = os.path.join(work, "recorded")
    os.makedirs(folder)
    empty = Disk(folder)
    ledger = os.path.join(folder, "ledger.sqlite")
    commands = [tool.importing(ledger, step) for step in reference.steps]
    happened = traced(commands, folder, os.path.join(work, "log"), reference.statuses)
    if held(ledger) != reference.transactions:
        sys.exit("the traced run does not hold what the reference does")
    print("recorded: " + ", ".join(f"{number} {kind}" for kind, number in Counter(e[0] for e in happened).items()))
    hot = []
    second = count // 10
    first = count - second
    for at, (told, files) in enumerate(states(happened, empty, first, chance)):
        count = check.check(acknowledged(told), files, f"state {at}")
        if count in (0, *reference.ends[:-1]):
            hot.append((count, files))
    # The power is cut again while the tool recovers.
    recovered = chance.sample(hot, min(5, len(hot)))
    for at, (count, files) in enumerate(recovered):
        lay(files, folder)
        disk = Disk(folder)
        step = reference.step(count)
        happened = traced([tool.importing(ledger, reference.steps[step])], folder, os.path.join(work, "log"),
                          [reference.statuses[step]])
        share = second // len(recovered) + (at < second % len(recovered))
        for again, (told, left) in enumerate(states(happened, disk, share, chance)):
            check.check(max(count, acknowledged(told)), left, f"recovery {at}, state {again}")
    print(", ".join(f"{number} {what}" for what, number in check.counted.items())
          + f", {len(check.known)} different ledgers; {len(recovered)} recoveries by the tool; "
          + f"{len(check.faults)} faults")
    for fault in check.faults[:20]:
        print("  " + fault)
    if not check.counted["with a hot journal"]:
        sys.exit("no state had a hot journal: the check proves nothing")
    return not check.faults


# Writers with other settings

WRITER = """
import os, sqlite3, sys
path, journal, synchronous = sys.argv[1:]
db = sqlite3.connect(path, isolation_level=None)
db.execute("PRAGMA journal_mode = " + journal)
db.execute("PRAGMA synchronous = " + synchronous)
db.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT)")
for number in range(1, 31):
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO entry VALUES (?, ?)", (number, f"{number}." * 900))
    db.execute("UPDATE entry SET body = body || '!' WHERE id = ?", (number // 2 + 1,))
    db.execute("COMMIT")
    os.write(1, b"transaction %d,\\n" % number)
"""


def writer_fault(path, told):
    """What is wrong with a writer's file; None where nothing is."""
    db = sqlite3.connect(path)
    try:
        db.execute("PRAGMA synchronous = OFF")
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "damaged"
        if not db.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]:
            return "lost" if told else None
        numbers = [number for number, in db.execute("SELECT id FROM entry ORDER BY id")]
        if numbers != list(range(1, len(numbers) + 1)):
            return "damaged"
        return "lost" if len(numbers) < told else None
    except sqlite3.DatabaseError:
        return "damaged"
    finally:
        db.close()


def writer_states(work, count, chance):
    """Whether weaker settings lose what was reported, and the ledger's own do not."""
    is_right = True
    for journal, synchronous, must_fail in (
            ("WAL", "NORMAL", True), ("DELETE", "OFF", True), ("DELETE", "FULL", True), ("TRUNCATE", "EXTRA", False)):
        folder = os.path.join(work, f"{journal}-{synchronous}")
        os.makedirs(folder)
        disk = Disk(folder)
        path = os.path.join(folder, "entries.sqlite")
        happened = traced([[sys.executable, "-c", WRITER, path, journal, synchronous]], folder,
                          os.path.join(work, "log"))
        found = Counter()
        for told, files in states(happened, disk, count, chance):
            state = os.path.join(work, "state")
            lay(files, state)
            found[writer_fault(os.path.join(state, "entries.sqlite"), acknowledged(told))] += 1
        wrong = found["lost"] + found["damaged"]
        print(f"a writer with journal_mode={journal}, synchronous={synchronous}: of {count} states {found['lost']} "
              f"lost reported commits, {found['damaged']} were damaged")
        if (wrong > 0) != must_fail:
            print("  " + ("the simulator finds nothing where it must" if must_fail else "these must lose nothing"))
            is_right = False
    return is_right


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--states", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        may_trace = subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        may_trace = False
    if not may_trace:
        print("SKIPPED: strace is missing or may not trace here (ptrace); no power cut was simulated")
        return
    chance = random.Random(options.seed)
    # In memory where there is such a folder: nothing here needs to be safe.
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    work = tempfile.mkdtemp(prefix="ledger-power-", dir=place)
    try:
        reference = Reference(Tool(options.tool), work)
        is_right = ledger_states(Tool(options.tool), reference, work, options.states, chance)
        is_right = writer_states(work, min(options.states, 300), chance) and is_right
    finally:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
