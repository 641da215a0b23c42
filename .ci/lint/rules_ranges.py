"""Rules for ranges: merges, tables, filters and links."""
from . import reference, text
from .book import MAIN, XM
from .package import local
from .formula import tokens
from .reference import Area, overlapping
from .rule import repeated, rule

ONE_RANGE = {"mergeCell", "hyperlink", "autoFilter", "dimension", "table", "comment", "sortState", "sortCondition"}
RANGES = {"dataValidation", "conditionalFormatting", "selection", "ignoredError", "protectedRange"}


@rule
def range_in_sheet(book):
    """A range beyond a sheet's last row or column, or with its corners swapped, makes Excel repair the file."""
    parts = [sheet.part for sheet in book.sheets] + [table.part for table in book.tables]
    parts += [part for sheet in book.sheets for part in book.related(sheet.part, "comments")]
    for part in parts:
        for element in book.root(part).iter():
            tag, written = local(element), None
            if tag in ONE_RANGE:
                written = element.get("ref")
            elif tag in RANGES:
                written = element.get("sqref")
            elif element.tag == XM + "sqref":
                written = element.text or ""
            if written is None:
                continue
            try:
                fits = all(area.is_in_sheet() for area in reference.areas(written))
            except ValueError:
                fits = False
            if not fits:
                yield f"{part} {written}", f"<{tag}> has no range of a sheet"


def merges(sheet):
    for element in sheet.find("mergeCells/mergeCell"):
        yield reference.area(element.get("ref", "")), element.get("ref")


@rule
def merges_apart(book):
    """Excel repairs a sheet with merges that overlap, or of one cell."""
    for sheet in book.sheets:
        found = list(merges(sheet))
        for place, other in overlapping(found):
            yield sheet.place(place), f"the merge overlaps {other}"
        for area, place in found:
            if area.count == 1:
                yield sheet.place(place), "the merge is of one cell"


@rule
def merge_content(book):
    """Only the first cell of a merge is shown: what another holds counts in sums and nobody sees it."""
    for sheet in book.sheets:
        for area, ref in merges(sheet):
            for row in range(area.top, min(area.bottom, sheet.used.bottom if sheet.used else 0) + 1):
                for column in range(area.left, min(area.right, sheet.used.right) + 1):
                    cell = sheet.by_place.get((row, column))
                    if cell and cell.has_content and (row, column) != (area.top, area.left):
                        yield sheet.place(cell.name), f"has content within the merge {ref}"


@rule
def tables_apart(book):
    """Excel refuses tables that overlap each other, the sheet's filter or a merge."""
    for sheet in book.sheets:
        placed = [(table.area, f"table {table.name}") for table in book.tables if table.sheet is sheet]
        others = [
            (reference.area(element.get("ref", "")), "the filter") for element in sheet.find("autoFilter")]
        others += [(area, f"merge {ref}") for area, ref in merges(sheet)] if placed else []
        for place, other in overlapping(placed + others):
            if place.startswith("table") or other.startswith("table"):
                yield sheet.place(place), f"overlaps {other}"


@rule
def table_id(book):
    """Tables are told apart by their numbers; Excel repairs a file with one twice."""
    for place, first, id_ in repeated((table.root.get("id"), table.part) for table in book.tables):
        yield place, f"has the number {id_} of {first}"
    for table in book.tables:
        columns = table.root.findall(f"{MAIN}tableColumns/{MAIN}tableColumn")
        for _, _, id_ in repeated((column.get("id"), "") for column in columns):
            yield table.part, f"two columns have the number {id_}"


@rule
def table_header_unique(book):
    """Excel renames one of two headings that differ in case only, and formulas lose their column."""
    for table in book.tables:
        for place, first, _ in repeated((text.key(text.decoded(name)), name) for name in table.columns):
            yield table.part, f"the heading {place!r} is the same as {first!r}"
        for name in table.columns:
            if not name:
                yield table.part, "a heading is empty"


@rule
def table_header_cells(book):
    """A table's headings are the texts in its first row; where they differ Excel repairs the file."""
    for table in book.tables:
        if len(table.columns) != table.area.width:
            yield table.part, f"has {len(table.columns)} headings for {table.area.width} columns"
        if table.root.get("headerRowCount", "1") == "0":
            continue
        for at, name in enumerate(table.columns):
            cell = table.sheet.by_place.get((table.area.top, table.area.left + at))
            shown = table.sheet.shown_text(cell) if cell else None
            if shown != text.decoded(name):
                where = reference.cell_name(table.area.top, table.area.left + at)
                yield table.sheet.place(where), f"shows {shown!r}, the heading of {table.name} is {name!r}"


@rule
def table_shape(book):
    """A table has a row of figures at least, and its filter covers it without the row of totals."""
    for table in book.tables:
        header = int(table.root.get("headerRowCount", "1"))
        totals = int(table.root.get("totalsRowCount", "0"))
        if table.area.height - header - totals < 1:
            yield table.part, f"{table.root.get('ref')} has no row of figures"
        if not table.sheet.has_cells(table.area):
            yield table.part, f"{table.root.get('ref')} goes beyond the cells of {table.sheet.name}"
        expected = Area(table.area.top, table.area.left, table.area.bottom - totals, table.area.right)
        for element in table.root.iterfind(MAIN + "autoFilter"):
            if reference.area(element.get("ref", "")) != expected:
                yield table.part, f"the filter is {element.get('ref')}, the table {table.root.get('ref')}"
            if header == 0:
                yield table.part, "has a filter and no headings"


@rule
def table_listed(book):
    """A table is named by its sheet under `tableParts`; a relationship alone is dropped without a word."""
    for sheet in book.sheets:
        listed = sum(1 for _ in sheet.find("tableParts/tablePart"))
        related = len(book.related(sheet.part, "table"))
        if listed != related:
            yield sheet.place("tableParts"), f"{listed} tables are listed, {related} are related"


# Links


@rule
def hyperlink_location(book):
    """A link that leads nowhere shows “Reference isn't valid” to the one who clicks it."""
    names = {text.key(name.get("name", "")) for name in book.names}
    for sheet in book.sheets:
        for element in sheet.find("hyperlinks/hyperlink"):
            location, place = element.get("location"), sheet.place(element.get("ref"))
            if not location:
                yield place, "the link leads to no place in the workbook"
                continue
            parts = list(tokens(location))
            if len(parts) == 1 and parts[0].kind == "name" and text.key(parts[0].text) in names:
                continue
            target = book.sheet(parts[0].sheet) if parts[0].sheet is not None else None
            if len(parts) != 1 or parts[0].kind != "area" or target is None:
                yield place, f"the link's {location} is no cell of a sheet that is there"
            elif not target.has_cells(reference.area(parts[0].text)):
                yield place, f"the link's {location} is beyond the cells of the sheet"


@rule
def hyperlink_once(book):
    """One link a cell, at most 65,530 a sheet: Excel drops or refuses more."""
    for sheet in book.sheets:
        placed = [(reference.area(element.get("ref", "")), element.get("ref"))
                  for element in sheet.find("hyperlinks/hyperlink")]
        for place, other in overlapping(placed):
            yield sheet.place(place), f"the link overlaps that of {other}"
        if len(placed) > 65_530:
            yield sheet.place("hyperlinks"), f"has {len(placed)} links"
        for element in sheet.find("hyperlinks/hyperlink"):
            if text.units(element.get("tooltip", "")) > 255:
                yield sheet.place(element.get("ref")), "the link's hint has more than 255 characters"
