"""A workbook's sheets, cells, names, tables and texts, read from its parts."""
import re
from functools import cached_property
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from . import reference, text
from .package import RELATION_ID, Package, Unreadable, local

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
ROW_NUMBER = re.compile(rb'<row(?: r="([0-9]+)")?[ >/]')
CELL_NAME = re.compile(rb'<c r="([A-Z]+)([0-9]+)"')


class Cell(NamedTuple):
    row: int
    column: int
    name: str
    kind: str  # the attribute `t`
    formula: str | None
    value: str | None
    element: Element

    @property
    def has_content(self):
        return self.formula is not None or self.value is not None or self.kind == "inlineStr"


class Formula(NamedTuple):
    place: str
    text: str
    kind: str  # cell, name, validation, condition, chart or table
    sheet: int | None = None  # whose names it may use besides the workbook's own; None: those of every sheet


class Table(NamedTuple):
    part: str
    root: Element
    sheet: "Sheet"
    area: reference.Area

    @property
    def name(self):
        return self.root.get("displayName", "")

    @property
    def columns(self):
        return [column.get("name", "") for column in self.root.iterfind(f"{MAIN}tableColumns/{MAIN}tableColumn")]


def rich_text(element):
    """The text of `si`, `is` or `text`: that of its runs, without phonetic hints."""
    return "".join(
        node.text or "" for child in element for node in ([child] if child.tag == MAIN + "t" else
        child.iterfind(MAIN + "t") if child.tag == MAIN + "r" else ()))


class Sheet:
    """A sheet; one that is too large for a tree is here with its first rows, and `used` tells of all of them."""
    read = {}  # a part's tree: its rows, cells, and cells by their places

    def __init__(self, book, element, index):
        self.book, self.index = book, index
        self.name, self.state = element.get("name", ""), element.get("state", "visible")
        self.part = book.target(book.part, element.get(RELATION_ID + "id"))
        if self.part not in book.roots:
            raise Unreadable(f"the sheet {self.name!r} has no part")
        self.root = book.root(self.part)
        if self.root not in self.read:
            self.read[self.root] = self.contents(self.root)
        self.rows, self.cells, self.by_place = self.read[self.root]

    @classmethod
    def contents(cls, root):
        rows = root.findall(f"{MAIN}sheetData/{MAIN}row")
        cells = [cls.cell(element) for row in rows for element in row.iterfind(MAIN + "c")]
        return rows, cells, {(cell.row, cell.column): cell for cell in cells}

    @staticmethod
    def cell(element):
        name = element.get("r", "")
        formula, value = element.find(MAIN + "f"), element.find(MAIN + "v")
        try:
            row, column = reference.position(name)
        except ValueError:
            row = column = 0
        return Cell(
            row, column, name, element.get("t", "n"), None if formula is None else formula.text or "",
            None if value is None else value.text or "", element)

    def row_numbers(self):
        """The attribute `r` of every row, or None."""
        for row in self.rows:
            yield row.get("r")
        for document in self.book.rest.get(self.part, ()):
            for match in ROW_NUMBER.finditer(document):
                yield match[1]

    def place(self, where):
        return f"{self.part} {where} (sheet {self.name})"

    @cached_property
    def used(self):
        """The area from the first to the last cell that stands there, or None."""
        places = [place for place in self.by_place if place != (0, 0)]
        for document in self.book.rest.get(self.part, ()):
            names = set(CELL_NAME.findall(document))
            columns = {reference.column_number(letters.decode()) for letters, _ in names}
            rows = {int(row) for _, row in names}
            places += [(row, column) for row in (min(rows), max(rows)) for column in (min(columns), max(columns))]
        if not places:
            return None
        rows, columns = [row for row, _ in places], [column for _, column in places]
        return reference.Area(min(rows), min(columns), max(rows), max(columns))

    def has_cells(self, area):
        return self.used is not None and self.used.contains(area)

    def find(self, path):
        return self.root.iterfind("/".join(MAIN + step for step in path.split("/")))

    @property
    def validations(self):
        """The elements, those of the extension included, with their ranges."""
        for element in self.find("dataValidations/dataValidation"):
            yield element, element.get("sqref", "")
        for element in self.root.iter(X14 + "dataValidation"):
            yield element, element.findtext(XM + "sqref", "")

    @property
    def conditions(self):
        """(rule, ranges) of the conditional formats, those of the extension included."""
        for block in self.find("conditionalFormatting"):
            for element in block.iterfind(MAIN + "cfRule"):
                yield element, block.get("sqref", "")
        for block in self.root.iter(X14 + "conditionalFormatting"):
            for element in block.iterfind(X14 + "cfRule"):
                yield element, block.findtext(XM + "sqref", "")

    def shown_text(self, cell):
        """The text of a cell as a reader gives it; None for a number."""
        if cell.kind == "s":
            return text.decoded(self.book.strings[int(cell.value)])
        if cell.kind == "inlineStr":
            return text.decoded(rich_text(cell.element.find(MAIN + "is")))
        return text.decoded(cell.value or "") if cell.kind == "str" else None


