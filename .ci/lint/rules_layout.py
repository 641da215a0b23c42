"""Rules for columns, rows, pages, drawings and charts."""
import math

from . import reference, text
from .book import CHART, DRAWING, MAIN
from .formula import tokens
from .package import local
from .rule import repeated, rule, rule_of_cells


@rule
def columns_apart(book):
    """Excel repairs a sheet whose columns are described twice or out of order."""
    for sheet in book.sheets:
        last = 0
        for element in sheet.find("cols/col"):
            low, high = int(element.get("min")), int(element.get("max"))
            if not last < low <= high <= reference.COLUMNS:
                yield sheet.place(f"columns {low} to {high}"), f"follow column {last}"
            last = high


@rule_of_cells
def layout_limits(book):
    """A row is at most 409.5 points high, a column 255 characters wide, an outline 7 deep."""
    limits = {("row", "ht"): 409.5, ("col", "width"): 255, ("row", "outlineLevel"): 7, ("col", "outlineLevel"): 7,
              ("sheetFormatPr", "defaultRowHeight"): 409.5, ("sheetFormatPr", "defaultColWidth"): 255}
    for sheet in book.sheets:
        for element in sheet.root.iter():
            for (tag, attribute), limit in limits.items():
                if element.tag == MAIN + tag and attribute in element.attrib:
                    value = float(element.get(attribute))
                    if not (math.isfinite(value) and 0 <= value <= limit):
                        where = f"<{tag}> {element.get('r') or element.get('min') or ''}"
                        yield sheet.place(where), f"{attribute} is {element.get(attribute)}, at most {limit}"


@rule
def page_breaks(book):
    """A page break stands within the sheet, once, and there are at most 1,023."""
    for sheet in book.sheets:
        for tag, most in (("rowBreaks", reference.ROWS), ("colBreaks", reference.COLUMNS)):
            breaks = [element.get("id", "0") for element in sheet.find(tag + "/brk")]
            for id_ in breaks:
                if not 1 <= int(id_) < most:
                    yield sheet.place(tag), f"a break after {id_}"
            for _, _, id_ in repeated((id_, "") for id_ in breaks):
                yield sheet.place(tag), f"the break after {id_} stands there twice"
            if len(breaks) > 1023:
                yield sheet.place(tag), f"has {len(breaks)} breaks"


@rule
def page_setup(book):
    """Excel refuses a header or footer over 255 characters, and a scale that is not from 10 to 400 percent."""
    for sheet in book.sheets:
        for element in sheet.root.iterfind(f"{MAIN}headerFooter/*"):
            if text.units(element.text or "") > 255:
                yield sheet.place(local(element)), f"has {text.units(element.text)} characters"
        for element in sheet.find("pageSetup"):
            if not 10 <= int(element.get("scale", "100")) <= 400:
                yield sheet.place("pageSetup"), f"scale {element.get('scale')}"


@rule
def drawing_anchor(book):
    """A drawing stands within its sheet, from the upper left to the lower right, under a number of its own."""
    for part, root in book.roots.items():
        if root.tag != DRAWING + "wsDr":
            continue
        for anchor in root:
            corners = []
            for end in ("from", "to"):
                corner = anchor.find(DRAWING + end)
                if corner is not None:
                    corners.append((int(corner.findtext(DRAWING + "row")), int(corner.findtext(DRAWING + "col"))))
            for row, column in corners:
                if not (0 <= row < reference.ROWS and 0 <= column < reference.COLUMNS):
                    yield part, f"a corner at row {row}, column {column}"
            if len(corners) == 2 and not (corners[0][0] <= corners[1][0] and corners[0][1] <= corners[1][1]):
                yield part, f"a drawing from {corners[0]} to {corners[1]}"
        ids = [element.get("id") for element in root.iter(DRAWING + "cNvPr")]
        for _, _, id_ in repeated((id_, "") for id_ in ids):
            yield part, f"two drawings have the number {id_}"


