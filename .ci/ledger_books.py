"""The script's own ledger: what was sent, closed, opened and decreed, and what follows from it.

Which forms count at a moment is decided here from what was sent, and nothing of it is asked of the tool. Steps are
numbered from 1, as the tool numbers its transactions.
"""
import hashlib

from check_longer import LongerExpected, Whole
from check_workbook import Expected, Form
from periods import chronology, is_long, is_part, year_before

ACCEPTED, REFUSED, UNCHANGED = "accepted", "refused", "unchanged"


class Received:
    """A file as it was sent, and what must become of it.

    `told`: (code, item, field) of what must be said of it against other periods.
    """

    def __init__(self, path, content, unit, period, fate, step, at, told=()):
        self.path, self.content, self.unit, self.period = path, content, unit, period
        self.fate, self.step, self.at, self.told = fate, step, at, told
        self.sha256 = hashlib.sha256(content).hexdigest()
        self.form = Form(path)


class Filled:
    """A form whose column of last year is filled in, where it is empty, from the unit's form of then."""

    def __init__(self, form, before, items):
        self.form, self.before = form, before
        self.filled = {
            item["code"] for item in items
            if item["kind"] in ("amount", "count", "input") and form.answer(item["code"], "previousYear") is None
            and before.figure(item["code"], "current") is not None}

    def __getattr__(self, name):
        return getattr(self.form, name)

    def source(self, code, field):
        """The form to read, and its field."""
        is_filled = field == "previousYear" and code in self.filled
        return (self.before, "current") if is_filled else (self.form, field)

    def answer(self, code, field):
        form, field = self.source(code, field)
        return form.answer(code, field)

    def figure(self, code, field):
        form, field = self.source(code, field)
        return form.figure(code, field)

    def origins(self, code, field):
        form, field = self.source(code, field)
        return form.origins(code, field)

    def derived(self, code, field):
        form, source = self.source(code, field)
        if form is not self.before:
            return self.form.derived(code, field)
        return {origin.period: (origin.answer(code, source), cell.raw) for origin, cell in form.origins(code, source)}

    def is_sum(self, code, field):
        form, field = self.source(code, field)
        return form.is_sum(code, field)

    @property
    def contents(self):
        return (self.form.contents, self.before.contents if self.filled else None)


class Books:
    def __init__(self):
        self.files, self.events, self.catalogues, self.steps = [], [], [], []

    def limit(self, period, at):
        """The step that a period's figures stand on: a closed one stands as it was closed."""
        events = [(step, kind) for step, kind, of in self.events if of == period and step <= at]
        return events[-1][0] if events and events[-1][1] == "close" else at

    def is_closed(self, period, at):
        return self.limit(period, at) < at or (at, "close", period) in self.events

    def of(self, period, at):
        return [file for file in self.files if file.period == period and file.step <= self.limit(period, at)]

    def current(self, period, at):
        """{unit: the file that counts}: the last that was accepted."""
        return {file.unit: file for file in self.of(period, at) if file.fate == ACCEPTED}

    def kept(self, unit, period, at):
        """Accepted files of a unit that came after its period was closed."""
        until = self.limit(period, at)
        return [file for file in self.files if file.unit == unit and file.period == period
                and file.fate == ACCEPTED and until < file.step <= at]

    def open_refusals(self, period, at, until=None):
        """Refused files that came after the form that counts, and not before it already.

        `until`: the last step of which files are looked at; else that on which the period's figures stand.
        """
        counted = self.current(period, at)
        until = until or self.limit(period, at)
        files = [file for file in self.files if file.period == period and file.unit and file.step <= until]
        found = []
        for unit in {file.unit: None for file in files}:
            own = [file for file in files if file.unit == unit]
            after = own.index(counted[unit]) + 1 if unit in counted else 0
            before = {file.sha256 for file in own[:after]}
            found += [file for file in own[after:] if file.fate == REFUSED and file.sha256 not in before]
        return found

    def unidentified(self, period, at):
        """Files of no known unit that came with files of the period, each content once."""
        steps = {file.step for file in self.files if file.period == period}
        until = self.limit(period, at)
        return list({
            file.sha256: file for file in reversed(self.files)
            if file.unit is None and file.step <= until and (
                file.period == period or (file.period is None and file.step in steps))}.values())

    def catalogue(self, period, at):
        """The one in force; None where none was yet."""
        until = self.limit(period, at)
        known = [catalogue for step, year, catalogue in self.catalogues if step <= until and year == period[:4]]
        return known[-1] if known else None

    # What figures are read from

    def parts(self, period, at):
        """The periods within a longer one of which files had come."""
        until = self.limit(period, at)
        return sorted({file.period for file in self.files
                       if file.period and file.step <= until and is_part(file.period, period)}, key=chronology)

    def accepted(self, period, at):
        """The files that count for a period and, of a longer one, for the periods within it."""
        until = self.limit(period, at)
        own = list(self.current(period, at).values())
        return own + [file for part in self.parts(period, at) for file in self.current(part, until).values()]

    def left_out(self, period, at):
        """Refused files that must be named beside those that count."""
        until = self.limit(period, at)
        found = self.open_refusals(period, at) + self.unidentified(period, at)
        for part in self.parts(period, at):
            found += self.open_refusals(part, until, until)
        return found

    def forms(self, period, at):
        """{unit: what its figures are read from}, last year's among them."""
        catalogue = self.catalogue(period, at)
        if catalogue is None:
            return {}
        found = {}
        for file in self.accepted(period, at):
            found.setdefault(file.unit, []).append(file.form)
        if is_long(period):
            items = {item["code"]: item for item in catalogue["items"]}
            forms = {unit: Whole(unit, period, own, items) for unit, own in found.items()}
        else:
            forms = {unit: own[-1] for unit, own in found.items()}
        before = self.forms(year_before(period), self.limit(period, at))
        return {unit: Filled(form, before[unit], reported(catalogue, unit)) if unit in before else form
                for unit, form in forms.items()}

    def expected(self, period, at):
        """The district's figures of a period at a moment; None where nothing counts."""
        forms = self.forms(period, at).values()
        kind = LongerExpected if is_long(period) else Expected
        return kind(self.catalogue(period, at), forms, period) if forms else None


def reported(catalogue, unit):
    """The items that a unit reports."""
    names = {unit} | {one["kind"] for one in catalogue["units"] if one["code"] == unit}
    return [item for item in catalogue["items"] if names & set(item.get("reportedBy", []))]
