"""Takes a workbook apart into a list that `write` (write.c) writes again, and counts what a workbook holds.

  replay.py extract WORKBOOK LIST     every format, cell, formula with its value, link, merge, width and height
  replay.py count WORKBOOK…           cells by kind, and other elements, of all sheets together, as JSON

Left out are charts, tables, notes on cells, conditional formats, checks of input, names, and settings of printing.
"""
import functools
import json
import re
import struct
import sys
import zipfile
from collections import Counter
from xml.etree import ElementTree
from xml.sax.saxutils import unescape

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
CELL = re.compile(
    r'<c r="([A-Z]+[0-9]+)"(?: s="([0-9]+)")?(?: t="([a-zA-Z]+)")?'
    r'(?:/>|>(?:<f>([^<]*)</f>)?(?:<v>([^<]*)</v>)?(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>)')
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
PADDING = 0.7109375  # what the library adds to a column's width
LINES = ["none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed", "dashDot",
         "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"]
PATTERNS = ["none", "solid", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown",
            "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp",
            "lightGrid", "lightTrellis", "gray125", "gray0625"]
ALIGNMENTS = {"left": 1, "center": 2, "right": 3, "fill": 4, "justify": 5}
VERTICAL = {"top": 8, "center": 10, "justify": 11}
SIDES = ["left", "right", "top", "bottom"]


@functools.cache
def column_of(letters):
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1


def place(reference):
    """(row, column) of a cell such as AB12, from 0."""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters):]) - 1, column_of(letters)


class Workbook:
    """The parts of a workbook that the list is made of."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.strings = []
        if "xl/sharedStrings.xml" in self.archive.namelist():
            for _, element in ElementTree.iterparse(self.archive.open("xl/sharedStrings.xml")):
                if element.tag == MAIN + "si":
                    self.strings.append("".join(text.text or "" for text in element.iter(MAIN + "t")))
                    element.clear()
        targets = {link.get("Id"): link.get("Target") for link in self.tree("xl/_rels/workbook.xml.rels")}
        self.sheets = [(sheet.get("name"), "xl/" + targets[sheet.get(RELATION)].removeprefix("/xl/"))
                       for sheet in self.tree("xl/workbook.xml").iter(MAIN + "sheet")]

    def tree(self, part):
        return ElementTree.parse(self.archive.open(part)).getroot()

    def content(self, part):
        return self.archive.read(part).decode("utf-8")

    def cells(self, content):
        """(reference, style, kind, formula, value) of each cell of a sheet.

        The kind is blank, text, number, or a formula that gives text or a number. The cells are found as libxlsxwriter
        writes them, which is many times as fast as reading any XML; that all are found is checked.
        """
        found = 0
        for match in CELL.finditer(content):
            reference, style, kind, formula, value, inline = match.groups()
            found += 1
            if formula is not None:
                kind = "formula of text" if kind == "str" else "formula of number"
                yield reference, int(style or 0), kind, unescape(formula), unescape(value or "")
            elif inline is not None:
                yield reference, int(style or 0), "text", None, unescape(inline)
            elif kind == "s":
                yield reference, int(style or 0), "text", None, self.strings[int(value)]
            elif value is None:
                yield reference, int(style or 0), "blank", None, ""
            else:
                yield reference, int(style or 0), "number", None, value
        if found != content.count("<c "):
            raise ValueError(f"{content.count('<c ') - found} cells are not written as libxlsxwriter does")


def attributes(content, name):
    """The attributes of each element of a name."""
    for match in re.finditer(rf"<{name} ([^>]*?)/?>", content):
        yield {key: unescape(value, {"&quot;": '"'}) for key, value in ATTRIBUTE.findall(match[1])}


def counts(path):
    book, found = Workbook(path), Counter()
    for _, part in book.sheets:
        content = book.content(part)
        found.update(kind for _, _, kind, _, _ in book.cells(content))
        found["link"] += content.count("<hyperlink ")
        found["merge"] += content.count("<mergeCell ")
        found["height"] += content.count(" customHeight=")
    return dict(sorted(found.items()))


def colour(element):
    """A colour as the library has it: 0 for none, black with a number of its own."""
    rgb = element.get("rgb") if element is not None else None
    return (int(rgb[-6:], 16) or 0x1000000) if rgb else 0


class List:
    """Records of one letter and its fields, little-endian; texts end in a zero byte."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def add(self, letter, layout, *fields, texts=()):
        self.file.write(letter.encode() + struct.pack("<" + layout, *fields))
        for text in texts:
            self.file.write(text.encode("utf-8") + b"\0")


