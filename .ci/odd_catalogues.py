#!/usr/bin/env python3
"""Proves the workbook's formulas for catalogues that an office may write: odd_catalogues.py TOOL

Writes catalogues unlike the built-in one, fills their forms, and lets the tool consolidate them. Every
figure, coverage and verdict is held against check_workbook.py's own arithmetic three times: as stored, as
LibreOffice computes it, and again after units' figures were changed by hand on `Theo đơn vị`. No formula
may be longer than spreadsheet programs take, and no note may have given up its formula.
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

import openpyxl

import check_workbook
import prove_live
from check_workbook import Broken, Cell, Differences, Expected, Form, Sheet

FORMULA_LIMIT = 8192
PERIOD = "2023-06"
COLUMNS = (
    "Mã số;Mã cấp trên;Nhóm;Chỉ tiêu số;Tên;Tên tiếng Anh;Đơn vị tính;Loại;Cách tổng hợp;Tử số;Mẫu số;Đơn vị báo cáo;"
    "Đơn vị được đếm;Tần suất;Tính chất;Hướng;So sánh;Mục tiêu từ;Mục tiêu đến;Lời mục tiêu;Mục tiêu của;Nhỏ nhất;"
    "Lớn nhất;Đơn vị chủ trì;Trích dẫn;Nguyên văn;Căn cứ;Ghi chú").split(";")


class Case:
    """A catalogue, the figures of its units, and figures typed over them by hand."""

    def __init__(self, name):
        self.name, self.units, self.items = name, [], []
        self.figures, self.changes = {}, []
        # (code, words, whether they stand in the note as written, and after the changes)
        self.notes = []

    def unit(self, code, kind):
        self.units.append((code, kind))
        return code

    def item(self, code, method, reporters, kind="amount", unit="triệu đồng", parent="", counted="", inputs=(),
             nature="stock", better="higher", target=None, high=""):
        comparator, low = target or ("", "")
        top, bottom = (tuple(inputs) + ("", ""))[:2]
        values = {
            "Mã số": code, "Mã cấp trên": parent, "Nhóm": "I", "Chỉ tiêu số": "1", "Tên": f"Chỉ tiêu thử {code}",
            "Tên tiếng Anh": f"Trial indicator {code}", "Đơn vị tính": unit, "Loại": kind, "Cách tổng hợp": method,
            "Tử số": top, "Mẫu số": bottom, "Đơn vị báo cáo": reporters, "Đơn vị được đếm": counted,
            "Tần suất": "month", "Tính chất": nature, "Căn cứ": "nhận định", "Trích dẫn": "giả định"}
        if kind == "heading":
            for name in ("Đơn vị tính", "Đơn vị báo cáo", "Tần suất", "Tính chất"):
                values[name] = ""
        if kind not in ("heading", "input"):
            values["Hướng"] = better
        if target:
            values.update({
                "So sánh": comparator, "Mục tiêu từ": low, "Mục tiêu đến": high, "Lời mục tiêu": f"đạt {low}",
                "Mục tiêu của": "district"})
        self.items.append(values)

    def figure(self, unit, code, current, field="current"):
        self.figures[unit, code, field] = current

    def change(self, unit, code, value, field="current"):
        self.changes.append((unit, code, field, value))


def alternating(count, is_complete):
    """Communes and townships in turns, so that no two neighbours report the same; where it is not complete, a
    third sends nothing."""
    case, pick = Case("xen-ke-du" if is_complete else "xen-ke-thieu"), random.Random(count)
    units = [case.unit(f"{30000 + at}", "commune" if at % 2 else "township") for at in range(count)]
    agencies = [case.unit(f"CQ{at:02}", "agency") for at in range(10)]
    all_of = "commune | township"
    case.item("1", "sum", "commune", nature="flow", target=(">=", "20000"))
    case.item("2", "ratioOfSums", "commune", "rate", "%", inputs=("2.T", "2.M"), target=(">", "40"))
    # Its inputs are reported by more units than it is.
    case.item("2.T", "sum", all_of, "input", "người", parent="2")
    case.item("2.M", "sum", all_of, "input", "người", parent="2")
    case.item("3", "differenceOfRatios", "township", "change", "điểm %", inputs=("2.T", "2.M"), better="lower",
              target=("decrease>=", "0,3"))
    case.item("4", "sumPlusDistrict", "township | " + " | ".join(agencies[::2]), target=("=", "5000"))
    case.item("5", "countOfUnitsMeeting", "township", "count", "xã", counted="township", target=(">=", "40"))
    case.item("6", "countOfUnitsMeeting", "commune", "count", "%", counted="commune", target=(">=", "50"))
    case.item("7", "changeOfSums", "commune", "change", "%", inputs=("2.M",), better="lower", target=("decrease>=", "5"))
    case.item("8", "districtOnly", agencies[3], target=("<=", "10"), better="lower")
    case.item("9", "sum", "commune | " + agencies[1], unit="người", kind="count", target=("=", "7000"))
    for at, unit in enumerate(units):
        if not is_complete and at % 6 in (3, 4):
            continue
        for code in ("2.T", "2.M"):
            size = pick.randint(100, 900) if code == "2.T" else pick.randint(1000, 2000)
            case.figure(unit, code, str(size))
            case.figure(unit, code, str(size + pick.randint(-9, 9)), "previousYear")
        if at % 2:
            case.figure(unit, "1", f"{pick.randint(1, 99)},{pick.randint(1, 9)}")
            case.figure(unit, "1", f"{pick.randint(100, 300)},{pick.randint(1, 9)}", "cumulative")
            case.figure(unit, "6", str(pick.randint(0, 1)))
            case.figure(unit, "9", "x" if at % 12 == 1 else str(pick.randint(10, 90)))
        else:
            case.figure(unit, "4", f"{pick.randint(1, 99)},{pick.randint(1, 9)}")
            case.figure(unit, "5", str(pick.randint(0, 1)))
    for at, agency in enumerate(agencies):
        if at % 2 == 0:
            case.figure(agency, "4", f"{at * 3},5")
    case.figure(agencies[1], "9", "12")
    case.figure(agencies[3], "8", "9,5")
    # Another's column is not counted whatever is typed there: 30000 and 30004 are townships.
    case.change("30000", "1", "5000", "cumulative")
    case.change("30004", "9", "700")
    case.change("30001", "2.T", "1900")
    case.change("30000", "2.T", "1800")
    case.change("30003", "1", "900", "cumulative")
    case.change("30006", "5", "1")
    case.change("CQ00", "4", "")
    case.change("30013", "9", "15")
    case.notes = [] if is_complete else [
        ("1", "và 44 đơn vị khác (xem trang “Theo đơn vị”)", True, False),
        ("9", "và 19 đơn vị khác (xem trang “Theo đơn vị”)", True, False),
        ("9", "Ghi x (không áp dụng): 24 đơn vị (xem trang “Theo đơn vị”).", False, True)]
    return case


def near_ties():
    """Targets met exactly by sums that binary fractions miss, and targets missed by little."""
    case = Case("sat-muc-tieu")
    units = [case.unit(f"{31000 + at}", "commune") for at in range(30)]
    rates = {
        # 1/3 and 2/3, and their neighbours.
        "1": ("33,3333333333", "1", "3"), "2": ("33,3333333334", "1", "3"), "3": ("66,66666666666", "2", "3"),
        "4": ("66,66666666667", "2", "3"), "5": ("62,5", "5", "8"),
        # 0,1 + 0,1 + … against 0,7 + 0,7 + …: a seventh is 14,2857142857142857…
        "6": ("14,2857142857", "0,1", "0,7"), "7": ("14,2857142858", "0,1", "0,7"),
        "8": ("70", "0,7", "1"), "9": ("69,0000000004", "69,0000000001", "100"),
        "10": ("69,0000000001", "69,0000000001", "100")}
    for code, (low, top, bottom) in rates.items():
        case.item(code, "ratioOfSums", "commune", "rate", "%", inputs=(f"{code}.T", f"{code}.M"), target=(">=", low))
        whole = "," not in top + bottom
        for part, figure in (("T", top), ("M", bottom)):
            case.item(f"{code}.{part}", "sum", "commune", "input", "người" if whole else "ha", parent=code)
            for unit in units:
                case.figure(unit, f"{code}.{part}", figure)
    sums = {
        # Thirty times 0,1 is 3; less a millionth of a millionth it is not.
        "11": (">=", "3", "0,1"), "12": (">=", "3,0000000001", "0,1"), "13": ("<=", "2,99999999", "0,1"),
        "14": (">", "3", "0,1"), "15": ("=", "370370367,03", "12345678,901"), "16": ("=", "370370367,031", "12345678,901"),
        "17": (">=", "0,00000003", "0,000000001"), "18": (">=", "0,000000030000001", "0,000000001")}
    for code, (comparator, low, figure) in sums.items():
        case.item(code, "sum", "commune", unit="triệu đồng", target=(comparator, low))
        for unit in units:
            case.figure(unit, code, figure)
    for code, low in (("19", "66,6666666666"), ("20", "66,6666666667"), ("21", "20")):
        case.item(code, "countOfUnitsMeeting", "commune", "count", "người" if code == "21" else "%", counted="commune",
                  target=(">=", low))
        for at, unit in enumerate(units):
            case.figure(unit, code, "1" if at % 3 else "0")
    # A fall by exactly 5 %, and by less; of rates by exactly 0,3 points.
    for code, low in (("22", "5"), ("23", "5,0000000001"), ("24", "4,9999999999")):
        case.item(code, "changeOfSums", "commune", "change", "%", inputs=("22.T",), better="lower",
                  target=("decrease>=", low))
    case.item("22.T", "sum", "commune", "input", "ha", parent="22")
    for code, low in (("25", "0,3"), ("26", "0,3000000001")):
        case.item(code, "differenceOfRatios", "commune", "change", "điểm %", inputs=("25.T", "25.M"), better="lower",
                  target=("decrease>=", low))
    case.item("25.T", "sum", "commune", "input", "người", parent="25")
    case.item("25.M", "sum", "commune", "input", "người", parent="25")
    for unit in units:
        for code, now, before in (("22.T", "9,5", "10"), ("25.T", "24", "27"), ("25.M", "1000", "1000")):
            case.figure(unit, code, now)
            case.figure(unit, code, before, "previousYear")
    # One thirtieth more or less: ties that are made and undone by hand.
    case.change("31000", "12", "0,1000000001")
    case.change("31001", "11", "0,0999999999")
    case.change("31002", "5.T", "4")
    case.change("31003", "21", "1")
    return case


def headings():
    """A heading over 200 parts, one over parts with parts of their own, and headings under a heading."""
    case = Case("nhieu-muc-con")
    agency, unit = case.unit("CQ01", "agency"), case.unit("32001", "commune")

    def part(code, parent, figure, target="10"):
        case.item(code, "districtOnly", agency, parent=parent, target=(">=", target))
        if figure:
            case.figure(agency, code, figure)

    case.item("1", "none", "", "heading")
    for at in range(200):
        part(f"1.{at + 1}", "1", "11")
    case.item("2", "none", "", "heading")
    for at in range(40):
        part(f"2.{at + 1}", "2", "12" if at else "10")
        part(f"2.{at + 1}.a", f"2.{at + 1}", "9")
    case.item("3", "none", "", "heading")
    for at in range(3):
        case.item(f"3.{at + 1}", "none", "", "heading", parent="3")
        part(f"3.{at + 1}.1", f"3.{at + 1}", "10" if at else "11")
        part(f"3.{at + 1}.2", f"3.{at + 1}", "" if at == 2 else "10")
    case.item("4", "sum", "commune", target=(">=", "1"))
    case.figure(unit, "4", "1")
    case.change(agency, "1.150", "9,99")
    case.change(agency, "2.1", "10,01")
    case.change(agency, "3.3.2", "10")
    return case


def missing_figures():
    """Figures that nobody has sent and that are typed afterwards, with the pace that they have then."""
    case = Case("thieu-so")
    units = [case.unit(f"{33000 + at}", "commune") for at in range(3)]
    for code in ("1", "2", "3"):
        case.item(code, "sum", "commune", nature="flow", target=(">=", "1200"))
        for unit in units:
            if code == "3":
                case.figure(unit, code, "10")
                case.figure(unit, code, "199,9" if unit == units[0] else "200", "cumulative")
    case.item("4", "sum", "commune", target=(">=", "1"))
    case.item("5", "changeOfSums", "commune", "change", "%", inputs=("5.T",), better="lower", target=("decrease>=", "5"))
    case.item("5.T", "sum", "commune", "input", "người", parent="5")
    for unit in units:
        case.figure(unit, "4", "1")
        case.change(unit, "1", "200", "cumulative")
        case.change(unit, "2", "199,99", "cumulative")
        case.change(unit, "5.T", "90")
        case.change(unit, "5.T", "100", "previousYear")
    # 200 × 3 is half of 1.200 after half of the year.
    case.change(units[0], "3", "200", "cumulative")
    case.notes = [
        ("1", "Đạt tiến độ.", False, True), ("2", "Chậm tiến độ.", False, True), ("3", "Chậm tiến độ.", True, False),
        ("3", "Đạt tiến độ.", False, True), ("5", "Số âm là giảm.", False, True)]
    return case


# The catalogue's files, the forms and the workbook


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)


def read_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def run(*command, allowed=(0,)):
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600)
    if result.returncode not in allowed:
        raise Broken(f"{' '.join(command)} ended with {result.returncode}:\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
    return result.stdout


def write_catalogue(tool, case, folder):
    run(tool, "catalogue", "export", folder)
    for name in ("rules.csv", "plans.csv"):
        write_rows(os.path.join(folder, name), read_rows(os.path.join(folder, name))[:1])
    identity = os.path.join(folder, "catalogue.csv")
    rows = [row for row in read_rows(identity) if row[0] not in ("ranking", "course")]
    write_rows(identity, [["consolidator", case.units[-1][0]] if row[0] == "consolidator" else row for row in rows])
    units = os.path.join(folder, "units.csv")
    write_rows(units, read_rows(units)[:1] + [
        [code, f"Đơn vị {code}", f"Unit {code}", kind, "", "giả định"] for code, kind in case.units])
    items = os.path.join(folder, "items.csv")
    if read_rows(items)[0][:len(COLUMNS)] != COLUMNS:
        raise Broken(f"items.csv has the columns {read_rows(items)[0]}")
    write_rows(items, [COLUMNS] + [[item.get(name, "") for name in COLUMNS] for item in case.items])
    measures = os.path.join(folder, "measures.csv")
    known = {row[0] for row in read_rows(measures)}
    lacking = {item["Đơn vị tính"] for item in case.items} - known - {""}
    if lacking:
        raise Broken(f"measures.csv lacks {lacking}")


def fill_forms(case, folder):
    """Fills the blank forms in, and takes away those of units that send nothing."""
    used = set()
    for name in sorted(os.listdir(folder)):
        path, unit = os.path.join(folder, name), name.split("-")[0]
        rows = read_rows(path)
        header = next(at for at, row in enumerate(rows) if "Mã số" in row)
        columns = {field: rows[header].index(name) for field, name in check_workbook.FORM_COLUMNS.items()}
        filled = False
        for row in rows[header + 1:]:
            for field in check_workbook.FIELDS:
                figure = case.figures.get((unit, row[columns["code"]], field))
                if figure is not None:
                    row[columns[field]], filled = figure, True
                    used.add((unit, row[columns["code"]], field))
        if filled:
            write_rows(path, rows)
        else:
            os.remove(path)
    lost = set(case.figures) - used
    if lost:
        raise Broken(f"{case.name}: figures without a row in any form: {sorted(lost)[:5]}")


class Made:
    """A case's workbook, and what its forms say that stands in it."""

    def __init__(self, tool, case, work):
        self.case = case
        folder, forms = os.path.join(work, case.name), os.path.join(work, case.name, "forms")
        catalogue = os.path.join(folder, "catalogue")
        os.makedirs(folder)
        write_catalogue(tool, case, catalogue)
        run(tool, "form", "--period", PERIOD, "--all", "--output", forms, "--catalogue", catalogue)
        fill_forms(case, forms)
        self.path = os.path.join(folder, case.name + ".xlsx")
        run(tool, "consolidate", forms, "--output", self.path, "--language", "vi", "--catalogue", catalogue)
        listed = os.path.join(folder, "catalogue.json")
        with open(listed, "w", encoding="utf-8") as file:
            file.write(run(tool, "catalogue", "list", "--format", "json", "--catalogue", catalogue))
        self.catalogue = check_workbook.exact_catalogue(listed)
        self.book = read_book(self.path)
        every = check_workbook.read_forms(forms)
        self.forms = check_workbook.check_completeness(self.book, self.catalogue, every, Differences())
        if len(self.forms) != len(every):
            raise Broken(f"{case.name}: {len(self.forms)} forms are used of {len(every)}")

    @property
    def expected(self):
        expected = Expected(self.catalogue, self.forms, PERIOD)
        expected.indicators = {1}
        return expected

    def change(self, target):
        """Types the changes into the workbook, and into the forms where the unit reports the item at all."""
        names = prove_live.cell_names(self.book, self.case.changes)
        prove_live.change_workbook(self.path, target, names, self.case.changes)
        expected = self.expected
        reporters = {code: expected.reporters(item) for code, item in expected.items.items()}
        for unit, code, field, value in self.case.changes:
            if unit not in reporters[code]:
                continue
            form = next((form for form in self.forms if form.unit == unit), None)
            if form is None:
                form = Form.__new__(Form)
                form.unit, form.style, form.cells = unit, "comma", {}
                self.forms.append(form)
            old = form.cells.get((code, field))
            form.cells[code, field] = Cell(old.row, old.line, old.column, value) if old else Cell(1, 1, 1, value)


