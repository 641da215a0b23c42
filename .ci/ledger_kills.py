#!/usr/bin/env python3
"""Kills imports at random instants and looks at what the ledger holds then: ledger_kills.py TOOL [--kills N] [--seed S]

Imports of a series of folders are killed (SIGKILL): at any instant, while the journal is in use, or while the ledger
itself is written. After each kill a copy of the ledger is opened by Python's SQLite, and the ledger itself by the
tool, which must recover it: by the next import, or by an export. Both must find the first so many transactions of an
uninterrupted run, whole, and among them every one that an import reported. Standard library only.
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter

from ledger_checks import Broken, Reference, Tool, acknowledged, copied, has_hot_journal, held, journal_size, remove

faults = []
counted = Counter()
lock = threading.Lock()


class Victim:
    """One ledger, its imports killed one after the other."""

    def __init__(self, tool, reference, folder, chance):
        self.tool, self.reference, self.chance = tool, reference, chance
        self.folder = folder
        os.makedirs(folder)
        self.ledger = os.path.join(folder, "ledger.sqlite")
        self.holds = 0
        # Seconds that an import and its use of the journal took the last time.
        self.duration, self.writing = 0.5, 0.05

    def count(self, what):
        with lock:
            counted[what] += 1

    def check(self, path, least, what):
        """Looks at a ledger, which must hold at least so many transactions; their number."""
        try:
            transactions = held(path) if os.path.exists(path) else []
            fault = self.reference.fault(transactions, least)
        except Broken as broken:
            transactions, fault = [], str(broken)
        if fault:
            with lock:
                kept = tempfile.mkdtemp(prefix="ledger-fault-")
                copied(self.ledger, os.path.join(kept, "ledger"))
                faults.append(f"{what}: {fault} (kept in {kept})")
            raise Fault
        return len(transactions)

    def killed(self):
        """Kills one import and looks. Whether it was still running."""
        step = self.reference.step(self.holds)
        output = os.path.join(self.folder, "output")
        before = time.monotonic()
        with open(output, "wb") as file:
            process = subprocess.Popen(
                self.tool.importing(self.ledger, self.reference.steps[step]), stdin=subprocess.DEVNULL, stdout=file,
                stderr=subprocess.DEVNULL)
            way = self.chance.randrange(3)
            if way == 0:
                self.wait(process, self.chance.random() * 1.1 * self.duration)
            elif way == 1:
                self.wait_for_journal(process)
            else:
                self.wait_for_commit(process)
            process.kill()
            process.wait()
        with open(output, encoding="utf-8", errors="replace") as file:
            told = max(acknowledged(file.read()), self.holds)
        was_running = process.returncode == -9
        if was_running:
            self.count("kills")
            if has_hot_journal(self.ledger):
                self.count("left a hot journal")
            if self.holds == 0:
                self.count("while the ledger was made")
            if told > self.holds:
                self.count("after it reported success")
        else:
            self.duration = time.monotonic() - before
            if process.returncode != self.reference.statuses[step]:
                with lock:
                    faults.append(f"import {step + 1} ended with {process.returncode}")
                raise Fault
            told = self.reference.ends[step]
        what = f"import {step + 1} killed"
        copy = copied(self.ledger, os.path.join(self.folder, "copy"))
        self.holds = self.check(copy, told, what + ", read by Python")
        if was_running and self.holds > told:
            self.count("committed but did not report yet")
        return was_running

    @staticmethod
    def wait(process, seconds):
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            pass

    def wait_for_journal(self, process):
        """Until a random instant of the time in which the journal is in use, once or (in a new ledger) later."""
        for _ in range(self.chance.choice([1, 1, 2, 3])):
            while journal_size(self.ledger) == 0 and process.poll() is None:
                time.sleep(0.0005)
            began = time.monotonic()
            delay = self.chance.random() * 1.2 * self.writing
            while journal_size(self.ledger) > 0 and process.poll() is None:
                if time.monotonic() - began > delay and self.chance.random() < 0.5:
                    return
                time.sleep(0.0005)
            self.writing = (self.writing + time.monotonic() - began) / 2

    def wait_for_commit(self, process):
        """Until a few milliseconds after the ledger itself is written, of several times in a new one any."""
        for _ in range(self.chance.choice([1, 2, 3, 4]) if self.holds == 0 else 1):
            while has_hot_journal(self.ledger) and process.poll() is None:
                time.sleep(0.0002)
            while not has_hot_journal(self.ledger) and process.poll() is None:
                time.sleep(0.0002)
        time.sleep(self.chance.choice([0, 0, 0.001, 0.003, 0.01]))

    def recovered(self):
        """Has the tool open the ledger and go on; looks at what it holds then."""
        step = self.reference.step(self.holds) if self.holds in (0, *self.reference.ends) else None
        if step is None or (self.holds >= self.reference.ends[0] and self.chance.random() < 0.1):
            what = "export after a kill"
            status, _, errors = self.tool.run(
                self.tool.exporting(self.ledger, os.path.join(self.folder, "workbook.xlsx")))
            expected, least = 0, self.holds
            self.count("recovered by an export")
        else:
            what = f"import {step + 1} after a kill"
            status, output, errors = self.tool.run(
                self.tool.importing(self.ledger, self.reference.steps[step]))
            expected, least = self.reference.statuses[step], self.reference.ends[step]
            if acknowledged(output) != least:
                errors += f" told of transaction {acknowledged(output)} instead of {least}"
                status = -1
            self.count("recovered by an import")
        if status != expected:
            with lock:
                faults.append(f"{what} ended with {status}: {errors}")
            raise Fault
        if has_hot_journal(self.ledger):
            with lock:
                faults.append(f"{what} left a hot journal")
            raise Fault
        self.holds = self.check(self.ledger, least, what)
        # An import of several transactions that was killed between two cannot go on as the reference did.
        if self.holds not in self.reference.ends or self.reference.step(self.holds) is None:
            remove(self.ledger)
            self.holds = 0


class Fault(Exception):
    """A fault that was noted: the ledger is of no more use."""


def work(victim, share):
    while share > 0:
        try:
            if victim.killed():
                share -= 1
                victim.recovered()
            elif victim.reference.step(victim.holds) is None:
                remove(victim.ledger)
                victim.holds = 0
        except Fault:
            share -= 1
            remove(victim.ledger)
            victim.holds = 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = Tool(options.tool)
    work_folder = tempfile.mkdtemp(prefix="ledger-kills-")
    try:
        reference = Reference(tool, work_folder)
        workers = 2
        threads = []
        for worker in range(workers):
            victim = Victim(
                tool, reference, os.path.join(work_folder, str(worker)),
                random.Random(options.seed * 1000 + worker))
            share = options.kills // workers + (worker < options.kills % workers)
            threads.append(threading.Thread(target=work, args=(victim, share)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        shutil.rmtree(work_folder, ignore_errors=True)
    for fault in faults:
        print(fault)
    kinds = ("kills", "while the ledger was made", "left a hot journal", "committed but did not report yet",
             "after it reported success", "recovered by an import", "recovered by an export")
    print(f"seed {options.seed}: " + ", ".join(f"{counted[kind]} {kind}" for kind in kinds))
    if counted["kills"] < options.kills and not faults:
        sys.exit(f"only {counted['kills']} of {options.kills} imports were killed")
    if options.kills >= 100 and not counted["left a hot journal"]:
        sys.exit("no kill left a hot journal: the check proves nothing")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
