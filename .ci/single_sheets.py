#!/usr/bin/env python3
"""Copies of a workbook in each of which one of its visible sheets is visible.

    single_sheets.py WORKBOOK.xlsx FOLDER NAME

Writes FOLDER/NAME-1.xlsx and so on, numbered by the sheet's place, and the sheet's name in FOLDER/NAME-1.xlsx.title.
A program that prints a copy prints the one sheet; formulas still find the others.
"""
import os
import re
import sys

from lint.book import Book
from lint.package import rewrite


def showing(index):
    """Changes the workbook part so that only the sheet at a place, from 0, is visible, and is the active one."""
    def change(text):
        at = -1

        def state(match):
            nonlocal at
            at += 1
            element = re.sub(r'\sstate="[^"]*"', "", match[0])
            return element if at == index else element.replace("<sheet ", '<sheet state="hidden" ', 1)

        text = re.sub(r"<sheet\s[^>]*>", state, text)
        # An area to print is printed of a hidden sheet, too.
        text = re.sub(
            r'<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)"[^>]*>[^<]*</definedName>',
            lambda match: match[0] if match[1] == str(index) else "", text)
        text = re.sub(r'\s(?:activeTab|firstSheet)="\d+"', "", text)
        return re.sub(r"<workbookView\b", f'<workbookView activeTab="{index}"', text)
    return change


def main(path, folder, name):
    book = Book(path)
    width = len(str(len(book.sheets)))
    for sheet in book.sheets:
        if sheet.state == "visible":
            copy = os.path.join(folder, f"{name}-{sheet.index + 1:0{width}}.xlsx")
            rewrite(path, copy, book.part, showing(sheet.index))
            with open(copy + ".title", "w", encoding="utf-8") as file:
                file.write(sheet.name)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
