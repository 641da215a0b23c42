"""Python's csv module and XlsxWriter."""
import csv
import re

import common


def thousandths(text):
    whole, _, part = text.partition(",")
    value = abs(int(whole.replace(".", ""))) * 1000 + int((part + "000")[:3])
    return -value if text[0] == "-" else value


def main():
    catalogue, folder, workbook = common.arguments()
    items, is_figure = common.codes(catalogue), re.compile(common.FIGURE).match
    known, lines, totals, paths = set(items), [], {}, common.forms(folder)
    for path in paths:
        unit = period = columns = None
        figures = {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=";"):
                if columns is None:
                    if row[0] == "Mã đơn vị":
                        unit = row[1]
                    elif row[0] == "Kỳ báo cáo":
                        period = row[1]
                    elif "Mã số" in row:
                        code = row.index("Mã số")
                        columns = [(row.index(name), field) for name, field in common.COLUMNS.items()]
                    continue
                item = row[code]
                if item not in known:
                    continue
                for at, field in columns:
                    text = row[at]
                    if text == "-":
                        totals.setdefault(f"{item} {field}", [0, 0, 0])[1] += 1
                    elif is_figure(text):
                        value = thousandths(text)
                        total = totals.setdefault(f"{item} {field}", [0, 0, 0])
                        total[0] += 1
                        total[2] += value
                        if field == "current":
                            figures[item] = value / 1000
        lines.append((unit, period, figures))
    sums = {item: totals.get(f"{item} current", [0, 0, 0])[2] for item in items}
    common.write_matrix(workbook, items, lines, sums)
    common.report(len(paths), totals)


if __name__ == "__main__":
    main()
