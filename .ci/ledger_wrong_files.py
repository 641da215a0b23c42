#!/usr/bin/env python3
"""What the ledger does with files that are none, or damaged: ledger_wrong_files.py TOOL [--damages N] [--seed S]

Files of other programs and a ledger of a newer version are refused and stay as they were. A ledger that was cut short,
or has a bit turned over, is refused or gives the same workbook, never another one, and no fault of the program.
Standard library only.
"""
import argparse
import hashlib
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter

from ledger_checks import Tool, put, remove

PAGE = 4096
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)
        print("  " + what)


class Trial:
    """A ledger of one transaction, and a form that it does not hold."""

    def __init__(self, tool, folder):
        self.tool, self.folder = tool, folder
        self.first, self.second = os.path.join(folder, "first"), os.path.join(folder, "second")
        put("30058", self.first)
        put("30040", self.second)
        self.before = os.path.join(folder, "before.sqlite")
        self.run(self.before, self.first)

    def run(self, ledger, forms):
        status, output, errors = self.tool.run(self.tool.importing(ledger, [forms]))
        if status != 0:
            sys.exit(f"import {forms} ended with {status}: {output}{errors}")


def foreign(trial):
    """Files that are no ledgers: refused, and the same afterwards."""
    folder = os.path.join(trial.folder, "foreign")
    os.makedirs(folder)

    def database(name, *statements):
        path = os.path.join(folder, name)
        db = sqlite3.connect(path, isolation_level=None)
        for statement in statements:
            db.execute(statement)
        db.close()
        return path

    def plain(name, content):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    newer = os.path.join(folder, "newer.sqlite")
    shutil.copyfile(trial.before, newer)
    db = sqlite3.connect(newer, isolation_level=None)
    db.execute("INSERT INTO grdb_migrations VALUES ('99: of a later year')")
    db.close()
    table = "CREATE TABLE t (x)"
    cases = [
        plain("letter.txt", b"not a ledger\n"), plain("short", b"x"), plain("zeros", bytes(8192)),
        plain("random", random.Random(1).randbytes(20000)), plain("header", b"SQLite format 3\0" + bytes(84)),
        plain("form.csv", open(os.path.join(trial.first, os.listdir(trial.first)[0]), "rb").read()),
        database("other.sqlite", table), database("wal.sqlite", "PRAGMA journal_mode = WAL", table),
        database("marked.sqlite", "PRAGMA application_id = 7", table),
        database("unmarked.sqlite", "PRAGMA user_version = 3"), newer,
    ]
    for path in cases:
        with open(path, "rb") as file:
            content = file.read()
        names = sorted(os.listdir(folder))
        for command in (trial.tool.importing(path, [trial.second]),
                        trial.tool.importing(path, [trial.second, "--dry-run"]),
                        trial.tool.exporting(path, os.path.join(trial.folder, "workbook.xlsx"))):
            what = f"{command[1]} with {os.path.basename(path)} as ledger"
            status, output, errors = trial.tool.run(command)
            expect(status == 66, f"{what}: status {status} instead of 66: {output}{errors}")
            expect(("newer version" if path == newer else "is no ledger") in errors, f"{what}: says {errors}")
            with open(path, "rb") as file:
                expect(file.read() == content, f"{what}: the file was changed")
            expect(sorted(os.listdir(folder)) == names, f"{what}: left {sorted(os.listdir(folder))}")
    empty = plain("empty", b"")
    status, _, errors = trial.tool.run(trial.tool.exporting(empty, os.path.join(trial.folder, "workbook.xlsx")))
    expect(status == 66 and os.path.getsize(empty) == 0, f"export with an empty file as ledger: {status} {errors}")
    trial.run(empty, trial.first)
    print(f"files that are no ledgers, and a newer one: {len(cases) + 1} files")


def damaged(trial, most, seed):
    """A ledger cut short, or with a bit turned over: refused, or the workbook that it was."""
    chance = random.Random(seed)
    folder = os.path.join(trial.folder, "damaged")
    os.makedirs(folder)
    ledger, workbook = os.path.join(folder, "ledger.sqlite"), os.path.join(folder, "workbook.xlsx")
    shutil.copyfile(trial.before, ledger)
    trial.run(ledger, trial.second)
    with open(ledger, "rb") as file:
        whole = file.read()

    def export():
        if os.path.exists(workbook):
            os.remove(workbook)
        status, output, errors = trial.tool.run(trial.tool.exporting(ledger, workbook), timeout=300)
        if not os.path.exists(workbook):
            return status, None, errors
        with open(workbook, "rb") as file:
            return status, hashlib.sha256(file.read()).digest(), errors

    status, right, errors = export()
    if status != 0:
        sys.exit(f"export ended with {status}: {errors}")
    # Where the figures hang on: what says whose a form is, when it came, and whether it counts; the names of tables.
    # Bits are turned over there, in the heads of pages, and anywhere.
    rows = [at + within for at in places(whole, trial.first.encode()) for within in range(240)]
    telling = [at for text in (b"thap-muoi-2023", b"import", b"CREATE TABLE", b"1: what is", b"submission")
               for at in places(whole, text)]
    found = Counter()
    for number in range(most):
        content = bytearray(whole)
        if number % 8 == 7:
            size = chance.choice([chance.randrange(len(whole)), chance.randrange(len(whole) // PAGE) * PAGE])
            del content[size:]
            what = f"cut to {size} bytes"
        else:
            at = (chance.choice(rows) if number % 8 < 3
                  else chance.choice(telling) + chance.randrange(6) if number % 8 == 3
                  else chance.randrange(len(whole) // PAGE) * PAGE + chance.randrange(16) if number % 8 == 4
                  else chance.randrange(len(whole)))
            at, bit = min(at, len(whole) - 1), chance.randrange(8)
            content[at] ^= 1 << bit
            what = f"bit {bit} of byte {at} turned over"
        remove(ledger)
        with open(ledger, "wb") as file:
            file.write(content)
        status, digest, errors = export()
        if status == 0:
            found["the same workbook"] += 1
            expect(digest == right, f"{what}: ANOTHER WORKBOOK")
        else:
            found["refused"] += 1
            expect(status == 66, f"{what}: status {status} instead of 66: {errors}")
            expect(digest is None and errors.strip(), f"{what}: a workbook all the same, or no message")
        if number % 4 == 0:
            status, output, errors = trial.tool.run(trial.tool.importing(ledger, [trial.second]), timeout=300)
            expect(status in (0, 66), f"{what}, import: status {status}: {output}{errors}")
            found["imports tried"] += 1
    print("a damaged ledger: " + ", ".join(f"{count} {what}" for what, count in sorted(found.items())))


def places(content, text):
    at = content.find(text)
    while at >= 0:
        yield at
        at = content.find(text, at + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--damages", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="ledger-wrong-")
    try:
        trial = Trial(Tool(options.tool), folder)
        foreign(trial)
        damaged(trial, options.damages, options.seed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
