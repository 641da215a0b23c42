"""Rules for the package: its parts, what holds them together, and what it says of itself."""
import re

from .book import MAIN
from .package import CONTENT_TYPES, RELATION_ID, local
from .rule import repeated, rule

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
EXPECTED_TYPES = {
    "officeDocument": SPREADSHEET + "sheet.main+xml", "worksheet": SPREADSHEET + "worksheet+xml",
    "styles": SPREADSHEET + "styles+xml", "sharedStrings": SPREADSHEET + "sharedStrings+xml",
    "table": SPREADSHEET + "table+xml", "comments": SPREADSHEET + "comments+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "vmlDrawing": "application/vnd.openxmlformats-officedocument.vmlDrawing",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "custom-properties": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


@rule
def well_formed(book):
    """A part that is no XML, or holds a character that XML 1.0 forbids, makes Excel repair or refuse the file."""
    for name, error in book.broken.items():
        yield name, error
    for name, data in book.parts.items():
        if book.is_xml(name) and b"<!DOCTYPE" in data:
            yield name, "has a document type, which the format forbids"


@rule
def part_name(book):
    """Names of parts are compared without case; two that are equal leave open which one is read."""
    for name, first, _ in repeated((name.lower(), name) for name in book.entries):
        yield name, f"is the same name as {first}"
    for name in book.entries:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            yield name, "is no name of a part"


@rule
def content_type(book):
    """A part without its content type, or with another's, is dropped or refused by Excel."""
    for name in book.parts:
        if name != CONTENT_TYPES and book.content_type(name) is None:
            yield name, "has no content type"
    for entry in book.root(CONTENT_TYPES):
        if local(entry) == "Override" and entry.get("PartName", "").lstrip("/") not in book.parts:
            yield CONTENT_TYPES, f"names {entry.get('PartName')}, which is not there"
    for source, link in links(book):
        expected = EXPECTED_TYPES.get(link.kind)
        found = book.content_type(link.target)
        if expected and not link.is_external and link.target in book.parts and found != expected:
            yield link.target, f"is a {link.kind} for {source or 'the package'} and has the content type {found}"


def links(book):
    for source in ["", *book.parts]:
        for link in book.relationships(source):
            yield source, link


@rule
def relationship_target(book):
    """A relationship to a part that is not there makes Excel refuse the file."""
    for source in ["", *book.parts]:
        found = book.relationships(source)
        for link in found:
            if not link.is_external and link.target not in book.parts:
                yield book.relationships_part(source), f"{link.id} leads to {link.target}, which is not there"
        for place, _, id_ in repeated((link.id, book.relationships_part(source)) for link in found):
            yield place, f"{id_} stands there twice"


@rule
def relationship_id(book):
    """An `r:id` without its relationship leaves a drawing, table or sheet without its part."""
    for name, root in book.roots.items():
        if name.endswith(".rels"):
            continue
        ids = {link.id for link in book.relationships(name)}
        for element in root.iter():
            for attribute, value in element.attrib.items():
                if attribute.startswith(RELATION_ID) and value not in ids:
                    yield name, f"<{local(element)}> uses {value}, which is no relationship of the part"


@rule
def no_external_relationship(book):
    """A workbook for the meeting leads nowhere outside itself: programs warn of it, and it may be gone."""
    for source, link in links(book):
        if link.is_external:
            yield book.relationships_part(source), f"{link.id} leads outside, to {link.target}"


@rule
def unreachable_part(book):
    """A part that no relationship leads to is lost when the workbook is saved, and hides what nobody sees."""
    reached, open_ = {CONTENT_TYPES}, [""]
    while open_:
        name = open_.pop()
        reached.add(book.relationships_part(name))
        for link in book.relationships(name):
            if not link.is_external and link.target not in reached:
                reached.add(link.target)
                open_.append(link.target)
    for name in book.parts:
        if name not in reached:
            yield name, "no relationship leads to it"


@rule
def document_properties(book):
    """Who made what, for which period, stands in the file's properties, where an archive looks for it."""
    values = {}
    for part in book.related("", "core-properties"):
        values = {local(element): (element.text or "").strip() for element in book.root(part)}
    for name in ("title", "subject", "creator"):
        if not values.get(name):
            yield "the core properties", f"{name} is empty"
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", values.get("created", "")):
        yield "the core properties", f"created is {values.get('created')!r}, no moment in UTC"


@rule
def custom_properties(book):
    """Excel repairs a file where two custom properties have the same name or number, or a number below 2."""
    for part in book.related("", "custom-properties"):
        entries = list(book.root(part))
        for attribute in ("name", "pid"):
            for place, _, value in repeated(((entry.get(attribute) or "").casefold(), part) for entry in entries):
                yield place, f"{attribute} {value} stands there twice"
        for entry in entries:
            if int(entry.get("pid", "0")) < 2:
                yield part, f"{entry.get('name')} has the number {entry.get('pid')}"


COUNTED = {
    "mergeCells", "tableParts", "dataValidations", "tableColumns", "cellXfs", "cellStyleXfs", "cellStyles", "fonts",
    "fills", "borders", "dxfs", "numFmts", "rowBreaks", "colBreaks", "tableStyles"}


@rule
def declared_count(book):
    """A program that trusts a count reads too little or beyond the end; Excel repairs some of them."""
    for name, root in book.roots.items():
        for element in root.iter():
            tag, declared = local(element), None
            if tag in COUNTED:
                declared = element.get("count")
            elif tag == "sst":
                # `count` is of the uses, which writers do not keep strictly; `uniqueCount` is of the entries.
                declared = element.get("uniqueCount")
            elif tag == "vector":
                declared = element.get("size")
            if declared is not None and int(declared) != len(element):
                yield name, f"<{tag}> declares {declared} and has {len(element)}"
    for sheet in book.sheets:
        for tag in ("rowBreaks", "colBreaks"):
            for element in sheet.root.iterfind(MAIN + tag):
                manual = sum(entry.get("man") in ("1", "true") for entry in element)
                if int(element.get("manualBreakCount", "0")) != manual:
                    yield sheet.place(tag), f"declares {element.get('manualBreakCount')} manual breaks, has {manual}"
