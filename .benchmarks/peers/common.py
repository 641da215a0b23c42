"""What the peers share: the forms of a folder, the heading of a form, what a figure looks like, the result as JSON.

Every peer is called as `PEER CATALOGUE FOLDER WORKBOOK`, does the job of the C program `matrix`, and prints the same
sums: for each item and column how many figures, how many -, and the sum of the figures in thousandths.
"""
import csv
import json
import os
import sys

COLUMNS = {"Kế hoạch năm": "plan", "Thực hiện trong kỳ": "current", "Lũy kế từ đầu năm": "cumulative",
           "Cùng kỳ năm trước": "previousYear"}
FIGURE = r"^-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,15})(?:,[0-9]{1,3})?$"


def arguments():
    return sys.argv[1:4]


def codes(catalogue):
    """The codes of all items, in the catalogue's order."""
    with open(os.path.join(catalogue, "items.csv"), encoding="utf-8-sig", newline="") as file:
        return [row[0] for row in list(csv.reader(file, delimiter=";"))[1:]]


def forms(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)


def heading(path):
    """(unit's code, period, lines above the heading of the table) of a form."""
    unit = period = None
    with open(path, encoding="utf-8-sig") as file:
        for at, line in enumerate(file):
            cells = line.split(";")
            if cells[0] == "Mã đơn vị":
                unit = cells[1]
            elif cells[0] == "Kỳ báo cáo":
                period = cells[1]
            elif "Mã số" in cells:
                return unit, period, at
    raise ValueError(f"{path} has no table")


def write_matrix(path, items, lines, sums):
    """`lines`: (unit, period, {item: figure}) of each form; `sums` in thousandths by item."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    bold = book.add_format({"bold": True, "text_wrap": True})
    number = book.add_format({"num_format": "#,##0.0##"})
    sheet = book.add_worksheet("Matrix")
    for at, text in enumerate(["Mã đơn vị", "Kỳ báo cáo", *items]):
        sheet.write_string(0, at, text, bold)
    row = 0
    for row, (unit, period, figures) in enumerate(lines, 1):
        sheet.write_string(row, 0, unit)
        sheet.write_string(row, 1, period)
        for at, item in enumerate(items, 2):
            if figures.get(item) is not None:
                sheet.write_number(row, at, figures[item], number)
    sheet.write_string(row + 1, 0, "Tổng", bold)
    for at, item in enumerate(items, 2):
        sheet.write_number(row + 1, at, sums.get(item, 0) / 1000, number)
    book.close()


def report(count, totals):
    print(json.dumps({"forms": count, "totals": {key: list(map(int, total)) for key, total in totals.items()}}))