def check_lengths(path, differences):
    for sheet, cell, _, formula, _ in check_workbook.raw_cells(path):
        if formula is None:
            continue
        differences.checked["formulas' lengths"] += 1
        if len(formula.encode("utf-16-le")) // 2 > FORMULA_LIMIT:
            differences.say(f"{sheet}!{cell}", f"the formula has {len(formula)} characters")


def check_notes(book, case, formulas, at, differences):
    """Every verdict, and every note beside a figure, is live, and says what it should at this stage."""
    sheet = Sheet(book["Tổng hợp"], "STT", ["Mã số", "Đánh giá", "Ghi chú"])
    notes = {}
    for row, values in sheet.rows:
        code = sheet.get(values, "Mã số")
        if code is None:
            continue
        notes[code] = sheet.get(values, "Ghi chú") or ""
        takes = next(item for item in case.items if item["Mã số"] == code)["Loại"] != "heading"
        for heading in ["Đánh giá"] + (["Ghi chú"] if takes else []):
            if sheet.cell(row, heading) not in formulas:
                differences.say(sheet.cell(row, heading), "is no live formula")
    for code, words, *stands in case.notes:
        differences.checked["words of notes"] += 1
        if (words in notes[code]) != stands[at]:
            differences.say(f"Ghi chú ({code})", f"“{words}” {'lacks' if stands[at] else 'stands'} in “{notes[code]}”")


