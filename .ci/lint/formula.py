"""The parts of a formula: enough of its grammar to know what it refers to."""
import re
from typing import NamedTuple

MARKS = "\u0300-\u036f"
WORD = rf"[^\W\d][\w.?\\{MARKS}]*"
TOKEN = re.compile(rf"""
    (?P<string>"(?:[^"]|"")*")
  | (?P<error>\#(?:REF!|NULL!|DIV/0!|VALUE!|NAME\?|NUM!|N/A|SPILL!|CALC!))
  | (?P<sheet>'(?:[^']|'')+'!|(?:\[[0-9]+\])?{WORD}(?::{WORD})?!)
  | (?P<area>\$?[A-Za-z]{{1,3}}\$?[0-9]+(?::\$?[A-Za-z]{{1,3}}\$?[0-9]+)?(?![\w.(!])
        |\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}(?![\w.(!])
        |\$?[0-9]+:\$?[0-9]+(?![\w.(!]))
  | (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
  | (?P<function>{WORD}\()
  | (?P<table>{WORD}\[)
  | (?P<name>{WORD})
  | (?P<sign>.)
""", re.VERBOSE | re.DOTALL)


class Token(NamedTuple):
    kind: str
    text: str
    sheet: str | None  # of an area or a name: the sheet before it, without its quotes


def bracketed(formula, start):
    """The end of what the bracket before `start` opens; `'` takes the meaning from the sign after it."""
    depth, at = 1, start
    while at < len(formula) and depth:
        if formula[at] == "'":
            at += 1
        elif formula[at] in "[]":
            depth += 1 if formula[at] == "[" else -1
        at += 1
    return at if depth == 0 else None


def tokens(formula):
    """The formula's tokens. A text or bracket that does not end is a token of the kind `open`."""
    at, sheet = 0, None
    while at < len(formula):
        match = TOKEN.match(formula, at)
        kind, text, at = match.lastgroup, match[0], match.end()
        if kind == "sheet":
            sheet = text[:-1]
            if sheet.startswith("'"):
                sheet = sheet[1:-1].replace("''", "'")
            continue
        if kind == "table":
            end = bracketed(formula, at)
            if end is None:
                kind = "open"
            else:
                text, at = text + formula[at:end], end
        if kind == "sign" and text in "\"'":
            kind = "open"
        yield Token(kind, text, sheet)
        sheet = None
    if sheet is not None:
        yield Token("open", sheet + "!", None)


def columns_of(reference):
    """(table, columns) of a structured reference such as `Bảng[[#Headers],[Xã]]`."""
    name, _, rest = reference.partition("[")
    inner = rest[:-1]
    parts = re.findall(r"\[((?:[^\[\]']|'.)*)\]", inner) or [inner]
    plain = [re.sub(r"'(.)", r"\1", part.removeprefix("@")) for part in parts]
    return name, [part for part in plain if part and not part.startswith("#")]


def literal(token):
    """The text that a string token means."""
    return token[1:-1].replace('""', '"')
