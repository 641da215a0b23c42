#!/usr/bin/env python3
"""Checks a consolidated workbook against the forms it was made from, with arithmetic of its own.

    check_workbook.py WORKBOOK.xlsx FORMS_FOLDER CATALOGUE.json [--no-office]

CATALOGUE.json is `commune-sheets catalogue list --format json`; nothing else comes from the tool.
Every difference is printed on a line of its own; the exit status is 1 where there is any, 2 where
the check itself cannot be made. `--no-office` leaves out the two conversions by LibreOffice.
"""
import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import get_column_letter

from lint import blocks
from workbook_links import Links

SHEETS = ["Tổng hợp", "Theo đơn vị", "Biểu đồ", "Tình hình nộp", "Phát hiện", "Nguồn số liệu", "Danh mục"]
FORM_COLUMNS = {
    "code": "Mã số", "plan": "Kế hoạch năm", "current": "Thực hiện trong kỳ",
    "cumulative": "Lũy kế từ đầu năm", "previousYear": "Cùng kỳ năm trước",
}
FIELDS = ["plan", "current", "cumulative", "previousYear"]
FIELD_OF = {FORM_COLUMNS[field]: field for field in FIELDS}
STATUSES = ["chưa thực hiện", "đang thực hiện", "hoàn thành"]
EXCEEDED, MET, NOT_MET, INSUFFICIENT = "Vượt", "Đạt", "Chưa đạt", "Chưa đủ số liệu"
EXACT = Fraction(1, 10**12)
OFFICE = Fraction(1, 10**9)


class Broken(Exception):
    """The check cannot be made."""


class Differences:
    def __init__(self):
        self.lines = []
        self.checked = Counter()

    def say(self, where, message):
        self.lines.append(f"{where}: {message}")

    def figure(self, where, found, expected, tolerance, kind):
        """Holds a cell against a Fraction, a text, or None for "no figure"."""
        self.checked[kind] += 1
        if not same(found, expected, tolerance):
            self.say(where, f"found {show(found)}, expected {show(expected)}")


def same(found, expected, tolerance):
    if expected is None:
        return found in (None, "")
    if isinstance(expected, str):
        return (found or "") == expected
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        return False
    return abs(Fraction(found) - expected) <= tolerance * max(abs(expected), Fraction(1, 10**6))


def show(value):
    if isinstance(value, Fraction):
        return f"{float(value):.17g}"
    return "nothing" if value in (None, "") else repr(value)


def folded(text):
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split()).casefold()


# The forms


class Cell:
    def __init__(self, row, line, column, raw):
        self.row, self.line, self.column, self.raw = row, line, column, raw.strip(" \t\u00a0")

    @property
    def name(self):
        return f"{get_column_letter(self.column)}{self.row}"


NUMBER = {
    "comma": re.compile(r"-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?"),
    "point": re.compile(r"-?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?"),
}


@lru_cache(maxsize=None)
def number(text, style):
    if not NUMBER[style].fullmatch(text):
        return None
    thousands, decimal = (".", ",") if style == "comma" else (",", ".")
    return Fraction(text.replace(thousands, "").replace(decimal, "."))


@lru_cache(maxsize=None)
def answer(text, style):
    """What a cell's text says, as `Form.answer` gives it."""
    if re.fullmatch(r"|…|\.{2,}", text):
        return None
    if text in ("-", "–", "—", "−"):
        return Fraction(0)
    if text in ("x", "X"):
        return "x"
    if folded(text) in STATUSES:
        return folded(text)
    return number(text, style)


