"""What is measured: each function runs one kind of comparison and gives back what goes into the results."""
import csv
import io
import json
import os
import shlex
import shutil
import subprocess
import sys

import check
import long
import replay
from process import Failed, allocations, instructions, paired, run, summary

CORE = ["taskset", "-c", "0"]
REFUSED = (0, 1)


class Bench:
    """The tool, the compiled programs, and where workbooks go."""

    def __init__(self, tool, programs, work, repetitions):
        self.tool, self.programs, self.work, self.repetitions = tool, programs, work, repetitions
        self.timed = programs["timed"]

    def say(self, what):
        print(what, file=sys.stderr, flush=True)

    def validate(self, catalogue, *paths, report="csv"):
        return [self.tool, "validate", *paths, "--catalogue", catalogue, "--format", report]

    def consolidate(self, data, path, workbook, *more):
        return [self.tool, "consolidate", path, "--catalogue", data.catalogue, "--output", workbook, "--force", *more]

    def read(self, data, *paths):
        return [self.programs["read"], data.catalogue, *paths]

    def times(self, contestants, statuses=(0,), repetitions=None):
        costs = paired(self.timed, contestants, repetitions or self.repetitions, statuses)
        return {name: summary(cost) for name, cost in costs.items()}


def proof(bench, data, thorough):
    """That every form is accepted without a finding (the tool's list of findings is empty, its status 0), and that the
    floor reads the sums that were written.

    `thorough` reads all the forms in Python too.
    """
    findings = accepted = 0
    for month in data.months:
        report = run(bench.timed, bench.validate(data.catalogue, month))["output"]
        findings += max(0, len(report.splitlines()) - 1)
        accepted += len(os.listdir(month))
    with open(data.sums, encoding="utf-8") as file:
        written = json.load(file)
    read = json.loads(run(bench.timed, bench.read(data, data.path))["output"])
    same = read["totals"] == written["totals"] and read["forms"] == written["forms"]
    if thorough:
        same = same and check.sums(data.path) == (written["forms"], written["totals"])
    if findings or not same:
        raise Failed(f"{data.name}: {findings} findings; the sums are {'the same' if same else 'not the same'}")
    return {"forms": written["forms"], "accepted": accepted, "bytes": written["bytes"], "rows": read["rows"],
            "figures": sum(total[0] for total in written["totals"].values()), "findings": findings}


def reading(bench, data, repetitions=None):
    """Reading and checking every form in one run, against the floor of reading.

    Processor time is compared on one core, where the C program is too: with several at work a core does less.
    """
    bench.say(f"{data.name}: reading and validating")
    validate = bench.validate(data.catalogue, *data.months)
    return bench.times({
        "tool": [validate], "on one core": [CORE + validate], "floor": [CORE + bench.read(data, *data.months)]},
        repetitions=repetitions or 3 * bench.repetitions)


def consolidating(bench, data, year, repetitions=None):
    """One month's workbook, or a year's from its months, against reading the forms and writing the same cells in C.

    `validate` of the same forms runs beside it, so that consolidating and writing can be told from the rest.
    """
    bench.say(f"{data.name}: consolidating {'a year' if year else 'a month'}")
    path = data.path if year else data.june
    more = ["--period", "2023", "--from-months"] if year else []
    name = f"{data.name}-{'year' if year else 'month'}"
    workbook, copy, cells = (os.path.join(bench.work, name + end) for end in (".xlsx", "-floor.xlsx", ".cells"))
    run(bench.timed, bench.consolidate(data, path, workbook, *more))
    replay.extract(workbook, cells)
    write = [bench.programs["write"], cells, copy]
    costs = bench.times({
        "tool": [bench.consolidate(data, path, workbook, *more)],
        "validate": [bench.validate(data.catalogue, *(data.months if year else [data.june]))],
        "read": [bench.read(data, path)],
        "write": [write]}, repetitions=repetitions or (1 if year else 2) * bench.repetitions)
    loading = min(json.loads(run(bench.timed, write)["output"])["loading"] for _ in range(3))
    for kind in ("cpu", "wall"):
        costs["write"][kind] -= loading
        costs["write"]["each"][kind] = [cost - loading for cost in costs["write"]["each"][kind]]
    own, floors = replay.counts(workbook), replay.counts(copy)
    if own != floors:
        raise Failed(f"{name}: the workbook holds {own}, the floor's {floors}")
    sizes = os.path.getsize(workbook), os.path.getsize(copy)
    for left in (workbook, copy, cells):
        os.remove(left)
    return {"forms": len(data.june_forms()) * (12 if year else 1), "holds": own, "bytes": sizes[0],
            "floorBytes": sizes[1], **costs}


