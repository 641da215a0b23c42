"""Bars: how many times the processor time of the C program that does the same reading and writing."""
import math

from svg import FAINT, GRID, INK, Picture
from tables import PEERS, ratio, times

TOOL, OTHER = "#2e75b6", "#b8c2cc"
WIDTH, LEFT, RIGHT, ROW, BAR = 860, 300, 70, 25, 15
SIZES = {"district": "district, 13 forms", "province": "province, 1,716 forms", "nation": "nation, 127,200 forms"}


def groups(results):
    """(heading, [(words, times the floor, whether it is the tool)])."""
    reading = [
        (SIZES[name] if results["proof"][name]["accepted"] == results["proof"][name]["forms"]
         else f"{name}, {results['proof'][name]['accepted']} forms", ratio(cost["on one core"], cost["floor"]), True)
        for name, cost in results["reading"].items()]
    whole = [
        (f"{name if ',' in name else name + ', a month'}, {cost['forms']:,} forms",
         ratio(cost["tool"], cost["read"], cost["write"]), True)
        for name, cost in results["consolidating"].items()]
    made = [("Reading and validating, against reading in C", reading),
            ("Reading, validating, consolidating, writing, against reading and writing the same workbook in C", whole)]
    for data, costs in results.get("peers", {}).items():
        if data == "versions":
            continue
        rows = [(PEERS[key][0].replace("`", "") or key, costs[key]["cpu"] / costs["floor"]["cpu"], key == "tool")
                for key in PEERS if key != "floor"]
        made.append((f"{SIZES[data].capitalize()}: against reading, sums and one matrix in C; the tool does far more, "
                     "frictionless less", rows))
    return made


def draw(results, path):
    made = groups(results)
    height = 92 + sum(40 + ROW * len(rows) for _, rows in made)
    most = max(value for _, rows in made for _, value, _ in rows)
    decades = math.ceil(math.log10(most * 1.3))
    scale = (WIDTH - LEFT - RIGHT) / decades
    picture = Picture(WIDTH, height, "Processor time as a multiple of a C program's")
    picture.text(16, 28, "Processor time as a multiple of a C program’s", 17, bold=True)
    picture.text(16, 48, "libcsv and libxlsxwriter, nothing else; logarithmic; 1 is the C program", 13, FAINT)
    bottom = height - 28
    for decade in range(decades + 1):
        for step in (1, 2, 5):
            value = step * 10 ** decade
            x = LEFT + math.log10(value) * scale
            if x <= WIDTH - RIGHT + 1:
                picture.line(x, 60, x, bottom, FAINT if value == 1 else GRID, 1.2 if value == 1 else 0.8)
                picture.text(x, bottom + 17, f"{value:,}", 12, FAINT, "middle")
    top = 72
    for heading, rows in made:
        picture.box(0, top - 8, WIDTH, 24, "#ffffff")
        picture.text(16, top + 9, heading, 13, INK, bold=True)
        top += 24
        for words, value, is_tool in rows:
            picture.text(LEFT - 10, top + 13, words, 13, INK, "end")
            length = max(1.0, math.log10(max(value, 1.0)) * scale)
            picture.box(LEFT, top + 1, length, BAR, TOOL if is_tool else OTHER)
            picture.text(LEFT + length + 6, top + 13, times(value), 12, INK, bold=is_tool)
            top += ROW
        top += 16
    picture.save(path)