class Form:
    """One CSV file: unit, period, and what its cells say."""

    def __init__(self, path):
        self.path, self.name = path, os.path.basename(path)
        with open(path, "rb") as file:
            data = file.read()
        self.sha256 = hashlib.sha256(data).hexdigest()
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        self.unit = self.period = None
        self.cells, self.columns, self.rows = {}, {}, 0
        self.explained = set()  # the items with a text under `Giải trình`
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            return
        for delimiter in ";,\t":
            if self.read(text, delimiter):
                break
        styles = Counter()
        for (_, field), cell in self.cells.items():
            readings = [style for style in NUMBER if number(cell.raw, style) is not None]
            values = {number(cell.raw, style) for style in readings}
            if field in FIELDS and len(readings) == 1 and values:
                styles[readings[0]] += 1
        self.style = "comma" if styles["comma"] >= styles["point"] else "point"

    def read(self, text, delimiter):
        rows, line = [], 1
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for values in reader:
            rows.append((line, values))
            line = reader.line_num + 1
        header = next(
            (at for at, (_, values) in enumerate(rows)
             if {"Mã số", "Chỉ tiêu"} <= {unicodedata.normalize("NFC", value.strip()) for value in values}), None)
        if header is None:
            return False
        self.rows = len(rows)
        names = [folded(value) for value in rows[header][1]]
        self.columns = {
            key: names.index(folded(name)) for key, name in FORM_COLUMNS.items() if folded(name) in names}
        explanation = names.index(folded("Giải trình")) if folded("Giải trình") in names else len(names)
        for _, values in rows[:header]:
            filled = [value.strip() for value in values if value.strip()]
            if len(filled) >= 2 and folded(filled[0]) == folded("Mã đơn vị"):
                self.unit = filled[1]
            if len(filled) >= 2 and folded(filled[0]) == folded("Kỳ báo cáo"):
                self.period = filled[1]
        for at, (start, values) in enumerate(rows[header + 1:], header + 1):
            code = values[self.columns["code"]].strip() if len(values) > self.columns["code"] else ""
            if not code:
                continue
            if any(value.strip() for value in values[explanation:explanation + 1]):
                self.explained.add(code)
            for field in FIELDS:
                column = self.columns.get(field)
                if column is None or column >= len(values):
                    continue
                before = sum(value.count("\n") for value in values[:column])
                self.cells[code, field] = Cell(at + 1, start + before, column + 1, values[column])
        return True

    def answer(self, code, field):
        """None where nothing is said; else a Fraction, "x", or a milestone's status."""
        cell = self.cells.get((code, field))
        return None if cell is None else answer(cell.raw, self.style)

    def figure(self, code, field):
        answer = self.answer(code, field)
        return answer if isinstance(answer, Fraction) else None

    def origins(self, code, field):
        """(form, cell) of every cell that an answer is made from."""
        cell = self.cells.get((code, field))
        return [] if cell is None else [(self, cell)]

    def derived(self, code, field):
        """{period: (answer, text)} of the cells of other forms that an answer is made from; None for one's own."""
        return None

    def is_sum(self, code, field):
        """Whether an answer is a sum of other forms' cells."""
        return False

    @property
    def contents(self):
        """What is the same only where the same was sent."""
        return self.sha256


def read_forms(folder):
    paths = sorted(
        os.path.join(where, name) for where, _, names in os.walk(folder) for name in names
        if name.lower().endswith((".csv", ".txt")))
    if not paths:
        raise Broken(f"no CSV file in {folder}")
    return [Form(path) for path in paths]


# The district's figures


