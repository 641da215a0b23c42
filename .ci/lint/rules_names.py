"""Rules for the names of sheets, ranges and tables."""
import re

from . import reference, text
from .book import MAIN
from .formula import MARKS, tokens
from .rule import repeated, rule

NAME = re.compile(rf"[^\W\d][\w.?\\{MARKS}]*|_xlnm\.\w+|\\[\w.?\\{MARKS}]*")
BUILT_IN = re.compile(r"_xlnm\.(Print_Titles|Print_Area|_FilterDatabase|Criteria|Extract|Database|Sheet_Title)")


@rule
def sheet_name_unique(book):
    """Excel refuses two sheets whose names differ in case or composition only; `Đ` and `đ` are one letter."""
    for place, first, _ in repeated((text.key(sheet.name), sheet.name) for sheet in book.sheets):
        yield f"{book.part} sheet {place}", f"is the same name as {first}"
    for place, _, id_ in repeated(
            (entry.get("sheetId"), entry.get("name")) for entry in book.workbook.iter(MAIN + "sheet")):
        yield f"{book.part} sheet {place}", f"has the sheetId {id_} of another"


@rule
def sheet_name_valid(book):
    """Excel refuses a name over 31 UTF-16 units, with `[ ] : * ? / \\`, or with an apostrophe at its edge."""
    for sheet in book.sheets:
        name, faults = sheet.name, []
        if not name or text.units(name) > 31:
            faults.append(f"has {text.units(name)} UTF-16 units")
        faults += [f"holds {sign!r}" for sign in name if sign in "[]:*?/\\" or ord(sign) < 32]
        if name[:1] == "'" or name[-1:] == "'":
            faults.append("has an apostrophe at its edge")
        if name != name.strip():
            faults.append("has a blank at its edge")
        if text.key(name) == "history":
            faults.append("is a name that Excel keeps for itself")
        for fault in faults:
            yield f"{book.part} sheet {name}", fault


@rule
def sheet_visible(book):
    """Excel refuses a workbook without a visible sheet, and opens on the active one: it must be a visible one."""
    if not any(sheet.state == "visible" for sheet in book.sheets):
        yield book.part, "no sheet is visible"
    for view in book.workbook.iter(MAIN + "workbookView"):
        active, first = int(view.get("activeTab", "0")), int(view.get("firstSheet", "0"))
        states = {sheet.index: sheet.state for sheet in book.sheets}
        if states.get(active) != "visible":
            yield book.part, f"the active sheet, number {active}, is {states.get(active, 'not there')}"
        if first not in states:
            yield book.part, f"the first sheet shown, number {first}, is not there"
    selected = [sheet for sheet in book.sheets if any(
        view.get("tabSelected") in ("1", "true") for view in sheet.find("sheetViews/sheetView"))]
    for sheet in selected:
        if sheet.state != "visible":
            yield sheet.place("view"), "is selected and hidden"


def global_names(book):
    for name in book.names:
        scope = name.get("localSheetId")
        yield (text.key(name.get("name", "")), scope), book.name_place(name)
    for table in book.tables:
        yield (text.key(table.name), None), f"{table.part} table {table.name}"


@rule
def name_unique(book):
    """Names of ranges and tables share one space for the workbook, compared without case; each sheet has its own."""
    for place, first, _ in repeated(global_names(book)):
        yield place, f"is the same name as {first}"


@rule
def name_valid(book):
    """Excel repairs a file with a name that it would not accept: with blanks, or like a cell (`KH2023`, `R1C1`)."""
    named = [(name.get("name", ""), book.name_place(name)) for name in book.names]
    named += [(table.name, f"{table.part} table") for table in book.tables]
    for name, place in named:
        if name.startswith("_xlnm."):
            if not BUILT_IN.fullmatch(name):
                yield place, f"{name} is no built-in name"
        elif not NAME.fullmatch(name) or text.units(name) > 255:
            yield place, f"{name!r} is no valid name"
        elif reference.is_like_cell(name) or text.key(name) in ("true", "false"):
            yield place, f"{name!r} reads as a cell or a value"
    for table in book.tables:
        if table.root.get("name") != table.name:
            yield f"{table.part} table", f"has the names {table.root.get('name')!r} and {table.name!r}"


@rule
def name_scope(book):
    """A name's `localSheetId` counts the sheets from 0; beyond them Excel repairs the file."""
    count = len(list(book.workbook.iter(MAIN + "sheet")))
    for name in book.names:
        scope = name.get("localSheetId")
        if scope is not None and not 0 <= int(scope) < count:
            yield book.name_place(name), f"belongs to sheet {scope} of {count}"


def own_areas(book, name):
    """(sheet, areas) of a built-in name; areas is None where it holds anything but areas of that one sheet."""
    scope = name.get("localSheetId")
    sheet = next((sheet for sheet in book.sheets if str(sheet.index) == scope), None)
    found = []
    for token in tokens(name.text or ""):
        if token.kind == "area" and token.sheet is not None and sheet is not None \
                and text.key(token.sheet) == text.key(sheet.name):
            found.append(reference.area(token.text))
        elif token.kind != "sign" or token.text != ",":
            return sheet, None
    return sheet, found or None


@rule
def print_names(book):
    """Titles and areas to print are of the sheet they stand for, whole rows or columns for titles; else Excel
    repairs the file, or prints another sheet's heading."""
    for name in book.names:
        kind = name.get("name", "").removeprefix("_xlnm.")
        if kind not in ("Print_Titles", "Print_Area"):
            continue
        place = book.name_place(name)
        sheet, found = own_areas(book, name)
        if sheet is None or found is None:
            yield place, f"{name.text} is not on sheet {sheet.name if sheet else name.get('localSheetId')}"
            continue
        whole = [area.width == reference.COLUMNS or area.height == reference.ROWS for area in found]
        if kind == "Print_Titles" and (not all(whole) or len(found) > 2):
            yield place, f"{name.text} is not whole rows and columns"
        if kind == "Print_Area" and not any(sheet.used and sheet.used.overlaps(area) for area in found):
            yield place, f"{name.text} holds no cell of the sheet"
        if kind == "Print_Titles" and not any(sheet.used and sheet.used.overlaps(area) for area in found):
            yield place, f"{name.text} is beyond the cells of the sheet"


@rule
def filter_name(book):
    """Each filter of a sheet has its hidden name `_FilterDatabase` over the same range; other programs go by it."""
    named = {}
    for name in book.names:
        if name.get("name") == "_xlnm._FilterDatabase":
            sheet, found = own_areas(book, name)
            if sheet is None or found is None or len(found) != 1:
                yield book.name_place(name), f"{name.text} is not one area of its sheet"
            else:
                named[sheet.index] = found[0]
    for sheet in book.sheets:
        filters = [reference.area(element.get("ref")) for element in sheet.find("autoFilter")]
        if named.get(sheet.index) != (filters[0] if filters else None):
            yield sheet.place("autoFilter"), f"the name says {named.get(sheet.index)}, the sheet {filters}"
