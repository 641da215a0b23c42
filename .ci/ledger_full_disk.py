#!/usr/bin/env python3
"""What the ledger does where it cannot write, and with files that are none: ledger_full_disk.py TOOL [--all] [--damages N] [--seed S]

The disk becomes full at every page that an import needs (a small file system in memory, for root only), and system
calls fail one after the other (strace). Each time: exit status 74 and a message that says so, and after that a ledger
that holds what it held and takes the same import. Then: no permission, no folder, files of other programs, a newer
ledger, and ledgers cut short or with a bit turned over: a refusal or the same workbook, never another one.
`--all` leaves none of the calls and damages out. Standard library only.
"""
import argparse
import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter

from ledger_checks import Broken, Tool, acknowledged, copied, held, put, remove

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
    try:
        may_trace = subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        may_trace = False
    if not may_trace:
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


# Where nothing may be written, and what is no ledger

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
    rows = [at + within for at in places(whole, os.path.dirname(trial.first).encode()) for within in range(240)]
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
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--damages", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
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
        foreign(trial)
        damaged(trial, 1000 if options.all else options.damages, options.seed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for what in committed:
        print(f"  failed, and stands in the ledger: {what}")
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
