#!/usr/bin/env python3
"""Proves that the linter, the schemas and the comparison of readers can fail.

    prove_lint.py WORKBOOK.xlsx [--schemas FOLDER]

Adds to a copy of the workbook a sheet with one of everything (`lint/specimen.py`), in which nothing may be found.
Then damages it in one place at a time (`lint/damages.py`): each damage must be found by the rule named for it, and
each rule has one. Without `--schemas` nothing is proved of them. Needs openpyxl, python-calamine, soffice, and lxml
for the schemas.
"""
import contextlib
import io
import os
import sys
import tempfile
from collections import Counter

import compare_readers
import lint
import lint_workbook
from lint import damages, specimen
from lint.package import rewrite


class Proof:
    def __init__(self, base, folder):
        self.base, self.copy = base, os.path.join(folder, "copy.xlsx")
        self.failures, self.found = [], Counter()

    def expect(self, what, is_found):
        if not is_found:
            self.failures.append(what)

    def of_rules(self):
        lines = lint_workbook.lint_file(self.base)
        self.expect("nothing damaged, and the linter says: " + "; ".join(lines), not lines)
        for at, (rule, part, change, added) in enumerate(damages.DAMAGES):
            rewrite(self.base, self.copy, part, change, added)
            lines = [line for line in lint_workbook.lint_file(self.copy, rule) if f": {rule}: " in line]
            judged = [line for line in lines if ": cannot be judged: " not in line]
            self.expect(f"damage {at} of {part or list(added)} for {rule}; found: {lines}", judged)
            self.found[rule] += bool(judged)
        names = {lint.name_of(function) for function in lint.RULES}
        for name in sorted(names - {rule for rule, *_ in damages.DAMAGES}):
            self.expect(f"the rule {name} has no damage", False)
        print(f"{len(names)} rules, {sum(self.found.values())} of {len(damages.DAMAGES)} damages found")

    def of_schemas(self, folder):
        import validate_parts
        schemas = validate_parts.Schemas(folder)
        validated, faults, _ = validate_parts.validate(self.base, schemas)
        self.expect("nothing damaged, and the schemas say: " + "; ".join(faults), not faults and validated)
        found = 0
        for at, (part, change) in enumerate(damages.FOR_SCHEMAS):
            rewrite(self.base, self.copy, part, change)
            lines = validate_parts.validate(self.copy, schemas)[1]
            self.expect(f"damage {at} of {part} for the schemas", any(line.startswith(part + ":") for line in lines))
            found += bool(lines)
        print(f"schemas: {found} of {len(damages.FOR_SCHEMAS)} damages found")

    def of_readers(self, folder):
        copies = [self.base]
        for at, (_, part, change) in enumerate(damages.FOR_READERS):
            copies.append(os.path.join(folder, f"reader{at}.xlsx"))
            rewrite(self.base, copies[-1], part, change)
        with contextlib.redirect_stderr(io.StringIO()):
            lines = compare_readers.compare(copies)
        self.expect(f"nothing damaged, and the readers differ: {lines[self.base]}", not lines[self.base])
        found = 0
        for (who, part, _), copy in zip(damages.FOR_READERS, copies[1:]):
            is_found = any(who in line for line in lines[copy])
            self.expect(f"damage of {part} for the readers, “{who}”; found: {lines[copy][:5]}", is_found)
            found += is_found
        print(f"readers: {found} of {len(damages.FOR_READERS)} damages found")


def main(workbook, schemas=None):
    with tempfile.TemporaryDirectory() as folder:
        base = os.path.join(folder, "specimen.xlsx")
        specimen.add_to(workbook, base)
        proof = Proof(base, folder)
        proof.of_rules()
        if schemas is None:
            print("schemas: no folder given, nothing is proved of them")
        else:
            proof.of_schemas(schemas)
        proof.of_readers(folder)
    if proof.failures:
        sys.exit("\n".join(["not proved:", *proof.failures]))


if __name__ == "__main__":
    if len(sys.argv) == 2:
        main(sys.argv[1])
    elif len(sys.argv) == 4 and sys.argv[2] == "--schemas":
        main(sys.argv[1], sys.argv[3])
    else:
        sys.exit(__doc__)
