"""Forms that are far longer than a form should be, as files that come in by mistake are.

`below`      a commune's form, and below its table so many rows of remarks: passed over with one note, accepted
`repeated`   a commune's form whose rows of figures come again and again: every row is read as an item's row, and the
             form is refused with one error that names them all

A table cannot be longer than its catalogue has items, so these are the two ways in which a form of a million rows can
come.
"""
import os
import re

TABLE_ROW = re.compile(r"\d+;")


def rows_below(form, count):
    return (f"Ghi chú {at + 1}: số liệu đã đối chiếu với sổ theo dõi của ấp;;;;;;;;;" for at in range(count))


def rows_repeated(form, count):
    rows = [line for line in form.split("\r\n") if TABLE_ROW.match(line)]
    return (rows[at % len(rows)] for at in range(count))


KINDS = {"below": rows_below, "repeated": rows_repeated}


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
