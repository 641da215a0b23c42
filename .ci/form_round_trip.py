#!/usr/bin/env python3
"""Fills blank forms that are workbooks, saves them as CSV with LibreOffice, and has them checked: form_round_trip.py TOOL

The figures are those of the sample forms. Each form is saved twice: with a Vietnamese program's decimal comma and
semicolons, and with an American one's decimal point and commas. The file must be accepted, hold exactly what was
typed, and show rates and sub-totals as this script computes them. Also: what the workbook lets nobody change, what
its checks refuse (LibreOffice computes them), that LibreOffice keeps them, and that a wrong form is refused.
Every difference is a line; the exit status is 1 where there is any. Needs openpyxl and LibreOffice.
"""
import csv
import datetime
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction as Q

import openpyxl
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter

UNITS = ["30037", "30040", "30058", "TCKH", "KTHT", "CCTK", "GDDT", "TNMT", "VPDP", "CAH"]
PERIODS = ["2023-06", "2023-Q2", "2023"]
COLUMNS = {
    "Kế hoạch năm": "plan", "Thực hiện trong kỳ": "current", "Lũy kế từ đầu năm": "cumulative",
    "Cùng kỳ năm trước": "previousYear", "Giải trình": "explanation", "Ghi chú": "note",
}
FIGURES = ["plan", "current", "cumulative", "previousYear"]
LOCALES = {"vi-VN": (";", ","), "en-US": (",", ".")}
STATUSES = ["chưa thực hiện", "đang thực hiện", "hoàn thành", "x"]
# What officers also type: kilograms and thousands of đồng, the form's own signs, words that a program would change.
TYPED = {
    ("30058", "3", "current"): "245,678", ("30058", "3", "previousYear"): "188,501",
    ("30058", "5.2", "current"): "-", ("30058", "19.T", "current"): "85,125", ("30058", "19.M", "current"): "1010,5",
    ("30058", "19.M", "cumulative"): "6062,625", ("30058", "19.M", "previousYear"): "1009,3",
    ("30058", "9.1", "explanation"): "- tăng so với 5/10", ("30058", "NV.1", "note"): "5/10",
    # Rates that lie exactly between two hundredths.
    ("30040", "10.T", "current"): "13579", ("30040", "10.M", "current"): "20000",
    ("30040", "10.1.T", "current"): "12345", ("CAH", "24.1.T", "current"): "19999",
    ("CAH", "24.1.T", "previousYear"): "20000", ("CAH", "24.1.T", "cumulative"): "99999",
    ("30058", "9.1", "current"): "…", ("CCTK", "1.1", "current"): "4521800,123",
    ("CCTK", "1.2", "current"): "1467200,5", ("CCTK", "1.3", "current"): "5794500,001",
    ("CCTK", "1.1", "cumulative"): "5894350,333", ("CCTK", "1.2", "cumulative"): "1858940,25",
    ("CCTK", "1.3", "cumulative"): "7483130,125",
    ("CCTK", "1.1", "previousYear"): "4286400,001", ("CCTK", "1.2", "previousYear"): "-",
    ("CCTK", "1.3", "previousYear"): "5321702,25", ("30037", "5.1", "current"): "x", ("30037", "5.2", "current"): "x",
    ("30037", "5.1", "previousYear"): "x", ("30037", "6", "current"): "x", ("30037", "6", "previousYear"): "x",
}
# Findings that these figures call for, notes aside: (code, item). Anything else is a difference.
EXPECTED = {
    ("30037", "2023-06"): {("SUM01", "12.T"), ("NUM11", "5")},
    ("30037", "2023-Q2"): {("SUM01", "12.T"), ("NUM11", "5")},
    ("30037", "2023"): {("SUM01", "12.T")},
    ("30058", "2023-06"): {("NUM09", "9.1")},
    ("30058", "2023-Q2"): {("NUM09", "9.1")},
}
differences = []
counted = Counter()


def say(where, message):
    differences.append(f"{where}: {message}")


