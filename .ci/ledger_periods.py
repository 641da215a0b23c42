"""What comes into the ledger of a year beside its months: forms of longer periods, and of the next year.

Used by ledger_year.py, whose `Run` these send their files through.
"""
import os
from fractions import Fraction

from ledger_books import ACCEPTED, REFUSED, UNCHANGED
from periods import months_of
from year_of_forms import YEAR, period_of, written


class Quarters:
    """Some units send forms of a quarter, or of a half-year; of the others it is made from the months."""

    def __init__(self, run):
        self.run, self.year, self.books = run, run.year, run.books

    def send(self, number):
        """The forms of a quarter, from 1; none of the third, which is left to the months."""
        run = self.run
        period, last, half = f"{YEAR}-Q{number}", period_of(3 * number), f"{YEAR}-H1"
        run.watched.append(period)
        if number != 3:
            self.forms(period, last)
        if number == 2:
            run.watched.append(half)
            self.year.open(half, run.form_options)
            run.send("half", [self.form(half, self.year.usual[-1], last)], f"{last}-28T08:00:00")
        if number == 4:
            run.watched.append(str(YEAR))
        # In March three months of the six, too.
        run.export(len(self.books.steps), {period, {1: half, 2: half, 3: f"{YEAR}-9M", 4: str(YEAR)}[number]})

    def forms(self, period, last):
        """Some agree with the months; one contradicts them and is mended; one contradicts them and says why."""
        run, year = self.run, self.year
        year.open(period, run.form_options)
        contrary, explained, agreeing = run.chance.sample(year.usual[:-1], 3)
        insured = self.stocks(contrary, last)["12.T"]
        revenue = {("3", field): self.more(explained, period, "3", field) for field in ("current", "cumulative")}
        run.send("quarter", [
            *(self.form(period, unit, last) for unit in (agreeing, "30037", "30046", "CAH", "CCTK")),
            self.form(period, contrary, last, REFUSED, [("PER04", "12.T", "current")], changes={"12.T": insured - 7}),
            self.form(period, explained, last, ACCEPTED, [("PER04", *key) for key in revenue], texts=revenue,
                      notes={"3": "Đã đối chiếu với Kho bạc"}),
        ], f"{last}-26T08:00:00")
        run.send("quarter-mended", [
            self.form(period, contrary, last), self.form(period, agreeing, last, UNCHANGED),
        ], f"{last}-27T08:00:00")

    def form(self, period, unit, last, fate=ACCEPTED, told=(), changes=None, **texts):
        content = self.year.longer(unit, period, changes=changes or self.stocks(unit, last), **texts)
        return period, self.year.names[unit], content, unit, period, fate, told

    def stocks(self, unit, period):
        """The stocks that a month's form may state otherwise than the year: as the form that counts has them."""
        form = self.books.current(period, len(self.books.steps))[unit].form
        value = form.figure("12.T", "current")
        return {} if value is None else {"12.T": value}

    def more(self, unit, period, code, field):
        """A figure of a longer period, and five more."""
        months, own = months_of(period)[1], self.year.units[unit]
        cells = own.cells(max(months) - 1, since=min(months) - 1)
        return written(Fraction(cells[code, field].replace(",", ".")) + 5, own.decimals[code])


class NextYear:
    """Forms of the next year, whose column of last year states what the ledger holds of this one, or something else,
    or nothing."""

    def __init__(self, run):
        self.run, self.books = run, run.books
        folder = os.path.join(run.work, "catalogue-next")
        run.call("catalogue", "export", folder)
        for key in ("id;", "year;", "formName;"):
            run.edit(folder, "catalogue.csv", lambda row: row.replace(
                str(YEAR), str(YEAR + 1)) if row.startswith(key) else row)
        self.options = ("--catalogue", folder)
        self.catalogue = run.listed("catalogue-next", *self.options)
        self.year = run.forms_of(YEAR + 1, self.catalogue)
        self.empty, self.contrary, self.late = run.chance.sample(self.year.usual, 3)

    def form(self, unit, month, texts=None, told=()):
        """Of two units the column is empty: the ledger fills it in."""
        period, before = period_of(month, YEAR + 1), period_of(month)
        known = self.books.current(before, len(self.books.steps))[unit].form
        cells = self.year.units[unit].cells_after(known, month - 1)
        if unit in (self.empty, "CAH"):
            cells = {key: "" if key[1] == "previousYear" else text for key, text in cells.items()}
        content = self.year.written(unit, period, {**cells, **(texts or {})})
        return period, self.year.names[unit], content, unit, period, ACCEPTED, told

    def january(self):
        """Everybody's but one; then last year's January is corrected, before this one is closed and after it."""
        run, january, before = self.run, period_of(1, YEAR + 1), period_of(1)
        self.year.open(january, self.options)
        if self.books.is_closed(before, len(self.books.steps)):
            run.reopen(before, f"{january}-02T08:00:00")
        revenue = self.books.current(before, len(self.books.steps))[self.contrary].form.figure("3", "current")
        run.send("next-year", [
            *(self.form(unit, 1) for unit in self.year.units if unit not in (self.contrary, self.late)),
            self.form(self.contrary, 1, {("3", "previousYear"): written(revenue + 1, 1)},
                      [("PER05", "3", "previousYear")]),
        ], f"{january}-15T08:00:00", options=run.import_options(self.catalogue, self.options))
        self.correct(before, f"{january}-20T08:00:00")
        # What is closed stands on last year's figures, and a quarter on its months', as they were then.
        closed = [january, *run.watched[:1]]
        for at, period in enumerate(closed):
            run.close(period, f"{january}-22T{at + 8:02}:00:00")
        self.correct(before, f"{january}-23T08:00:00")
        run.reopen(closed[-1], f"{january}-24T08:00:00")

    def february(self):
        """A few units' forms of the month after, and the January's that lacked."""
        february = period_of(2, YEAR + 1)
        self.year.open(february, self.options)
        self.run.send("february", [
            self.form(self.late, 1), *(self.form(unit, 2) for unit in (self.empty, self.contrary, "CAH", "30037"))
        ], f"{february}-15T08:00:00")

    def correct(self, period, at):
        """Another figure of a month that was accepted long ago."""
        run, unit = self.run, self.empty
        run.year.units[unit].correct(0, run.chance)
        name = f"sua-{len(self.books.steps)}-" + run.year.names[unit]
        run.send("correction", [(period, name, run.year.form(unit, 1), unit, period, ACCEPTED)], at)