class Expected:
    """What the forms and the catalogue say that the district's figures are."""

    def __init__(self, catalogue, forms, period):
        self.items = {item["code"]: item for item in catalogue["items"]}
        self.kinds = {unit["code"]: unit["kind"] for unit in catalogue["units"]}
        self.forms = {form.unit: form for form in forms}
        self.indicators = set(range(1, 26))
        self.selected, self.known = {}, {}
        self.starts_year = bool(re.fullmatch(r"\d{4}(-01|-Q1|-H1|-9M)?", period))

    def units(self, selectors):
        """The units that a list of codes and kinds names, in the order of the catalogue."""
        key = tuple(selectors)
        if key not in self.selected:
            self.selected[key] = {
                code: kind for code, kind in self.kinds.items() if code in selectors or kind in selectors}
        return self.selected[key].keys()

    def reporters(self, item):
        return self.units(item.get("reportedBy", []))

    def answer(self, unit, code, field):
        return self.forms[unit].answer(code, field) if unit in self.forms else None

    def figure(self, unit, code, field):
        return self.forms[unit].figure(code, field) if unit in self.forms else None

    @staticmethod
    def is_computed(item):
        return item["kind"] in ("rate", "change")

    def has(self, item, field):
        """Whether the item has such a figure at all."""
        if item["kind"] in ("heading", "milestone"):
            return False
        if field == "cumulative":
            return item.get("nature") == "flow" and item["kind"] != "change"
        return item["kind"] != "change" or field == "current"

    def inputs(self, item, field):
        """The (code, field) pairs that a rate or change is computed from, in the order of its formula."""
        codes = [item[key] for key in ("numerator", "denominator") if key in item]
        if item["kind"] == "change":
            return [(code, at) for at in ("current", "previousYear") for code in codes]
        # A stock has one state: its current one stands for the year to date.
        return [
            (code, "current" if field == "cumulative" and self.items[code].get("nature") == "stock" else field)
            for code in codes]

    def compute(self, item, sums):
        scale = 100 if item["unit"] in ("%", "điểm %") else 1
        if item["kind"] == "rate":
            top, bottom = sums
            return scale * top / bottom if bottom else None
        if len(sums) == 2:
            now, before = sums
            return scale * (now - before) / before if before else None
        top, bottom, old_top, old_bottom = sums
        return scale * (top / bottom - old_top / old_bottom) if bottom and old_bottom else None

    def unit_value(self, unit, item, field):
        """A unit's own figure: as it wrote it, or computed from what it wrote."""
        if not self.is_computed(item):
            return self.figure(unit, item["code"], field)
        values = [self.figure(unit, *pair) for pair in self.inputs(item, field)]
        return None if None in values else self.compute(item, values)

    def target(self, item):
        """The target's figure, exactly as written, and whether every unit must reach it by itself."""
        target = item.get("target") or {}
        low = target.get("low")
        fraction = re.search(r"(\d+)/(\d+)", target.get("text", ""))
        each = (item["aggregation"] == "countOfUnitsMeeting" and fraction is not None
                and fraction[1] == fraction[2] and Fraction(fraction[1]) == low)
        return low, each

    def plan(self, item):
        """The plan on `Tổng hợp`: the Decision's figure, never a sum of what units typed."""
        low, each = self.target(item)
        if low is None or item["kind"] in ("change", "milestone", "heading"):
            return None
        return Fraction(len(self.counted(item)) - self.inapplicable(item, "current")) if each else low

    def inapplicable(self, item, field):
        """How many of the units counted said that the item does not apply to them."""
        return sum(1 for unit in self.counted(item) if self.answer(unit, item["code"], field) == "x")

    def counted(self, item):
        return self.units(item.get("countedUnits", item.get("reportedBy", [])))

    def coverage(self, units, pairs):
        """Units with every figure, and how many have not answered. Of "does not apply" nothing is expected."""
        answers = {unit: [self.answer(unit, *pair) for pair in pairs] for unit in units}
        answered = [unit for unit in units if None not in answers[unit] and "x" not in answers[unit]]
        return answered, sum(1 for unit in units if None in answers[unit])

    def answered_units(self, item, field):
        """The units whose figures stand behind the district's."""
        pairs = self.inputs(item, field) if self.is_computed(item) else [(item["code"], field)]
        units = self.counted(item) if item["aggregation"] == "countOfUnitsMeeting" else self.reporters(item)
        if item["aggregation"] == "districtOnly" and not self.is_computed(item):
            units = [unit for unit in units if self.kinds[unit] == "agency"]
        return self.coverage(units, pairs)[0]

    def district(self, item, field):
        """The district's figure and the units (that answered, asked) behind it."""
        key = item["code"], field
        if key not in self.known:
            self.known[key] = self.computed(item, field)
        return self.known[key]

    def computed(self, item, field):
        code, units = item["code"], self.reporters(item)
        method = item["aggregation"]
        if method == "countOfUnitsMeeting":
            units = self.counted(item)
        elif method == "districtOnly":
            units = [unit for unit in units if self.kinds[unit] == "agency"]
        pairs = self.inputs(item, field) if self.is_computed(item) else [(code, field)]
        answered, missing = self.coverage(units, pairs)
        coverage = (len(answered), len(answered) + missing)
        if field != "plan" and not self.has(item, field):
            return None, coverage
        complete = [unit for unit in units if all(self.figure(unit, *pair) is not None for pair in pairs)]
        if not complete:
            return None, coverage
        sums = [sum(self.figure(unit, *pair) for unit in complete) for pair in pairs]
        if field == "plan":
            return sums[0], coverage
        if method == "countOfUnitsMeeting":
            low, each = self.target(item)
            met = sum(1 for unit in complete if self.figure(unit, code, field) >= (low if each else 1))
            if item["unit"] != "%":
                return Fraction(met), coverage
            # A unit that has not answered is not one that does not meet it.
            return Fraction(100 * met, len(complete)), coverage
        if self.is_computed(item):
            return self.compute(item, sums), coverage
        if method == "districtOnly":
            return self.figure(complete[0], code, field), coverage
        if method == "sumPlusDistrict":
            agencies = [unit for unit in units if self.kinds[unit] == "agency"]
            if any(self.answer(unit, code, field) is None for unit in agencies):
                return None, coverage
        if method in ("sum", "sumPlusDistrict"):
            return sums[0], coverage
        raise Broken(f"item {code}: no method for {method} of {item['kind']}")

    def district_answer(self, item):
        """A milestone's answer for the district: that of the first agency that gave one."""
        answers = [self.answer(unit, item["code"], "current") for unit in self.reporters(item)
                   if self.kinds[unit] == "agency"]
        return next((answer for answer in answers if answer), None)

    def judged_field(self, item):
        if item.get("nature") != "flow" or item["kind"] == "change":
            return "current"
        if self.starts_year and self.district(item, "cumulative")[0] is None:
            return "current"
        return "cumulative"

    def verdict(self, item):
        """The word under `Đánh giá`; None where the item is not judged."""
        if item["kind"] == "heading":
            parts = [self.verdict(part) for part in self.items.values() if part.get("parent") == item["code"]]
            parts = [part for part in parts if part is not None]
            for word in (NOT_MET, INSUFFICIENT):
                if word in parts:
                    return word
            return None if not parts else EXCEEDED if set(parts) == {EXCEEDED} else MET
        target = item.get("target")
        if not target or item["aggregation"] == "none" or item["kind"] == "input":
            return None
        if item["kind"] == "milestone":
            answers = [self.answer(unit, item["code"], "current") for unit in self.reporters(item)
                       if self.kinds[unit] == "agency"]
            answers = [answer for answer in answers if answer in STATUSES]
            return INSUFFICIENT if not answers else MET if answers[0] == STATUSES[-1] else NOT_MET
        value, (answered, asked) = self.district(item, self.judged_field(item))
        if value is None or answered < asked:
            return INSUFFICIENT
        low, each = self.target(item)
        if each:
            return MET if value >= self.plan(item) else NOT_MET
        comparator = target["comparator"]
        if comparator == ">":
            return MET if value > low else NOT_MET
        if comparator == "<":
            return MET if value < low else NOT_MET
        if comparator == "decrease_range":
            fall = -value
            return NOT_MET if fall < low else EXCEEDED if fall > target["high"] else MET
        if comparator == "decrease>=":
            value, is_lower_better = -value, False
        elif comparator in (">=", "<=", "="):
            is_lower_better = comparator == "<=" or (comparator == "=" and item["direction"] == "lower")
        else:
            raise Broken(f"item {item['code']}: comparator {comparator} is not known")
        if value == low:
            return MET
        return EXCEEDED if (value < low) == is_lower_better else NOT_MET


