#!/usr/bin/env python3
"""What the ledger does where it cannot write: ledger_full_disk.py TOOL [--all]

The disk becomes full at every page that an import needs (a small file system in memory, for root only), and system
calls fail one after the other (strace). Each time: exit status 74 and a message that says so, and after that a ledger
that holds what it held and takes the same import. Then: no permission, and no folder. `--all` leaves none of the pages
and calls out. Standard library only.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

from ledger_checks import Broken, Tool, acknowledged, copied, held, may_trace, put, remove

PAGE = 4096
FULL = {"en": "the disk may be full", "vi": "ổ đĩa có thể đã đầy"}
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)
        print("  " + what)
    return holds


def evenly(numbers, most):
    """At most so many of them, from the first to the last."""
    numbers = list(numbers)
    if len(numbers) <= most:
        return numbers
    return [numbers[at * (len(numbers) - 1) // (most - 1)] for at in range(most)]


class Trial:
    """An import onto a ledger that holds one transaction already, or onto none."""

    def __init__(self, tool, folder, forms):
        self.tool, self.folder = tool, folder
        self.first, self.second = forms
        os.makedirs(folder, exist_ok=True)
        self.before = os.path.join(folder, "before.sqlite")
        self.run(self.before, self.first)
        self.held = held(self.before)
        after = os.path.join(folder, "after.sqlite")
        shutil.copyfile(self.before, after)
        self.run(after, self.second)
        self.after = held(after)
        # Pages that an import may need at most: those of its journal, and those that are new.
        self.pages = os.path.getsize(after) // PAGE + 8

    def run(self, ledger, forms):
        status, output, errors = self.tool.run(self.tool.importing(ledger, [forms]))
        if status != 0:
            sys.exit(f"import {forms} ended with {status}: {output}{errors}")

    def start(self, ledger, is_new):
        remove(ledger)
        if not is_new:
            shutil.copyfile(self.before, ledger)

    def judge(self, ledger, is_new, status, output, errors, language, what):
        """Looks at an import that could not write; whether it failed."""
        forms = self.first if is_new else self.second
        before, after = ([], self.held) if is_new else (self.held, self.after)
        if status == 0:
            self.look(ledger, after, what + ", told of success")
            return False
        expect(status == 74, f"{what}: status {status} instead of 74: {errors}")
        expect(FULL[language] in errors, f"{what}: no such message: {errors}")
        expect({"en": "run this command again", "vi": "chạy lại lệnh này"}[language] in errors,
               f"{what}: not what to do: {errors}")
        expect("\n" not in errors.strip(), f"{what}: more than a message: {errors}")
        expect(not acknowledged(output), f"{what}: told of success: {output}")
        extra = set(os.listdir(os.path.dirname(ledger))) - {"ledger.sqlite", "ledger.sqlite-journal", "filler"}
        expect(not extra, f"{what}: left behind {extra}")
        self.look(copied(ledger, os.path.join(self.folder, "copy")), before, what, after)
        return True

    def again(self, ledger, is_new, what):
        """The same import, now that there is room."""
        forms = self.first if is_new else self.second
        status, output, errors = self.tool.run(self.tool.importing(ledger, [forms]))
        expect(status == 0, f"{what}, then again: status {status}: {errors}")
        if "unchanged, 0 kept" in output and " 0 new, 0 revised" in output:
            return
        self.look(ledger, self.held if is_new else self.after, what + ", then again")

    @staticmethod
    def look(ledger, wanted, what, other=None):
        try:
            found = held(ledger) if os.path.exists(ledger) else []
            if other is not None and found == other != wanted:
                committed.append(what)
            else:
                expect(found == wanted, f"{what}: holds {len(found)} transactions, not the {len(wanted)} expected")
        except Broken as broken:
            expect(False, f"{what}: {broken}")


# Imports that failed but stand in the ledger: where the last sync of all failed, nobody can know. The message says
# that the change is whole or not there, and to run the command again.
committed = []


def full_disk(trial, most):
    """The disk is full but for so many pages."""
    place = os.path.join(trial.folder, "disk")
    os.makedirs(place)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place], capture_output=True)
    if mounted.returncode != 0:
        print("a file system of 4 MB: SKIPPED, it cannot be mounted here (root only)")
        return
    try:
        ledger, filler = os.path.join(place, "ledger.sqlite"), os.path.join(place, "filler")
        for is_new in (True, False):
            failed = succeeded = 0
            for room in evenly(range(trial.pages + 60), most):
                trial.start(ledger, is_new)
                with open(filler, "wb") as file:
                    free = os.statvfs(place).f_bavail
                    os.posix_fallocate(file.fileno(), 0, max(1, (free - room) * PAGE))
                language = "vi" if room % 2 else "en"
                what = f"{'a new' if is_new else 'a'} ledger, {room} pages free"
                result = trial.tool.run(trial.tool.importing(ledger, [trial.first if is_new else trial.second],
                                                             language))
                has_failed = trial.judge(ledger, is_new, *result, language, what)
                os.remove(filler)
                if has_failed:
                    trial.again(ledger, is_new, what)
                failed += has_failed
                succeeded += not has_failed
                if succeeded == 2:
                    break
            print(f"{'a new' if is_new else 'a'} ledger on a disk that becomes full: {failed} imports refused, "
                  f"{succeeded} had room")
            expect(failed and succeeded, "the sizes do not span what an import needs")
    finally:
        subprocess.run(["umount", place], check=True)


def failing_calls(trial, most):
    """One system call after the other fails, alone or with all that follow."""
    if not may_trace():
        print("failing system calls: SKIPPED, strace is missing or may not trace here (ptrace)")
        return
    folder = os.path.join(trial.folder, "calls")
    os.makedirs(folder)
    ledger = os.path.join(folder, "ledger.sqlite")
    for call, error, goes_on in (
            ("pwrite64", "ENOSPC", True), ("pwrite64", "EIO", False), ("fdatasync", "EIO", False),
            ("ftruncate", "EIO", False), ("openat", "ENOSPC", True)):
        # Only the journal is not there before an import, and so cannot be made on a full disk.
        paths = [ledger + "-journal"] if call == "openat" else [ledger, ledger + "-journal", folder]
        files = [part for path in paths for part in ("-P", path)]
        for is_new in (True, False):
            forms = trial.first if is_new else trial.second
            log = os.path.join(trial.folder, "log")
            trial.start(ledger, is_new)
            subprocess.run(["strace", "-f", *files, "-e", "trace=" + call, "-o", log,
                            *trial.tool.importing(ledger, [forms])], capture_output=True, check=True)
            # strace counts the calls of each thread by itself.
            with open(log, encoding="ascii", errors="replace") as file:
                threads = Counter(line.split()[0] for line in file if f" {call}(" in line)
            number = max(threads.values(), default=0)
            failed = 0
            for at in evenly(range(1, number + 1), most):
                trial.start(ledger, is_new)
                language = "vi" if at % 2 else "en"
                what = f"{'a new' if is_new else 'a'} ledger, {call} {at} of {number} gives {error}"
                result = trial.tool.run([
                    "strace", "-f", "-qq", *files, "-o", "/dev/null", "-e", f"trace={call}", "-e",
                    f"inject={call}:error={error}:when={at}{'+' if goes_on else ''}",
                    *trial.tool.importing(ledger, [forms], language)])
                if trial.judge(ledger, is_new, *result, language, what):
                    failed += 1
                    trial.again(ledger, is_new, what)
            expect(failed, f"{call} gives {error}: no import was refused")
            print(f"{'a new' if is_new else 'a'} ledger, {call} gives {error}: {failed} imports refused, "
                  f"the failing call up to number {number} of a thread")


# Where nothing may be written

def as_nobody():
    """Options to run a command without root's rights over every file."""
    return {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


def permissions(trial):
    """No permission to write, and no folder."""
    place = tempfile.mkdtemp(prefix="ledger-place-")
    os.chmod(place, 0o777)
    # The tool and the forms where everyone may read them.
    tool = Tool(shutil.copy(trial.tool.path, os.path.join(place, "tool")))
    forms = shutil.copytree(trial.second, os.path.join(place, "forms"))
    os.chmod(forms, 0o755)
    try:
        def case(what, file_mode, folder_mode, command, status):
            folder = os.path.join(place, "folder")
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            ledger = os.path.join(folder, "ledger.sqlite")
            if file_mode is not None:
                shutil.copyfile(trial.before, ledger)
                os.chmod(ledger, file_mode)
            os.chmod(folder, folder_mode)
            names = os.listdir(folder)
            found, output, errors = tool.run(command(ledger), **as_nobody())
            os.chmod(folder, 0o777)
            expect(found == status, f"{what}: status {found} instead of {status}: {output}{errors}")
            expect(status == 0 or errors.strip(), f"{what}: no message")
            if status:
                expect(os.listdir(folder) == names, f"{what}: left {os.listdir(folder)}")
            if file_mode is not None:
                expect(held(ledger) == trial.held, f"{what}: the ledger changed")

        def importing(ledger):
            return tool.importing(ledger, [forms])

        def exporting(ledger):
            return tool.exporting(ledger, os.path.join(place, "workbook.xlsx"))

        case("a ledger that may only be read", 0o444, 0o777, importing, 73)
        case("a folder that may only be read", 0o666, 0o555, importing, 73)
        case("both may only be read", 0o444, 0o555, importing, 73)
        case("no ledger in a folder that may only be read", None, 0o555, importing, 73)
        case("export where nothing may be written", 0o444, 0o555, exporting, 0)
        case("a ledger that may not be read", 0o000, 0o777, exporting, 73)
        case("no ledger to export", None, 0o777, exporting, 66)
        case("no folder", None, 0o777, lambda path: importing(os.path.join(path, "none", "ledger.sqlite")), 73)
        case("a folder as ledger", None, 0o777, lambda path: importing(os.path.dirname(path)), 73)
        print("no permission, no folder: 9 cases")
    finally:
        shutil.rmtree(place)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="ledger-full-")
    try:
        forms = [os.path.join(folder, "forms", name) for name in ("first", "second")]
        put("30058", forms[0])
        put("30040", forms[1])
        trial = Trial(Tool(options.tool), os.path.join(folder, "work"), forms)
        full_disk(trial, 1000 if options.all else 20)
        failing_calls(trial, 1000 if options.all else 6)
        permissions(trial)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for what in committed:
        print(f"  failed, and stands in the ledger: {what}")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