def again(bench, data, year=False, repetitions=None):
    """A month's or a year's folder imported into an empty ledger, again as it is, and again with one form corrected,
    beside `export` of the month's workbook."""
    bench.say(f"{data.name}: again and again, {'a year' if year else 'a month'}")
    forms = [os.path.join(month, name) for month in (data.months if year else [data.june])
             for name in sorted(os.listdir(month))]
    folder = os.path.join(bench.work, "again")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(data.path if year else data.june, os.path.join(folder, "forms"))
    empty, filled, ledger = (os.path.join(folder, name + ".sqlite") for name in ("empty", "filled", "ledger"))
    workbook = os.path.join(folder, "workbook.xlsx")
    import_ = [bench.tool, "import", os.path.join(folder, "forms"), "--catalogue", data.catalogue, "--ledger"]
    run(bench.timed, import_ + [filled])

    def upon(start, *more):
        copy = f"cp {start} {ledger}" if start == filled else f"rm -f {ledger}"
        return ["sh", "-c", f"{copy} && exec {shlex.join(import_ + [ledger, *more])}"]

    contestants = {"first": [upon(empty)], "unchanged": [upon(filled)]}
    if not year:
        contestants["export"] = [[bench.tool, "export", "--period", os.path.basename(data.june), "--ledger", filled,
                                  "--output", workbook, "--force"]]
    costs = bench.times(contestants, repetitions=repetitions)
    # Of a year's forms the last month's, whose year to date no later form repeats.
    last = os.path.basename(data.months[-1]) if year else ""
    own = [os.path.basename(path) for path in data.june_forms()]
    correct(os.path.join(folder, "forms", last, own[len(own) // 2]), "10.T")
    said = run(bench.timed, upon(filled))["output"]
    if f"0 new, 1 revised, {len(forms) - 1} unchanged" not in said:
        raise Failed(f"one form was corrected, but: {said[-300:]}")
    costs |= bench.times({"corrected": [upon(filled)]}, repetitions=repetitions)
    shutil.rmtree(folder)
    return {"forms": len(forms), "data": data.name, **costs}


def correct(form, item):
    """Adds one to an item's figure of the period."""
    with open(form, encoding="utf-8", newline="") as file:
        lines = file.read().split("\r\n")
    for at, line in enumerate(lines):
        cells = line.split(";")
        if cells[1:2] == [item]:
            cells[5] = str(int(cells[5]) + 1)
            lines[at] = ";".join(cells)
    with open(form, "w", encoding="utf-8", newline="") as file:
        file.write("\r\n".join(lines))


def starting(bench, data):
    """The commands that a person waits for, against a program that only loads the same libraries."""
    bench.say("starting")
    form = data.june_forms()[0]
    return bench.times({
        "load": [[bench.programs["load"]]],
        "--version": [[bench.tool, "--version"]],
        "explain NUM01": [[bench.tool, "explain", "NUM01"]],
        "validate one form": [[bench.tool, "validate", form]],
        "validate one form, --format json": [[bench.tool, "validate", form, "--format", "json"]],
    }, repetitions=max(bench.repetitions, 20))


def cores(bench, data, smaller):
    """The clock on all cores and on one: checking a year of `data`, consolidating a month of `smaller`.

    The floor is run as well, once over all forms and twice at a time over half of them: what the machine itself gains
    by its cores.
    """
    bench.say(f"{data.name}: all cores and one")
    validate = bench.validate(data.catalogue, *data.months)
    once = 3 if data.name == "nation" else None
    costs = bench.times(
        {"validate": [validate], "validate on one core": [CORE + validate]}, repetitions=once)
    workbook = os.path.join(bench.work, "cores.xlsx")
    consolidate = bench.consolidate(smaller, smaller.june, workbook)
    costs |= bench.times({"consolidate": [consolidate], "consolidate on one core": [CORE + consolidate]})
    os.remove(workbook)
    halves = data.months[::2], data.months[1::2]
    together = " ".join(f"{shlex.join(bench.read(data, *half))} > /dev/null &" for half in halves)
    costs |= bench.times({
        "floor": [["sh", "-c", f"{together} wait"]],
        "floor on one core": [CORE + bench.read(data, *data.months)]}, repetitions=once)
    return {"available": len(os.sched_getaffinity(0)), "data": data.name, **costs}


def counted_allocations(bench, data):
    """Allocations of the forms that one run has more than another; start-up and catalogue fall out."""
    bench.say(f"{data.name}: allocations")
    forms = data.june_forms()
    few = max(1, len(forms) // 10)
    rows, cells = size_of(forms[few:])
    workbook = os.path.join(bench.work, "allocations.xlsx")
    result = {"forms": len(forms) - few, "rows": rows, "cells": cells}
    for name, command in (
            ("validate", lambda paths: bench.validate(data.catalogue, *paths)),
            ("consolidate", lambda paths: [
                bench.tool, "consolidate", *paths, "--catalogue", data.catalogue, "--output", workbook, "--force"]),
            ("floor", lambda paths: bench.read(data, *paths))):
        more, less = (allocations(bench.timed, bench.programs["allocations.so"], command(paths))
                      for paths in (forms, forms[:few]))
        result[name] = {"calls": more[0] - less[0], "bytes": more[1] - less[1]}
    os.remove(workbook)
    return result


def size_of(paths):
    """(rows, cells) of forms."""
    rows = cells = 0
    for path in paths:
        with open(path, encoding="utf-8-sig") as file:
            for line in file:
                rows += 1
                cells += line.count(";") + 1
    return rows, cells


def counted_instructions(bench, data):
    """Instructions of reading all forms in one run; None where they cannot be counted."""
    bench.say(f"{data.name}: instructions")
    counted = {name: instructions(command, bench.programs["sigsuspend.so"]) for name, command in (
        ("floor", bench.read(data, *data.months)), ("tool", bench.validate(data.catalogue, *data.months)))}
    return {"data": data.name, "forms": sum(len(os.listdir(month)) for month in data.months), **counted}


def folders(bench, sets):
    """Folders of ever more forms."""
    points = []
    for data in sets:
        count = len(data.june_forms())
        bench.say(f"a folder of {count} forms")
        repetitions = 1 if count >= 10_000 else bench.repetitions
        points.append({"forms": count, **bench.times({
            "tool": [bench.validate(data.catalogue, data.june)], "floor": [bench.read(data, data.june)]},
            repetitions=repetitions)})
    return points


def long_forms(bench, catalogue, kind, paths):
    """Ever longer forms of one kind; `paths` by the number of rows that each has too many. Each must be accepted or
    refused as `long` says."""
    points = []
    for rows, path in paths.items():
        bench.say(f"a form with {rows} rows {kind}")
        told = run(bench.timed, bench.validate(catalogue, path), REFUSED)
        findings = csv.DictReader(io.StringIO(told["output"].removeprefix("\ufeff"), newline=""), delimiter=";")
        errors = {finding["Code"] for finding in findings if finding["Severity"] == "error"}
        if (told["status"], errors) != long.expected(kind, rows):
            raise Failed(f"{os.path.basename(path)} ended with {told['status']} and {errors or 'no error'}")
        repetitions = 1 if rows >= 100_000 else bench.repetitions
        points.append({"rows": rows, "bytes": os.path.getsize(path), **bench.times({
            "tool": [bench.validate(catalogue, path)], "floor": [[bench.programs["read"], catalogue, path]]},
            statuses=REFUSED, repetitions=repetitions)})
    return points


def stages(program, data, work, year=False):
    """Seconds of processor time of each stage within one process, as the program in `Stages/` tells them."""
    workbook, runs = os.path.join(work, "stages.xlsx"), []
    command = [program, data.path if year else data.june, data.catalogue, workbook] + (["2023"] if year else [])
    for _ in range(5):
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        runs.append(json.loads(told.stdout))
    os.remove(workbook)
    # One whole run, for stages of different runs cannot be subtracted from each other.
    return sorted(runs, key=lambda costs: sum(costs.values()))[len(runs) // 2]
