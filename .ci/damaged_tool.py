#!/usr/bin/env python3
"""Stands in for the tool and damages one kind of its answers: damaged_tool.py DAMAGE TOOL ARGUMENTS…

Used by prove_year.py. Everything else is passed through as it is. Ends with 99 where there was nothing to damage.
"""
import json
import os
import re
import subprocess
import sys
from fractions import Fraction

from damage import FORMULA_VALUE, PLAIN_VALUE, a_little_more, nth, part
from lint.package import rewrite

NEVER = "1999-01"


class Nothing(Exception):
    """There is nothing to damage."""


# Workbooks


def in_workbook(sheet, change):
    def damage(path):
        name = "xl/sharedStrings.xml" if sheet is None else part(path, sheet)
        os.rename(path, path + ".whole")
        rewrite(path + ".whole", path, name, change)
    return damage


def word(old, new):
    """Another word in the place of one that is there."""
    return lambda text: re.sub(old, new, text, count=1)


def last_byte(path):
    """Another date in the directory of the archive: nothing that a reader would notice."""
    with open(path, "rb") as file:
        data = bytearray(file.read())
    data[data.rindex(b"PK\x01\x02") + 12] ^= 1
    with open(path, "wb") as file:
        file.write(data)


# Answers as JSON


def first(entries, holds=lambda entry: True):
    found = next((entry for entry in entries if holds(entry)), None)
    if found is None:
        raise Nothing
    return found


def changed(entry, key, change):
    if key not in entry:
        raise Nothing
    entry[key] = change(entry[key])


def one_more(text):
    return str(Fraction(text) + 1)


def figure(answer):
    return first(answer["figures"], lambda figure: len(figure["parts"]) > 1 and "effect" in figure)


def cell(answer):
    """The first cell of a trace."""
    return first(cell for entry in answer["inputs"] for one in entry["entries"] for cell in one["cells"])


def entry(answer):
    return first(one for part in answer["inputs"] for one in part["entries"] if one["counts"])


def counting(answer):
    return first(answer["units"], lambda unit: "file" in unit and "timing" in unit)


def received(answer):
    return first(answer["entries"], lambda entry: entry.get("outcome") == "counts")


# Files given back


def of_folder(change):
    def damage(folder):
        change(os.path.join(folder, sorted(os.listdir(folder))[0]))
    return damage


def another_byte(path):
    with open(path, "r+b") as file:
        file.write(b"\x00")


WORKBOOKS = {
    "a unit's figure": in_workbook("Theo đơn vị", nth(PLAIN_VALUE, 200, a_little_more)),
    "a district's figure": in_workbook("Theo đơn vị", nth(FORMULA_VALUE, 40, a_little_more)),
    "a verdict": in_workbook("Tổng hợp", word("<v>Chưa đạt</v>", "<v>Đạt</v>")),
    "a finding": in_workbook(None, word(">PER05<", ">PER06<")),
    "a share of the months": in_workbook(None, word("lập từ 1/3 tháng", "lập từ 2/3 tháng")),
    "time of receipt": in_workbook(None, word(">Nộp muộn<", ">Đúng hạn<")),
    "a byte": last_byte,
}
ANSWERS = {
    "diff": {
        "an effect": lambda answer: changed(figure(answer)["parts"][0], "effect", one_more),
        "a part left out": lambda answer: figure(answer)["parts"].pop(),
        "the figure after": lambda answer: changed(figure(answer), "after", one_more),
        "a figure left out": lambda answer: answer["figures"].remove(figure(answer)),
        "a unit left out": lambda answer: answer["units"].pop(),
        "a cell's text": lambda answer: changed(first(
            cell for unit in answer["units"] for cell in unit["cells"]), "after", lambda text: text + "0"),
        "the period of a cell": lambda answer: changed(first(
            cell for unit in answer["units"] for cell in unit["cells"] if "period" in cell), "period", lambda period: NEVER),
        "a month's cell": lambda answer: first(
            cell for unit in answer["units"] for cell in unit["cells"] if cell.get("parts"))["parts"].pop(),
        "a cell left out": lambda answer: first(
            answer["units"], lambda unit: "before" in unit and unit["cells"])["cells"].pop(),
    },
    "trace": {
        "a line": lambda answer: changed(cell(answer), "line", lambda line: line + 1),
        "a file": lambda answer: changed(cell(answer), "sha256", lambda text: text[::-1]),
        "a unit's value": lambda answer: changed(entry(answer), "value", one_more),
        "the value": lambda answer: changed(answer, "value", one_more),
    },
    "status": {
        "a state": lambda answer: changed(counting(answer), "state", lambda state: "refused"),
        "the form that counts": lambda answer: counting(answer).pop("file"),
        "the deadline": lambda answer: changed(
            counting(answer), "timing", lambda timing: "late" if timing == "onTime" else "onTime"),
        "a warning": lambda answer: first(answer["remind"], lambda one: "PER05" in one.get("codes", []))["codes"].remove(
            "PER05"),
        "files of nobody": lambda answer: changed(answer, "unidentified", lambda files: files[1:]),
    },
    "history": {
        "an outcome": lambda answer: changed(received(answer), "outcome", lambda outcome: "replaced"),
        "a transaction": lambda answer: changed(received(answer), "transaction", lambda number: number + 1),
    },
}
FOLDERS = {"another byte": of_folder(another_byte), "a file lost": of_folder(os.remove)}


def option(arguments, name):
    return arguments[arguments.index(name) + 1]


def main(damage, tool, *arguments):
    kind, _, what = damage.partition(": ")
    command = "extract" if arguments[:2] == ("ledger", "extract") else "check" if arguments[:2] == (
        "ledger", "check") else arguments[0]
    arguments = list(arguments)
    if what == "as it stands now" and kind == command:
        at = arguments.index("--as-of")
        del arguments[at:at + 2]
    done = subprocess.run([tool, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    text = done.stdout
    if kind == command and what in WORKBOOKS:
        WORKBOOKS[what](option(arguments, "--output"))
    elif kind == command and what in FOLDERS:
        FOLDERS[what](option(arguments, "--output"))
    elif kind == command == "check":
        text += what + "\n"
    elif kind == command and what != "as it stands now":
        answer = json.loads(text)
        before = json.dumps(answer)
        ANSWERS[kind][what](answer)
        if json.dumps(answer) == before:
            raise Nothing
        text = json.dumps(answer)
    sys.stdout.write(text)
    sys.stderr.write(done.stderr)
    return done.returncode


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except (Nothing, IndexError, ValueError) as fault:
        print(f"nothing to damage: {fault}", file=sys.stderr)
        sys.exit(99)