class Book(Package):
    def __init__(self, path):
        super().__init__(path)
        if self.broken:
            # Nothing further can be said of it; the one rule that is about this says which parts.
            return
        parts = self.related("", "officeDocument")
        if len(parts) != 1 or parts[0] not in self.roots:
            raise Unreadable("there is no workbook part")
        self.part = parts[0]
        self.workbook = self.root(self.part)
        self.strings = [rich_text(si) for si in self.one("sharedStrings", MAIN + "si")]
        self.styles = self.root(next(iter(self.related(self.part, "styles")), None))
        self.sheets = [
            Sheet(self, element, index)
            for index, element in enumerate(self.workbook.iterfind(f"{MAIN}sheets/{MAIN}sheet"))
            if self.is_worksheet(element)]
        self.by_key = {text.key(sheet.name): sheet for sheet in self.sheets}
        self.names = self.workbook.findall(f"{MAIN}definedNames/{MAIN}definedName")
        self.tables = [
            Table(part, self.root(part), sheet, reference.area(self.root(part).get("ref", "")))
            for sheet in self.sheets for part in self.related(sheet.part, "table") if part in self.roots]
        self.charts = [name for name, root in self.roots.items() if root.tag == CHART + "chartSpace"]

    def is_worksheet(self, element):
        part = self.target(self.part, element.get(RELATION_ID + "id"))
        return part not in self.roots or local(self.roots[part]) == "worksheet"

    def one(self, kind, tag):
        for part in self.related(self.part, kind):
            if part in self.roots:
                return self.root(part).findall(tag)
        return []

    def sheet(self, name):
        return self.by_key.get(text.key(name))

    def name_place(self, name):
        return f"{self.part} name {name.get('name')}"

    def styled(self, path):
        """The number of entries of a table of the styles, such as `cellXfs`."""
        element = self.styles.find(MAIN + path) if self.styles is not None else None
        return 0 if element is None else len(element)

    def formulas(self):
        """Every formula of the workbook with its place."""
        for sheet in self.sheets:
            for cell in sheet.cells:
                if cell.formula:
                    yield Formula(sheet.place(cell.name), cell.formula, "cell", sheet.index)
            for kind, entries in (("validation", sheet.validations), ("condition", sheet.conditions)):
                for element, ranges in entries:
                    for node in element.iter():
                        if local(node) in ("formula", "formula1", "formula2", "f") and (node.text or "").strip():
                            yield Formula(sheet.place(ranges), node.text.strip(), kind, sheet.index)
        for name in self.names:
            yield Formula(self.name_place(name), name.text or "", "name")
        for table in self.tables:
            for node in table.root.iter():
                if local(node) in ("calculatedColumnFormula", "totalsRowFormula"):
                    yield Formula(table.part, node.text or "", "table", table.sheet.index)
        for part in self.charts:
            for node in self.root(part).iter(CHART + "f"):
                yield Formula(part, node.text or "", "chart")

    def texts(self):
        """(place, text as stored) of everything that a person reads."""
        for part in self.related(self.part, "sharedStrings"):
            for index, string in enumerate(self.strings):
                yield f"{part} entry {index}", string
        for sheet in self.sheets:
            for cell in sheet.cells:
                if cell.kind == "str":
                    yield sheet.place(cell.name), cell.value or ""
                elif cell.kind == "inlineStr":
                    yield sheet.place(cell.name), rich_text(cell.element.find(MAIN + "is"))
            for element, ranges in sheet.validations:
                for attribute in ("promptTitle", "prompt", "errorTitle", "error"):
                    yield sheet.place(f"{ranges} {attribute}"), element.get(attribute, "")
            for part in self.related(sheet.part, "comments"):
                for comment in self.root(part).iter(MAIN + "comment"):
                    yield f"{part} {comment.get('ref')}", rich_text(comment.find(MAIN + "text"))
        for table in self.tables:
            for column in table.columns:
                yield f"{table.part} header", column

    def row_books(self):
        """What is not in the trees of large sheets, as books of one sheet each that hold nothing but rows of it."""
        for sheet in self.sheets:
            for document in self.rest.get(sheet.part, ()):
                yield RowBook(self, sheet, ElementTree.fromstring(document))


class RowBook:
    """Some rows of a sheet, with as much of the workbook as the rules for cells ask for."""

    def __init__(self, book, sheet, root):
        self.book, self.sheets = book, [RowSheet(sheet, root)]
        self.part, self.strings, self.names, self.tables = book.part, book.strings, book.names, book.tables

    def styled(self, path):
        return self.book.styled(path)

    def sheet(self, name):
        return self.book.sheet(name)

    def related(self, name, kind):
        return []

    def root(self, name):
        return self.sheets[0].root

    def formulas(self):
        sheet = self.sheets[0]
        for cell in sheet.cells:
            if cell.formula:
                yield Formula(sheet.place(cell.name), cell.formula, "cell", sheet.index)

    def texts(self):
        sheet = self.sheets[0]
        for cell in sheet.cells:
            if cell.kind == "str":
                yield sheet.place(cell.name), cell.value or ""
            elif cell.kind == "inlineStr":
                yield sheet.place(cell.name), rich_text(cell.element.find(MAIN + "is"))


class RowSheet(Sheet):
    def __init__(self, sheet, root):
        self.book, self.index, self.name, self.part, self.root = sheet.book, sheet.index, sheet.name, sheet.part, root
        self.rows, self.cells, self.by_place = self.contents(root)
