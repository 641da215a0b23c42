#!/usr/bin/env python3
"""Proves that ledger_year.py can fail: prove_year.py TOOL

Keeps a short year, January and the next one's, and puts damaged_tool.py in the tool's place: every kind of answer is
damaged in one place at a time, and the check must say so in the words that belong to it. With the tool's own answers
the same checks find nothing.
"""
import copy
import os
import shlex
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from ledger_periods import NextYear
from ledger_year import Run
from periods import year_after
from year_of_forms import YEAR, period_of

HERE = os.path.dirname(os.path.abspath(__file__))
JANUARY, NEXT, QUARTER = period_of(1), year_after(period_of(1)), f"{YEAR}-Q1"


class ShortYear(Run):
    def __init__(self, tool, work):
        super().__init__(tool, work, 3, YEAR)
        self.watched = [QUARTER]
        self.month(1)
        NextYear(self).january()

    def found(self, damage, check):
        """What a check says when the tool's answers are damaged; to its own answers where nothing is named."""
        other = copy.copy(self)
        with tempfile.TemporaryDirectory() as other.work:
            other.tool = os.path.join(other.work, "damaged-tool")
            program = [sys.executable, os.path.join(HERE, "damaged_tool.py"), damage or "nothing", self.tool]
            with open(other.tool, "w", encoding="utf-8") as file:
                file.write(f'#!/bin/sh\nexec {shlex.join(program)} "$@"\n')
            os.chmod(other.tool, 0o755)
            other.differences, other.exports = [], dict(self.exports)
            try:
                check(other)
            except SystemExit as fault:
                other.differences.append(f"no answer: {fault}")
        return other.differences

    def made_anew(self, step, period):
        """A workbook as the damaged tool makes it, in the place of the one that was made then."""
        book = os.path.join(self.work, "anew.xlsx")
        self.make(period, book, "--as-of", str(step), "--force")
        self.exports[step, period] = book
        return step, period

    def proofs(self):
        """(check, [(damage, words that the difference must hold)])."""
        steps, last = self.books.steps, len(self.books.steps)
        late, next_year, corrected = (steps.index(label) + 1 for label in ("late", "next-year", "correction"))
        closed = last - 1  # the correction after January of the next year was closed
        return [
            (lambda run: run.workbook(*run.made_anew(late, JANUARY)), [
                ("export: a unit's figure", "Theo đơn vị!"), ("export: a district's figure", "Theo đơn vị!"),
                ("export: a verdict", "Tổng hợp!"), ("export: time of receipt", "should be “Nộp muộn”"),
                ("export: as it stands now", "no file ")]),
            (lambda run: run.workbook(*run.made_anew(next_year, NEXT)), [("export: a finding", "PER05")]),
            (lambda run: run.workbook(*run.made_anew(last, QUARTER)), [
                ("export: a share of the months", "does not say “lập từ 1/3 tháng"),
                ("export: a unit's figure", "Theo đơn vị!")]),
            (lambda run: run.same_later(late, JANUARY, str(late)), [
                ("export: a byte", "is not the workbook made then"),
                ("export: as it stands now", "is not the workbook made then")]),
            (lambda run: (run.made_anew(closed, NEXT), run.unmoved()), [
                ("export: a byte", "has changed though closed")]),
            (lambda run: run.difference(JANUARY, late - 1, last), [
                ("diff: an effect", "has not that effect"), ("diff: a part left out", "do not add up"),
                ("diff: the figure after", "should be"), ("diff: a figure left out", "is left out"),
                ("diff: a unit left out", "names"), ("diff: a cell's text", "stands as"),
                ("diff: a cell left out", "told: False")]),
            (lambda run: run.difference(NEXT, next_year, corrected), [
                ("diff: a unit left out", "names"), ("diff: a cell's text", "stands as"),
                ("diff: the period of a cell", f"should be {JANUARY}")]),
            (lambda run: run.difference(QUARTER, next_year, corrected), [("diff: a month's cell", "should be [(")]),
            (lambda run: run.trace(late, JANUARY, "9", "current"), [
                ("trace: a line", "should be"), ("trace: a file", "should be"),
                ("trace: a unit's value", "is another sum"), ("trace: the value", ", not "),
                ("trace: as it stands now", "another form")]),
            (lambda run: run.trace(last, NEXT, "9", "previousYear"), [("trace: a line", "should be")]),
            (lambda run: run.status(late, JANUARY), [
                ("status: a state", "is refused"), ("status: the form that counts", "are [None"),
                ("status: the deadline", "should be (")]),
            (lambda run: run.status(last, JANUARY), [("status: files of nobody", "unidentified")]),
            (lambda run: run.status(next_year, NEXT), [("status: a warning", "is reminded of")]),
            (Run.history, [("history: an outcome", "is ["), ("history: a transaction", "is [")]),
            (Run.given_back, [("extract: another byte", "is not what was sent"), ("extract: a file lost", "files")]),
            (Run.whole, [("check: a line more", "a line more")]),
        ]


def main(tool):
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(os.cpu_count()) as pool:
        run = ShortYear(os.path.abspath(tool), work)
        jobs = [(damage, words, pool.submit(run.found, damage, check))
                for check, damages in run.proofs() for damage, words in [(None, ""), *damages]]
        failures = list(run.differences)
        for damage, words, job in jobs:
            found = job.result()
            is_right = any(words in line for line in found) if damage else not found
            failures += [] if is_right else [f"{damage or 'nothing damaged'}: {found[:3]}"]
            if damage:
                print(f"{'found ' if is_right else 'BLIND '} {damage}: {found[0][:150] if found else 'no difference'}")
    if failures:
        sys.exit("the year does not see:\n" + "\n".join(failures))
    print(f"{sum(damage is not None for damage, _, _ in jobs)} damages, each found")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
