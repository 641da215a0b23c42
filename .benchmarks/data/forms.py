"""Catalogues and filled forms of any number of communes, the same bytes every time.

The blank forms are the tool's own (`form --all`), one for each kind of unit and month; `fill.c` writes figures into
them. Communes beyond the 13 of the district are invented and say so by their names (Xã Mẫu 1, Xã Mẫu 2, …).
"""
import csv
import json
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = {"Thực hiện trong kỳ": "C", "Lũy kế từ đầu năm": "Y", "Cùng kỳ năm trước": "P"}
NATURES = ["flow", "once", "share of flow", "stock", "share of stock", "sum"]
FIRST_CODE = 40_000  # of the invented communes; no commune of the country has such a code


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def write_table(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)


def make_catalogue(tool, folder, communes):
    """The built-in catalogue with so many communes: the district's 13, then invented ones."""
    run(tool, "catalogue", "export", folder)
    path = os.path.join(folder, "units.csv")
    head, *rows = read_table(path)
    own = [row for row in rows if row[3] != "agency"]
    more = [
        [str(FIRST_CODE + at), f"Xã Mẫu {at + 1}", f"Sample {at + 1} commune", "commune", "", "giả định"]
        for at in range(communes - len(own))]
    write_table(path, [head, *own, *more, *(row for row in rows if row[3] == "agency")])


def cells(line):
    """The cells of a line of a form as they are written, with their quotation marks."""
    parts, quoted = [""], False
    for letter in line:
        quoted ^= letter == '"'
        if letter == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def marked(text, code, name, items, kinds):
    """A blank form with a mark in each cell that `fill` writes."""
    lines, columns = text.split("\r\n"), None
    for at, line in enumerate(lines):
        row = cells(line)
        if columns is None:
            if row[:2] in (["Mã đơn vị", code], ["Đơn vị", name]):
                row[1] = "\x01U" if row[1] == code else "\x01N"
            elif "Mã số" in row:
                columns = row
        elif len(row) == len(columns) and row[columns.index("Mã số")]:
            item = row[columns.index("Mã số")]
            if kinds[item] == "milestone":
                row[columns.index("Thực hiện trong kỳ")] = f"\x01S{at:02x}"
                row[columns.index("Ghi chú")] = f"\x01T{at:02x}"
            elif item in items:
                for field, mark in FIELDS.items():
                    if not row[columns.index(field)]:
                        row[columns.index(field)] = f"\x01{mark}{items[item]:02x}"
            elif kinds[item] not in ("rate", "change", "heading"):
                raise ValueError(f"figures.csv says nothing of item {item}")
        lines[at] = ";".join(row)
    return "\r\n".join(lines)


def write_items(path):
    """figures.csv as `fill` reads it; the lines of its items by code."""
    head, *rows = read_table(os.path.join(HERE, "figures.csv"))
    items = {row[0]: at for at, row in enumerate(rows)}
    with open(path, "w", encoding="utf-8") as file:
        for code, nature, decimals, low, high, of, sized, before in rows:
            parents = [items[part] for part in of.split(" + ")] if of else []
            first, second = (parents + [-1, -1])[:2]
            print(code, NATURES.index(nature), decimals, low or 0, high or 0, first, second,
                  1 if sized == "yes" else 0, before or 1000, file=file)
    return items


def prepare(tool, catalogue, work, months):
    """Everything `fill` needs, in the folder `work`."""
    items = write_items(os.path.join(work, "items"))
    listed = json.loads(run(tool, "catalogue", "list", "--format", "json"))
    kinds = {item["code"]: item["kind"] for item in listed["items"]}
    few = os.path.join(work, "catalogue")
    make_catalogue(tool, few, 14)
    templates = os.path.join(work, "templates")
    os.makedirs(templates)
    names = {}
    for month in range(months[0], months[1] + 1):
        blank = os.path.join(work, f"blank-{month:02d}")
        run(tool, "form", "--period", f"2023-{month:02d}", "--all", "--output", blank, "--catalogue", few)
        for file_name in sorted(os.listdir(blank)):
            code = file_name.split("-")[0]
            if not code.isdigit():
                continue
            with open(os.path.join(blank, file_name), encoding="utf-8", newline="") as file:
                text = file.read()
            name = next(row[1] for row in map(cells, text.split("\r\n")) if row[0] == "Đơn vị")
            names[code] = (name, file_name)
            with open(os.path.join(templates, f"{code}-{month:02d}"), "w", encoding="utf-8", newline="") as file:
                file.write(marked(text, code, name, items, kinds))
    with open(os.path.join(work, "units"), "w", encoding="utf-8") as file:
        for row in read_table(os.path.join(catalogue, "units.csv"))[1:]:
            if row[3] == "agency":
                continue
            code, name = row[:2]
            own, file_name = names.get(code, (name, f"{code}-xa-mau-{name.split()[-1]}.csv"))
            print(code, own, file_name, code if code in names else FIRST_CODE, sep=";", file=file)


def merged(parts):
    """The sums of two runs of `fill` over different units."""
    whole = {"forms": 0, "bytes": 0, "totals": {}}
    for part in map(json.loads, parts):
        whole["forms"] += part["forms"]
        whole["bytes"] += part["bytes"]
        for key, numbers in part["totals"].items():
            before = whole["totals"].get(key, [0, 0, 0])
            whole["totals"][key] = [a + b for a, b in zip(before, numbers)]
    return whole


def make_forms(tool, fill, folder, catalogue, count, months):
    """Fills `folder` with forms of the first `count` communes of a catalogue, from one month to another, and writes
    `folder`.json with what they hold.

    The work is shared by two processes; which form has which bytes does not depend on that.
    """
    work = folder + ".work"
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    prepare(tool, catalogue, work, months)
    half = (count + 1) // 2
    shares = [(0, half), (half, count - half)]
    running = [
        subprocess.Popen(
            [fill, os.path.join(work, "items"), os.path.join(work, "units"), os.path.join(work, "templates"), folder,
             str(start), str(number), *map(str, months)], stdout=subprocess.PIPE)
        for start, number in shares if number]
    parts = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        raise OSError(f"the forms in {folder} could not be written")
    with open(folder + ".json", "w", encoding="utf-8") as file:
        json.dump(merged(parts), file)
    shutil.rmtree(work)
