#!/usr/bin/env python3
"""Writes forms of the months of a quarter from the samples of June 2023: months_of_quarter.py SAMPLES OUTPUT_FOLDER

As they can really arrive: a month missing, refused, or with gaps; "none occurred" and "does not apply" in some
months; a unit with a form of the quarter itself. `consolidate --from-months` and check_longer.py must agree.
"""
import os
import shutil
import sys

from vary_forms import edit, remove

MONTHS = ["2023-04", "2023-05", "2023-06"]


def set_period(folder, period):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = file.read().split("\r\n")
        at = next(at for at, line in enumerate(lines) if line.startswith("Kỳ báo cáo;"))
        lines[at] = "Kỳ báo cáo;" + period + ";" * (lines[at].count(";") - 1)
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            file.write("\r\n".join(lines))


def puts(*changes):
    def change(put, rows):
        for code, field, text in changes:
            put(code, field, text)
    return change


def vary(folders):
    april, may, june = (folders[month] for month in MONTHS)
    # Other figures in every month, with decimals; none occurred; does not apply.
    edit(april, "30058", puts(("9", "current", "30"), ("9.1", "current", "-"), ("6", "current", "12,25"),
                              ("12.T", "current", "4000"), ("9", "previousYear", "-")))
    edit(may, "30058", puts(("9", "current", "41"), ("9.1", "current", "-"), ("6", "current", "0,5")))
    edit(june, "30058", puts(("9.1", "current", "-")))
    for folder in (april, may, june):
        edit(folder, "30049", puts(("9.1", "current", "x")))
    edit(april, "30046", puts(("9.1", "current", "x"), ("19.T", "current", "3"), ("19.M", "current", "7")))
    # Months and figures that are not there.
    remove(may, "30040")
    remove(june, "30043")
    remove(april, "CAH")
    edit(june, "30070", puts(("3", "cumulative", ""), ("12.T", "current", ""), ("3", "current", "")))
    edit(may, "30073", puts(("19.T", "current", ""), ("9", "previousYear", "")))
    remove(april, "NNPTNT")
    remove(june, "NNPTNT")
    for folder in (april, may, june):
        remove(folder, "30067")
    edit(may, "30052", puts(("9", "current", "hai mươi")))
    remove(june, "KTHT")


def main(samples, output):
    folders = {month: os.path.join(output, month) for month in MONTHS}
    for month, folder in folders.items():
        shutil.copytree(samples, folder)
        set_period(folder, month)
    vary(folders)
    # A unit that sent the quarter's own form beside those of its months.
    quarter = os.path.join(output, "2023-Q2")
    os.makedirs(quarter)
    name = next(name for name in os.listdir(samples) if name.startswith("30055-"))
    shutil.copy(os.path.join(samples, name), quarter)
    set_period(quarter, "2023-Q2")
    edit(quarter, "30055", puts(("9", "current", "123")))


if __name__ == "__main__":
    main(*sys.argv[1:])
