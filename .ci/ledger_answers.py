"""What a ledger answers, held against the script's own books: workbooks, differences, traces, status, history.

Used by ledger_year.py. `Answers` calls the tool and collects differences; nothing here changes the ledger.
"""
import hashlib
import json
import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from datetime import date
from fractions import Fraction
from threading import Lock

import openpyxl

import check_longer
from check_workbook import EXCEEDED, INSUFFICIENT, MET, NOT_MET, Differences, Sheet, check
from ledger_books import ACCEPTED, REFUSED, UNCHANGED, Books
from periods import chronology, is_long

FIELDS = ["current", "cumulative", "previousYear"]
VERDICTS = {"exceeded": EXCEEDED, "met": MET, "notMet": NOT_MET, "insufficientData": INSUFFICIENT}
AGAINST_PERIODS = "PER"


def exact(figure, key):
    return Fraction(figure[key]) if figure.get(key) is not None else None


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Answers:
    def __init__(self, tool, work, seed):
        self.tool, self.work = tool, work
        self.chance = random.Random(seed)
        self.ledger = os.path.join(work, "ledger.sqlite")
        self.books, self.exports, self.touched = Books(), {}, {}
        self.differences, self.counted, self.lock = [], Counter(), Lock()

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

    def json(self, *arguments):
        return json.loads(self.call(*arguments, "--format", "json", "--ledger", self.ledger))

    def make(self, period, book, *options, ledger=None):
        self.call("export", "--period", period, "--output", book, "--ledger", ledger or self.ledger, "--language", "vi",
                  *options)

    def say(self, where, message):
        self.differences.append(f"{where}: {message}")

    def expect(self, what, where, holds, message):
        with self.lock:
            self.counted[what] += 1
        if not holds:
            self.say(where, message)

    # Workbooks

    def moment(self, step):
        """A step as it can be named: by its number, or by its time where no other has the same."""
        times = self.recorded()
        names = [str(step), f"#{step}"] + ([times[step - 1]] if times.count(times[step - 1]) == 1 else [])
        return self.chance.choice(names)

    def same_later(self, step, period, moment):
        """Made again as of then, it is the same workbook byte for byte."""
        again = os.path.join(self.work, f"{period}-at-{step:02d}-again.xlsx")
        self.make(period, again, "--as-of", moment, "--force")
        self.expect("workbooks made again", f"{period} as of {moment}", digest(again) == digest(self.exports[step, period]),
                    "is not the workbook made then")

    def unmoved(self):
        """While a period is closed, its workbook stays the same."""
        for period, steps in sorted(self.touched.items()):
            steps = [step for step in steps if (step, period) in self.exports]
            for before, after in zip(steps, steps[1:]):
                if self.books.limit(period, before) == self.books.limit(period, after):
                    self.expect("workbooks of closed periods", f"{period} at {after}", digest(
                        self.exports[before, period]) == digest(self.exports[after, period]), "has changed though closed")

    def workbook(self, step, period):
        """Every figure, coverage, verdict, source and link of a workbook, from the forms that should count."""
        found = Differences()
        books, path = self.books, self.exports[step, period]
        refused = [file.form for file in books.left_out(period, step)]
        catalogue = books.catalogue(period, step)
        forms = [file.form for file in books.accepted(period, step)]
        if is_long(period):
            used, _ = check_longer.check(path, forms + refused, catalogue, period, found, False)
        else:
            used = check(path, [*books.forms(period, step).values(), *refused], catalogue, found, False)
        with self.lock:
            self.counted.update(found.checked)
        for line in found.lines:
            self.say(f"{period} at {step}", line)
        self.expect("workbooks", f"{period} at {step}", {form.sha256 for form in used} == {
            form.sha256 for form in forms}, "uses other forms")
        book = openpyxl.load_workbook(path, read_only=True)
        self.timeliness(step, period, book)
        self.findings(step, period, book)

    def timeliness(self, step, period, book):
        """On time or late is whether a unit's first form that counted came by the day stated in the form."""
        rows = list(book["Tình hình nộp"].iter_rows(values_only=True))
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

    def findings(self, step, period, book):
        """What a form that counts says against other periods is told of it, with the cell.

        At the step at which it came nothing else of the kind is told of any form that came with it.
        """
        sheet = Sheet(book["Phát hiện"], "Mã", ["Mức", "Mã", "Tệp", "Ô"])
        told = Counter()
        for _, values in sheet.rows:
            code = sheet.get(values, "Mã")
            if code and code.startswith(AGAINST_PERIODS):
                told[sheet.get(values, "Tệp"), sheet.get(values, "Ô"), code, sheet.get(values, "Mức")] += 1
        for file in self.books.current(period, step).values():
            wanted = {
                (os.path.basename(file.path), file.form.cells[item, field].name, code, "cảnh báo")
                for code, item, field in file.told}
            is_new = file.step == step and (file.told or is_long(period))
            if wanted or is_new:
                stands = {key for key in told if key[0] == os.path.basename(file.path)}
                self.expect("findings against other periods", f"{period} at {step}, {file.path}",
                            stands == wanted if is_new else wanted <= stands, f"are {stands}, should be {wanted}")

    # Differences

    def difference(self, period, before, after):
        where = f"diff {period} #{before} #{after}"
        told = self.json("diff", f"#{before}", f"#{after}", "--period", period)
        old, new = self.books.expected(period, before), self.books.expected(period, after)
        was, now = old.forms if old else {}, new.forms
        changed = {unit for unit in {*was, *now}
                   if unit not in was or unit not in now or was[unit].contents != now[unit].contents}
        self.expect("differences", where, {unit["unit"] for unit in told["units"]} == changed,
                    f"names {[unit['unit'] for unit in told['units']]}, not {sorted(changed)}")
        for unit in told["units"]:
            for side, forms in (("before", was), ("after", now)):
                form = forms.get(unit["unit"])
                self.expect("forms of differences", where, unit.get(side, {}).get("sha256") == (form and form.sha256),
                            f"{unit['unit']}: {side} is another form")
            if unit["unit"] in now:
                self.cells(where, unit, was.get(unit["unit"]), now[unit["unit"]])
        figures = {(figure["item"], figure["field"]): figure for figure in told["figures"]}
        for figure in told["figures"]:
            self.chain(f"{where} {figure['item']} {figure['field']}", figure, changed)
        for code, item in new.items.items():
            for field in FIELDS:
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
        """The cells that differ, by the forms' own texts; of sums of other forms' cells, the sums and those cells."""
        told = {(cell["item"], cell["field"]): cell for cell in unit["cells"]}
        for key, cell in told.items():
            for side, form in (("before", was), ("after", now)):
                stands, raw = cell.get(side, ""), text_of(form, *key)
                self.expect("cells", f"{where} {unit['unit']} {key}", says(stands, raw),
                            f"{side} is {stands!r}, stands as {raw!r}")
            old, new = (form and form.derived(*key) for form in (was, now))
            parts = [(part["period"], part.get("before"), part.get("after")) for part in cell.get("parts", [])]
            is_sum = any(isinstance(text_of(form, *key), Fraction) for form in (was, now))
            should = [] if old is None or new is None or not is_sum else [
                (period, *(side.get(period, (None, None))[1] for side in (old, new)))
                for period in sorted({*old, *new}, key=chronology) if old.get(period, [None])[0] != new.get(
                    period, [None])[0]]
            self.expect("cells behind sums", f"{where} {unit['unit']} {key}", parts == should,
                        f"are {parts}, should be {should}")
            shown = new if new != {} else old
            if now.answer(*key) not in (None, "x"):
                period = list(shown)[0] if shown and not now.is_sum(*key) else None
                self.expect("periods of cells", f"{where} {unit['unit']} {key}", cell.get("period") == period,
                            f"is {cell.get('period')}, should be {period}")
        if was:
            for key in {*was.cells, *now.cells}:
                differs = was.answer(*key) != now.answer(*key)
                self.expect("cells compared", f"{where} {unit['unit']} {key}", differs == (key in told),
                            f"differs: {differs}, told: {key in told}")

    # Traces

    def traced(self, step, period):
        """Some figures to follow back."""
        expected = self.books.expected(period, step)
        codes = [code for code, item in expected.items.items()
                 if item["kind"] not in ("heading", "milestone") and item["aggregation"] != "none"]
        for code in self.chance.sample(codes, 4):
            yield code, self.chance.choice([field for field in FIELDS if expected.has(expected.items[code], field)])

    def trace(self, step, period, code, field):
        """A figure followed back: the cells stand in the files, and give the figure."""
        expected = self.books.expected(period, step)
        item = expected.items[code]
        where = f"trace {code} {field} {period} as of {step}"
        told = self.json("trace", code, "--period", period, "--field", field, "--as-of", str(step))
        value = expected.district(item, field)[0]
        self.expect("traced figures", where, exact(told, "value") == value, f"is {told.get('value')}, not {value}")
        sums = []
        for part in told["inputs"]:
            entries = [Fraction(entry["value"]) for entry in part["entries"] if entry["counts"]]
            sums.append(sum(entries, Fraction(0)))
            self.expect("traced sums", where, not entries or Fraction(part["total"]) == sums[-1], "is another sum")
            for entry in part["entries"]:
                self.entry(where, part, entry, expected.forms.get(entry["unit"]))
        if value is not None and expected.is_computed(item):
            self.expect("traced rates", where, expected.compute(item, sums) == value, "is no result")
        elif value is not None and item["aggregation"] in ("sum", "sumPlusDistrict"):
            self.expect("traced totals", where, sums == [value], f"adds up to {sums}")

    def entry(self, where, part, entry, form):
        where = f"{where}, {entry['unit']} {part['item']} {part['field']}"
        self.expect("traced forms", where, entry.get("sha256") == (form and form.sha256), "is another form")
        key = part["item"], part["field"]
        figure = form.figure(*key) if form else None
        self.expect("traced units", where, exact(entry, "value") == figure, f"is {entry.get('value')}, not {figure}")
        told = [(one["period"], one["sha256"], one["written"], one["line"], one["cell"]) for one in entry["cells"]]
        should = [(origin.period, origin.sha256, cell.raw, cell.line, cell.name)
                  for origin, cell in (form.origins(*key) if form else [])]
        if told or figure is not None:
            self.expect("traced cells", where, told == should, f"are {told}, should be {should}")

    # Who has sent what

    def status(self, step, period):
        """What every unit has sent, in time or late, and what is open, as the ledger stood at a step."""
        told = self.json("status", "--period", period, "--as-of", str(step))
        today = self.recorded()[step - 1][:10]
        parts = {unit for part in self.books.parts(period, step) for unit in self.books.current(part, step)}
        refusals = {file.unit: file for file in self.books.open_refusals(period, step, step)}
        counted = self.books.current(period, step)
        remind = {(one["unit"], one["reason"]): one.get("codes", []) for one in told["remind"]}
        for unit in told["units"]:
            code = unit["code"]
            where = f"status {period} at {step}, {code}"
            file, refusal = counted.get(code), refusals.get(code)
            kept = self.books.kept(code, period, step)
            states = (
                ["accepted", "acceptedWithWarnings"] if file and not file.told
                else ["acceptedWithWarnings"] if file
                else ["kept"] if kept and not (refusal and refusal.step > kept[-1].step)
                else ["fromParts"] if code in parts else ["refused"] if refusal
                else ["missing" if unit["figuresDue"] else "nothingDue"])
            self.expect("states", where, unit["state"] in states, f"is {unit['state']}, should be {states}")
            named = [unit.get("file", {}).get("sha256"), unit.get("refused", {}).get("file", {}).get("sha256"),
                     [one["sha256"] for one in unit["kept"]]]
            should = [file and file.sha256, refusal and refusal.sha256, [one.sha256 for one in kept]]
            self.expect("files of states", where, named == should, f"are {named}, should be {should}")
            if refusal:
                self.refusal(where, unit, refusal)
            elif file and file.told and "closed" not in told:
                warnings = {one for one, item, _ in file.told if item not in file.form.explained}
                reminded = set(remind.get((code, "openWarnings"), []))
                self.expect("warnings", where, warnings <= reminded, f"is reminded of {reminded}, not of {warnings}")
            self.timing(where, unit, told["deadline"], today, [
                one for one in self.books.files if (one.unit, one.period, one.fate) == (code, period, ACCEPTED)
                and one.step <= step])
        unknown = [one["sha256"] for one in told["unidentified"]]
        should = {file.sha256 for file in self.books.unidentified(period, step)}
        if not self.books.is_closed(period, step):
            self.expect("files of states", f"status {period} at {step}", set(unknown) == should,
                        f"unidentified are {unknown}, should be {should}")

    def refusal(self, where, unit, refusal):
        """What it was refused for then, also where it was for what stood beside it."""
        codes = {code for code in unit.get("refused", {}).get("codes", []) if code.startswith(AGAINST_PERIODS)}
        should = {code for code, _, _ in refusal.told}
        self.expect("refusals", where, codes == should, f"is refused for {codes}, should be for {should}")

    def timing(self, where, unit, deadline, today, accepted):
        if unit["state"] in ("nothingDue", "fromParts") or not unit["figuresDue"]:
            should = None, None
        elif accepted:
            late = days(deadline, accepted[0].at[:10])
            should = ("late", late) if late > 0 else ("onTime", None)
        else:
            over = days(deadline, today)
            should = ("overdue", over) if over > 0 else ("awaited", -over)
        told = unit.get("timing"), unit.get("days")
        self.expect("deadlines", where, told == should, f"is {told}, should be {should}")

    # The whole ledger

    def recorded(self):
        with sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True) as connection:
            return [time for (time,) in connection.execute("SELECT recorded_at FROM ledger_transaction ORDER BY id")]

    def times(self):
        times = self.recorded()
        self.expect("times", "ledger", times == sorted(times) and len(times) == len(self.books.steps),
                    "the time goes back, or transactions lack")

    def history(self):
        told = self.json("history")["entries"]
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
        self.call("ledger", "backup", copy, "--force", "--ledger", self.ledger)
        step, period = sorted(self.exports)[-1]
        book = os.path.join(self.work, "from-backup.xlsx")
        self.make(period, book, "--as-of", str(step), "--force", ledger=copy)
        self.expect("checks", "ledger backup", digest(book) == digest(self.exports[step, period]), "makes another workbook")


def text_of(form, code, field):
    """A cell's text, empty where there is none; the exact figure where it is a sum of other forms' cells."""
    if form is None:
        return ""
    answer, origins = form.answer(code, field), form.origins(code, field)
    if isinstance(answer, Fraction) and form.is_sum(code, field):
        return answer
    # Of "does not apply" in all months there is no figure, and no cell behind it.
    return origins[0][1].raw if origins else answer or ""


def says(text, should):
    """Whether a text is the one, or states the figure, that it should."""
    if isinstance(should, str):
        return text == should
    try:
        return Fraction(text) == should
    except ValueError:
        return False


def days(since, until):
    return (date.fromisoformat(until) - date.fromisoformat(since)).days