def expect(where, holds, message):
    counted[where.split(" ")[0]] += 1
    if not holds:
        say(where, message)


def number(text, decimal=","):
    """A figure as a Fraction; None where the text is none."""
    thousands = "." if decimal == "," else ","
    if not re.fullmatch(r"-?\d+(%s\d+)?" % re.escape(decimal), text or ""):
        return None
    return Q(text.replace(thousands, "").replace(decimal, "."))


def rounded(value, decimals=2):
    scaled = abs(value) * 10**decimals
    whole = int(scaled + Q(1, 2))
    return Q(whole if value >= 0 else -whole, 10**decimals)


def run(*arguments, statuses=(0,)):
    done = subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode not in statuses:
        sys.exit(f"{arguments[:4]} ended with {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


class Office:
    """LibreOffice with a private profile: a locale, and everything computed when a file is opened."""

    def __init__(self, locale, folder):
        self.profile = os.path.join(folder, "profile-" + locale)
        os.makedirs(os.path.join(self.profile, "user"))
        with open(os.path.join(self.profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write(
                '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
                'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
                '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
                f"<value>{locale}</value></prop></item>"
                '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" '
                'oor:op="fuse"><value>0</value></prop></item></oor:items>')

    def convert(self, files, kind, out):
        run("soffice", "-env:UserInstallation=file://" + self.profile, "--headless", "--norestore",
            "--convert-to", kind, "--outdir", out, *files)

    def to_csv(self, files, delimiter, out):
        """The first sheet, values as shown, in UTF-8."""
        self.convert(files, f"csv:Text - txt - csv (StarCalc):{ord(delimiter)},34,76,1,,0,false,true", out)
        for path in glob.glob(os.path.join(out, "*.csv")):
            with open(path, "rb") as file:
                data = file.read()
            if not data.startswith(b"\xef\xbb\xbf"):
                with open(path, "wb") as file:
                    file.write(b"\xef\xbb\xbf" + data)


def sample(unit):
    """{(item, field): text} of the unit's sample form."""
    (path,) = glob.glob(f"SampleSheets/2023-06/{unit}-*.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    header = next(at for at, row in enumerate(rows) if "Mã số" in row)
    code = rows[header].index("Mã số")
    return {
        (row[code], COLUMNS[name]): row[at]
        for row in rows[header + 1:] for at, name in enumerate(rows[header]) if name in COLUMNS and row[code]
    }


def figures(unit, period):
    """What is typed into the unit's form; the sample's figures, those of the year from its years to date."""
    typed = sample(unit)
    typed.update({(item, field): text for (of, item, field), text in TYPED.items() if of == unit})
    if period == "2023":
        for (item, field), text in list(typed.items()):
            whole = number(typed.get((item, "cumulative"), ""))
            if field in ("current", "previousYear") and whole is not None:
                typed[item, field] = typed[item, "cumulative"]
    return typed


class Form:
    """A form that is a workbook, with the cells found by item and field."""

    def __init__(self, path, unit, period):
        self.path, self.unit, self.period = path, unit, period
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book.worksheets[0]
        rows = list(self.sheet.iter_rows(values_only=True))
        self.header = next(at for at, row in enumerate(rows, 1) if "Mã số" in row)
        names = list(rows[self.header - 1])
        self.columns = {COLUMNS[name]: names.index(name) + 1 for name in COLUMNS}
        code = names.index("Mã số")
        self.rows = {row[code]: at for at, row in enumerate(rows, 1) if at > self.header and row[code]}
        self.typed = {}

    def cell(self, item, field):
        return self.sheet.cell(self.rows[item], self.columns[field])

    def is_open(self, item, field):
        return not self.cell(item, field).protection.locked

    def is_computed(self, item, field):
        value = self.cell(item, field).value
        return isinstance(value, str) and value.startswith("=")

    def fill(self, texts):
        for (item, field), text in texts.items():
            if item in self.rows and text and self.is_open(item, field):
                value = number(text) if field in FIGURES else None
                exact = value is not None
                self.cell(item, field).value = (
                    (int(value) if value.denominator == 1 else float(value)) if exact else text)
                self.typed[item, field] = text

    def check(self, item, field):
        """The cell's own validation: its kind and its formula, as seen from the cell."""
        cell = self.cell(item, field)
        return validation(self.sheet, cell.coordinate)

    def given(self, item, field):
        """What stands in a cell as officers write it: typed, printed, or as this script computes it."""
        if (item, field) in self.typed:
            return self.typed[item, field]
        if self.is_computed(item, field):
            return computed(self, item, field)
        value = self.cell(item, field).value
        return "" if value is None else value if isinstance(value, str) else Q(str(value))


def csv_name(form):
    return os.path.splitext(os.path.basename(form.path))[0] + ".csv"


def validation(sheet, coordinate):
    for rule in sheet.data_validations.dataValidation:
        if coordinate in rule.sqref:
            first = str(rule.sqref).split(" ")[0].split(":")[0]
            if rule.type != "custom":
                return rule.type, rule.formula1
            moved = Translator("=" + rule.formula1.lstrip("="), origin=first).translate_formula(coordinate)
            return rule.type, re.sub(r"\bTRUE(\(\))?", "1", moved).replace(" ", "")
    return None


# What the computed cells must show


CATALOGUE = {}
RULES = []


def amount(form, item, field):
    """A Fraction, "x", or None where nothing is given."""
    given = form.given(item, field)
    if isinstance(given, Q):
        return given
    if given == "-":
        return Q(0)
    return given if given == "x" else number(given)


def computed(form, item, field):
    """The value of a computed cell: a Fraction, "x", or an empty text."""
    about = CATALOGUE[item]
    if about["kind"] in ("rate", "change"):
        percent = 100 if about["unit"].endswith("%") else 1

        def state(code, at):
            return "current" if at == "cumulative" and CATALOGUE[code].get("nature") == "stock" else at

        codes = [about[part] for part in ("numerator", "denominator") if about.get(part)]
        fields = [field] if about["kind"] == "rate" else ["current", "previousYear"]
        values = [amount(form, code, state(code, at)) for at in fields for code in codes]
        if any(not isinstance(value, Q) for value in values):
            return ""
        if len(values) == 4:
            now, all_now, before, all_before = values
            return rounded((now / all_now - before / all_before) * percent) if all_now and all_before else ""
        if not values[1]:
            return ""
        top = values[0] if about["kind"] == "rate" else values[0] - values[1]
        return rounded(top / values[1] * percent)
    for rule in RULES:
        match = re.fullmatch(r"(\S+) = (.+)", rule["expression"])
        if match and match[1] == item and rule["severity"] == "error":
            parts = [amount(form, part, field) for part in match[2].split(" + ")]
            if None in parts:
                return ""
            return "x" if all(part == "x" for part in parts) else sum((p for p in parts if p != "x"), Q(0))
    # The year to date of a period that starts the year is the period's own figure.
    return form.given(item, "current")


# The steps


def check_blank(form):
    where = f"{form.unit} {form.period}"
    sheet = form.sheet
    expect(where, sheet.protection.sheet and not sheet.protection.password, "is not protected, or by a password")
    states = [other.sheet_state for other in form.book.worksheets]
    expect(where, states[0] == "visible" and form.book.active is sheet, "does not open with the form")
    expect(where, all(state == "hidden" for state in states[1:]), "shows another sheet")
    for item, row in form.rows.items():
        about = CATALOGUE[item]
        for column in range(1, sheet.max_column + 1):
            cell = sheet.cell(row, column)
            field = next((key for key, at in form.columns.items() if at == column), None)
            if field in ("explanation", "note"):
                expect(where, cell.protection.locked == (about["kind"] == "heading"), f"{cell.coordinate} is locked")
            elif field is None:
                expect(where, cell.protection.locked, f"{cell.coordinate} is open")
            elif not cell.protection.locked:
                expect(where, cell.value is None, f"{cell.coordinate} is open and not empty")
                rule = form.check(item, field)
                kind = "list" if about["kind"] == "milestone" else "custom"
                expect(where, rule is not None and rule[0] == kind, f"{cell.coordinate} is not checked")
                if rule and kind == "list":
                    choices = [form.book.worksheets[1].cell(at, 1).value for at in range(1, 5)]
                    expect(where, choices == STATUSES and rule[1].endswith("!$A$1:$A$4"), f"{cell.coordinate}: {rule}")
    for rule in sheet.data_validations.dataValidation:
        expect(where, len(rule.formula1) <= 255, f"{rule.sqref} has a formula of {len(rule.formula1)}")
        expect(where, len(rule.prompt) <= 255 and len(rule.error) <= 255, f"{rule.sqref} says too much")
    for item, about in CATALOGUE.items():
        if item not in form.rows or about["kind"] not in ("rate", "change"):
            continue
        expect(where, form.is_computed(item, "current"), f"{item} does not compute itself")
    if "1" in form.rows:
        expect(where, form.is_computed("1", "current") and not form.is_open("1", "plan"), "1 is not a sub-total")


def check_saved(form, path, locale):
    delimiter, decimal = LOCALES[locale]
    where = f"{locale} {os.path.basename(path)}"
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=delimiter))
    for item, row in form.rows.items():
        cells = rows[row - 1]
        expect(where, cells[1] == item, f"row {row} has the code {cells[1]}")
        for field in [*FIGURES, "explanation", "note"]:
            shown = cells[form.columns[field] - 1]
            given = form.given(item, field)
            if isinstance(given, str) and number(given) is not None and field in FIGURES:
                given = number(given)
            if isinstance(given, Q):
                expect(where, number(shown, decimal) == given, f"{item} {field} shows {shown!r}, not {float(given)}")
            else:
                expect(where, shown == given, f"{item} {field} shows {shown!r}, not {given!r}")


def check_accepted(forms, folder, tool, locale):
    read = {}
    for period in PERIODS:
        files = [os.path.join(folder, csv_name(form)) for form in forms if form.period == period]
        report = json.loads(run(tool, "validate", *files, "--format", "json", "--language", "vi", statuses=(0, 1)))
        read.update({os.path.basename(file["path"]): file for file in report["files"]})
    for form in forms:
        where = f"{locale} {form.unit} {form.period}"
        file = read[csv_name(form)]
        expect(where, file["unit"]["code"] == form.unit and file["period"] == form.period, "is another form")
        expect(where, file["verdict"] != "refused", "is refused")
        found = {(one["code"], one.get("indicator")) for one in file["diagnostics"] if one["severity"] != "note"}
        expect(where, found == EXPECTED.get((form.unit, form.period), set()), f"has the findings {sorted(found)}")
        notes = {one["code"] for one in file["diagnostics"]}
        expect(where, not notes & {"SUM09", "NUM14", "FRM12"}, f"has the notes {sorted(notes)}")


def check_sources(forms, folder, tool, work):
    """The figures that the reader took, from the workbook that says where each comes from."""
    june = {form.unit: form for form in forms if form.period == "2023-06"}
    files = [os.path.join(folder, csv_name(form)) for form in june.values()]
    book = os.path.join(work, "sources.xlsx")
    run(tool, "consolidate", *files, "--output", book, "--force", "--language", "vi", statuses=(0, 1))
    rows = list(openpyxl.load_workbook(book, read_only=True)["Nguồn số liệu"].iter_rows(values_only=True))
    header = next(at for at, row in enumerate(rows) if "Mã đơn vị" in row)
    names = list(rows[header])
    seen = 0
    for row in rows[header + 1:]:
        of = dict(zip(names, row))
        field = COLUMNS.get(of.get("Cột"))
        if of.get("Mã đơn vị") in june and field in FIGURES and isinstance(of["Giá trị"], (int, float)):
            given = amount(june[of["Mã đơn vị"]], of["Mã số"], field)
            seen += 1
            expect("sources", given == Q(str(of["Giá trị"])), f"{of['Mã đơn vị']} {of['Mã số']} {field}: {of['Giá trị']}")
    expect("sources", seen > 200, f"only {seen} figures are used")


# What a check accepts, as LibreOffice computes it: (item, field, entry, other cells, whether it is accepted)
PROBES = [
    ("30058", "7.T", "current", entry, {("7.M", "current"): 100}, accepted)
    for entry, accepted in [
        (100, True), (101, False), (99.5, False), (-1, False), (0, True), ("-", True), ("x", True), ("X", True),
        ("…", True), (None, True), ("12 hộ", False), ("7", False), (100000000000, False),
    ]
] + [
    ("30058", "7.T", "current", 101, {}, True),
    ("30058", "7.T", "current", 101, {("7.M", "current"): "x"}, True),
    ("30058", "7.T", "current", 99999999999, {}, True),
    ("30058", "7.M", "current", 49, {("7.T", "current"): 50}, False),
    ("30058", "7.M", "current", 50, {("7.T", "current"): 50, ("13.T", "current"): 20}, True),
    ("30058", "7.M", "current", 50, {("7.T", "current"): 50, ("13.T", "current"): 51}, False),
    ("30058", "7.M", "current", 50, {("7.T", "current"): 50, ("14.T", "current"): 51}, False),
    ("30058", "7.M", "current", 0, {("7.T", "current"): "-"}, True),
    ("30058", "7.M", "previousYear", 49, {("7.T", "previousYear"): 50}, False),
    ("30058", "12.T", "current", 101, {("12.M", "current"): 100}, True),
    ("30058", "3", "current", 245.678, {("3", "cumulative"): 245.678}, True),
    ("30058", "3", "current", 245.6789, {}, False),
    ("30058", "3", "current", 245.68, {("3", "cumulative"): 245.678}, False),
    ("30058", "3", "cumulative", 245.677, {("3", "current"): 245.678}, False),
    ("30058", "3", "plan", 12345678.912, {}, False),
    ("30058", "5.1", "current", 245.678, {}, False),
    ("30058", "5.1", "plan", 25, {("6", "plan"): 26}, False),
    ("30058", "5.1", "plan", 26, {("6", "plan"): 26}, True),
    ("30058", "15", "current", 1, {}, True), ("30058", "15", "current", 0.5, {}, False),
    ("30058", "15", "current", 2, {}, False),
    ("30040", "21c", "current", 19, {}, True), ("30040", "21c", "current", 20, {}, False),
    # 5/10 and 19/19 as the day that a program makes of them.
    ("30040", "21c", "current", 45204, {}, False),
    ("VPDP", "22b", "current", 44998, {}, False),
    ("CAH", "24.2.M", "current", 5, {("24.2.T", "current"): 4, ("24.3.M", "current"): 5}, True),
    ("CAH", "24.2.M", "current", 5, {("24.3.M", "current"): 6}, False),
    ("GDDT", "16.3.T", "current", 9, {("16.2.T", "current"): 8}, False),
]


def check_probes(forms, office, work):
    by_unit = {form.unit: form for form in forms if form.period == "2023-06"}
    book = openpyxl.Workbook()
    for unit, item, field, entry, others, _ in PROBES:
        form, sheet = by_unit[unit], book.create_sheet()
        for (code, at), value in {**others, (item, field): entry}.items():
            sheet[form.cell(code, at).coordinate].value = value
            if isinstance(value, str):
                sheet[form.cell(code, at).coordinate].data_type = "s"
        sheet["Z1"] = "=" + form.check(item, field)[1].lstrip("=")
    path = os.path.join(work, "probes.xlsx")
    book.save(path)
    out = os.path.join(work, "probed")
    office.convert([path], "xlsx:Calc MS Excel 2007 XML", out)
    answers = openpyxl.load_workbook(os.path.join(out, "probes.xlsx"), data_only=True)
    for (unit, item, field, entry, others, accepted), sheet in zip(PROBES, answers.worksheets[1:]):
        answer = sheet["Z1"].value
        expect("probe", answer in (accepted, int(accepted)) and isinstance(answer, (bool, int)),
               f"{unit} {item} {field}: {entry!r} beside {others} gives {answer!r}")


def check_kept(forms, office, work):
    """LibreOffice saves the form as a workbook again with the same checks and locks."""
    chosen = [form for form in forms if form.period == "2023-06" and form.unit in ("30058", "CAH")]
    out = os.path.join(work, "kept")
    office.convert([form.path for form in chosen], "xlsx:Calc MS Excel 2007 XML", out)
    for form in chosen:
        kept = openpyxl.load_workbook(os.path.join(out, os.path.basename(form.path))).worksheets[0]
        expect("kept", kept.protection.sheet and not kept.protection.password, f"{form.unit}: protection")
        for item in form.rows:
            for field in FIGURES:
                cell = form.cell(item, field)
                other = kept[cell.coordinate]
                expect("kept", other.protection.locked == cell.protection.locked, f"{form.unit} {cell.coordinate}: lock")
                before, after = form.check(item, field), validation(kept, cell.coordinate)
                same = before == after or before and after and before[0] == after[0] == "list"
                expect("kept", same, f"{form.unit} {cell.coordinate}: {before} became {after}")


def check_refused(tool, office, work, blank):
    """Figures that the checks stop, put in by other means, are refused by the tool."""
    wrong = {
        "numerator": {("7.T", "current"): "2180"},
        "half": {("9", "current"): "25,5"},
        "period": {("3", "current"): "5000"},
        # 5/10 as programs keep it in a cell of the format General.
        "date": {},
    }
    folder = os.path.join(work, "wrong")
    os.makedirs(folder)
    paths = []
    for name, changes in wrong.items():
        form = Form(blank, "30058", "2023-06")
        form.fill({**figures("30058", "2023-06"), **changes})
        if name == "date":
            form.cell("9", "current").value = datetime.date(2023, 10, 5)
            form.cell("9", "current").number_format = "dd/mm/yyyy"
        paths.append(os.path.join(folder, f"30058-{name}.xlsx"))
        form.book.save(paths[-1])
    office.to_csv(paths, ";", folder)
    for path in paths:
        target = os.path.splitext(path)[0] + ".csv"
        report = json.loads(run(tool, "validate", target, "--format", "json", statuses=(0, 1)))
        expect("refused", report["summary"]["refused"] == 1, f"{os.path.basename(target)} is accepted")


def main(tool):
    with tempfile.TemporaryDirectory() as work:
        catalogue = json.loads(run(tool, "catalogue", "list", "--format", "json"))
        CATALOGUE.update({item["code"]: item for item in catalogue["items"]})
        RULES.extend(catalogue["rules"])
        forms, filled = [], os.path.join(work, "filled")
        os.makedirs(filled)
        for period in PERIODS:
            for unit in UNITS:
                path = os.path.join(work, f"{unit}-{period}.xlsx")
                run(tool, "form", "--period", period, "--unit", unit, "--output", path)
                form = Form(path, unit, period)
                check_blank(form)
                form.fill(figures(unit, period))
                form.path = os.path.join(filled, f"{unit}-{period}.xlsx")
                form.book.save(form.path)
                forms.append(form)
        offices = {locale: Office(locale, work) for locale in LOCALES}
        for locale, office in offices.items():
            folder = os.path.join(work, locale)
            office.to_csv([form.path for form in forms], LOCALES[locale][0], folder)
            for form in forms:
                check_saved(form, os.path.join(folder, csv_name(form)), locale)
            check_accepted(forms, folder, tool, locale)
            check_sources(forms, folder, tool, work)
        check_probes(forms, offices["vi-VN"], work)
        check_kept(forms, offices["en-US"], work)
        check_refused(tool, offices["vi-VN"], work, os.path.join(work, "30058-2023-06.xlsx"))
    for line in differences:
        print(line)
    print(f"{len(forms)} forms, {sum(counted.values())} things held against one another, {len(differences)} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
