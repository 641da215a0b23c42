"""Takes a workbook apart into a list that `write` (write.c) writes again, and counts what a workbook holds.

  replay.py extract WORKBOOK LIST     every format, cell, formula with its value, link, merge, width and height
  replay.py count WORKBOOK…           cells by kind, and other elements, of all sheets together, as JSON

Left out are charts, tables, notes on cells, conditional formats, checks of input, names, and settings of printing.
"""
import json
import re
import struct
import sys
import zipfile
from collections import Counter
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LINES = ["none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed", "dashDot",
         "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"]
PATTERNS = ["none", "solid", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical", "darkDown",
            "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical", "lightDown", "lightUp",
            "lightGrid", "lightTrellis", "gray125", "gray0625"]
ALIGNMENTS = {"left": 1, "center": 2, "right": 3, "fill": 4, "justify": 5}
VERTICAL = {"top": 8, "center": 10, "justify": 11}
SIDES = ["left", "right", "top", "bottom"]


def place(reference):
    """(row, column) of a cell such as AB12, from 0."""
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


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

    def elements(self, part):
        """The elements of a sheet that matter, each once it is whole."""
        inside = {MAIN + name for name in ("c", "row", "col", "mergeCell", "hyperlink")}
        for event, element in ElementTree.iterparse(self.archive.open(part), ("start", "end")):
            if event == "start" and element.tag == MAIN + "row":
                yield "row", element
            elif event == "end" and element.tag in inside:
                if element.tag != MAIN + "row":
                    yield element.tag.removeprefix(MAIN), element
                    if element.tag != MAIN + "c":
                        continue
                element.clear()

    def value(self, cell):
        """(kind, formula, value) of a cell; the kind is blank, text, number, formula giving text or a number."""
        formula, value, kind = cell.find(MAIN + "f"), cell.find(MAIN + "v"), cell.get("t")
        text = value.text or "" if value is not None else ""
        if formula is not None:
            return ("formula of text" if kind == "str" else "formula of number"), formula.text, text
        if kind == "s":
            return "text", None, self.strings[int(text)]
        if value is None:
            return "blank", None, ""
        return "number", None, text


def counts(path):
    book, found = Workbook(path), Counter()
    for _, part in book.sheets:
        for name, element in book.elements(part):
            if name == "c":
                found[book.value(element)[0]] += 1
            elif name != "col" and (name != "row" or element.get("ht")):
                found[{"row": "height"}.get(name, name)] += 1
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
    links, merges = {}, []
    for name, element in book.elements(part):
        if name == "hyperlink":
            links[element.get("ref")] = element.get("location")
        elif name == "mergeCell":
            merges.append(tuple(map(place, element.get("ref").split(":"))))
    for first, last in merges:
        out.add("M", "IHIH", *first, *last)
    for name, element in book.elements(part):
        if name == "col":
            out.add("K", "HHdBB", int(element.get("min")) - 1, int(element.get("max")) - 1,
                    max(0.0, float(element.get("width")) - 0.7109375), int(element.get("outlineLevel", 0)),
                    element.get("hidden") == "1")
        elif name == "row" and (element.get("ht") or element.get("outlineLevel")):
            out.add("R", "IdBB", int(element.get("r")) - 1, float(element.get("ht") or 15),
                    int(element.get("outlineLevel", 0)), element.get("hidden") == "1")
        elif name == "c":
            at, style = place(element.get("r")), int(element.get("s", 0))
            kind, formula, value = book.value(element)
            if element.get("r") in links:
                out.add("L", "IHH", *at, style, texts=["internal:" + links[element.get("r")]])
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
