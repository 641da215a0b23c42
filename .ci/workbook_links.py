"""Walks every hyperlink of a consolidated workbook: from each figure of `Tổng hợp` to the files' cells.

Used by check_workbook.py. A figure must lead to its row on `Theo đơn vị`; there each unit's figure must
lead to its row on `Nguồn số liệu` (several sheets where one does not hold them), and that row back; a
computed row must name the rows of its inputs. What is reached this way must be exactly the figures
that the expected value is made of.
"""
import re
from collections import defaultdict

LOCATION = re.compile(r"'((?:[^']|'')+)'!\$?([A-Z]+)\$?(\d+)")


class Links:
    def __init__(self, book, expected, differences, sheet_type, fields):
        self.book, self.expected, self.differences = book, expected, differences
        self.fields = fields
        self.summary = sheet_type(book["Tổng hợp"], "STT", ["STT", "Mã số", "Đánh giá"])
        self.by_unit = sheet_type(book["Theo đơn vị"], "Mã số", ["Mã số", "Cột", "Toàn huyện", "Tử số", "Mẫu số"])
        self.catalogue = sheet_type(book["Danh mục"], "Mã số", ["Mã số", "Mục tiêu"])
        self.rows = {}
        for row, values in self.by_unit.rows:
            label = self.by_unit.get(values, "Cột")
            if label in fields:
                self.rows[self.by_unit.get(values, "Mã số"), fields[label]] = row
        self.keys = {row: key for key, row in self.rows.items()}
        self.units = self.unit_columns()
        self.sources = self.source_rows(sheet_type)

    def say(self, where, message):
        self.differences.say(where, message)

    def target(self, sheet, cell):
        """(sheet, column letters, row) that a cell leads to; None where it leads nowhere."""
        link = self.book[sheet][cell].hyperlink
        if link is None:
            return None
        match = LOCATION.fullmatch(link.location or "")
        if link.target or match is None or match[1].replace("''", "'") not in self.book.sheetnames:
            self.say(f"{sheet}!{cell}", f"leads out of the workbook: {link.target or link.location}")
            return None
        self.differences.checked["links walked"] += 1
        return match[1].replace("''", "'"), match[2], int(match[3])

    def unit_columns(self):
        columns = {}
        for cells in self.book["Theo đơn vị"].iter_rows(max_row=self.by_unit.header):
            for cell in cells:
                if str(cell.value) in self.expected.kinds:
                    columns[str(cell.value)] = cell.column_letter
        return columns

    def source_rows(self, sheet_type):
        """(sheet, row) → (unit, code, field), and the cell of the value."""
        found = {}
        for name in self.book.sheetnames:
            if not name.startswith("Nguồn số liệu"):
                continue
            sheet = sheet_type(self.book[name], "Mã đơn vị", ["Mã đơn vị", "Mã số", "Cột", "Giá trị"])
            for row, values in sheet.rows:
                unit, code, label = (sheet.get(values, key) for key in ("Mã đơn vị", "Mã số", "Cột"))
                if unit is not None:
                    found[name, row] = (unit, code, self.fields.get(label))
                    self.check_back(name, sheet.cell(row, "Giá trị").split("!")[1], (unit, code, self.fields.get(label)))
        return found

    def check_back(self, sheet, cell, key):
        unit, code, field = key
        if self.target(sheet, cell) != ("Theo đơn vị", self.units.get(unit), self.rows.get((code, field))):
            self.say(f"{sheet}!{cell}", f"does not lead back to {key} on Theo đơn vị")

    # From the units' figures to the sources

    def sources_of_row(self, code, field):
        """What the units' figures of one row lead to, each checked to be the right one."""
        item, row = self.expected.items[code], self.rows[code, field]
        inputs = self.expected.inputs(item, field) if self.expected.is_computed(item) else [(code, field)]
        reached = set()
        for unit, column in self.units.items():
            where = f"{column}{row}"
            value = self.book["Theo đơn vị"][where].value
            target = self.target("Theo đơn vị", where)
            if value in (None, "", "x"):
                if target is not None:
                    self.say(f"Theo đơn vị!{where}", "an empty cell leads somewhere")
                continue
            source = self.sources.get(target and (target[0], target[2]))
            if source != (unit, *inputs[0]):
                self.say(f"Theo đơn vị!{where}", f"leads to {source}, not to {(unit, *inputs[0])}")
            elif not self.expected.is_computed(item):
                reached.add(source)
        return reached

    def everything_behind(self, code, field):
        """The source rows behind a row, through the rows of its inputs where it is computed."""
        item = self.expected.items[code]
        reached = self.sources_of_row(code, field)
        if not self.expected.is_computed(item):
            return reached
        row = self.rows[code, field]
        for heading, key in (("Tử số", "numerator"), ("Mẫu số", "denominator")):
            if key not in item:
                continue
            cell = self.by_unit.cell(row, heading).split("!")[1]
            target = self.target("Theo đơn vị", cell)
            input_code = self.keys.get(target[2], (None,))[0] if target and target[0] == "Theo đơn vị" else None
            if input_code != item[key]:
                self.say(f"Theo đơn vị!{cell}", f"leads to the row of {input_code}, not of {item[key]}")
                continue
            for other, other_field in self.expected.inputs(item, field):
                if other == input_code:
                    reached |= self.sources_of_row(other, other_field)
        return reached

    # From `Tổng hợp`

    def check(self):
        behind = {}
        for row, values in self.summary.rows:
            code = self.summary.get(values, "Mã số")
            if code in self.expected.items:
                self.check_row(row, values, self.expected.items[code], behind)
        walked = set().union(*behind.values()) if behind else set()
        self.differences.checked["sources reached by links"] += len(walked)

    def check_row(self, row, values, item, behind):
        code = item["code"]
        fields = {label: field for label, field in self.fields.items()}
        fields["So kế hoạch (%)"] = self.expected.judged_field(item)
        fields["So cùng kỳ (%)"] = "previousYear"
        for heading, field in fields.items():
            value = self.summary.get(values, heading)
            where = self.summary.cell(row, heading)
            cell = where.split("!")[1]
            if value in (None, ""):
                continue
            if heading == "Kế hoạch năm":
                if isinstance(value, (int, float)):
                    self.check_plan(cell, item)
                continue
            target = self.target("Tổng hợp", cell)
            if target is None:
                self.say(where, "leads nowhere")
                continue
            if target[0] != "Theo đơn vị" or self.keys.get(target[2]) != (code, field):
                self.say(where, f"leads to {target}, not to the row of {code}, {field}")
                continue
            if (code, field) not in behind:
                behind[code, field] = self.everything_behind(code, field)
                self.compare(where, item, field, behind[code, field])

    def check_plan(self, cell, item):
        target = self.target("Tổng hợp", cell)
        values = dict(self.catalogue.rows).get(target[2]) if target and target[0] == "Danh mục" else None
        if values is None or self.catalogue.get(values, "Mã số") != item["code"]:
            self.say(f"Tổng hợp!{cell}", f"does not lead to the target of {item['code']}")

    def compare(self, where, item, field, reached):
        """Every figure that enters the district's value was reached, and nothing of another item."""
        if item["kind"] == "milestone":
            return
        pairs = self.expected.inputs(item, field) if self.expected.is_computed(item) else [(item["code"], field)]
        wanted = defaultdict(set)
        for unit in self.expected.forms:
            if unit in self.expected.reporters(item):
                for pair in pairs:
                    if self.expected.figure(unit, *pair) is not None:
                        wanted[pair].add((unit, *pair))
        wanted = set().union(*wanted.values()) if wanted else set()
        # An input that several rates share is reported by more units than one of them counts.
        missing = wanted - reached
        strange = {source for source in reached if source[1:] not in pairs}
        if missing or strange:
            self.say(where, f"not reached: {sorted(missing)[:3]}; reached besides: {sorted(strange)[:3]}")
