#!/usr/bin/env python3
"""Fills blank forms with the invented sample figures: fill_forms.py FIGURES.csv BLANK_FOLDER OUTPUT_FOLDER"""
import csv
import os
import sys

FIELDS = {
    "plan": "Kế hoạch năm",
    "current": "Thực hiện trong kỳ",
    "cumulative": "Lũy kế từ đầu năm",
    "previousYear": "Cùng kỳ năm trước",
    "explanation": "Giải trình",
    "note": "Ghi chú",
}
LABEL = ["Số liệu mẫu", "Số liệu giả định để minh họa, không phải số liệu thật (invented sample figures)"]


def main(figures_path, blank_folder, output_folder):
    figures = {}
    with open(figures_path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            figures[row["unit"], row["code"]] = row
    os.makedirs(output_folder, exist_ok=True)
    used = set()
    for name in sorted(os.listdir(blank_folder)):
        unit = name.split("-")[0]
        with open(os.path.join(blank_folder, name), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        header = next(index for index, row in enumerate(rows) if "Mã số" in row)
        columns = {field: rows[header].index(heading) for field, heading in FIELDS.items()}
        code_column = rows[header].index("Mã số")
        for row in rows[header + 1:]:
            sample = figures.get((unit, row[code_column]))
            if sample is None:
                continue
            used.add((unit, row[code_column]))
            for field, column in columns.items():
                # A plan figure that the form came with stays as it was printed.
                if sample[field] != "" and not (field == "plan" and row[column]):
                    row[column] = sample[field]
        width = len(rows[header])
        rows.insert(header - 1, LABEL + [""] * (width - len(LABEL)))
        with open(os.path.join(output_folder, name), "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)
    lost = sorted(set(figures) - used)
    if lost:
        sys.exit(f"figures without a row in any form: {lost[:10]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
