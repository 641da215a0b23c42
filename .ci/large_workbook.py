#!/usr/bin/env python3
"""Consolidates the forms of many units and checks the workbook, to show that nothing is lost or cut off by size.

    large_workbook.py TOOL N [--folder FOLDER] [--schemas FOLDER] [--workbook FILE.xlsx]

TOOL is the built `commune-sheets`. The built-in catalogue gets invented communes until N units report; their forms are
filled in with the figures of `SampleSheets/2023-06`, in turn. Then: every figure of every form and the district's
figures by arithmetic of its own (`check_workbook.py`), the links, two readers against each other, the linter, the
schemas where their folder is given; and that one unit more than a sheet has columns for is refused in both languages.
Prints what was checked, the time, the memory and the size. `--folder` is where catalogue, forms and workbook are made
and kept; forms that are there already are used. `--workbook` takes a workbook that was made from them before.
The exit status is 1 where anything is wrong. Needs openpyxl and python-calamine, and lxml for the schemas.
"""
import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from itertools import zip_longest
from typing import NamedTuple

import openpyxl
import python_calamine
from openpyxl.utils import get_column_letter

import check_workbook
import lint_workbook
from check_workbook import SPACE, Broken, Differences, Expected, Sheet

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "SampleSheets", "2023-06")
PERIOD = "2023-06"
UNIT_LIMIT = 16_384 - 4 - 9  # columns of a sheet, less the labels before the units and the totals behind them
LINK_LIMIT = 65_530
FIGURES = ["Kế hoạch năm", "Thực hiện trong kỳ", "Lũy kế từ đầu năm", "Cùng kỳ năm trước", "Giải trình", "Ghi chú"]


# Catalogue and forms


