"""Forms that are far longer than a form should be, as files that come in by mistake are.

`blank`      a commune's form, and below its table so many empty rows, as a spreadsheet program saves them that were
             formatted: accepted as if they were not there, but for their number
`below`      a commune's form, and below its table so many rows of remarks: passed over with one note, accepted
`repeated`   a commune's form whose rows of figures come again and again: every row is read as an item's row, and the
             form is refused with one error that names them all

With more than `ROW_LIMIT` rows the last two are longer than any form and refused as such (FIL09), unread. A table cannot
be longer than its catalogue has items, so these are the ways in which a form of a million rows can come.
"""
import os
import re

# The tool's own: `FormReader.rowLimit`.
ROW_LIMIT = 10_000
TABLE_ROW = re.compile(r"\d+;")


def rows_blank(form, count):
    return (";;;;;;;;" for _ in range(count))


def rows_below(form, count):
    return (f"Ghi chú {at + 1}: số liệu đã đối chiếu với sổ theo dõi của ấp;;;;;;;;;" for at in range(count))


def rows_repeated(form, count):
    rows = [line for line in form.split("\r\n") if TABLE_ROW.match(line)]
    return (rows[at % len(rows)] for at in range(count))


KINDS = {"blank": rows_blank, "below": rows_below, "repeated": rows_repeated}


def expected(kind, rows):
    """The tool's exit status and the codes of its errors for a form with so many rows more than one of the catalogue."""
    if kind == "blank":
        return 0, set()
    if rows >= ROW_LIMIT:
        return 1, {"FIL09"}
    return (0, set()) if kind == "below" else (1, {"IND02"})


def make(form_path, target, kind, count):
    """Writes a form with `count` rows more than the one at `form_path`."""
    with open(form_path, encoding="utf-8", newline="") as file:
        form = file.read()
    with open(target + ".new", "w", encoding="utf-8", newline="") as file:
        file.write(form)
        batch = []
        for row in KINDS[kind](form, count):
            batch.append(row)
            if len(batch) == 10_000:
                file.write("\r\n".join(batch) + "\r\n")
                batch.clear()
        if batch:
            file.write("\r\n".join(batch) + "\r\n")
    os.rename(target + ".new", target)
