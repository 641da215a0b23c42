"""Rules for data validation, conditional formats and notes."""
from . import reference, text
from .book import MAIN, X14, XM
from .formula import tokens
from .package import local
from .reference import overlapping
from .rule import repeated, rule

LIMITS = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 255}


@rule
def validations_apart(book):
    """A cell has one validation: of two Excel keeps one or repairs the file."""
    for sheet in book.sheets:
        placed = [
            (area, ranges) for _, ranges in sheet.validations for area in reference.areas(ranges)]
        for place, other in overlapping(placed):
            yield sheet.place(place), f"the validation overlaps that of {other}"


def conditions_of(element):
    """The formulas of a validation."""
    for node in element.iter():
        if local(node) in ("formula1", "formula2"):
            yield node.text or node.findtext(XM + "f", "")


@rule
def validation_length(book):
    """Excel refuses a condition or a message over 255 characters, and a title over 32."""
    for sheet in book.sheets:
        for element, ranges in sheet.validations:
            for attribute, limit in LIMITS.items():
                length = text.units(text.decoded(element.get(attribute, "")))
                if length > limit:
                    yield sheet.place(ranges), f"{attribute} has {length} characters"
            for condition in conditions_of(element):
                if text.units(condition) > 255:
                    yield sheet.place(ranges), f"the condition has {text.units(condition)} characters"


@rule
def validation_source(book):
    """A list of choices is by reference to cells that are there: typed lists are cut at commas and at 255 bytes."""
    names = {text.key(name.get("name", "")): name.text or "" for name in book.names}
    for sheet in book.sheets:
        for element, ranges in sheet.validations:
            conditions = list(conditions_of(element))
            if not any(conditions) and element.get("type", "none") != "none":
                yield sheet.place(ranges), "the validation has no condition"
            if element.get("type") != "list" or not any(conditions):
                continue
            parts = list(tokens(conditions[0]))
            if [part.kind for part in parts] == ["name"]:
                parts = list(tokens(names.get(text.key(parts[0].text), "")))
            found = [part for part in parts if part.kind in ("area", "table")]
            if not found:
                yield sheet.place(ranges), f"the list is {text.shortened(conditions[0])}, no range"
            for part in found:
                source = sheet if part.sheet is None else book.sheet(part.sheet)
                if part.kind == "area" and (source is None or not source.has_cells(reference.area(part.text))):
                    yield sheet.place(ranges), f"there are no cells {conditions[0]}"


@rule
def condition_style(book):
    """A conditional format's or table's style beyond the table `dxfs` makes Excel refuse the file."""
    count = book.styled("dxfs")
    parts = [sheet.part for sheet in book.sheets] + [table.part for table in book.tables]
    for part in parts:
        for element in book.root(part).iter():
            for attribute, value in element.attrib.items():
                if attribute.lower().endswith("dxfid") and not 0 <= int(value) < count:
                    yield part, f"<{local(element)}> {attribute} is {value} of {count}"


@rule
def condition_priority(book):
    """Conditional formats of a sheet are applied by their priorities, from 1, each once."""
    for sheet in book.sheets:
        rules = [(element, ranges) for element, ranges in sheet.conditions if element.tag == MAIN + "cfRule"]
        for place, first, priority in repeated((element.get("priority"), ranges) for element, ranges in rules):
            yield sheet.place(place), f"has the priority {priority} of {first}"
        for element, ranges in rules:
            if int(element.get("priority", "0")) < 1:
                yield sheet.place(ranges), f"has the priority {element.get('priority')}"


@rule
def condition_extension(book):
    """A data bar's second half, under `extLst`, is found by its id and covers the same cells; Excel repairs the file
    where one is without the other."""
    for sheet in book.sheets:
        plain, extended = {}, {}
        for element, ranges in sheet.conditions:
            if element.tag == X14 + "cfRule":
                if element.get("type") == "dataBar":
                    extended[element.get("id")] = ranges
            else:
                for id_ in element.iter(X14 + "id"):
                    if id_.text in plain:
                        yield sheet.place(ranges), f"the id {id_.text} stands there twice"
                    plain[id_.text] = ranges
        for id_, ranges in plain.items():
            if id_ not in extended:
                yield sheet.place(ranges), f"{id_} has no second half"
            elif set(reference.areas(extended[id_])) != set(reference.areas(ranges)):
                yield sheet.place(ranges), f"the second half is for {extended[id_]}"
        for id_ in set(extended) - set(plain):
            yield sheet.place(extended[id_]), f"the second half {id_} has no first"


NOTE = "{urn:schemas-microsoft-com:office:excel}"


@rule
def note_shape(book):
    """Each note has its author and its box, one a cell; Excel repairs the file where one is missing."""
    for sheet in book.sheets:
        for part in book.related(sheet.part, "comments"):
            root = book.root(part)
            notes = [comment.get("ref", "") for comment in root.iter(MAIN + "comment")]
            for place, _, _ in repeated((ref, ref) for ref in notes):
                yield f"{part} {place}", "the cell has two notes"
            authors = sum(1 for _ in root.iter(MAIN + "author"))
            for comment in root.iter(MAIN + "comment"):
                if not 0 <= int(comment.get("authorId", "-1")) < authors:
                    yield f"{part} {comment.get('ref')}", f"author {comment.get('authorId')} of {authors}"
            boxes = [
                reference.cell_name(int(data.findtext(NOTE + "Row")) + 1, int(data.findtext(NOTE + "Column")) + 1)
                for drawing in book.related(sheet.part, "vmlDrawing")
                for data in book.root(drawing).iter(NOTE + "ClientData") if data.get("ObjectType") == "Note"]
            for ref in sorted(set(notes) ^ set(boxes)):
                yield f"{part} {ref}", "has no box" if ref in notes else "is a box without a note"
            if not any(True for _ in sheet.find("legacyDrawing")):
                yield sheet.place("legacyDrawing"), "the notes' boxes are not named"
