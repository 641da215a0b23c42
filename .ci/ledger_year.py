#!/usr/bin/env python3
"""Keeps a year of forms in a ledger and holds everything it says against arithmetic of its own: ledger_year.py TOOL

    ledger_year.py TOOL [--months N] [--seed N] [--workbooks N] [--keep FOLDER]

Month by month all units send forms, among them late, corrected, broken, contradictory, repeated and outdated ones;
periods are closed and opened again; the catalogue changes. This script knows what it sent and decides by itself which
forms count at any moment: nothing of that is asked of the tool. Held against it are the workbooks made at every moment
and made again later, the differences between moments, the traces, the history, and the bytes given back.
Every difference is a line; the exit status is 1 where there is any. Needs openpyxl and faketime.
"""
import argparse
import hashlib
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from threading import Lock

import openpyxl

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_workbook import (  # noqa: E402
    EXCEEDED, INSUFFICIENT, MET, NOT_MET, Differences, Expected, Form, check, exact_catalogue)
from year_of_forms import Year, period_of  # noqa: E402

# Of conditional formats that openpyxl does not keep; nothing is written here.
warnings.filterwarnings("ignore", module="openpyxl")

SAMPLES = "SampleSheets/2023-06"
FIGURES = ["current", "cumulative", "previousYear"]
VERDICTS = {"exceeded": EXCEEDED, "met": MET, "notMet": NOT_MET, "insufficientData": INSUFFICIENT}
ACCEPTED, REFUSED, UNCHANGED = "accepted", "refused", "unchanged"


class Received:
    """A file as it was sent, and what must become of it."""

    def __init__(self, path, content, unit, period, fate, step, at):
        self.path, self.content, self.unit, self.period = path, content, unit, period
        self.fate, self.step, self.at = fate, step, at
        self.sha256 = hashlib.sha256(content).hexdigest()
        self.form = Form(path)


class Books:
    """The script's own ledger: what was sent, closed, opened and decreed, and what follows from it."""

    def __init__(self):
        self.files, self.events, self.catalogues, self.steps = [], [], [], []

    def limit(self, period, at):
        """The step that a period's figures stand on: a closed one stands as it was closed."""
        events = [(step, kind) for step, kind, of in self.events if of == period and step <= at]
        return events[-1][0] if events and events[-1][1] == "close" else at

    def of(self, period, at):
        return [file for file in self.files if file.period == period and file.step <= self.limit(period, at)]

    def current(self, period, at):
        """{unit: the file that counts}: the last that was accepted."""
        return {file.unit: file for file in self.of(period, at) if file.fate == ACCEPTED}

    def open_refusals(self, period, at):
        counted = self.current(period, at)
        files = self.of(period, at)
        known = {file.sha256 for file in files if file.fate == ACCEPTED}
        return [file for file in files if file.fate == REFUSED and file.unit and file.sha256 not in known and (
            file.unit not in counted or files.index(counted[file.unit]) < files.index(file))]

    def unidentified(self, period, at):
        """Files of no known unit that came with files of the period, each content once."""
        steps = {file.step for file in self.files if file.period == period}
        until = self.limit(period, at)
        return list({
            file.sha256: file for file in reversed(self.files)
            if file.unit is None and file.step <= until and (
                file.period == period or (file.period is None and file.step in steps))}.values())

    def catalogue(self, period, at):
        return [catalogue for step, catalogue in self.catalogues if step <= self.limit(period, at)][-1]

    def expected(self, period, at):
        """The district's figures of a period at a moment; None where nothing counts."""
        forms = [file.form for file in self.current(period, at).values()]
        return Expected(self.catalogue(period, at), forms, period) if forms else None