# The workbook


class Sheet:
    """A sheet as openpyxl reads the stored values, with its columns by their headings."""

    def __init__(self, sheet, first_heading, headings):
        self.title, self.rows = sheet.title, []
        self.columns = None
        for row in sheet.iter_rows():
            values = [cell.value for cell in row]
            if self.columns is None and first_heading in values and set(headings) <= set(values):
                self.columns = {value: at for at, value in enumerate(values) if value is not None}
                self.header = row[0].row
            elif self.columns is not None:
                self.rows.append((row[0].row, values))
        if self.columns is None:
            raise Broken(f"{self.title}: no row with the headings {', '.join(headings)}")

    def cell(self, row, heading):
        return f"{self.title}!{get_column_letter(self.columns[heading] + 1)}{row}"

    def get(self, values, heading):
        return values[self.columns[heading]]


SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheet_documents(path):
    """(sheet, its part as a document) of every sheet, read from the XML itself; a large one is several documents."""
    with zipfile.ZipFile(path) as archive:
        workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target") for link in links}
        for sheet in workbook.iterfind("m:sheets/m:sheet", SPACE):
            part = "xl/" + targets[sheet.get(RELATION)].removeprefix("/xl/")
            head, rest = blocks.split(archive.read(part))
            for document in (head, *rest):
                yield sheet.get("name"), ElementTree.fromstring(document)


