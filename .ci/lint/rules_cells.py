"""Rules for rows, cells and their values."""
import math
import re

from . import reference, text
from .book import MAIN
from .rule import repeated, rule, rule_of_cells

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


@rule
def rows_ascending(book):
    """Excel repairs a sheet whose rows do not ascend, or stand there twice."""
    for sheet in book.sheets:
        last = 0
        for written in sheet.row_numbers():
            number = int(written or last + 1)
            if not last < number <= reference.ROWS:
                yield sheet.place(f"row {number}"), f"follows row {last}"
            last = number


@rule_of_cells
def cells_ascending(book):
    """Excel repairs a sheet where a cell stands in another row than its own, twice, or after one to its right."""
    for sheet in book.sheets:
        for row in sheet.rows:
            number, last = int(row.get("r", 0)), 0
            for element in row.iterfind(MAIN + "c"):
                at, column = reference.position(element.get("r", ""))
                if at != number:
                    yield sheet.place(element.get("r")), f"stands in row {number}"
                if not last < column <= reference.COLUMNS:
                    yield sheet.place(element.get("r")), f"follows column {last}"
                last = column


@rule
def dimension(book):
    """Readers that take a sheet row by row trust its dimension, and leave out what is beyond it."""
    for sheet in book.sheets:
        for element in sheet.find("dimension"):
            declared = reference.area(element.get("ref", ""))
            if sheet.used and not declared.contains(sheet.used):
                yield sheet.place("dimension"), f"{element.get('ref')} does not hold all cells, {sheet.used}"


@rule_of_cells
def shared_string(book):
    """A cell's text is an index into the table of texts; beyond its end Excel repairs the file."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.kind == "s" and not (
                    (cell.value or "").isdecimal() and int(cell.value) < len(book.strings)):
                yield sheet.place(cell.name), f"text {cell.value} of {len(book.strings)}"


@rule_of_cells
def number_written(book):
    """A number with a decimal comma, `nan`, or more digits than a double has is read differently or not at all."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.kind == "b" and cell.value not in ("0", "1"):
                yield sheet.place(cell.name), f"{cell.value!r} is no truth value"
            if cell.kind != "n" or cell.value is None:
                continue
            if not NUMBER.fullmatch(cell.value):
                yield sheet.place(cell.name), f"{cell.value!r} is no number"
                continue
            digits = re.sub(r"[eE].*|[^0-9]", "", cell.value).strip("0")
            if len(digits) > 17:
                yield sheet.place(cell.name), f"{cell.value} has {len(digits)} significant digits"
            if not math.isfinite(float(cell.value)):
                yield sheet.place(cell.name), f"{cell.value} is beyond a double"


@rule_of_cells
def formula_value(book):
    """A formula without its value reads as 0 or as nothing wherever it is not computed anew."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.formula is not None and (cell.value is None or (cell.value == "" and cell.kind != "str")):
                yield sheet.place(cell.name), "the formula has no value"


@rule_of_cells
def error_value(book):
    """An error is never a figure of the report."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.kind == "e" or (cell.kind == "str" and cell.value in text.ERRORS):
                yield sheet.place(cell.name), f"holds {cell.value}"


@rule_of_cells
def style_index(book):
    """A style beyond the table of styles makes Excel refuse the file."""
    count = book.styled("cellXfs")
    for sheet in book.sheets:
        for element in sheet.root.iter():
            if element.tag in (MAIN + "c", MAIN + "row"):
                index = element.get("s")
            elif element.tag == MAIN + "col":
                index = element.get("style")
            else:
                continue
            if index is not None and not 0 <= int(index) < count:
                where = element.get("r") or f"columns {element.get('min')} to {element.get('max')}"
                yield sheet.place(where), f"style {index} of {count}"


@rule
def style_parts(book):
    """A style's font, fill, border, number format and base must be there; else Excel repairs the file."""
    if book.styles is None:
        yield book.part, "the workbook has no styles"
        return
    counts = {key: book.styled(table) for key, table in (
        ("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"), ("xfId", "cellStyleXfs"))}
    formats = {entry.get("numFmtId") for entry in book.styles.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")}
    for table in ("cellStyleXfs", "cellXfs"):
        for at, entry in enumerate(book.styles.iterfind(f"{MAIN}{table}/{MAIN}xf")):
            for key, count in counts.items():
                if not 0 <= int(entry.get(key, "0")) < max(count, 1):
                    yield f"the styles, {table} {at}", f"{key} {entry.get(key)} of {count}"
            number = entry.get("numFmtId", "0")
            if int(number) >= 164 and number not in formats:
                yield f"the styles, {table} {at}", f"number format {number} is not there"
    for place, _, number in repeated(
            (entry.get("numFmtId"), "the styles") for entry in book.styles.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")):
        yield place, f"number format {number} stands there twice"


# Texts


@rule_of_cells
def text_length(book):
    """A cell or note holds at most 32,767 UTF-16 units; Excel cuts or refuses more."""
    for place, stored in book.texts():
        length = text.units(text.decoded(stored))
        if length > text.CELL_LIMIT:
            yield place, f"has {length} UTF-16 units"


@rule_of_cells
def text_characters(book):
    """Lone surrogates and characters that XML 1.0 forbids are lost or refused, also where they are written `_xD800_`."""
    for place, stored in book.texts():
        bad = sorted({sign for sign in text.decoded(stored) if not text.is_allowed(sign)})
        if bad:
            yield place, f"{text.shortened(stored)} holds {', '.join(f'U+{ord(sign):04X}' for sign in bad)}"


@rule_of_cells
def text_escapes(book):
    """What looks like `_x0041_` is read as another character by some programs and as itself by others."""
    for place, stored in book.texts():
        for escape in text.unprotected(stored):
            yield place, f"{text.shortened(stored)} holds {escape}, which readers change"


@rule_of_cells
def text_space(book):
    """Blanks at the edge of a text are dropped where it does not say `xml:space="preserve"`."""
    preserve = "{http://www.w3.org/XML/1998/namespace}space"
    parts = book.related(book.part, "sharedStrings") + [sheet.part for sheet in book.sheets]
    for part in parts:
        for element in book.root(part).iter(MAIN + "t"):
            stored = element.text or ""
            if stored != stored.strip(" \t\r\n") and element.get(preserve) != "preserve":
                yield part, f"{text.shortened(stored)} loses the blanks at its edge"
