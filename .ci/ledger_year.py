#!/usr/bin/env python3
"""Keeps a year of forms in a ledger and holds everything it says against arithmetic of its own: ledger_year.py TOOL

    ledger_year.py TOOL [--months N] [--seed N] [--workbooks N] [--keep FOLDER]

Month by month all units send forms, among them late, corrected, broken, contradictory, repeated and outdated ones;
periods are closed and opened again; the catalogue changes. After a quarter some units send forms of it, which agree
with the months or contradict them, and others do not; then come forms of the next year, whose column of last year is
right, wrong or empty. This script knows what it sent and decides by itself which forms count at any moment: nothing
of that is asked of the tool. Held against it are the workbooks made at every moment and made again later, the
differences between moments, the traces, the status, the history, and the bytes given back.
Every difference is a line; the exit status is 1 where there is any. Needs openpyxl and faketime. CI keeps three
months; the whole year, with every workbook looked into, is `--months 12 --workbooks 1000`.
"""
import argparse
import os
import re
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_workbook import exact_catalogue  # noqa: E402
from ledger_answers import Answers, digest  # noqa: E402
from ledger_books import ACCEPTED, REFUSED, UNCHANGED, Received  # noqa: E402
from ledger_periods import NextYear, Quarters  # noqa: E402
from periods import chronology, is_long, is_part, year_after  # noqa: E402
from year_of_forms import YEAR, Year, period_of  # noqa: E402

# Of conditional formats that openpyxl does not keep; nothing is written here.
warnings.filterwarnings("ignore", module="openpyxl")

SAMPLES = "SampleSheets/2023-06"