def raw_cells(path):
    """(sheet, cell, type, formula, stored value) of every cell."""
    for sheet, root in sheet_documents(path):
        for cell in root.iterfind("m:sheetData/m:row/m:c", SPACE):
            formula, value = cell.find("m:f", SPACE), cell.find("m:v", SPACE)
            yield (
                sheet, cell.get("r"), cell.get("t", "n"), None if formula is None else formula.text or "",
                None if value is None else value.text or "")


def check_cells(path, differences):
    """Every formula has a stored value, nothing is an error. Answers the cells that hold formulas."""
    formulas = set()
    for sheet, cell, kind, formula, value in raw_cells(path):
        where = f"{sheet}!{cell}"
        if kind == "e" or (value or "").startswith(("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "Err:")):
            differences.say(where, f"holds an error: {value}")
        if formula is not None:
            formulas.add(where)
            differences.checked["formulas"] += 1
            if value is None or (kind == "n" and value == ""):
                differences.say(where, f"the formula {formula} has no stored value")
    return formulas


def check_summary(book, expected, formulas, differences):
    titles = {
        "plan": "Kế hoạch năm", "current": "Thực hiện trong kỳ", "cumulative": "Lũy kế từ đầu năm",
        "previousYear": "Cùng kỳ năm trước"}
    headings = ["STT", "Mã số", "Chỉ tiêu", "Đơn vị tính", *titles.values(), "So kế hoạch (%)", "So cùng kỳ (%)",
                "Đánh giá", "Ghi chú"]
    sheet = Sheet(book["Tổng hợp"], "STT", headings)
    seen = Counter()
    for row, values in sheet.rows:
        code = sheet.get(values, "Mã số")
        if code is None:
            continue
        if not isinstance(code, str) or code not in expected.items:
            differences.say(sheet.cell(row, "Mã số"), f"{code!r} is no code of the catalogue as text")
            continue
        seen[code] += 1
        item = expected.items[code]

        def check(heading, value):
            where = sheet.cell(row, heading)
            found = sheet.get(values, heading)
            differences.figure(f"{where} ({code}, {heading})", found, value, EXACT, "figures of Tổng hợp")
            if isinstance(value, Fraction) and heading != titles["plan"] and where not in formulas:
                differences.say(where, "a computed figure is no live formula")

        figures = {field: expected.district(item, field)[0] for field in FIELDS[1:]}
        plan = expected.plan(item)
        if plan is not None or not (item.get("target") and item["kind"] == "change"):
            check(titles["plan"], plan)  # beside a change the target may stand in words
        if item["kind"] == "milestone":
            figures["current"] = expected.district_answer(item) if item["aggregation"] == "districtOnly" else None
        for field in FIELDS[1:]:
            check(titles[field], figures[field])
        is_change = item["kind"] == "change"
        judged = figures[expected.judged_field(item)]
        for heading, top, bottom in (
                ("So kế hoạch (%)", judged, plan),
                ("So cùng kỳ (%)", figures["current"], figures["previousYear"])):
            known = isinstance(top, Fraction) and isinstance(bottom, Fraction) and bottom != 0 and not is_change
            if heading == "So kế hoạch (%)" and item.get("direction") == "lower":
                known = False  # less than the plan is no arrears there
            if heading == "So cùng kỳ (%)" and known:
                known = expected.answered_units(item, "current") == expected.answered_units(item, "previousYear")
            check(heading, 100 * top / bottom if known else None)
        verdict = expected.verdict(item)
        differences.figure(
            sheet.cell(row, "Đánh giá") + f" ({code})", sheet.get(values, "Đánh giá"), verdict, EXACT, "verdicts")
        if item["kind"] not in ("heading", "milestone"):
            _, (answered, asked) = expected.district(item, expected.judged_field(item))
            note = sheet.get(values, "Ghi chú") or ""
            if 0 < answered < asked and f"{answered}/{asked}" not in note:
                differences.say(sheet.cell(row, "Ghi chú") + f" ({code})", f"does not say {answered}/{asked}")
    for code, item in expected.items.items():
        if seen[code] != (0 if item["kind"] == "input" else 1):
            differences.say(sheet.title, f"item {code} stands there {seen[code]} times")
    indicators = {expected.items[code].get("indicator") for code in seen} - {None}
    if indicators != expected.indicators:
        differences.say(sheet.title, f"indicators missing: {sorted(expected.indicators - indicators)}")


def check_by_unit(book, expected, formulas, differences):
    """Answers the (code, field) pairs that have a row."""
    sheet = Sheet(book["Theo đơn vị"], "Mã số", ["Mã số", "Cột", "Toàn huyện", "Số đơn vị có số liệu"])
    codes = next(
        (values for row, values in ((r, [c.value for c in cells]) for r, cells in enumerate(
            book["Theo đơn vị"].iter_rows(max_row=sheet.header), 1))
         if any(str(value) in expected.kinds for value in values if value is not None)), None)
    if codes is None:
        raise Broken("Theo đơn vị: no row with the units' codes")
    columns = {code: at for at, code in enumerate(codes) if code in expected.kinds}
    for unit in expected.forms:
        if unit not in columns:
            differences.say(sheet.title, f"unit {unit} has no column (as text)")
    rows = Counter()
    for row, values in sheet.rows:
        code, label = sheet.get(values, "Mã số"), sheet.get(values, "Cột")
        if label is None:
            continue
        if code not in expected.items or label not in FIELD_OF:
            differences.say(sheet.cell(row, "Mã số"), f"{code!r} / {label!r} is no item and field")
            continue
        item, field = expected.items[code], FIELD_OF[label]
        rows[code, field] += 1
        figure, (answered, asked) = expected.district(item, field)
        if item["kind"] == "milestone" and item["aggregation"] == "districtOnly":
            figure = expected.district_answer(item)
        where = sheet.cell(row, "Toàn huyện")
        differences.figure(
            f"{where} ({code}, {label})", sheet.get(values, "Toàn huyện"), figure, EXACT, "district figures")
        if figure is not None and where not in formulas:
            differences.say(where, "a computed figure is no live formula")
        if item["aggregation"] != "none":
            differences.figure(
                sheet.cell(row, "Số đơn vị có số liệu") + f" ({code}, {label})",
                sheet.get(values, "Số đơn vị có số liệu"), f"{answered}/{asked}", EXACT, "coverages")
        for unit, column in columns.items():
            value = None
            if unit in expected.reporters(item):
                value = expected.unit_value(unit, item, field)
                if value is None and not expected.is_computed(item):
                    value = expected.answer(unit, code, field)
            cell = f"{sheet.title}!{get_column_letter(column + 1)}{row}"
            differences.figure(f"{cell} ({code}, {label}, {unit})", values[column], value, EXACT, "units' figures")
            if value is not None and expected.is_computed(item) and cell not in formulas:
                differences.say(cell, "a computed figure is no live formula")
    for code, item in expected.items.items():
        for field in ("current", "cumulative"):
            due = expected.has(item, field) or (item["kind"] == "milestone" and field == "current")
            if due and rows[code, field] == 0:
                differences.say(sheet.title, f"item {code} has no row for {FORM_COLUMNS[field]}")
    for (code, field), count in rows.items():
        if count > 1:
            differences.say(sheet.title, f"item {code} has {count} rows for {FORM_COLUMNS[field]}")
    return set(rows)


def check_completeness(book, catalogue, forms, differences):
    """Answers the forms whose figures are used."""
    headings = ["Mã đơn vị", "Tình trạng", "Tệp", "SHA-256", "Số liệu phải có", "Số liệu đã có", "Số dòng",
                "Dòng nhận", "Dòng bỏ qua", "Dòng từ chối"]
    sheet = Sheet(book["Tình hình nộp"], "Mã đơn vị", headings)
    by_digest = {form.sha256: form for form in forms}
    listed, used, units = Counter(), [], Counter()
    for row, values in sheet.rows:
        unit, state, name, digest = (sheet.get(values, key) or "" for key in headings[:4])
        if not state:
            continue
        units[unit] += 1
        if not digest:
            if not state.startswith("Chưa nộp"):
                differences.say(sheet.cell(row, "Tệp"), f"{unit} is “{state}” without a file")
            continue
        listed[digest] += 1
        form = by_digest.get(digest)
        if form is None or form.name != os.path.basename(name):
            differences.say(sheet.cell(row, "SHA-256"), f"no file {name} with the digest {digest}")
            continue
        counts = [sheet.get(values, key) for key in headings[6:]]
        differences.checked["files"] += 1
        if not all(isinstance(count, (int, float)) for count in counts) or counts[0] != sum(counts[1:]):
            differences.say(sheet.cell(row, "Số dòng"), f"rows do not add up: {counts}")
        if state.startswith("Đã nhận"):
            used.append(form)
            if form.unit != unit:
                differences.say(sheet.cell(row, "Mã đơn vị"), f"{name} is of {form.unit}, not {unit}")
            if counts[0] != form.rows:
                differences.say(sheet.cell(row, "Số dòng"), f"{name} has {form.rows} rows, not {counts[0]}")
            if counts[3] != 0:
                differences.say(sheet.cell(row, "Dòng từ chối"), f"{name} is used and has refused rows")
            due, given = (sheet.get(values, key) for key in headings[4:6])
            if not 0 <= given <= due:
                differences.say(sheet.cell(row, "Số liệu đã có"), f"{given} of {due}")
        elif not state.startswith("Bị từ chối"):
            differences.say(sheet.cell(row, "Tình trạng"), f"“{state}” is no known state")
    for form in forms:
        if listed[form.sha256] != 1:
            differences.say(sheet.title, f"{form.name} stands there {listed[form.sha256]} times")
    for unit in catalogue["units"]:
        reports = any({unit["code"], unit["kind"]} & set(item.get("reportedBy", [])) for item in catalogue["items"])
        if reports and units[unit["code"]] == 0:
            differences.say(sheet.title, f"unit {unit['code']} is not named")
    return used


def check_sources(book, expected, rows, differences):
    wanted = {
        (form.unit, code, field)
        for form in expected.forms.values() for code, field in rows
        if not expected.is_computed(expected.items[code])
        and form.unit in expected.reporters(expected.items[code])
        and form.answer(code, field) not in (None, "x")}
    found = Counter()
    for name in book.sheetnames:
        if whole_list(name) == "Nguồn số liệu":
            check_source_sheet(book[name], expected, found, differences)
    for key in sorted(wanted - set(found)):
        differences.say("Nguồn số liệu", f"{', '.join(key)} is used and has no row")
    for key in sorted(set(found) - wanted):
        differences.say("Nguồn số liệu", f"{', '.join(key)} has a row and is not used")
    for key, count in found.items():
        if count > 1:
            differences.say("Nguồn số liệu", f"{', '.join(key)} has {count} rows")


def whole_list(name):
    """The name of a list without the number that its further sheets have."""
    return re.sub(r" \(\d+\)$", "", name)


def check_source_sheet(stored, expected, found, differences):
    """Adds the figures that have a row on one of the sheets to `found`."""
    headings = ["Mã đơn vị", "Mã số", "Cột", "Giá trị", "Nguyên văn", "Tệp", "SHA-256", "Dòng", "Ô"]
    sheet = Sheet(stored, "Mã đơn vị", headings)
    for row, values in sheet.rows:
        unit, code, label, value, written, name, digest, line, cell_name = (
            sheet.get(values, key) for key in headings)
        if unit is None:
            continue
        where = f"{sheet.title}!{row} ({unit}, {code}, {label})"
        differences.checked["sources"] += 1
        form = expected.forms.get(unit)
        field = FIELD_OF.get(label)
        origins = form.origins(code, field) if form else []
        if len(origins) != 1:
            differences.say(where, "no form has such a figure")
            continue
        (origin, cell), = origins
        found[unit, code, field] += 1
        for what, stands, should in (
                ("Tệp", name, origin.name), ("SHA-256", digest, origin.sha256), ("Ô", cell_name, cell.name),
                ("Nguyên văn", written, cell.raw)):
            if str(stands) != should:
                differences.say(where, f"{what} is {stands!r}, should be {should!r}")
        differences.figure(f"{where}, Dòng", line, Fraction(cell.line), 0, "lines")
        differences.figure(f"{where}, Giá trị", value, form.answer(code, field), EXACT, "values")


# LibreOffice

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def convert(paths, folder, recalculates):
    """What kind it is, and each workbook as LibreOffice writes it, with stored values kept or everything computed
    anew. All are converted by one start of LibreOffice; their names must differ."""
    kind = "recalculated" if recalculates else "as it is"
    profile, out = os.path.join(folder, "profile " + kind), os.path.join(folder, kind)
    os.makedirs(os.path.join(profile, "user"))
    if recalculates:
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write(ALWAYS)
    command = [
        "soffice", "-env:UserInstallation=file://" + profile.replace(" ", "%20"), "--headless", "--norestore",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, *paths]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    results = [os.path.join(out, os.path.splitext(os.path.basename(path))[0] + ".xlsx") for path in paths]
    missing = [result for result in results if not os.path.exists(result)]
    if run.returncode != 0 or missing or len(set(results)) != len(results):
        raise Broken(f"LibreOffice did not convert {missing or paths}: {run.stdout}{run.stderr}")
    return kind, results


def check_office(path, book, differences):
    with tempfile.TemporaryDirectory() as folder:
        for recalculates in (False, True):
            kind, (result,) = convert([path], folder, recalculates)
            for sheet, cell, type_, _, value in raw_cells(result):
                if type_ == "e":
                    differences.say(f"LibreOffice, {kind}, {sheet}!{cell}", f"holds an error: {value}")
            other = openpyxl.load_workbook(result, data_only=True)
            if other.sheetnames != book.sheetnames:
                differences.say(f"LibreOffice, {kind}", f"sheets are {other.sheetnames}")
                continue
            for sheet in book:
                for row in sheet.iter_rows():
                    for cell in row:
                        found = other[sheet.title][cell.coordinate].value
                        where = f"LibreOffice, {kind}, {sheet.title}!{cell.coordinate}"
                        is_figure = isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)
                        stored = Fraction(cell.value) if is_figure else cell.value
                        if is_figure or isinstance(found, (int, float)):
                            differences.figure(where, found, stored, OFFICE, f"figures by LibreOffice, {kind}")
                        elif (found or "") != (stored or ""):
                            differences.say(where, f"found {show(found)}, stored is {show(stored)}")


def exact_catalogue(path):
    with open(path, encoding="utf-8") as file:
        catalogue = json.load(file, parse_float=Fraction, parse_int=Fraction)
    for item in catalogue["items"]:
        if "indicator" in item:
            item["indicator"] = int(item["indicator"])
    return catalogue


def check(path, forms, catalogue, differences, with_office):
    """Holds a workbook against forms; answers those that it uses."""
    formulas = check_cells(path, differences)
    book = openpyxl.load_workbook(path, data_only=True)
    if list(dict.fromkeys(map(whole_list, book.sheetnames))) != SHEETS:
        raise Broken(f"the sheets are {book.sheetnames}, not {SHEETS}")
    used = check_completeness(book, catalogue, forms, differences)
    if not used:
        raise Broken("no form is used")
    periods = {form.period for form in used}
    if len(periods) != 1 or None in periods:
        raise Broken(f"the forms used are of the periods {periods}")
    expected = Expected(catalogue, used, periods.pop())
    check_summary(book, expected, formulas, differences)
    rows = check_by_unit(book, expected, formulas, differences)
    check_sources(book, expected, rows, differences)
    Links(book, expected, differences, Sheet, FIELD_OF).check()
    if with_office:
        check_office(path, book, differences)
    return used


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    arguments = [argument for argument in arguments if argument not in options]
    if len(arguments) != 3 or options - {"--no-office"}:
        sys.exit(__doc__)
    path, folder, catalogue_path = arguments
    differences, forms = Differences(), read_forms(folder)
    used = check(path, forms, exact_catalogue(catalogue_path), differences, "--no-office" not in options)
    for what, count in differences.checked.items():
        print(f"checked {count} {what}")
        if count == 0:
            differences.say(what, "nothing was there to check")
    for line in differences.lines[:200]:
        print("DIFFERENCE", line)
    if len(differences.lines) > 200:
        print(f"… and {len(differences.lines) - 200} more")
    print(f"{len(used)} forms used of {len(forms)}; {len(differences.lines)} differences")
    return 1 if differences.lines else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Broken, OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        print(f"the check could not be made: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
