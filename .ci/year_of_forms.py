"""A seeded year of forms for every unit that reports: consistent figures, written as officers write them.

The figures follow the samples' size. A flow's year to date is the sum of its months, stocks move a little, and the
catalogue's own rules of equality and order hold, so that every form is one that must be accepted. A longer period's
form is the sum of the months; one of the next year states what the ledger holds of this one.
"""
import csv
import io
import os
import random
import re
import subprocess
from fractions import Fraction

from check_workbook import FIELDS, Form, STATUSES
from periods import months_of, words

YEAR = 2023
# Communes whose spreadsheet programs write otherwise: decimal points between commas, UTF-16, tabs.
CONVENTIONS = {"30037": ("utf-8", ",", "\n", True), "30046": ("utf-16", ";", "\r\n", False),
               "30052": ("utf-8-sig", "\t", "\r\n", False)}
USUAL = ("utf-8-sig", ";", "\r\n", False)
# Figures of the year that a commune may well not have yet.
LATER = [("11.1.T", "11.1.M"), ("18.T", "18.M"), ("14.T",)]


def period_of(month, year=YEAR):
    return f"{year}-{month:02d}"


def written(value, decimals):
    """A figure with a decimal comma and as many decimals as its item has."""
    digits = str(abs(int(value * 10**decimals))).rjust(decimals + 1, "0")
    text = digits[:-decimals] + "," + digits[-decimals:] if decimals else digits
    return ("-" if value < 0 else "") + text


def decimals_of(text):
    return len(text.partition(",")[2])


def needed(value):
    """How many decimals a figure needs."""
    return next(decimals for decimals in range(16) if (value * 10**decimals).denominator == 1)


class UnitYear:
    """What really happened in a unit: each flow by month, this year and last, and each stock."""

    def __init__(self, sample, catalogue, chance):
        self.sample, self.unit = sample, sample.unit
        self.items = {item["code"]: item for item in catalogue["items"]}
        self.rules = [rule["expression"] for rule in catalogue["rules"] if "@" not in rule["expression"]]
        self.decimals, self.months, self.last_year = {}, [], []
        pace = [Fraction(chance.randint(70, 130), 100) for _ in range(12)]
        flows = {}
        for code, item in self.items.items():
            total = sample.figure(code, "cumulative")
            if item.get("nature") == "flow" and total is not None:
                flows[code] = total
                self.decimals[code] = max(
                    decimals_of(sample.cells[code, field].raw) for field in FIELDS[1:])
        for month in range(12):
            now, before = {}, {}
            for code, total in flows.items():
                unit = Fraction(1, 10 ** self.decimals[code])
                if code.startswith("23."):  # recruits join once a year
                    value = total if month == 1 else Fraction(0)
                else:
                    value = round(total / 6 * pace[month] / unit) * unit
                now[code] = value
                before[code] = round(value * Fraction(chance.randint(90, 105), 100) / unit) * unit
            self.months.append(self.settled(now))
            self.last_year.append(self.settled(before))
        self.drift = Fraction(chance.randint(-3, 3), 1000)
        self.blank = {month: chance.choice(LATER) for month in range(12) if chance.random() < 0.15}

    def settled(self, values):
        """The same values so that totals are those of their parts and parts no more than their wholes."""
        for _ in range(3):
            for rule in self.rules:
                match = re.fullmatch(r"(\S+) (=|<=) (\S+(?: \+ \S+)*)", rule)
                parts = match[3].split(" + ") if match else []
                if not match or match[1] not in values or any(part not in values for part in parts):
                    continue
                total = sum((values[part] for part in parts), Fraction(0))
                values[match[1]] = total if match[2] == "=" else min(values[match[1]], total)
        return values

    def correct(self, month, chance):
        """Another figure of a flow in a month, counted from 0; what depends on it follows."""
        totals = {rule.split(" = ")[0] for rule in self.rules if " = " in rule}
        code = chance.choice(sorted(
            code for code, value in self.months[month].items() if value > 0 and code not in totals))
        unit = Fraction(1, 10 ** self.decimals[code])
        self.months[month][code] += unit * chance.randint(1, 9)
        self.settled(self.months[month])

    def cells(self, month, changes=None, since=None):
        """{(item, field): text} of the form of a month, counted from 0, or of the months from `since` to it."""
        cells, months = {}, range(month if since is None else since, month + 1)
        stocks = {}
        for (code, field), cell in self.sample.cells.items():
            item = self.items[code]
            if field == "plan" or item["kind"] == "milestone":
                cells[code, field] = cell.raw
            elif item.get("nature") == "stock":
                cells[code, field] = cell.raw
                value = self.sample.figure(code, field)
                if field == "current" and value is not None and value >= 100:
                    stocks[code] = Fraction(round(value * (1 + self.drift * (month - 5))))
                    self.decimals.setdefault(code, 0)
            elif code not in self.months[month]:
                cells[code, field] = cell.raw
        stocks = self.settled(stocks)
        for code in self.months[month]:
            to_date = sum((self.months[at][code] for at in range(month + 1)), Fraction(0))
            for field, value in (("current", sum(self.months[at][code] for at in months)), ("cumulative", to_date),
                                 ("previousYear", sum(self.last_year[at][code] for at in months))):
                cells[code, field] = written(value, self.decimals[code]) if value else "-"
        for code, value in {**stocks, **(changes or {})}.items():
            cells[code, "current"] = written(value, self.decimals.get(code, 0))
        for code in self.blank.get(month, ()) if len(months) == 1 else ():
            if (code, "current") in cells:
                cells[code, "current"] = cells[code, "previousYear"] = ""
        return cells

    def cells_after(self, before, month):
        """The same of a month of the next year, whose column of last year states what `before`, the unit's form of
        the same month, says of its own."""
        cells = self.cells(month)
        for code, field in self.sample.cells:
            if field == "previousYear" and cells.get((code, field)) not in STATUSES + ["x", None]:
                value = before.figure(code, "current")
                cells[code, field] = "" if value is None else written(value, needed(value))
        return cells


