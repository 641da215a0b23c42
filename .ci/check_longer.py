#!/usr/bin/env python3
"""Checks the workbook of a longer period that was made from forms of months or quarters, with arithmetic of its own.

    check_longer.py WORKBOOK.xlsx FORMS_FOLDER CATALOGUE.json PERIOD [--no-office]

What stands on `Tổng hợp` and `Theo đơn vị`, the links and LibreOffice are checked as by check_workbook.py; here is
what a unit's figures of the period must be, where each of their cells stands, and what is said of missing months.
"""
import sys
from collections import defaultdict
from fractions import Fraction

import openpyxl

import check_workbook
from check_workbook import (
    EXACT, FIELD_OF, FIELDS, INSUFFICIENT, SHEETS, Broken, Differences, Expected, Sheet, exact_catalogue, read_forms)
from periods import months_of, words
from workbook_links import LOCATION, Links

PARTIAL = "Đơn vị chưa đủ tháng"


class Whole:
    """A unit's figures of the period, from its own form of it or from forms of parts that do not overlap."""

    def __init__(self, unit, period, forms, items):
        self.unit, self.items = unit, items
        year, self.months = months_of(period)
        own = [form for form in forms if form.period == period]
        spans = {form.path: months_of(form.period) for form in forms}
        within = [form for form in forms if spans[form.path][0] == year and spans[form.path][1] <= self.months]
        self.parts = own[:1] or sorted(
            (form for form in within
             if not any(spans[form.path][1] < spans[other.path][1] for other in within)),
            key=lambda form: max(spans[form.path][1]))
        self.is_own = bool(own)
        self.spans = {form.path: spans[form.path][1] for form in self.parts}

    def adds(self, code, field):
        return self.items[code].get("nature") == "flow" and field in ("current", "previousYear")

    def said(self, code, field):
        """(form, answer) of every part that says anything; what is computed is not made from the parts' own."""
        if not self.is_own and Expected.is_computed(self.items[code]):
            return []
        pairs = [(form, form.answer(code, field)) for form in self.parts]
        return [(form, answer) for form, answer in pairs if answer is not None]

    def answer(self, code, field):
        said = self.said(code, field)
        if not said:
            return None
        if self.is_own or not self.adds(code, field):
            return said[-1][1]
        figures = [answer for _, answer in said if isinstance(answer, Fraction)]
        if figures:
            return sum(figures)
        return "x" if not self.lacking(code, field) else None

    def figure(self, code, field):
        answer = self.answer(code, field)
        return answer if isinstance(answer, Fraction) else None

    def origins(self, code, field):
        """(form, cell) of every cell that an answer is made from."""
        return [pair for form in self.sources(code, field) for pair in form.origins(code, field)]

    def derived(self, code, field):
        return None if self.is_own else {
            form.period: (form.answer(code, field), cell.raw) for form, cell in self.origins(code, field)}

    def is_sum(self, code, field):
        return self.adds(code, field) and not self.is_own

    @property
    def contents(self):
        return tuple(form.contents for form in self.parts)

    @property
    def sha256(self):
        """That of the last form it is made from."""
        return self.parts[-1].sha256

    @property
    def cells(self):
        return {key for form in self.parts for key in form.cells}

    def lacking(self, code, field):
        """The months that an answer lacks; of no answer, none."""
        said = self.said(code, field)
        if self.is_own or not said or field == "plan":
            return ()
        spans = [self.spans[form.path] for form, _ in said]
        if self.adds(code, field):
            return tuple(sorted(self.months - set().union(*spans)))
        return tuple(sorted(month for month in self.months if month > max(spans[-1])))

    def sources(self, code, field):
        """The forms whose cells a figure is made from, in the order of the year."""
        said = [(form, answer) for form, answer in self.said(code, field)]
        if not (self.adds(code, field) and not self.is_own):
            said = said[-1:]
        return [form for form, answer in said if answer != "x"]


class LongerExpected(Expected):
    def pairs(self, item, field):
        if item["kind"] == "milestone" or item["aggregation"] == "none":
            return [(item["code"], "current")]
        return self.inputs(item, field) if self.is_computed(item) else [(item["code"], field)]

    def lacking(self, unit, item, field):
        if unit not in self.forms:
            return ()
        return tuple(sorted(set().union(
            *(self.forms[unit].lacking(*pair) for pair in self.pairs(item, field)))))

    def answered_units(self, item, field):
        """With the months that each lacks, for sums of other months do not compare."""
        return [(unit, self.lacking(unit, item, field)) for unit in super().answered_units(item, field)]

    def partial_units(self, item, field):
        if item["kind"] == "milestone":
            units = self.reporters(item)
            if item["aggregation"] == "districtOnly":
                units = [unit for unit in units if self.kinds[unit] == "agency"]
            units = self.coverage(units, [(item["code"], "current")])[0]
        else:
            units = super().answered_units(item, field)
        return [unit for unit in units if self.lacking(unit, item, field)]

    def verdict(self, item):
        verdict = super().verdict(item)
        if verdict in (None, INSUFFICIENT) or item["kind"] == "heading":
            return verdict
        field = "current" if item["kind"] == "milestone" else self.judged_field(item)
        return INSUFFICIENT if self.partial_units(item, field) else verdict