class Run:
    def __init__(self, tool, work, months, seed):
        self.tool, self.work, self.months = tool, work, months
        self.chance = random.Random(seed)
        self.ledger = os.path.join(work, "ledger.sqlite")
        self.books, self.exports, self.touched = Books(), {}, {}
        self.differences, self.counted, self.lock = [], Counter(), Lock()
        self.catalogue_file = os.path.join(work, "catalogue.json")
        with open(self.catalogue_file, "w", encoding="utf-8") as file:
            file.write(self.call("catalogue", "list", "--format", "json"))
        self.catalogue = exact_catalogue(self.catalogue_file)
        self.year = Year(tool, SAMPLES, self.catalogue, seed, work)
        self.form_options = ()

    # Calls

    def call(self, *arguments, status=0, clock=None):
        """What the tool prints; `status` is the one it must end with, `clock` the district's time it must believe."""
        command = [self.tool, *arguments]
        environment = {**os.environ, "TZ": "Asia/Ho_Chi_Minh", "COMMUNE_SHEETS_LANGUAGE": "en"}
        environment.pop("COMMUNE_SHEETS_LEDGER", None)
        if clock:
            command = ["faketime", "-f", clock.replace("T", " "), *command]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment)
        if done.returncode != status:
            sys.exit(f"{' '.join(arguments)} ended with {done.returncode}, not {status}:\n"
                     f"{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return done.stdout

    def say(self, where, message):
        self.differences.append(f"{where}: {message}")

    def expect(self, what, where, holds, message):
        with self.lock:
            self.counted[what] += 1
        if not holds:
            self.say(where, message)

    # Steps: each is one transaction

    def send(self, label, files, at, clock=None, status=None, options=()):
        """Imports files: (folder, name, content, unit, month, fate)."""
        step = len(self.books.steps) + 1
        folder = os.path.join(self.work, "sent", f"{step:02d}-{label}")
        sent = []
        for place, name, content, unit, month, fate in files:
            path = os.path.join(folder, place, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            assert not os.path.exists(path), path
            with open(path, "wb") as file:
                file.write(content)
            sent.append(Received(path, content, unit, month and period_of(month), fate, step, at))
        # The order in which files of one import follow one another: by period, then by path.
        sent.sort(key=lambda file: (file.period or "9999", file.path.encode()))
        is_refused = any(file.fate == REFUSED for file in sent)
        text = self.call("import", folder, "--ledger", self.ledger, "--received", at, *options,
                         status=int(is_refused), clock=clock or at)
        self.done(text, step, label)
        self.books.files += sent
        self.export(step, sorted({file.period for file in sent if file.period}))

    def done(self, text, step, label):
        found = re.search(r"transaction (\d+)", text.splitlines()[-1] + text.splitlines()[0])
        if not found or int(found[1]) != step:
            sys.exit(f"{label} is not transaction {step}: {text}")
        self.books.steps.append(label)

    def close(self, month, at):
        step, period = len(self.books.steps) + 1, period_of(month)
        book = os.path.join(self.work, f"closed-{period}-{step}.xlsx")
        text = self.call("close", "--period", period, "--ledger", self.ledger, "--output", book, "--language", "en",
                         "--incomplete", clock=at)
        self.done(text, step, "close")
        self.books.events.append((step, "close", period))
        self.expect("digests of closed workbooks", f"close {period}", digest(book) in text, "tells another digest")
        self.export(step, [period])

    def reopen(self, month, at):
        step, period = len(self.books.steps) + 1, period_of(month)
        text = self.call("reopen", "--period", period, "--reason", "Bổ sung số liệu", "--ledger", self.ledger, clock=at)
        self.done(text, step, "reopen")
        self.books.events.append((step, "reopen", period))
        self.export(step, [period])

    def export(self, step, periods):
        """The workbooks of the periods touched, as they are at this moment."""
        for period in periods:
            self.touched.setdefault(period, []).append(step)
            if self.books.current(period, step):
                book = os.path.join(self.work, f"{period}-at-{step:02d}.xlsx")
                self.call("export", "--period", period, "--output", book, "--ledger", self.ledger, "--language", "vi")
                self.exports[step, period] = book

    # The year

    def run(self, workbooks):
        for month in range(1, self.months + 1):
            self.month(month)
        self.verify(workbooks)

    def month(self, month):
        """What arrives in a month: the forms, then late and corrected ones, then wrong ones."""
        year, chance, period = self.year, self.chance, period_of(month)
        if month == (self.months + 1) // 2 + 1:
            self.change_catalogue()
        year.open_month(month, self.form_options)
        first, second, third, late, broken, pair, other = chance.sample(year.usual, 7)
        slow = chance.choice(["GDDT", "TNMT", "VPDP"])
        form, name = year.form, year.names

        def usual(unit, fate=ACCEPTED, content=None, place=period, prefix=""):
            return (place, prefix + name[unit], content or form(unit, month), unit, month, fate)

        broken_form = form(broken, month, texts={("5.1", "current"): "năm trăm"})
        pair_forms = [form(pair, month), form(pair, month, changes=self.nearby(pair, month))]
        forms = [usual(unit) for unit in year.units if unit not in (late, slow, broken, pair)]
        forms += [usual(broken, REFUSED, broken_form)]
        forms += [usual(pair, REFUSED, content, prefix=f"{at}-") for at, content in enumerate(pair_forms)]
        self.send("forms", forms, f"{period}-15T08:00:00", options=self.import_options())

        before = {unit: form(unit, month) for unit in (first, second)}
        year.units[first].correct(month - 1, chance)
        self.send("late", [
            usual(late), usual(slow), usual(broken), usual(pair, content=pair_forms[1]),
            usual(first), usual(second, content=form(second, month, changes=self.nearby(second, month))),
            usual(third, UNCHANGED), usual("CAH", UNCHANGED, prefix="lai-"),
        ], f"{period}-20T09:30:00")

        year.units[first].correct(month - 1, chance)
        wrong = [
            usual(second, REFUSED, before[second], prefix="cu-"),
            usual(other, REFUSED, form(other, month, changes=self.nearby(other, month)),
                  place=period_of(month % 12 + 1), prefix="nham-"),
            ("", "trong.csv", b"", None, None, REFUSED),
            ("", "la.csv", self.chance.randbytes(300), None, None, REFUSED),
            usual(first),
        ]
        if month > 1:
            last = self.books.current(period_of(month - 1), 10**6)[third].content
            wrong.append(usual(third, REFUSED, year.under_period(last, month), prefix="thang-truoc-"))
        # The clock was set back: the ledger's time does not go back with it.
        self.send("wrong", wrong, f"{period}-21T10:00:00", clock=f"{period}-21T07:00:00")
        if month % 3 == 0:
            self.send("again", [usual(second, ACCEPTED, before[second], prefix="lai-")], f"{period}-22T10:00:00",
                      options=("--again",))
        if month > 1:
            self.close(month - 1, f"{period}-23T16:00:00")
            self.after_closing(month - 1, f"{period}-24T11:15:00")
        if month > 2:
            self.reopen(month - 2, f"{period}-25T14:00:00")

    def after_closing(self, month, at):
        """Files of a closed period: kept, without effect until it is opened again."""
        period, chance, year = period_of(month), self.chance, self.year
        current = self.books.current(period, 10**6)
        one, two, three = chance.sample(year.usual, 3)
        files = [
            (period, "sau-" + year.names[one], year.form(one, month, changes=self.nearby(one, month)), one, month,
             ACCEPTED),
            (period, year.names[two], current[two].content, two, month, UNCHANGED),
        ]
        files += [
            (period, f"{at}-sau-" + year.names[three], content, three, month, REFUSED)
            for at, content in enumerate(
                year.form(three, month, changes=self.nearby(three, month, by)) for by in (1, 2))]
        self.send("closed", files, at)

    def nearby(self, unit, month, by=0):
        """Another number of people insured, near the form's own."""
        content = self.year.units[unit].cells(month - 1)
        insured = Fraction(content["12.T", "current"].replace(",", "."))
        return {"12.T": insured - self.chance.randint(1, 9) - 10 * by}

    def change_catalogue(self):
        """Other targets, and a share of the plan for one commune; in force from the next import on."""
        folder = os.path.join(self.work, "catalogue")
        self.call("catalogue", "export", folder)
        self.edit(folder, "items.csv", lambda row: row.replace(";>=;5500;", ";>=;1500;") if row.startswith("9;") else row)
        self.edit(folder, "items.csv", lambda row: row.replace(";>;94;", ";>;89;") if row.startswith("12;") else row)
        with open(os.path.join(folder, "plans.csv"), "ab") as file:
            file.write("30058;9;326;Phân bổ của huyện\r\n".encode())
        path = os.path.join(self.work, "catalogue-2.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.call("catalogue", "list", "--format", "json", "--catalogue", folder))
        self.catalogue = exact_catalogue(path)
        self.form_options = ("--catalogue", folder)

    def edit(self, folder, name, change):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8", newline="") as file:
            rows = file.read().splitlines(keepends=True)
        changed = [change(row) for row in rows]
        assert sum(old != new for old, new in zip(rows, changed)) == 1, (name, "is not changed in one row")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("".join(changed))

    def import_options(self):
        """A catalogue is named only where it is new; it is in force from that transaction on."""
        step = len(self.books.steps) + 1
        if self.books.catalogues and self.books.catalogues[-1][1] is self.catalogue:
            return ()
        self.books.catalogues.append((step, self.catalogue))
        return self.form_options

    # What must hold

    def chosen(self, count):
        """The workbooks to check: the last of each period, and others up to `count`."""
        last = {period: (step, period) for step, period in sorted(self.exports)}
        others = sorted(set(self.exports) - set(last.values()))
        return sorted(last.values()) + self.chance.sample(others, min(len(others), max(0, count - len(last))))

    def verify(self, workbooks):
        jobs = [(self.same_later, (*key, self.moment(key[0]))) for key in sorted(self.exports)]
        jobs += [(self.workbook, key) for key in self.chosen(workbooks)]
        jobs += [(self.difference, pair) for pair in self.pairs()]
        for key in self.chance.sample(sorted(self.exports), 4):
            jobs += [(self.trace, (*key, *figure)) for figure in self.traced(*key)]
        # The tool's runs and this script's own work in turn, so that both keep going.
        self.chance.shuffle(jobs)
        with ThreadPoolExecutor(1 + (os.cpu_count() or 1)) as pool:
            list(pool.map(lambda job: job[0](*job[1]), jobs))
        self.times()
        self.history()
        self.given_back()
        self.whole()

    def moment(self, step):
        """A step as it can be named: by its number, or by its time where no other has the same."""
        times = self.recorded()
        names = [str(step), f"#{step}"] + ([times[step - 1]] if times.count(times[step - 1]) == 1 else [])
        return self.chance.choice(names)

    def same_later(self, step, period, moment):
        """Made again as of then, it is the same workbook byte for byte."""
        again = self.exports[step, period] + ".again.xlsx"
        self.call("export", "--period", period, "--as-of", moment, "--output", again, "--ledger", self.ledger,
                  "--language", "vi")
        self.expect("workbooks made again", f"{period} as of {moment}", digest(again) == digest(self.exports[step, period]),
                    "is not the workbook made then")

    def workbook(self, step, period):
        """Every figure, coverage, verdict, source and link of a workbook, from the forms that should count."""
        found = Differences()
        forms = [file.form for file in self.books.current(period, step).values()]
        left_out = self.books.open_refusals(period, step) + self.books.unidentified(period, step)
        refused = [file.form for file in left_out]
        used = check(self.exports[step, period], forms + refused, self.books.catalogue(period, step), found, False)
        with self.lock:
            self.counted.update(found.checked)
        for line in found.lines:
            self.say(f"{period} at {step}", line)
        self.expect("workbooks", f"{period} at {step}", {form.sha256 for form in used} == {
            form.sha256 for form in forms}, "uses other forms")
        self.timeliness(step, period)

    def timeliness(self, step, period):
        """On time or late is whether a unit's first form that counted came by the day stated in the form."""
        rows = list(openpyxl.load_workbook(self.exports[step, period], read_only=True)["Tình hình nộp"].iter_rows(
            values_only=True))
        header = next(at for at, row in enumerate(rows) if "Thời hạn" in row)
        first = {}
        for file in self.books.of(period, step):
            if file.fate == ACCEPTED:
                first.setdefault(file.unit, file)
        for row in rows[header + 1:]:
            told = dict(zip(rows[header], row))
            file = first.get(told["Mã đơn vị"])
            if file and told["Hạn nộp"]:
                day, month, year = told["Hạn nộp"].split("/")
                word = "Đúng hạn" if file.at[:10] <= f"{year}-{month}-{day}" else "Nộp muộn"
                self.expect("units on time or late", f"{period} at {step}, {file.unit}", told["Thời hạn"] == word,
                            f"is “{told['Thời hạn']}”, should be “{word}”")

    def pairs(self):
        """Moments to compare: each with the one before, and some that lie further apart."""
        pairs = []
        for period, steps in sorted(self.touched.items()):
            pairs += [(period, before, after) for before, after in zip(steps, steps[1:])]
            pairs += [(period, *sorted(self.chance.sample(range(1, len(self.books.steps) + 1), 2))) for _ in range(2)]
            pairs.append((period, steps[0] - 1, len(self.books.steps)))
        return [pair for pair in pairs if self.books.current(pair[0], pair[2])]

    def difference(self, period, before, after):
        where = f"diff {period} #{before} #{after}"
        told = json.loads(self.call(
            "diff", f"#{before}", f"#{after}", "--period", period, "--format", "json", "--ledger", self.ledger))
        old, new = self.books.expected(period, before), self.books.expected(period, after)
        was = self.books.current(period, before) if old else {}
        now = self.books.current(period, after)
        changed = {unit for unit in {*was, *now}
                   if (was[unit].sha256 if unit in was else "") != (now[unit].sha256 if unit in now else "")}
        self.expect("differences", where, {unit["unit"] for unit in told["units"]} == changed,
                    f"names {[unit['unit'] for unit in told['units']]}, not {sorted(changed)}")
        for unit in told["units"]:
            for side, files in (("before", was), ("after", now)):
                file = files.get(unit["unit"])
                self.expect("forms of differences", where, unit.get(side, {}).get("sha256") == (file and file.sha256),
                            f"{unit['unit']}: {side} is another form")
            self.cells(where, unit, was.get(unit["unit"]), now[unit["unit"]])
        figures = {(figure["item"], figure["field"]): figure for figure in told["figures"]}
        for figure in told["figures"]:
            self.chain(f"{where} {figure['item']} {figure['field']}", figure, changed)
        for code, item in new.items.items():
            for field in FIGURES:
                sides = [side.district(side.items[code], field)[0] if side else None for side in (old, new)]
                figure = figures.get((code, field))
                stated = [exact(figure, side) for side in ("before", "after")] if figure else sides
                self.expect("figures of differences", f"{where} {code} {field}", stated == sides,
                            f"tells {stated}, should be {sides}")
                self.expect("figures that stay", f"{where} {code} {field}", figure or sides[0] == sides[1],
                            f"is left out, and is {sides}")
                if figure and field == new.judged_field(item) and item["kind"] != "milestone":
                    for at, side in (("verdictBefore", old), ("verdictAfter", new)):
                        verdict = side.verdict(side.items[code]) if side else None
                        if verdict and figure.get(at):
                            self.expect("verdicts of differences", f"{where} {code}", VERDICTS[figure[at]] == verdict,
                                        f"{at} {figure[at]}, should be {verdict}")

    def chain(self, where, figure, changed):
        """Each part starts where the one before ended, and all of them add up exactly."""
        value, total = exact(figure, "before"), Fraction(0)
        for part in figure["parts"]:
            self.expect("parts", where, exact(part, "before") == value, "a part does not start where the last ended")
            value = exact(part, "after")
            effect = (value or 0) - (exact(part, "before") or 0)
            self.expect("effects", where, exact(part, "effect") == effect, f"{part} has not that effect")
            total += effect
            self.expect("causes", where, part["cause"] == "catalogue" or part["unit"] in changed,
                        f"{part.get('unit')} has not changed")
        whole = (exact(figure, "after") or 0) - (exact(figure, "before") or 0)
        self.expect("chains", where, value == exact(figure, "after"), "the parts do not lead to the end")
        self.expect("sums of parts", where, total == whole == exact(figure, "effect"), "the parts do not add up")

    def cells(self, where, unit, was, now):
        """The cells that differ, by the forms' own texts."""
        told = {(cell["item"], cell["field"]): cell for cell in unit["cells"]}
        for key, cell in told.items():
            for side, file in (("before", was), ("after", now)):
                raw = file.form.cells[key].raw if file and key in file.form.cells else ""
                self.expect("cells", f"{where} {unit['unit']} {key}", cell.get(side, "") == raw,
                            f"{side} is {cell.get(side)!r}, stands as {raw!r}")
        if was:
            for key in was.form.cells:
                differs = was.form.answer(*key) != now.form.answer(*key)
                self.expect("cells compared", f"{where} {unit['unit']} {key}", differs == (key in told),
                            f"differs: {differs}, told: {key in told}")

    def traced(self, step, period):
        """Some figures to follow back."""
        expected = self.books.expected(period, step)
        codes = [code for code, item in expected.items.items()
                 if item["kind"] not in ("heading", "milestone") and item["aggregation"] != "none"]
        for code in self.chance.sample(codes, 4):
            yield code, self.chance.choice([field for field in FIGURES if expected.has(expected.items[code], field)])

    def trace(self, step, period, code, field):
        """A figure followed back: the cells stand in the files, and give the figure."""
        expected = self.books.expected(period, step)
        current = self.books.current(period, step)
        item = expected.items[code]
        where = f"trace {code} {field} {period} as of {step}"
        told = json.loads(self.call("trace", code, "--period", period, "--field", field, "--as-of", str(step),
                                    "--format", "json", "--ledger", self.ledger))
        value = expected.district(item, field)[0]
        self.expect("traced figures", where, exact(told, "value") == value, f"is {told.get('value')}, not {value}")
        sums = []
        for part in told["inputs"]:
            entries = [Fraction(entry["value"]) for entry in part["entries"] if entry["counts"]]
            sums.append(sum(entries, Fraction(0)))
            self.expect("traced sums", where, not entries or Fraction(part["total"]) == sums[-1], "is another sum")
            for entry in part["entries"]:
                self.entry(where, part, entry, current)
        if value is not None and expected.is_computed(item):
            self.expect("traced rates", where, expected.compute(item, sums) == value, "is no result")
        elif value is not None and item["aggregation"] in ("sum", "sumPlusDistrict"):
            self.expect("traced totals", where, sums == [value], f"adds up to {sums}")

    def entry(self, where, part, entry, current):
        file = current.get(entry["unit"])
        self.expect("traced forms", where, entry.get("sha256") == (file and file.sha256), f"{entry['unit']}: another form")
        cell = file and file.form.cells.get((part["item"], part["field"]))
        if cell is None or not entry["cells"]:
            return
        told = [(one["sha256"], one["written"], one["line"], one["cell"]) for one in entry["cells"]]
        self.expect("traced cells", where, told == [(file.sha256, cell.raw, cell.line, cell.name)],
                    f"{entry} is {cell.raw!r}, line {cell.line}, {cell.name}")

    def recorded(self):
        with sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True) as connection:
            return [time for (time,) in connection.execute("SELECT recorded_at FROM ledger_transaction ORDER BY id")]

    def times(self):
        times = self.recorded()
        self.expect("times", "ledger", times == sorted(times) and len(times) == len(self.books.steps),
                    "the time goes back, or transactions lack")

    def history(self):
        told = json.loads(self.call("history", "--format", "json", "--ledger", self.ledger))["entries"]
        received = [entry for entry in told if entry["event"] == "received"]
        self.expect("history", "history", len(received) == len(self.books.files), "has other files")
        last = len(self.books.steps)
        # Within one import the order of the files is the tool's.
        entries = {entry["path"]: entry for entry in received}
        for file in self.books.files:
            entry = entries.get(file.path, {})
            counts = file.period and self.books.current(file.period, last).get(file.unit)
            outcome = {REFUSED: "refused", UNCHANGED: "unchanged"}.get(file.fate)
            if outcome is None:
                is_held = file.step > self.books.limit(file.period, last)
                outcome = "heldBack" if is_held else "counts" if counts is file else "replaced"
            stands = [entry.get(key) for key in ("path", "sha256", "time", "transaction", "outcome", "unit", "period")]
            should = [file.path, file.sha256, file.at, file.step, outcome]
            if file.unit:
                should += [file.unit, file.period]
            self.expect("history", f"history {file.path}", stands[:len(should)] == should, f"is {stands}, not {should}")
        events = [(entry["transaction"], entry["event"], entry["period"]) for entry in told if entry["event"] != "received"]
        kinds = {"close": "closed", "reopen": "reopened"}
        self.expect("history", "history", events == [(step, kinds[kind], of) for step, kind, of in self.books.events],
                    f"has the events {events}")

    def given_back(self):
        """Every file ever received, byte for byte."""
        folder = os.path.join(self.work, "extracted")
        self.call("ledger", "extract", "--output", folder, "--ledger", self.ledger)
        names = os.listdir(folder)
        self.expect("files given back", folder, len(names) == len(self.books.files), f"{len(names)} files")
        # By name and content: within one import the order of the files is the tool's.
        given = Counter()
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                given[name.partition("-")[2], file.read()] += 1
        for file in self.books.files:
            key = os.path.basename(file.path), file.content
            given[key] -= 1
            self.expect("files given back", file.path, given[key] >= 0, "is not what was sent")

    def whole(self):
        """The check finds nothing; a copy says the same as the ledger."""
        text = self.call("ledger", "check", "--ledger", self.ledger)
        self.expect("checks", "ledger check", len(text.splitlines()) == 1 and "is whole" in text, text)
        copy = os.path.join(self.work, "backup.sqlite")
        self.call("ledger", "backup", copy, "--ledger", self.ledger)
        step, period = sorted(self.exports)[-1]
        book = os.path.join(self.work, "from-backup.xlsx")
        self.call("export", "--period", period, "--as-of", str(step), "--output", book, "--ledger", copy, "--language", "vi")
        self.expect("checks", "ledger backup", digest(book) == digest(self.exports[step, period]), "makes another workbook")


def exact(figure, key):
    return Fraction(figure[key]) if figure.get(key) is not None else None


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--months", type=int, default=3, choices=range(3, 13))
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--workbooks", type=int, default=8)
    parser.add_argument("--keep", metavar="FOLDER")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = os.path.abspath(options.keep or folder)
        os.makedirs(work, exist_ok=True)
        run = Run(os.path.abspath(options.tool), work, options.months, options.seed)
        run.run(options.workbooks)
    for what, count in sorted(run.counted.items()):
        print(f"checked {count} {what}")
        if count == 0:
            run.say(what, "nothing was there to check")
    for line in run.differences[:200]:
        print("DIFFERENCE", line)
    print(f"{len(run.books.steps)} transactions, {len(run.books.files)} files, {len(run.differences)} differences")
    return 1 if run.differences else 0


if __name__ == "__main__":
    sys.exit(main())