def add_formats(book, out):
    styles = book.tree("xl/styles.xml")
    numbers = {int(number.get("numFmtId")): number.get("formatCode") for number in styles.iter(MAIN + "numFmt")}
    fonts, fills, borders = (list(styles.find(MAIN + name)) for name in ("fonts", "fills", "borders"))
    for entry in styles.find(MAIN + "cellXfs"):
        font, fill = fonts[int(entry.get("fontId"))], fills[int(entry.get("fillId"))].find(MAIN + "patternFill")
        border, alignment = borders[int(entry.get("borderId"))], entry.find(MAIN + "alignment")
        protection = entry.find(MAIN + "protection")
        number = int(entry.get("numFmtId"))
        sides = [border.find(MAIN + side) for side in SIDES]
        shown = next((side.find(MAIN + "color") for side in sides if side is not None and side.get("style")), None)
        alignment = alignment if alignment is not None else {}
        out.add(
            "F", "dBBBBBBBBBBBIIIIH", float(font.find(MAIN + "sz").get("val")), font.find(MAIN + "b") is not None,
            font.find(MAIN + "i") is not None, ALIGNMENTS.get(alignment.get("horizontal"), 0),
            VERTICAL.get(alignment.get("vertical"), 0), alignment.get("wrapText") == "1",
            int(alignment.get("indent", 0)), PATTERNS.index(fill.get("patternType")),
            *(LINES.index(side.get("style") or "none") if side is not None else 0 for side in sides),
            colour(font.find(MAIN + "color")), colour(fill.find(MAIN + "fgColor")),
            colour(fill.find(MAIN + "bgColor")), colour(shown), number if number not in numbers else 0,
            texts=[font.find(MAIN + "name").get("val"), numbers.get(number, "")])
        out.add("U", "B", protection is not None and protection.get("locked") == "0")


def add_sheet(book, part, out):
    content = book.content(part)
    links = {link["ref"]: link["location"] for link in attributes(content, "hyperlink")}
    for merge in attributes(content, "mergeCell"):
        first, last = map(place, merge["ref"].split(":"))
        out.add("M", "IHIH", *first, *last)
    for column in attributes(content, "col"):
        out.add("K", "HHdBB", int(column["min"]) - 1, int(column["max"]) - 1,
                max(0.0, float(column["width"]) - PADDING), int(column.get("outlineLevel", 0)),
                column.get("hidden") == "1")
    for row in attributes(content, "row"):
        if "ht" in row or "outlineLevel" in row:
            out.add("R", "IdBB", int(row["r"]) - 1, float(row.get("ht", 15)), int(row.get("outlineLevel", 0)),
                    row.get("hidden") == "1")
    for reference, style, kind, formula, value in book.cells(content):
        at = place(reference)
        if reference in links:
            out.add("L", "IHH", *at, style, texts=["internal:" + links[reference]])
        if kind == "text":
            out.add("S", "IHH", *at, style, texts=[value])
        elif kind == "number":
            out.add("N", "IHHd", *at, style, float(value))
        elif kind == "formula of number":
            out.add("Q", "IHHd", *at, style, float(value or 0), texts=[formula])
        elif kind == "formula of text":
            out.add("T", "IHH", *at, style, texts=[formula, value])
        else:
            out.add("B", "IHH", *at, style)


def extract(path, target):
    book, out = Workbook(path), List(target)
    add_formats(book, out)
    for name, part in book.sheets:
        out.add("W", "", texts=[name])
        add_sheet(book, part, out)
    out.add("E", "")
    out.file.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["extract"] and len(sys.argv) == 4:
        extract(*sys.argv[2:])
    elif sys.argv[1:2] == ["count"] and len(sys.argv) > 2:
        for argument in sys.argv[2:]:
            print(json.dumps(counts(argument)))
    else:
        sys.exit(__doc__)
