#!/usr/bin/env python3
"""Proves that check_workbook.py can fail: prove_check.py WORKBOOK.xlsx FORMS_FOLDER CATALOGUE.json

Damages a copy of the workbook or of the forms in one place at a time; each damage must be found, and
the undamaged copy must pass. LibreOffice is used for the one damage that only it can see.
"""
import contextlib
import io
import os
import re
import shutil
import sys
import tempfile

import check_workbook
from damage import FORMULA_VALUE, PLAIN_VALUE, a_little_more, nth, part
from lint.package import rewrite


def passes(workbook, forms, catalogue, *options):
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            status = check_workbook.main([workbook, forms, catalogue, *options])
        except check_workbook.Broken:
            status = 2
    return status == 0, output.getvalue()


def main(workbook, forms, catalogue):
    failures = []
    damages = [
        ("a district figure", part(workbook, "Theo đơn vị"), nth(FORMULA_VALUE, 40, a_little_more)),
        ("a unit's figure", part(workbook, "Theo đơn vị"), nth(PLAIN_VALUE, 200, a_little_more)),
        ("a figure of the summary", part(workbook, "Tổng hợp"), nth(FORMULA_VALUE, 10, a_little_more)),
        ("a plan figure", part(workbook, "Tổng hợp"), nth(PLAIN_VALUE, 3, a_little_more)),
        ("a verdict", part(workbook, "Tổng hợp"), nth(re.compile("<v>Chưa đạt</v>"), 3, lambda match: "<v>Đạt</v>")),
        ("a stored value taken out", part(workbook, "Tổng hợp"),
         nth(FORMULA_VALUE, 5, lambda match: match[1].removesuffix("<v>") + "</c>")),
        ("a formula turned into a number", part(workbook, "Theo đơn vị"),
         nth(FORMULA_VALUE, 30, lambda match: re.sub("<f>[^<]*</f>", "", match[0]))),
        ("an error", part(workbook, "Biểu đồ"),
         nth(FORMULA_VALUE, 1, lambda match: match[0].replace('">', '" t="e">', 1).replace(match[2], "#REF!"))),
        ("a source's value", part(workbook, "Nguồn số liệu"), nth(PLAIN_VALUE, 100, a_little_more)),
        ("a count of rows", part(workbook, "Tình hình nộp"), nth(PLAIN_VALUE, 25, a_little_more)),
        ("a digest", "xl/sharedStrings.xml", nth(re.compile(r">([0-9a-f]{64})<"), 3,
                                                 lambda match: ">" + match[1][1:] + match[1][0] + "<")),
    ]
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy.xlsx")

        def expect(what, is_good, *arguments):
            good, output = passes(*arguments)
            print(f"{'passes' if good else 'fails '}: {what}")
            if good != is_good:
                failures.append(what)
                print(output)

        expect("nothing damaged", True, workbook, forms, catalogue, "--no-office")
        for what, name, change in damages:
            rewrite(workbook, copy, name, change)
            expect(what, False, copy, forms, catalogue, "--no-office")
        for what, old, new in (
                ("a figure in a form", b";217;", b";218;"), ("a line more in a form", b"\r\nSTT;", b"\r\n;\r\nSTT;"),
                ("a note in a form", b"STT;", b"Stt;")):
            other = os.path.join(folder, "forms")
            shutil.copytree(forms, other)
            name = next(name for name in sorted(os.listdir(other)) if name.startswith("30058-"))
            with open(os.path.join(other, name), "rb") as file:
                data = file.read()
            with open(os.path.join(other, name), "wb") as file:
                file.write(data.replace(old, new, 1))
            if old not in data:
                sys.exit(f"nothing to damage in {name}")
            expect(what, False, workbook, other, catalogue, "--no-office")
            shutil.rmtree(other)
        # A formula that does not give its stored value: only a program that computes can tell.
        rewrite(workbook, copy, part(workbook, "Theo đơn vị"),
                nth(FORMULA_VALUE, 40, lambda match: match[0].replace("</f>", "+1</f>")))
        expect("a formula, stored values only", True, copy, forms, catalogue, "--no-office")
        good, output = passes(copy, forms, catalogue)
        seen = [kind for kind in ("recalculated", "as it is") if f"DIFFERENCE LibreOffice, {kind}" in output]
        print(f"{'passes' if good else 'fails '}: a formula, computed by LibreOffice ({', '.join(seen)})")
        if "recalculated" not in seen:
            failures.append("a formula, computed by LibreOffice")
    if failures:
        sys.exit("the check is blind to: " + "; ".join(failures))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
