#!/usr/bin/env python3
"""Simulates power cuts during imports: ledger_power_cuts.py TOOL [--states N] [--seed S]

strace records what a series of imports asks of the disk, from the making of the ledger on. From that, disks are built
that a power cut could leave (simulated_disk.py). Each is opened by Python's SQLite: it must be whole, hold the first so
many transactions of the run, and lose none that the tool had reported. Some of these disks with a hot journal are
opened by the tool, and the power is cut again while it recovers them.

That the simulator can fail is shown on writers with weaker settings, which must lose commits that were reported.
Standard library and strace only; without the right to trace (ptrace), a line says so and nothing is checked.
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

from ledger_checks import Broken, Reference, Tool, acknowledged, has_hot_journal, held, may_trace
from simulated_disk import Disk, lay, states, traced


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
    if not may_trace():
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