def run(tool, *arguments):
    """(status, output and errors, seconds, peak memory in MiB) of the tool."""
    with tempfile.TemporaryFile() as output:
        began = time.monotonic()
        process = subprocess.Popen([tool, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        output.seek(0)
        return process.returncode, output.read().decode("utf-8"), seconds, usage.ru_maxrss / 1024


def succeed(tool, *arguments):
    status, output, *_ = run(tool, *arguments)
    if status != 0:
        raise Broken(f"{' '.join(arguments)} ended with {status}: {output[-1000:]}")
    return output


def make_catalogue(tool, count, folder):
    """The built-in catalogue with invented communes, so that so many units report."""
    succeed(tool, "catalogue", "export", folder)
    path = os.path.join(folder, "units.csv")
    with open(path, encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file, delimiter=";")
    agencies = [row for row in rows if row[3] == "agency"]
    communes = [row for row in rows if row[3] != "agency"]
    communes += [
        [str(40_000 + at), f"Xã Mẫu {at + 1}", f"Sample {at + 1} commune", "commune", "", "giả định"]
        for at in range(count - len(rows))]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows([head, *communes, *agencies])


def read_form(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    header = next((at for at, row in enumerate(rows) if "Mã số" in row), None)
    return rows, header


def fill_forms(blank, filled):
    """The samples as they are, and every other unit's form with the figures of one of them."""
    os.makedirs(filled)
    names = sorted(os.listdir(blank))
    samples = {name: read_form(os.path.join(SAMPLES, name)) for name in names
               if os.path.exists(os.path.join(SAMPLES, name))}
    communes = [
        ({row[rows[header].index("Mã số")]: row for row in rows[header + 1:]}, rows[header])
        for name, (rows, header) in samples.items() if name[0].isdigit() and header is not None]
    for at, name in enumerate(names):
        target = os.path.join(filled, name)
        if name in samples:
            shutil.copyfile(os.path.join(SAMPLES, name), target)
            continue
        rows, header = read_form(os.path.join(blank, name))
        alike = [figures for figures, heading in communes if heading == rows[header]]
        figures = alike[at % len(alike)]
        code = rows[header].index("Mã số")
        for row in rows[header + 1:]:
            sample = figures.get(row[code], [])
            for column in [rows[header].index(heading) for heading in FIGURES if heading in rows[header]]:
                if len(sample) == len(row) and not row[column]:
                    row[column] = sample[column]
        with open(target, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)


# The workbook as calamine reads it, in the shape of check_workbook


class StoredCell(NamedTuple):
    value: object
    row: int
    column: int

    @property
    def column_letter(self):
        return get_column_letter(self.column)


class StoredSheet:
    def __init__(self, name, sheet):
        self.title, self.values = name, sheet.to_python(skip_empty_area=False)

    def iter_rows(self, max_row=None):
        for row, values in enumerate(self.values[:max_row], 1):
            yield [StoredCell(None if value == "" else value, row, column) for column, value in enumerate(values, 1)]


class StoredBook:
    """One sheet is held at a time."""

    def __init__(self, path):
        self.book = python_calamine.CalamineWorkbook.from_path(path)
        self.sheetnames = self.book.sheet_names
        self.last = None

    def __getitem__(self, name):
        if self.last is None or self.last.title != name:
            self.last = None
            self.last = StoredSheet(name, self.book.get_sheet_by_name(name))
        return self.last


# Checks


def check_figures(path, folder, catalogue, differences):
    """Every figure of every form, the district's figures, and one row for each unit and each file."""
    formulas = check_workbook.check_cells(path, differences)
    book = StoredBook(path)
    names = list(dict.fromkeys(map(check_workbook.whole_list, book.sheetnames)))
    if names != check_workbook.SHEETS:
        raise Broken(f"the sheets are {book.sheetnames}")
    forms = check_workbook.read_forms(folder)
    used = check_workbook.check_completeness(book, catalogue, forms, differences)
    if len(used) != len(forms):
        differences.say("Tình hình nộp", f"{len(used)} of {len(forms)} forms are used")
    expected = Expected(catalogue, used, PERIOD)
    check_workbook.check_summary(book, expected, formulas, differences)
    rows = check_workbook.check_by_unit(book, expected, formulas, differences)
    check_workbook.check_sources(book, expected, rows, differences)
    check_agreement(book, differences)
    return expected


def check_agreement(book, differences):
    """No check that the workbook makes of itself says that something differs."""
    for name, heading in (("Theo đơn vị", "Đối chiếu"), ("Tình hình nộp", "Đối chiếu dòng")):
        sheet = Sheet(book[name], heading, [heading])
        for row, values in sheet.rows:
            word = sheet.get(values, heading)
            differences.checked["checks of its own"] += word is not None
            if word not in (None, "khớp"):
                differences.say(sheet.cell(row, heading), f"says “{word}”")


def check_links(path, expected, differences):
    """Each unit's code leads to the first row of its figures and that one back; each figure of the district leads to
    the row of its item; no sheet has more links than the format allows."""
    links = {}
    for name, root in check_workbook.sheet_documents(path):
        found = {link.get("ref"): link.get("location") for link in root.iterfind("m:hyperlinks/m:hyperlink", SPACE)}
        links.setdefault(name, {}).update(found)
    for name, found in links.items():
        if len(found) > LINK_LIMIT:
            differences.say(name, f"has {len(found)} links")
    book = StoredBook(path)
    by_unit = Sheet(book["Theo đơn vị"], "Mã số", ["Mã số", "Cột"])
    codes = {
        cell.value: cell.column_letter for row in book["Theo đơn vị"].iter_rows(max_row=by_unit.header)
        for cell in row if cell.value in expected.kinds}
    code_row = by_unit.header - 1
    targets = {
        links["Theo đơn vị"].get(f"{column}{code_row}"): unit for unit, column in codes.items()
        if unit in expected.forms}
    for sheet in [name for name in book.sheetnames if check_workbook.whole_list(name) == "Nguồn số liệu"]:
        sources, last = Sheet(book[sheet], "Mã đơn vị", ["Mã đơn vị", "Giá trị"]), None
        for row, values in sources.rows:
            unit = sources.get(values, "Mã đơn vị")
            cell = sources.cell(row, "Giá trị").split("!")[1]
            if unit != last and targets.pop(f"'{sheet}'!{cell}", None) == unit:
                differences.checked["units that lead to their sources"] += 1
                back = links[sheet].get(cell) or ""
                if not back.startswith(f"'Theo đơn vị'!{codes[unit]}") or not back.rstrip("0123456789").endswith(
                        f"!{codes[unit]}"):
                    differences.say(f"{sheet}!{cell}", f"leads to {back}, not to the column of {unit}")
            last = unit
    for target, unit in targets.items():
        differences.say(f"Theo đơn vị, {unit}", f"leads to {target}, not to the first of the unit's sources")
    rows = {row: by_unit.get(values, "Mã số") for row, values in by_unit.rows}
    summary = Sheet(book["Tổng hợp"], "STT", ["Mã số"])
    items = {row: summary.get(values, "Mã số") for row, values in summary.rows}
    for ref, location in links["Tổng hợp"].items():
        sheet, _, cell = location.rpartition("!")
        number = int("".join(filter(str.isdigit, cell)))
        own = items.get(int("".join(filter(str.isdigit, ref))))
        if sheet == "'Theo đơn vị'" and own is not None:
            differences.checked["figures that lead to their units"] += 1
            if rows.get(number) != own:
                differences.say(f"Tổng hợp!{ref}", f"leads to {location}, which is of {rows.get(number)}, not {own}")


def check_readers(path, differences):
    """openpyxl and calamine read the same in every cell."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    other = python_calamine.CalamineWorkbook.from_path(path)
    if book.sheetnames != other.sheet_names:
        differences.say("openpyxl", f"the sheets are {book.sheetnames}")
        return
    for sheet in book.worksheets:
        copied = other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        for row, (values, others) in enumerate(zip_longest(sheet.iter_rows(values_only=True), copied, fillvalue=()), 1):
            own = [value for value in values if value not in (None, "")]
            differences.checked["cells read by openpyxl and calamine"] += len(own)
            if own != [value for value in others if value != ""]:
                differences.say(f"{sheet.title}, row {row}", f"openpyxl reads {own[:5]}, calamine {others[:5]}")
    book.close()


def check_refusal(tool, folder, differences):
    """One unit more than a sheet has columns for is refused, in words, before a form is read."""
    catalogue, output = os.path.join(folder, "too-many"), os.path.join(folder, "too-many.xlsx")
    make_catalogue(tool, UNIT_LIMIT + 1, catalogue)
    for language, words in (("vi", "Chia danh mục đơn vị"), ("en", "Divide the catalogue's units")):
        status, text, seconds, _ = run(
            tool, "consolidate", SAMPLES, "--catalogue", catalogue, "--output", output, "--language", language)
        differences.checked["refusals of too many units"] += 1
        shown = text.strip()
        if status != 1 or words not in shown or str(UNIT_LIMIT) not in shown or os.path.exists(output):
            differences.say(f"too many units, {language}", f"status {status}: {shown[-500:]}")
        if len(shown.splitlines()) > 3:
            differences.say(f"too many units, {language}", f"forms were read first: {shown[:200]}")
        print(f"  {UNIT_LIMIT + 1} units, {language}, {seconds:.0f} s: {shown}")


# All of it


def main(tool, count, folder, schemas, workbook):
    differences, began = Differences(), time.monotonic()

    def say(what):
        print(f"[{time.monotonic() - began:.0f} s] {what}", flush=True)

    catalogue, forms = os.path.join(folder, "catalogue"), os.path.join(folder, "filled")
    if not os.path.isdir(forms):
        blank = os.path.join(folder, "forms")
        make_catalogue(tool, count, catalogue)
        succeed(tool, "form", "--period", PERIOD, "--all", "--output", blank, "--catalogue", catalogue)
        fill_forms(blank, forms)
    say(f"{len(os.listdir(forms))} forms")
    if len(os.listdir(forms)) != count:
        raise Broken(f"{folder} has the forms of {len(os.listdir(forms))} units")
    listed = os.path.join(folder, "catalogue.json")
    with open(listed, "w", encoding="utf-8") as file:
        file.write(succeed(tool, "catalogue", "list", "--format", "json", "--catalogue", catalogue))
    if workbook is None:
        workbook = os.path.join(folder, "workbook.xlsx")
        status, text, seconds, memory = run(
            tool, "consolidate", forms, "--catalogue", catalogue, "--output", workbook, "--force")
        if status != 0:
            raise Broken(f"consolidate ended with {status}: {text[-1000:]}")
        say(f"consolidated in {seconds:.0f} s with {memory:.0f} MiB at most")
    say(f"the workbook has {os.path.getsize(workbook) / 2**20:.1f} MiB")
    expected = check_figures(workbook, forms, check_workbook.exact_catalogue(listed), differences)
    say("figures checked")
    check_links(workbook, expected, differences)
    say("links checked")
    check_readers(workbook, differences)
    say("readers compared")
    for line in lint_workbook.lint_file(workbook):
        differences.say("the linter", line)
    say("linted")
    if schemas:
        import validate_parts
        validated, faults, _ = validate_parts.validate(workbook, validate_parts.Schemas(schemas))
        differences.checked["parts against the schemas"] += len(validated)
        for fault in faults:
            differences.say("the schemas", fault)
        say("parts validated")
    check_refusal(tool, folder, differences)
    say("refusal checked")
    for what, number in differences.checked.items():
        print(f"checked {number} {what}")
        if number == 0:
            differences.say(what, "nothing was there to check")
    for line in differences.lines[:100]:
        print("DIFFERENCE", line)
    print(f"{count} units; {len(differences.lines)} differences")
    return 1 if differences.lines else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("tool")
    parser.add_argument("count", type=int)
    parser.add_argument("--folder")
    parser.add_argument("--schemas")
    parser.add_argument("--workbook")
    given = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as temporary:
            sys.exit(main(
                os.path.abspath(given.tool), given.count, given.folder or temporary, given.schemas, given.workbook))
    except (Broken, OSError) as error:
        print(f"the check could not be made: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