def read_book(path):
    """A workbook's values; openpyxl puts the target of a link in the place of an empty one."""
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink is not None and cell.value == cell.hyperlink.location:
                    cell.value = None
    return book


def check(made, path, stage, at, tolerance):
    differences = Differences()
    book = read_book(path)
    formulas = check_workbook.check_cells(path, differences)
    check_workbook.EXACT = tolerance
    expected = made.expected
    check_workbook.check_summary(book, expected, formulas, differences)
    # Figures typed into columns of units that do not report the item stand there all the same.
    check_workbook.check_by_unit(book, expected, formulas, differences)
    strange = {
        f"({code}, {label}, {unit})" for unit, code, field, _ in made.case.changes
        for label, name in check_workbook.FIELD_OF.items()
        if name == field and unit not in expected.reporters(expected.items[code])}
    differences.lines = [line for line in differences.lines if not any(where in line for where in strange)]
    check_notes(book, made.case, formulas, at, differences)
    for line in differences.lines[:20]:
        print("DIFFERENCE", made.case.name, stage, line)
    print(f"{made.case.name}, {stage}: {len(differences.lines)} differences;",
          ", ".join(f"{count} {what}" for what, count in differences.checked.items()))
    return len(differences.lines)


def check_as_computed(made, path):
    """What LibreOffice computes is what was stored, cell by cell."""
    differences = Differences()
    other = read_book(path)
    for sheet in made.book:
        for row in sheet.iter_rows():
            for cell in row:
                found = other[sheet.title][cell.coordinate].value
                where = f"{sheet.title}!{cell.coordinate}"
                if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                    differences.figure(where, found, Fraction(cell.value), check_workbook.OFFICE, "figures")
                elif (found or "") != (cell.value or ""):
                    differences.say(where, f"found {found!r}, stored is {cell.value!r}")
    for line in differences.lines[:20]:
        print("DIFFERENCE", made.case.name, "computed against stored", line)
    return len(differences.lines)


def main(tool):
    wrong = 0
    with tempfile.TemporaryDirectory() as work:
        every = [Made(tool, case, work) for case in (
            alternating(300, False), alternating(40, True), near_ties(), headings(), missing_figures())]
        _, computed = check_workbook.convert(
            [made.path for made in every], os.path.join(work, "first"), recalculates=True)
        for made, path in zip(every, computed):
            differences = Differences()
            check_lengths(made.path, differences)
            for line in differences.lines[:20]:
                print("DIFFERENCE", made.case.name, line)
            wrong += len(differences.lines)
            wrong += check(made, made.path, "as stored", 0, Fraction(1, 10**12))
            wrong += check(made, path, "as computed", 0, check_workbook.OFFICE)
            wrong += check_as_computed(made, path)
        changed = [os.path.join(work, made.case.name + ".xlsx") for made in every]
        for made, path in zip(every, changed):
            made.change(path)
        _, computed = check_workbook.convert(changed, os.path.join(work, "second"), recalculates=True)
        for made, path in zip(every, computed):
            wrong += check(made, path, "changed by hand", 1, check_workbook.OFFICE)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(sys.argv[1]))
    except (Broken, OSError, KeyError, ValueError) as error:
        print(f"the check could not be made: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
