"""Holds the sums that the generator wrote down against the forms themselves, read by Python's own csv and decimals.

  check.py FOLDER SUMS.json

It knows the form by its headings only, and shares no code with `fill` or with the floor of reading. A program that
reads the same forms prints the same sums; `check.py FOLDER SUMS.json OTHER.json` compares that too.
"""
import csv
import json
import os
import sys
from decimal import Decimal

COLUMNS = {"Kế hoạch năm": "plan", "Thực hiện trong kỳ": "current", "Lũy kế từ đầu năm": "cumulative",
           "Cùng kỳ năm trước": "previousYear"}
STATUSES = {"chưa thực hiện", "đang thực hiện", "hoàn thành"}


def sums(folder):
    """(number of forms, {"item column": [figures, nils, sum in thousandths]}) of every form under a folder."""
    forms, totals = 0, {}
    for place, _, names in os.walk(folder):
        for name in names:
            forms += 1
            with open(os.path.join(place, name), encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file, delimiter=";"))
            start = next(at for at, row in enumerate(rows) if "Mã số" in row)
            heading = rows[start]
            for row in rows[start + 1:]:
                for column, field in COLUMNS.items():
                    text = row[heading.index(column)]
                    if not text or text == "x" or text in STATUSES:
                        continue
                    total = totals.setdefault(f"{row[heading.index('Mã số')]} {field}", [0, 0, 0])
                    if text == "-":
                        total[1] += 1
                    else:
                        total[0] += 1
                        total[2] += int(Decimal(text.replace(".", "").replace(",", ".")) * 1000)
    return forms, totals


if __name__ == "__main__":
    forms, totals = sums(sys.argv[1])
    wrong = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            told = json.load(file)
        for key in sorted(totals.keys() | told["totals"].keys()):
            if totals.get(key) != told["totals"].get(key):
                wrong += 1
                print(f"{path}: {key}: the forms hold {totals.get(key)}, told is {told['totals'].get(key)}")
        if told["forms"] != forms:
            wrong += 1
            print(f"{path}: there are {forms} forms, told are {told['forms']}")
    print(f"{sys.argv[1]}: {forms} forms, {len(totals)} sums, {wrong} differences")
    sys.exit(1 if wrong else 0)
