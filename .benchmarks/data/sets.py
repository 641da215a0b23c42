"""The data sets of the benchmarks by name, made when first asked for."""
import os
import shutil
import sys

import forms
import long

JUNE = (6, 6)
SIZES = {"district": (13, JUNE), "province": (143, (1, 12)), "nation": (10_600, (1, 12))}


class DataSet:
    """Forms in a folder for each month, their catalogue, and the sums of their figures."""

    def __init__(self, folder, name, months):
        self.name, self.path = name, os.path.join(folder, name)
        self.catalogue, self.sums = self.path + "-catalogue", self.path + ".json"
        self.months = [os.path.join(self.path, f"2023-{month:02d}") for month in range(months[0], months[1] + 1)]
        self.june = os.path.join(self.path, "2023-06")

    def june_forms(self):
        return [os.path.join(self.june, name) for name in sorted(os.listdir(self.june))]


def forms_of(tool, fill, folder, name):
    """A data set of `SIZES`, or `forms-N`: N communes' forms of June, with a catalogue of N communes (at least 13)."""
    communes, months = SIZES.get(name) or (int(name.removeprefix("forms-")), JUNE)
    made = DataSet(folder, name, months)
    if not os.path.exists(made.sums):
        print(f"making {name}", file=sys.stderr)
        for old in (made.path, made.catalogue):
            shutil.rmtree(old, ignore_errors=True)
        forms.make_catalogue(tool, made.catalogue, communes)
        forms.make_forms(tool, fill, made.path, made.catalogue, communes, months)
    return made


def long_form(form_path, folder, kind, rows):
    """A form with so many rows more than a form should have; see `long`."""
    path = os.path.join(folder, f"{kind}-{rows}.csv")
    if not os.path.exists(path):
        print(f"making {os.path.basename(path)}", file=sys.stderr)
        long.make(form_path, path, kind, rows)
    return path
