#!/usr/bin/env python3
"""Looks in a workbook's parts for what neither the format's schemas nor its readers say.

    lint_workbook.py WORKBOOK.xlsx [...]
    lint_workbook.py --rules

Prints one line for each finding: workbook, part and cell, rule, what is wrong. `--rules` prints the rules,
each with its reason. The exit status is 0 where nothing was found, 1 where something was, 2 where a workbook
cannot be read. Python's own library is enough.
"""
import sys

import lint


def lint_file(path, only=None):
    """The findings as lines; `only` is the name of the one rule that is to be applied."""
    try:
        book = lint.Book(path)
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise lint.Unreadable(f"{type(error).__name__}: {error}") from error
    if book.broken:
        only = "well-formed"
    return [f"{place}: {rule}: {message}" for rule, place, message in lint.findings(book, only)]


def main(paths):
    status = 0
    for path in paths:
        try:
            lines = lint_file(path)
        except lint.Unreadable as error:
            print(f"{path}: cannot be read: {error}", file=sys.stderr)
            status = 2
            continue
        for line in lines:
            print(f"{path}: {line}")
        print(f"{path}: {len(lint.RULES)} rules, {len(lines)} findings", file=sys.stderr)
        status = max(status, 1 if lines else 0)
    return status


def print_rules():
    for function in lint.RULES:
        print(f"{lint.name_of(function)}: {' '.join(function.__doc__.split())}")


if __name__ == "__main__":
    if sys.argv[1:] == ["--rules"]:
        print_rules()
    elif len(sys.argv) > 1 and not any(argument.startswith("-") for argument in sys.argv[1:]):
        sys.exit(main(sys.argv[1:]))
    else:
        sys.exit(__doc__)
