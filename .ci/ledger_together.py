#!/usr/bin/env python3
"""Several processes at once on one ledger: ledger_together.py TOOL [--rounds N] [--seed S]

In each round, on a ledger that is not there yet, some processes import different folders, some the same one, some
file by file, while others export. Every process must end well, having done no more than wait; every import must
stand in the ledger as its output said; transactions are numbered without gaps; and every workbook that was written
meanwhile is, byte for byte, the one of some transaction. Standard library only.
"""
import argparse
import hashlib
import os
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter

from ledger_checks import Broken, Tool, has_hot_journal, held, put

faults = []
counted = Counter()


def fault(what):
    faults.append(what)
    print("  " + what)


def forms(folder):
    """Folders to import, and whether each file is a transaction of its own."""
    units = {"a": ["30037", "30040"], "b": ["30043", "CAH"], "c": ["30046"], "each": ["30049", "30052", "30055"],
             "same": ["30064"], "first": ["30058"]}
    for name, members in units.items():
        for unit in members:
            put(unit, os.path.join(folder, name))
    row = "217;1271,6;188,5"
    put("30058", os.path.join(folder, "second"), changes=[(row, "217;1271,6;189,5")])
    put("30058", os.path.join(folder, "refused"), month=7, changes=[(row, "hai trăm;1271,6;188,5")])
    names = [*units, "same", "same", "second", "refused"]
    return [(os.path.join(folder, name), name == "each") for name in names]


class Round:
    def __init__(self, tool, folder, chance):
        self.tool, self.folder, self.chance = tool, folder, chance
        os.makedirs(folder)
        self.ledger = os.path.join(folder, "ledger.sqlite")
        # What imports said: the folder, whether file by file, the transactions.
        self.told = []
        self.workbooks = []
        self.is_over = False
        # Of each file that was imported, which must be as many each time.
        self.observations = {}

    def importing(self, path, each):
        time.sleep(self.chance.random() * 0.3)
        command = self.tool.importing(self.ledger, [path] + (["--each"] if each else []))
        status, output, errors = self.tool.run(command)
        name = os.path.basename(path)
        if status != (1 if name == "refused" else 0):
            return fault(f"import {name} ended with {status}: {errors}{output[-300:]}")
        numbers = [int(number) for number in re.findall(r"transaction (\d+),", output)]
        if len(numbers) != (len(os.listdir(path)) if each else 1):
            return fault(f"import {name} told of the transactions {numbers}")
        self.told.append((path, each, numbers))
        counted["imports"] += 1

    def exporting(self, exporter):
        at = 0
        while not self.is_over:
            workbook = os.path.join(self.folder, f"{exporter}-{at}.xlsx")
            status, output, errors = self.tool.run(self.tool.exporting(self.ledger, workbook))
            # Before the first form is accepted, there is nothing to make, or no ledger yet.
            is_early = not self.workbooks and (
                status == 1 and "nothing to make" in errors or status == 1 and "all were refused" in errors
                or status == 66 and "There is no ledger" in errors)
            if status == 0:
                self.workbooks.append(workbook)
                at += 1
                counted["exports"] += 1
            elif not is_early:
                fault(f"export ended with {status}: {errors}{output[-300:]}")
                return

    def run(self, imports):
        importers = [threading.Thread(target=self.importing, args=args) for args in imports]
        exporters = [threading.Thread(target=self.exporting, args=(at,)) for at in range(2)]
        self.chance.shuffle(importers)
        for thread in exporters + importers:
            thread.start()
        for thread in importers:
            thread.join()
        self.is_over = True
        for thread in exporters:
            thread.join()
        if not self.told:
            return fault("no import ended well")
        try:
            count = len(held(self.ledger))
        except Broken as broken:
            return fault(str(broken))
        if has_hot_journal(self.ledger):
            fault("a hot journal was left")
        self.check_imports(count)
        self.check_workbooks(count)

    def check_imports(self, count):
        """Every file that was imported stands in the transaction that its import told of, and no other does."""
        numbers = sorted(number for _, _, told in self.told for number in told)
        if numbers != list(range(1, count + 1)):
            fault(f"imports told of the transactions {numbers}; the ledger holds {count}")
        db = sqlite3.connect(self.ledger)
        for path, each, told in self.told:
            files = sorted(os.path.join(path, name) for name in os.listdir(path))
            for at, number in enumerate(told):
                wanted = [files[at]] if each else files
                rows = db.execute(
                    "SELECT path, sha256, fate, (SELECT COUNT(*) FROM observation WHERE submission_id = id) "
                    "FROM submission WHERE transaction_id = ? ORDER BY path", (number,)).fetchall()
                digests = [hashlib.sha256(open(file, "rb").read()).hexdigest() for file in wanted]
                if [row[:2] for row in rows] != list(zip(wanted, digests)):
                    fault(f"transaction {number} does not hold {wanted}: {rows}")
                for file, _, fate, observations in rows:
                    counted["files"] += 1
                    # What comes again has its figures with the form that counts.
                    if fate == "unchanged":
                        if observations:
                            fault(f"{file}: {observations} observations of what was there already")
                    elif observations == 0 or self.observations.setdefault(file, observations) != observations:
                        fault(f"{file}: {observations} observations in transaction {number}")
        fates = Counter((os.path.basename(os.path.dirname(path)), fate) for path, fate in db.execute(
            "SELECT path, CASE fate WHEN 'acceptedWithWarnings' THEN 'accepted' ELSE fate END FROM submission"))
        # The same form counts once; of two forms of one unit, each counts when it comes.
        for (name, fate), wanted in {("same", "accepted"): 1, ("same", "unchanged"): 2, ("first", "accepted"): 1,
                                     ("second", "accepted"): 1, ("refused", "refused"): 1}.items():
            if fates[name, fate] != wanted:
                fault(f"{name} is {fate} {fates[name, fate]} times, not {wanted}")
        db.close()

    def check_workbooks(self, count):
        """Every workbook is the one of some transaction."""
        right = {}
        for number in range(1, count + 1):
            path = os.path.join(self.folder, f"as-of-{number}.xlsx")
            status, _, errors = self.tool.run(
                self.tool.exporting(self.ledger, path) + ["--as-of", str(number)])
            if status == 0:
                with open(path, "rb") as file:
                    right[hashlib.sha256(file.read()).digest()] = number
            elif status != 1:
                fault(f"export as of {number} ended with {status}: {errors}")
        for path in self.workbooks:
            with open(path, "rb") as file:
                number = right.get(hashlib.sha256(file.read()).digest())
            if number is None:
                fault(f"{os.path.basename(path)} is the workbook of no transaction")
            else:
                counted["workbooks of a transaction"] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="ledger-together-")
    try:
        imports = forms(os.path.join(folder, "forms"))
        for number in range(options.rounds):
            chance = random.Random(options.seed * 1000 + number)
            Round(Tool(options.tool), os.path.join(folder, str(number)), chance).run(imports)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{options.rounds} rounds: " + ", ".join(f"{number} {what}" for what, number in counted.items()))
    if not counted["exports"] and not faults:
        sys.exit("no export came between: the check proves nothing")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