def range_of(book, element):
    """(sheet, area) that a chart's `f` names, or None where it names anything else."""
    parts = [token for token in tokens(element.findtext(".//" + CHART + "f", "").strip("()")) if token.text != ","]
    if len(parts) != 1 or parts[0].kind != "area" or parts[0].sheet is None:
        return None
    return book.sheet(parts[0].sheet), reference.area(parts[0].text)


@rule
def chart_reference(book):
    """A chart shows cells that are there."""
    for part in book.charts:
        for element in book.root(part).iter():
            if element.tag not in (CHART + "numRef", CHART + "strRef"):
                continue
            found, written = range_of(book, element), element.findtext(CHART + "f")
            if found is None or found[0] is None:
                yield part, f"{written} is no range of a sheet"
            elif not found[0].has_cells(found[1]):
                yield part, f"{written} goes beyond the cells of the sheet"
        if not any(True for _ in book.root(part).iter(CHART + "ser")):
            yield part, "the chart shows nothing"


@rule
def chart_points(book):
    """As many categories as values: else the last ones stand without a name, or under another's."""
    for part in book.charts:
        for at, series in enumerate(book.root(part).iter(CHART + "ser")):
            sizes = {}
            for tag in ("cat", "xVal", "val", "yVal"):
                element = series.find(CHART + tag)
                found = None if element is None else range_of(book, element)
                if found:
                    sizes[tag] = found[1].count
                    if found[1].width > 1 and found[1].height > 1:
                        yield part, f"series {at}: {tag} is of several rows and columns"
            if len(set(sizes.values())) > 1:
                yield part, f"series {at}: {sizes}"


@rule
def chart_cache(book):
    """The copy of the figures in a chart is what a viewer draws that does not compute: it is that of the cells."""
    for part in book.charts:
        for element in book.root(part).iter():
            if element.tag not in (CHART + "numRef", CHART + "strRef"):
                continue
            cache = element.find(CHART + local(element).replace("Ref", "Cache"))
            found = range_of(book, element)
            if cache is None or found is None or found[0] is None:
                continue
            sheet, area = found
            declared = cache.find(CHART + "ptCount")
            if declared is not None and int(declared.get("val")) != area.count:
                yield part, f"{element.findtext(CHART + 'f')}: a copy of {declared.get('val')} points"
            wrong = list(wrong_copies(sheet, area, cache))
            if wrong:
                yield part, f"{element.findtext(CHART + 'f')}: {len(wrong)} of the copies are wrong, first {wrong[0]}"


def wrong_copies(sheet, area, cache):
    """What is wrong with each point of a chart's copy of an area's cells."""
    for point in cache.iter(CHART + "pt"):
        row, column = divmod(int(point.get("idx")), area.width)
        cell = sheet.by_place.get((area.top + row, area.left + column))
        shown = None if cell is None else sheet.shown_text(cell)
        copied, holds = point.findtext(CHART + "v", ""), shown or ""
        is_number = shown is None and cell is not None and bool(cell.value)
        if is_number:
            holds = cell.value
        if not (float(copied) == float(holds) if is_number else text.decoded(copied) == holds):
            where = reference.cell_name(area.top + row, area.left + column)
            yield f"{where}, which holds {holds or 'nothing'} and is copied as {copied!r}"


@rule
def chart_axes(book):
    """A chart's series and axes find each other by number; Excel refuses the file where one is missing."""
    for part in book.charts:
        for plot in book.root(part).iter(CHART + "plotArea"):
            axes = [element.find(CHART + "axId").get("val") for element in plot if local(element).endswith("Ax")]
            used = [id_.get("val") for element in plot if local(element).endswith("Chart")
                    for id_ in element.iterfind(CHART + "axId")]
            crossed = [id_.get("val") for id_ in plot.iter(CHART + "crossAx")]
            for id_ in sorted(set(used) ^ set(axes) | (set(crossed) - set(axes))):
                yield part, f"the axis {id_} has no counterpart"
            for _, _, id_ in repeated((id_, "") for id_ in axes):
                yield part, f"two axes have the number {id_}"
        for element in ("idx", "order"):
            values = [series.find(CHART + element).get("val") for series in book.root(part).iter(CHART + "ser")]
            for _, _, value in repeated((value, "") for value in values):
                yield part, f"two series have the {element} {value}"
