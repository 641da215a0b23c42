#!/usr/bin/env python3
"""Proves that the workbook is alive: prove_live.py WORKBOOK.xlsx FORMS_FOLDER CATALOGUE.json

Changes units' figures on `Theo đơn vị` by hand, as an officer would, lets LibreOffice compute, and
holds every total, percentage, coverage and verdict against what the same change in the forms gives
by check_workbook.py's own arithmetic. Both must change, and the check cells must show it.
"""
import os
import re
import sys
import tempfile
import zipfile
from fractions import Fraction

import openpyxl

import check_workbook
from check_workbook import Broken, Cell, Differences, Expected, Sheet

# (unit, item, field, new figure in the form's notation): sums, rates' inputs, counts, a part of a
# whole, a change against last year, an answer in words, one that was missing, one taken away.
CHANGES = [
    ("30058", "9", "cumulative", "2500"), ("30046", "3", "current", "9.999,5"), ("30037", "12.T", "current", "30000"),
    ("30070", "21a", "current", "1"), ("30040", "5.1", "cumulative", "0"), ("CAH", "25.T", "current", "1"),
    ("KTHT", "8", "current", "hoàn thành"), ("30064", "2.T", "current", "45.000"), ("30067", "6", "cumulative", ""),
    ("TCKH", "3", "cumulative", "90000"), ("30055", "7.T", "current", "1"),
]


def read(path, folder, catalogue):
    """The workbook's stored values, and the figures that the forms give."""
    book = openpyxl.load_workbook(path, data_only=True)
    forms = check_workbook.read_forms(folder)
    used = check_workbook.check_completeness(book, catalogue, forms, Differences())
    return book, used, Expected(catalogue, used, used[0].period)


def cell_names(book, changes):
    """Where each change is to be typed."""
    sheet = Sheet(book["Theo đơn vị"], "Mã số", ["Mã số", "Cột"])
    columns = {}
    for cells in book["Theo đơn vị"].iter_rows(max_row=sheet.header):
        columns.update({str(cell.value): cell.column_letter for cell in cells if cell.value is not None})
    rows = {
        (sheet.get(values, "Mã số"), check_workbook.FIELD_OF.get(sheet.get(values, "Cột"))): row
        for row, values in sheet.rows}
    return [f"{columns[unit]}{rows[code, field]}" for unit, code, field, _ in changes]


def typed(text):
    """A cell's XML content for what was typed."""
    if text == "":
        return None, ""
    figure = check_workbook.number(text, "comma")
    if figure is None:
        return "inlineStr", f"<is><t>{text}</t></is>"
    return None, f"<v>{float(figure)!r}</v>"


def change_workbook(source, target, names, changes):
    part = f"xl/worksheets/sheet{check_workbook.SHEETS.index('Theo đơn vị') + 1}.xml"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == part:
                text = data.decode("utf-8")
                for name, (_, _, _, value) in zip(names, changes):
                    kind, content = typed(value)
                    pattern = re.compile(rf'<c r="{name}"( s="\d+")?[^>]*?(/>|>.*?</c>)')
                    attribute = f' t="{kind}"' if kind else ""
                    text, count = pattern.subn(
                        lambda match: f'<c r="{name}"{match[1] or ""}{attribute}>{content}</c>', text)
                    if count != 1:
                        raise Broken(f"{name} stands in the workbook {count} times")
                data = text.encode("utf-8")
            new.writestr(entry, data)


def verdicts(book):
    sheet = Sheet(book["Tổng hợp"], "STT", ["Mã số", "Đánh giá"])
    return {sheet.get(values, "Mã số"): sheet.get(values, "Đánh giá") for _, values in sheet.rows}


def main(path, folder, catalogue_path):
    catalogue = check_workbook.exact_catalogue(catalogue_path)
    book, used, expected = read(path, folder, catalogue)
    names = cell_names(book, CHANGES)
    before = verdicts(book)
    for unit, code, field, value in CHANGES:
        form = expected.forms[unit]
        if form.style != "comma" and value:
            value = value.replace(".", "").replace(",", ".")
        old = form.cells.get((code, field))
        form.cells[code, field] = Cell(old.row, old.line, old.column, value) if old else Cell(1, 1, 1, value)
    differences = Differences()
    with tempfile.TemporaryDirectory() as work:
        changed = os.path.join(work, "changed.xlsx")
        change_workbook(path, changed, names, CHANGES)
        _, (result,) = check_workbook.convert([changed], work, recalculates=True)
        after = openpyxl.load_workbook(result, data_only=True)
        formulas = check_workbook.check_cells(result, differences)
    check_workbook.EXACT = Fraction(1, 10**9)
    check_workbook.check_summary(after, expected, formulas, differences)
    check_workbook.check_by_unit(after, expected, formulas, differences)
    moved = {code for code, word in verdicts(after).items() if code and word != before[code]}
    print("verdicts that changed:", ", ".join(sorted(moved)))
    if not moved:
        differences.say("Đánh giá", "no verdict changed")
    checks = Sheet(after["Theo đơn vị"], "Mã số", ["Đối chiếu", "Toàn huyện", "Số đã tổng hợp"])
    for row, values in checks.rows:
        total, stated, word = (checks.get(values, key) for key in ("Toàn huyện", "Số đã tổng hợp", "Đối chiếu"))
        if word is None:
            continue
        agrees = (total or "") == (stated or "") if isinstance(total, str) or isinstance(stated, str) or None in (
            total, stated) else abs(total - stated) <= 1e-9 * max(1, abs(stated))
        if (word == "khớp") != agrees:
            differences.say(f"Theo đơn vị!{row}", f"{total} against {stated} is said to be “{word}”")
        differences.checked["lệch" if word == "lệch" else "khớp"] += 1
    for what, count in differences.checked.items():
        print(f"checked {count} {what}")
    if differences.checked["lệch"] == 0:
        differences.say("Đối chiếu", "no check cell noticed")
    for line in differences.lines[:50]:
        print("DIFFERENCE", line)
    return 1 if differences.lines else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