class Year:
    """The forms of every unit, as the tool's blank forms filled in."""

    def __init__(self, tool, samples, catalogue, seed, folder, number=YEAR):
        self.tool, self.folder, self.number, self.blanks = tool, folder, number, {}
        self.chance = random.Random(seed)
        self.units, self.names = {}, {}
        for name in sorted(os.listdir(samples)):
            sample = Form(os.path.join(samples, name))
            self.names[sample.unit] = name
            self.units[sample.unit] = UnitYear(sample, catalogue, self.chance)
        self.communes = [unit for unit in self.units if unit.isdigit()]
        # Those whose forms are written in the usual way.
        self.usual = [unit for unit in self.communes if unit not in CONVENTIONS]

    def open(self, period, options=()):
        """Lets the tool write the blank forms of a period."""
        folder = os.path.join(self.folder, "blank", period)
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        subprocess.run([self.tool, "form", "--all", "--period", period, "--output", folder, *options],
                       check=True, stdout=subprocess.DEVNULL)
        self.blanks[period] = folder

    def form(self, unit, month, changes=None, texts=None):
        """The bytes of a unit's form of a month, from 1. `changes`: other stocks; `texts`: other cells."""
        cells = {**self.units[unit].cells(month - 1, changes), **(texts or {})}
        return self.written(unit, period_of(month, self.number), cells)

    def longer(self, unit, period, changes=None, texts=None, notes=None):
        """The bytes of its form of a longer period: what the months give. `notes`: {item: Giải trình}."""
        months = months_of(period)[1]
        cells = self.units[unit].cells(max(months) - 1, changes, since=min(months) - 1)
        return self.written(unit, period, {**cells, **(texts or {})}, notes)

    def written(self, unit, period, cells, notes=None):
        """A blank form filled in."""
        encoding, delimiter, newline, has_points = CONVENTIONS.get(unit, USUAL)
        with open(os.path.join(self.blanks[period], self.names[unit]), encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        header = next(at for at, row in enumerate(rows) if "Mã số" in row)
        first, note = rows[header].index("Kế hoạch năm"), rows[header].index("Giải trình")
        for row in rows[header + 1:]:
            for at, field in enumerate(FIELDS, first):
                text = cells.get((row[1], field), "")
                if row[1] and text and not row[at]:
                    row[at] = text.replace(",", ".") if has_points and text not in STATUSES else text
            row[note] = (notes or {}).get(row[1], row[note])
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=delimiter, lineterminator=newline).writerows(rows)
        return out.getvalue().encode(encoding)

    def under_period(self, content, month):
        """A form of another month, in the usual convention, with its period's row changed."""
        text = content.decode("utf-8-sig")
        changed, count = re.subn(
            r"Kỳ báo cáo;[^;]*;[^;]*;", f"Kỳ báo cáo;{period_of(month)};{words(period_of(month))};", text)
        assert count == 1
        return changed.encode("utf-8-sig")