def accepted_forms(book, forms, period, differences):
    """The forms that the workbook says were accepted, and which of them it says are not used."""
    sheet = Sheet(book["Tình hình nộp"], "Mã đơn vị", ["Mã đơn vị", "Tình trạng", "Tệp", "SHA-256"])
    by_digest = {form.sha256: form for form in forms}
    accepted, unused, states = [], set(), defaultdict(list)
    for row, values in sheet.rows:
        unit, state, digest = (sheet.get(values, key) or "" for key in ("Mã đơn vị", "Tình trạng", "SHA-256"))
        if not digest:
            continue
        form = by_digest.pop(digest, None)
        if form is None or form.unit != unit:
            differences.say(sheet.cell(row, "SHA-256"), f"no form of {unit} with the digest {digest}, or twice")
            continue
        states[unit].append(state)
        if state.startswith("Đã nhận"):
            accepted.append(form)
            if "không dùng" in state:
                unused.add(form.path)
    for form in by_digest.values():
        differences.say(sheet.title, f"{form.path} does not stand there")
    return accepted, unused, states


def check_states(wholes, accepted, unused, states, differences):
    for unit, whole in wholes.items():
        used = {form.path for form in whole.parts}
        for form in accepted:
            if form.unit == unit and (form.path in unused) == (form.path in used):
                differences.say("Tình hình nộp", f"{form.path} is said to be {'un' * (form.path in unused)}used")
        covered = set().union(*whole.spans.values())
        share = f"lập từ {len(covered)}/{len(whole.months)} tháng"
        lacking = sorted(whole.months - covered)
        if lacking:
            share += ", thiếu tháng " + ", ".join(map(str, lacking))
        if whole.is_own == any("lập từ" in state for state in states[unit]):
            differences.say("Tình hình nộp", f"{unit}: {states[unit]}")
        if not whole.is_own and not states[unit][0].endswith(share):
            differences.say("Tình hình nộp", f"{unit}: does not say “{share}”: {states[unit][0]}")
        differences.checked["units' months"] += 1


def check_sources(book, expected, rows, differences):
    """Every cell that a figure was made from has a row, with its form; answers each figure's first row."""
    headings = ["Mã đơn vị", "Mã số", "Cột", "Giá trị", "Nguyên văn", "Tệp", "SHA-256", "Dòng", "Ô", "Kỳ của biểu"]
    sheet = Sheet(book["Nguồn số liệu"], "Mã đơn vị", headings)
    wanted = {}
    for unit, whole in expected.forms.items():
        for code, field in rows:
            item = expected.items[code]
            if expected.is_computed(item) or unit not in expected.reporters(item):
                continue
            if whole.answer(code, field) not in (None, "x"):
                wanted[unit, code, field] = whole.sources(code, field)
    found, first = defaultdict(list), {}
    for row, values in sheet.rows:
        unit, code, label, value, written, name, digest, line, cell_name, period = (
            sheet.get(values, key) for key in headings)
        if unit is None:
            continue
        key, where = (unit, code, FIELD_OF.get(label)), f"{sheet.title}!{row} ({unit}, {code}, {label})"
        differences.checked["sources"] += 1
        form = next((form for form in wanted.get(key, []) if form.sha256 == digest), None)
        if form is None:
            differences.say(where, f"{name} is no source of it")
            continue
        if found[key] and row != first[key] + len(found[key]):
            differences.say(where, "the rows of one figure do not stand together")
        first.setdefault(key, row)
        found[key].append(form)
        cell = form.cells[key[1:]]
        for what, stands, should in (
                ("Tệp", name, form.name), ("Ô", cell_name, cell.name), ("Nguyên văn", written, cell.raw),
                ("Kỳ của biểu", period, words(form.period))):
            if str(stands) != should:
                differences.say(where, f"{what} is {stands!r}, should be {should!r}")
        differences.figure(f"{where}, Dòng", line, Fraction(cell.line), 0, "lines")
        differences.figure(f"{where}, Giá trị", value, form.answer(*key[1:]), EXACT, "values")
    for key in wanted:
        if found[key] != wanted[key]:
            differences.say(
                sheet.title, f"{key} has the sources {[form.period for form in found[key]]}, should have "
                f"{[form.period for form in wanted[key]]}")
    return first


