#!/usr/bin/env python3
"""Writes harder folders of forms from the samples: vary_forms.py SAMPLES OUTPUT_FOLDER

Each folder is a period as it can really arrive: units missing, a form refused, figures left out,
zero bases, other conventions. `commune-sheets consolidate` and `check_workbook.py` must agree on all.
"""
import csv
import os
import shutil
import sys

COLUMNS = ["plan", "current", "cumulative", "previousYear"]


def edit(folder, unit, change, encoding="utf-8-sig", delimiter=";", newline="\r\n", point=False):
    """Rewrites one unit's form; `change` gets its rows by code, as lists of cells from `Kế hoạch năm` on."""
    name = next(name for name in os.listdir(folder) if name.startswith(unit + "-"))
    path = os.path.join(folder, name)
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    header = next(at for at, row in enumerate(rows) if "Mã số" in row)
    first = rows[header].index("Kế hoạch năm")
    by_code = {row[1]: row for row in rows[header + 1:] if row[1]}

    def put(code, field, text):
        by_code[code][first + COLUMNS.index(field) if field in COLUMNS else rows[header].index(field)] = text

    change(put, by_code)
    if point:
        for row in rows[header + 1:]:
            for at in range(first, first + 4):
                row[at] = row[at].replace(",", ".")
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator=newline).writerows(rows)


def remove(folder, unit):
    for name in os.listdir(folder):
        if name.startswith(unit + "-"):
            os.remove(os.path.join(folder, name))


def missing_units(folder):
    for unit in ("30058", "30073", "TCKH", "KTHT"):
        remove(folder, unit)


def refused(folder):
    edit(folder, "30040", lambda put, rows: put("5.1", "current", "năm trăm"))
    edit(folder, "CAH", lambda put, rows: put("24.2.T", "current", "12,34,5"))


def gaps(folder):
    """Inputs that only some units have, "none occurred", "does not apply", zero bases."""
    def first(put, rows):
        for code in ("2.T", "2.M", "18.T", "18.M"):
            if code in rows:
                put(code, "previousYear", "")
        put("5", "previousYear", rows["5.1"][7])
        put("5.2", "previousYear", "–")
        put("14.T", "current", "x")
        put("11.1.T", "current", "-")

    def second(put, rows):
        put("2.M", "current", "x")
        for code in ("10.T", "10.M", "10.1.T"):
            put(code, "previousYear", "x")
        put("9.1", "previousYear", "x")
        put("19.T", "current", "-")
        put("15", "current", "0")
        put("21c", "current", "18")

    def police(put, rows):
        put("24.1.T", "previousYear", "0")
        put("24.3.T", "current", "-")
        put("24.3.M", "current", "-")
        put("25.T", "previousYear", "13")

    edit(folder, "30037", first)
    edit(folder, "30043", second)
    edit(folder, "CAH", police)


def exact_targets(folder):
    """Figures that stand exactly on a target, and just beside it."""
    def police(put, rows):
        put("24.1.T", "current", "95")
        put("24.1.T", "cumulative", "950")
        put("24.1.T", "previousYear", "100")
        put("24.2.T", "current", "75")
        put("24.2.T", "cumulative", "750")
        put("24.2.M", "current", "100")
        put("24.2.M", "cumulative", "1000")
        put("24.3.T", "cumulative", "9")
        put("24.3.M", "cumulative", "10")
        put("25.T", "current", "9")
        put("25.T", "cumulative", "90")
        put("25.T", "previousYear", "10")

    def education(put, rows):
        put("16.1.T", "current", "2738")
        put("16.1.M", "current", "10000")
        put("16.4.T", "current", "9990")
        put("16.4.M", "current", "10000")
        put("16.5.T", "current", "9951")
        put("16.5.M", "current", "10000")

    edit(folder, "CAH", police)
    edit(folder, "GDDT", education)


def conventions(folder):
    """Comma and decimal point, bare line feeds, no byte order mark, notes over several lines."""
    def note(put, rows):
        put("4", "Ghi chú", "Dòng thứ nhất\nDòng thứ hai; có dấu \"ngoặc\"")
        put("5", "Giải trình", "Một\n\nba")

    edit(folder, "30037", note, encoding="utf-8", delimiter=",", newline="\n")
    edit(folder, "30055", lambda put, rows: None, delimiter=",", point=True)
    edit(folder, "30046", note)
    edit(folder, "30052", lambda put, rows: None, delimiter="\t")


VARIATIONS = [missing_units, refused, gaps, exact_targets, conventions]


def main(samples, output):
    for variation in VARIATIONS:
        folder = os.path.join(output, variation.__name__)
        shutil.copytree(samples, folder)
        variation(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
