#!/usr/bin/env python3
"""Reads workbooks with several programs and compares every cell of every sheet.

    compare_readers.py WORKBOOK.xlsx [...]

The stored values as openpyxl reads them are held against those of calamine (the same numbers and texts, exactly)
and of LibreOffice (the same texts, numbers within 1e-9 of their size). One line for each difference; the exit
status is 1 where there is any, 2 where a workbook or a program cannot be used. Needs openpyxl, python-calamine
and soffice, which is started once for all workbooks.
"""
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile
from fractions import Fraction

import openpyxl
import python_calamine
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from check_workbook import OFFICE, Broken, convert, same, show
from lint.text import decoded, shortened

AT_MOST = 100
# openpyxl warns of what it would not write back, such as data bars; here it only reads.
warnings.simplefilter("ignore", UserWarning)


FAILURES = (OSError, KeyError, IndexError, ValueError, TypeError, zipfile.BadZipFile, python_calamine.CalamineError)


def plain(value):
    """None for nothing, a Fraction for a number, a truth value or a moment (as the number a workbook holds for it)."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        value = to_excel(value)
    if isinstance(value, (bool, int, float)):
        return Fraction(value)
    return value or None


def openpyxl_sheets(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {
            (cell.row, cell.column): openpyxl_value(cell.value) for row in sheet.iter_rows() for cell in row
            if plain(cell.value) is not None}
        for sheet in book.worksheets}


def openpyxl_value(value):
    """openpyxl takes the `_x005F_` that protects an underscore from shared texts, but leaves it in formulas' texts."""
    return plain(decoded(value) if isinstance(value, str) and "_x005F_" in value else value)


def calamine_sheets(path):
    book = python_calamine.CalamineWorkbook.from_path(path)
    return {
        name: {
            (row, column): plain(value)
            for row, values in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1)
            for column, value in enumerate(values, 1) if plain(value) is not None}
        for name in book.sheet_names}


def differences(sheets, others, program, tolerance):
    """Lines, one for each cell that `program` reads differently."""
    if list(sheets) != list(others):
        yield f"{program}: the sheets are {list(others)}, not {list(sheets)}"
        return
    for name, cells in sheets.items():
        for place in sorted(cells.keys() | others[name].keys()):
            value, other = cells.get(place), others[name].get(place)
            if isinstance(value, Fraction) and isinstance(other, Fraction):
                is_same = value == other or same(float(other), value, tolerance)
            else:
                is_same = value == other or lines(value) == lines(other)
            if not is_same:
                yield f"{name}!{get_column_letter(place[1])}{place[0]}: {program} reads {show(other)}, " \
                    f"openpyxl {show(value)}"


def lines(value):
    """A text with its line ends, which programs keep in several spellings, all as `\\n`; openpyxl leaves the sign
    for a carriage return as it is written."""
    if isinstance(value, str):
        for end in ("_x000D_\n", "\r\n", "_x000D_", "\r"):
            value = value.replace(end, "\n")
    return value


def office_copies(paths, folder):
    """Each workbook's copy by LibreOffice; the originals may have equal names."""
    named = []
    for at, path in enumerate(paths):
        named.append(os.path.join(folder, f"{at}.xlsx"))
        shutil.copyfile(path, named[-1])
    return convert(named, folder, recalculates=False)[1]


def compare(paths):
    """For each workbook its differences, as lines."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for path, copy in zip(paths, office_copies(paths, folder)):
            found[path] = list(compare_one(path, copy))
    return found


def compare_one(path, copy):
    """Lines; that a program cannot read the workbook at all is one, too."""
    read = []
    for program, reader, file in (
            ("openpyxl", openpyxl_sheets, path), ("calamine", calamine_sheets, path),
            ("LibreOffice", openpyxl_sheets, copy)):
        try:
            read.append(reader(file))
        except FAILURES as error:
            yield f"{program} cannot read the workbook: {type(error).__name__}: {shortened(str(error))}"
            return
    sheets, others, copied = read
    count = sum(len(cells) for cells in sheets.values())
    print(f"{path}: {count} cells compared", file=sys.stderr)
    if count == 0:
        yield "there is no cell to compare"
    yield from differences(sheets, others, "calamine", 0)
    yield from differences(sheets, copied, "LibreOffice", OFFICE)


def main(paths):
    found = compare(paths)
    for path, lines_ in found.items():
        for line in lines_[:AT_MOST]:
            print(f"{path}: {line}")
        if len(lines_) > AT_MOST:
            print(f"{path}: … and {len(lines_) - AT_MOST} more")
        print(f"{path}: {len(lines_)} differences between openpyxl, calamine and LibreOffice", file=sys.stderr)
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or any(argument.startswith("-") for argument in sys.argv[1:]):
        sys.exit(__doc__)
    try:
        sys.exit(main(sys.argv[1:]))
    except (Broken, OSError, subprocess.SubprocessError) as error:
        print(f"the comparison could not be made: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
