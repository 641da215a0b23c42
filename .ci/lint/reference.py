"""Cells and ranges: rows and columns from 1, as a spreadsheet program shows them."""
import re
from typing import NamedTuple

ROWS, COLUMNS = 1_048_576, 16_384
CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
COLUMN_ONLY = re.compile(r"\$?([A-Za-z]{1,3})")
ROW_ONLY = re.compile(r"\$?([0-9]{1,7})")


class Area(NamedTuple):
    top: int
    left: int
    bottom: int
    right: int

    def is_in_sheet(self):
        return 1 <= self.top <= self.bottom <= ROWS and 1 <= self.left <= self.right <= COLUMNS

    def contains(self, other):
        return (self.top <= other.top and other.bottom <= self.bottom
                and self.left <= other.left and other.right <= self.right)

    def overlaps(self, other):
        return (self.top <= other.bottom and other.top <= self.bottom
                and self.left <= other.right and other.left <= self.right)

    @property
    def height(self):
        return self.bottom - self.top + 1

    @property
    def width(self):
        return self.right - self.left + 1

    @property
    def count(self):
        return self.height * self.width


def column_number(letters):
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_name(row, column):
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def position(text):
    """(row, column) of a cell's name; the numbers may be beyond the sheet."""
    match = CELL.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no cell")
    return int(match[2]), column_number(match[1])


def area(text):
    """The area that `A1`, `A1:B2`, `A:B` or `1:3` names; the numbers may be beyond the sheet."""
    first, _, last = text.partition(":")
    last = last or first
    if CELL.fullmatch(first) and CELL.fullmatch(last):
        return Area(*position(first), *position(last))
    if ":" in text:
        ends = [COLUMN_ONLY.fullmatch(end) for end in (first, last)]
        if all(ends):
            return Area(1, column_number(ends[0][1]), ROWS, column_number(ends[1][1]))
        ends = [ROW_ONLY.fullmatch(end) for end in (first, last)]
        if all(ends):
            return Area(int(ends[0][1]), 1, int(ends[1][1]), COLUMNS)
    raise ValueError(f"{text!r} is no range")


def areas(text):
    """The areas of an attribute `sqref`."""
    found = [area(part) for part in text.split()]
    if not found:
        raise ValueError("an empty list of ranges")
    return found


def overlapping(placed):
    """(place, other place) of each two areas that overlap; `placed` are (area, place). Sorted by rows, so that only
    areas with rows in common are compared; and single cells, of which a row may have thousands, only by their name."""
    open_, cells = [], {}
    for current, place in sorted(placed, key=lambda pair: pair[0]):
        open_ = [pair for pair in open_ if pair[0].bottom >= current.top]
        for other, other_place in open_:
            if current.overlaps(other):
                yield place, other_place
        if current.count == 1:
            for other_place in cells.setdefault(current, []):
                yield place, other_place
            cells[current].append(place)
            continue
        # A single cell that came before is the first of a row that begins no further down.
        for cell, places in cells.items():
            if current.overlaps(cell):
                for other_place in places:
                    yield place, other_place
        open_.append((current, place))


def is_like_cell(name):
    """Whether a name reads as a cell in either notation (`A1`, `XFD1048576`, `R1C1`, `R`, `C2`)."""
    match = CELL.fullmatch(name)
    if match and Area(*position(name), *position(name)).is_in_sheet():
        return True
    return re.fullmatch(r"(?i)r[0-9]*(c[0-9]*)?|c[0-9]*", name) is not None