class Run(Answers):
    def __init__(self, tool, work, months, seed):
        super().__init__(tool, work, seed)
        self.months, self.seed = months, seed
        self.catalogue = self.listed("catalogue")
        self.year = self.forms_of(YEAR, self.catalogue)
        self.form_options = ()
        # Longer periods whose workbooks are made again whenever a form of a month in them comes.
        self.watched = []

    def forms_of(self, year, catalogue):
        """Other figures for every year."""
        return Year(self.tool, SAMPLES, catalogue, self.seed + year - YEAR, os.path.join(self.work, str(year)), year)

    def listed(self, name, *options):
        """The catalogue as the tool lists it; nothing else comes from there."""
        path = os.path.join(self.work, name + ".json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.call("catalogue", "list", "--format", "json", *options))
        return exact_catalogue(path)

    # Steps: each is one transaction

    def send(self, label, files, at, clock=None, options=()):
        """Imports files: (folder, name, content, unit, period, fate, what must be told of it)."""
        step = len(self.books.steps) + 1
        folder = os.path.join(self.work, "sent", f"{step:02d}-{label}")
        sent = []
        for place, name, content, unit, period, fate, *told in files:
            path = os.path.join(folder, place, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            assert not os.path.exists(path), path
            with open(path, "wb") as file:
                file.write(content)
            sent.append(Received(path, content, unit, period, fate, step, at, *told))
        # The order in which files of one import follow one another: by period, then by path.
        sent.sort(key=lambda file: (chronology(file.period or "9999"), file.path.encode()))
        is_refused = any(file.fate == REFUSED for file in sent)
        text = self.call("import", folder, "--ledger", self.ledger, "--received", at, *options,
                         status=int(is_refused), clock=clock or at)
        self.done(text, step, label)
        self.books.files += sent
        self.export(step, {file.period for file in sent if file.period})

    def done(self, text, step, label):
        found = re.search(r"transaction (\d+)", text.splitlines()[-1] + text.splitlines()[0])
        if not found or int(found[1]) != step:
            sys.exit(f"{label} is not transaction {step}: {text}")
        self.books.steps.append(label)

    def close(self, period, at):
        step = len(self.books.steps) + 1
        book = os.path.join(self.work, f"closed-{period}-{step}.xlsx")
        text = self.call("close", "--period", period, "--ledger", self.ledger, "--output", book, "--language", "en",
                         "--incomplete", clock=at)
        self.done(text, step, "close")
        self.books.events.append((step, "close", period))
        self.expect("digests of closed workbooks", f"close {period}", digest(book) in text, "tells another digest")
        self.export(step, {period})

    def reopen(self, period, at):
        step = len(self.books.steps) + 1
        text = self.call("reopen", "--period", period, "--reason", "Bổ sung số liệu", "--ledger", self.ledger, clock=at)
        self.done(text, step, "reopen")
        self.books.events.append((step, "reopen", period))
        self.export(step, {period})

    def export(self, step, periods):
        """The workbooks of the periods touched, and of those that depend on them, as they are at this moment."""
        longer = {period for period in self.watched if any(is_part(part, period) for part in periods)}
        next_year = {year_after(period) for period in periods} & {file.period for file in self.books.files}
        for period in sorted({*periods, *longer, *next_year}, key=chronology):
            if step in self.touched.setdefault(period, []):
                continue
            self.touched[period].append(step)
            if self.books.accepted(period, step):
                book = os.path.join(self.work, f"{period}-at-{step:02d}.xlsx")
                self.make(period, book)
                self.exports[step, period] = book

    # The year

    def run(self, workbooks):
        for month in range(1, self.months + 1):
            self.month(month)
            if month % 3 == 0:
                Quarters(self).send(month // 3)
        next_year = NextYear(self)
        next_year.january()
        next_year.february()
        self.verify(workbooks)

    def month(self, month):
        """What arrives in a month: the forms, then late and corrected ones, then wrong ones."""
        year, chance, period = self.year, self.chance, period_of(month)
        if month == (self.months + 1) // 2 + 1:
            self.change_catalogue()
        year.open(period, self.form_options)
        first, second, third, late, broken, pair, other = chance.sample(year.usual, 7)
        slow = chance.choice(["GDDT", "TNMT", "VPDP"])
        form, name = year.form, year.names

        def usual(unit, fate=ACCEPTED, content=None, place=period, prefix=""):
            return (place, prefix + name[unit], content or form(unit, month), unit, period, fate)

        broken_form = form(broken, month, texts={("5.1", "current"): "năm trăm"})
        pair_forms = [form(pair, month), form(pair, month, changes=self.nearby(pair, month))]
        forms = [usual(unit) for unit in year.units if unit not in (late, slow, broken, pair)]
        forms += [usual(broken, REFUSED, broken_form)]
        forms += [usual(pair, REFUSED, content, prefix=f"{at}-") for at, content in enumerate(pair_forms)]
        self.send("forms", forms, f"{period}-15T08:00:00", options=self.import_options(self.catalogue, self.form_options))

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
            self.close(period_of(month - 1), f"{period}-23T16:00:00")
            self.after_closing(month - 1, f"{period}-24T11:15:00")
        if month > 2:
            self.reopen(period_of(month - 2), f"{period}-25T14:00:00")

    def after_closing(self, month, at):
        """Files of a closed period: kept, without effect until it is opened again."""
        period, chance, year = period_of(month), self.chance, self.year
        current = self.books.current(period, 10**6)
        one, two, three = chance.sample(year.usual, 3)
        files = [
            (period, "sau-" + year.names[one], year.form(one, month, changes=self.nearby(one, month)), one, period,
             ACCEPTED),
            (period, year.names[two], current[two].content, two, period, UNCHANGED),
        ]
        files += [
            (period, f"{at}-sau-" + year.names[three], content, three, period, REFUSED)
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
        self.catalogue = self.listed("catalogue-2", "--catalogue", folder)
        self.form_options = ("--catalogue", folder)

    def edit(self, folder, name, change):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8", newline="") as file:
            rows = file.read().splitlines(keepends=True)
        changed = [change(row) for row in rows]
        assert sum(old != new for old, new in zip(rows, changed)) == 1, (name, "is not changed in one row")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("".join(changed))

    def import_options(self, catalogue, options):
        """A catalogue is named only where it is new; it is in force from that transaction on."""
        if any(known is catalogue for _, _, known in self.books.catalogues):
            return ()
        self.books.catalogues.append((len(self.books.steps) + 1, str(int(catalogue["year"])), catalogue))
        return options

    # What must hold

    def chosen(self, count):
        """The workbooks to check: the last of each period, those with something to tell, and others up to `count`."""
        last = {period: (step, period) for step, period in sorted(self.exports)}
        first = {*last.values(), *((step, period) for period in last for step in self.planted(period))}
        others = sorted(set(self.exports) - first)
        return sorted(first) + self.chance.sample(others, min(len(others), max(0, count - len(first))))

    def verify(self, workbooks):
        jobs = [(self.same_later, (*key, self.moment(key[0]))) for key in sorted(self.exports)]
        jobs += [(self.workbook, key) for key in self.chosen(workbooks)]
        jobs += [(self.difference, pair) for pair in self.pairs()]
        for key in self.to_trace():
            jobs += [(self.trace, (*key, *figure)) for figure in self.traced(*key)]
        jobs += [(self.status, (step, period)) for period, steps in sorted(self.touched.items())
                 for step in {*self.chance.sample(steps, min(2, len(steps))), *self.planted(period), steps[-1]}]
        # The tool's runs and this script's own work in turn, so that both keep going.
        self.chance.shuffle(jobs)
        with ThreadPoolExecutor(1 + (os.cpu_count() or 1)) as pool:
            list(pool.map(lambda job: job[0](*job[1]), jobs))
        self.unmoved()
        self.times()
        self.history()
        self.given_back()
        self.whole()

    def pairs(self):
        """Moments to compare: each with the one before, and some that lie further apart."""
        pairs = []
        for period, steps in sorted(self.touched.items()):
            pairs += [(period, before, after) for before, after in zip(steps, steps[1:])]
            pairs += [(period, *sorted(self.chance.sample(range(1, len(self.books.steps) + 1), 2))) for _ in range(2)]
            pairs.append((period, steps[0] - 1, len(self.books.steps)))
        return [pair for pair in pairs if self.books.accepted(pair[0], pair[2])]

    def to_trace(self):
        """Workbooks of which some figures are followed back: any, and some of longer periods and the next year."""
        keys = sorted(self.exports)
        special = [key for key in keys if is_long(key[1]) or key[1] > str(YEAR + 1)]
        return self.chance.sample(keys, min(4, len(keys))) + self.chance.sample(special, min(4, len(special)))

    def planted(self, period):
        """The steps at which forms came of which something must be told."""
        return {file.step for file in self.books.files if file.period == period and file.told}


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
