#!/usr/bin/env python3
"""Writes the district figures that a folder of forms must give, by the independent check's arithmetic:
expected_figures.py FORMS_FOLDER CATALOGUE_JSON OUTPUT.csv

Exact fractions, so that a test can compare without a tolerance."""
import csv
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from check_workbook import Expected, exact_catalogue, read_forms  # noqa: E402


def main(folder, catalogue_path, output):
    catalogue = exact_catalogue(catalogue_path)
    forms = read_forms(folder)
    expected = Expected(catalogue, forms, forms[0].period)
    with open(output, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(["Mã số", "Chỉ tiêu", "Cột", "Giá trị", "Phân số", "Số đơn vị", "Đánh giá"])
        for item in catalogue["items"]:
            verdict = expected.verdict(item) or ""
            rows = 0
            for field in ("current", "cumulative", "previousYear"):
                value, (answered, asked) = expected.district(item, field)
                if value is None:
                    continue
                rows += 1
                decimal = f"{float(value):.6f}".rstrip("0").rstrip(".").replace(".", ",")
                writer.writerow([
                    item["code"], item["name"], field, decimal, f"{value.numerator}/{value.denominator}",
                    f"{answered}/{asked}", verdict])
            if rows == 0 and verdict:
                writer.writerow([item["code"], item["name"], "", "", "", "", verdict])


if __name__ == "__main__":
    main(*sys.argv[1:])