def check_marks(path, book, expected, first, formulas, differences):
    """Figures of a part of the period bear an asterisk and a note, and are counted; sums are formulas."""
    styled = openpyxl.load_workbook(path)["Theo đơn vị"]
    sheet = Sheet(book["Theo đơn vị"], "Mã số", ["Mã số", "Cột", "Toàn huyện", PARTIAL])
    codes = next(
        [cell.value for cell in cells] for cells in styled.iter_rows(max_row=sheet.header)
        if any(str(cell.value) in expected.kinds for cell in cells))
    for row, values in sheet.rows:
        code, label = sheet.get(values, "Mã số"), sheet.get(values, "Cột")
        if label not in FIELD_OF or code not in expected.items:
            continue
        item, field = expected.items[code], FIELD_OF[label]
        partial = expected.partial_units(item, field)
        differences.figure(
            sheet.cell(row, PARTIAL), sheet.get(values, PARTIAL), Fraction(len(partial)), 0, "counts of partial figures")
        for at, unit in enumerate(codes):
            if unit not in expected.kinds or values[at] in (None, "", "x"):
                continue
            cell = styled.cell(row, at + 1)
            where = f"{sheet.title}!{cell.coordinate} ({unit}, {code}, {label})"
            lacking = expected.lacking(unit, item, field)
            if bool(lacking) != ('"*"' in cell.number_format):
                differences.say(where, f"lacks the months {lacking} and has the format {cell.number_format}")
            share = f"{3 if not lacking else len(expected.forms[unit].months) - len(lacking)}"
            if lacking and (cell.comment is None
                            or f"{share}/{len(expected.forms[unit].months)} tháng" not in cell.comment.text):
                differences.say(where, f"has no note of the months {lacking}")
            differences.checked["marks"] += 1
            whole = expected.forms[unit]
            if expected.is_computed(item):
                continue
            if whole.adds(code, field) and not whole.is_own and f"{sheet.title}!{cell.coordinate}" not in formulas:
                differences.say(where, "a sum of months is no formula")
            link = LOCATION.fullmatch(book[sheet.title][cell.coordinate].hyperlink.location)
            if int(link[3]) != first.get((unit, code, field)):
                differences.say(where, "does not lead to the first of its cells")


def check_notes(book, expected, differences):
    sheet = Sheet(book["Tổng hợp"], "STT", ["Mã số", "Ghi chú"])
    for row, values in sheet.rows:
        item = expected.items.get(sheet.get(values, "Mã số"))
        if item is None or item["kind"] == "heading":
            continue
        note = sheet.get(values, "Ghi chú") or ""
        fields = ["current"] if item["kind"] == "milestone" else [
            field for field in FIELDS[1:] if expected.has(item, field)]
        for field in fields:
            partial = expected.partial_units(item, field)
            answered = (len(Expected.answered_units(expected, item, field)))
            said = f"chưa đủ tháng ở {len(partial)}/{answered} đơn vị"
            if partial and said not in note:
                differences.say(sheet.cell(row, "Ghi chú"), f"{item['code']}: does not say “{said}”")
            differences.checked["notes on months"] += 1
        if not any(expected.partial_units(item, field) for field in fields) and "chưa đủ tháng" in note:
            differences.say(sheet.cell(row, "Ghi chú"), f"{item['code']}: speaks of months")


def check(path, forms, catalogue, period, differences, with_office):
    """Holds a workbook against forms; answers those that it accepts, and the units' figures made from them."""
    formulas = check_workbook.check_cells(path, differences)
    book = openpyxl.load_workbook(path, data_only=True)
    if book.sheetnames != SHEETS:
        raise Broken(f"the sheets are {book.sheetnames}, not {SHEETS}")
    accepted, unused, states = accepted_forms(book, forms, period, differences)
    items = {item["code"]: item for item in catalogue["items"]}
    wholes = {
        unit: Whole(unit, period, [form for form in accepted if form.unit == unit], items)
        for unit in sorted({form.unit for form in accepted})}
    check_states(wholes, accepted, unused, states, differences)
    expected = LongerExpected(catalogue, wholes.values(), period)
    check_workbook.check_summary(book, expected, formulas, differences)
    rows = check_workbook.check_by_unit(book, expected, formulas, differences)
    first = check_sources(book, expected, rows, differences)
    Links(book, expected, differences, Sheet, FIELD_OF).check()
    check_marks(path, book, expected, first, formulas, differences)
    check_notes(book, expected, differences)
    if with_office:
        check_workbook.check_office(path, book, differences)
    return accepted, wholes


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    arguments = [argument for argument in arguments if argument not in options]
    if len(arguments) != 4 or options - {"--no-office"}:
        sys.exit(__doc__)
    path, folder, catalogue_path, period = arguments
    differences, forms = Differences(), read_forms(folder)
    accepted, wholes = check(
        path, forms, exact_catalogue(catalogue_path), period, differences, "--no-office" not in options)
    if all(whole.is_own for whole in wholes.values()):
        raise Broken("no unit's figures are made from shorter periods")
    for what, count in differences.checked.items():
        print(f"checked {count} {what}")
        if count == 0:
            differences.say(what, "nothing was there to check")
    for line in differences.lines[:200]:
        print("DIFFERENCE", line)
    print(f"{len(wholes)} units from {len(accepted)} forms of {len(forms)}; {len(differences.lines)} differences")
    return 1 if differences.lines else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Broken, OSError, KeyError, ValueError) as error:
        print(f"the check could not be made: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
