"""The results as Markdown."""
import statistics


def seconds(value):
    if value >= 10:
        return f"{value:.0f} s"
    if value >= 1:
        return f"{value:.1f} s"
    return f"{value * 1000:.0f} ms" if value >= 0.01 else f"{value * 1000:.1f} ms"


def memory(kibibytes):
    return f"{kibibytes / 1024:,.0f} MiB" if kibibytes >= 10 * 1024 else f"{kibibytes / 1024:.1f} MiB"


def times(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(head, rows):
    """A table whose columns but the first are flush right."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def ratio(top, *bottom, kind="cpu"):
    """One cost by the sum of others: the median over the repetitions, since a machine is now faster and now slower."""
    return statistics.median(
        one / sum(others) for one, *others in zip(top["each"][kind], *(cost["each"][kind] for cost in bottom)))


def writing_alone(cost, back=0):
    """What `consolidate` takes longer than `validate`, without reading back, by writing the same cells in C."""
    return statistics.median(
        (whole - validating - back) / floor for whole, validating, floor in zip(
            *(cost[name]["each"]["cpu"] for name in ("tool", "validate", "write"))))


def size_words(name, forms):
    return {"district": "district", "province": "province", "nation": "nation"}.get(name, name) + f", {forms:,} forms"


def reading(results):
    rows = []
    for name, cost in results["reading"].items():
        proof = results["proof"][name]
        tool, alone, floor, forms = cost["tool"], cost["on one core"], cost["floor"], proof["accepted"]
        rows.append([
            size_words(name, forms), seconds(alone["cpu"]), seconds(floor["cpu"]), times(ratio(alone, floor)),
            seconds(tool["wall"]), f"{forms / tool['wall']:,.0f}", memory(tool["memory"]), memory(floor["memory"])])
    return table(
        ["`validate`", "processor", "C floor", "times", "clock", "forms a second", "memory", "C floor"], rows)


def consolidating(results):
    rows = []
    for name, cost in results["consolidating"].items():
        tool, floor = cost["tool"], cost["read"]["cpu"] + cost["write"]["cpu"]
        rows.append([
            f"{month(name)}, {cost['forms']:,} forms", seconds(tool["cpu"]), seconds(floor),
            times(ratio(tool, cost["read"], cost["write"])),
            seconds(tool["wall"]), memory(tool["memory"]), memory(cost["write"]["memory"])])
    return table(["`consolidate`", "processor", "C floor", "times", "clock", "memory", "C floor"], rows)


def month(name):
    return name if "," in name else f"{name}, a month"


def writing(results):
    """What `consolidate` takes longer than `validate`, and how much of it is reading the workbook back; that only
    the program in `Stages/` can tell."""
    rows = []
    for name, cost in results["consolidating"].items():
        rest, floor = cost["tool"]["cpu"] - cost["validate"]["cpu"], cost["write"]["cpu"]
        back = results.get("stages", {}).get(name, {}).get("reading back")
        own = rest - (back or 0)
        rows.append([
            month(name), seconds(rest), seconds(floor), times(writing_alone(cost)),
            *([seconds(back), f"{back / own:.0%}", seconds(own), times(writing_alone(cost, back))] if back
              else ["not measured"] * 4)])
    return table(
        ["`consolidate` without `validate`", "processor", "C writing", "times", "of it reading back", "share of the rest",
         "the rest", "times"], rows)


def workbooks(results):
    rows = []
    for name, cost in results["consolidating"].items():
        holds = cost["holds"]
        cells = sum(count for kind, count in holds.items() if kind not in ("link", "merge", "height"))
        formulas = sum(count for kind, count in holds.items() if kind.startswith("formula"))
        rows.append([name, f"{cells:,}", f"{holds.get('text', 0):,}", f"{formulas:,}", f"{holds.get('link', 0):,}",
                     f"{cost['bytes'] / 1e6:.1f} MB", f"{cost['floorBytes'] / 1e6:.1f} MB"])
    return table(["workbook", "cells", "texts", "formulas", "links", "file", "the floor's file"], rows)


def again(results):
    rows = []
    for span, costs in results["again"].items():
        what = f"{span} of the {costs['data']}, {costs['forms']:,} forms"
        rows += [[words, seconds(costs[name]["cpu"]), times(costs[name]["cpu"] / costs["first"]["cpu"]),
                  seconds(costs[name]["wall"])]
                 for name, words in (("first", f"`import` into an empty ledger, {what}"),
                                     ("corrected", "again, one form corrected"), ("unchanged", "again, nothing changed"),
                                     ("export", "`export` of its workbook"))
                 if name in costs]
    return table(["with a ledger", "processor", "of the first", "clock"], rows)


def starting(results):
    costs = results["starting"]
    floor = costs["load"]
    rows = [["a C program that loads the same libraries", seconds(floor["cpu"]), "1", seconds(floor["wall"]), "1",
             memory(floor["memory"])]]
    for name, cost in costs.items():
        if name != "load":
            rows.append([f"`{name}`", seconds(cost["cpu"]), times(ratio(cost, floor)), seconds(cost["wall"]),
                         times(ratio(cost, floor, kind="wall")), memory(cost["memory"])])
    return table(["starting", "processor", "times", "clock", "times", "memory"], rows)


def cores(results):
    costs, rows = results["cores"], []
    for name, what in (("validate", f"`validate`, a year of the {costs.get('data', 'province')}"),
                       ("consolidate", "`consolidate`, a month of the province"),
                       ("floor", f"two C programs, each half a year of the {costs.get('data', 'province')}")):
        if name in costs:
            one, all_of_them = costs[f"{name} on one core"], costs[name]
            rows.append([what, seconds(one["wall"]), seconds(all_of_them["wall"]),
                         times(ratio(all_of_them, one, kind="wall"))])
    return table(["by the clock", "one core", f"{costs['available']} cores", "times"], rows)


def allocations(results):
    counted = results["allocations"]
    rows = []
    for name in ("validate", "consolidate", "floor"):
        calls, size = counted[name]["calls"], counted[name]["bytes"]
        rows.append([f"`{name}`" if name != "floor" else "C floor of reading", f"{calls / counted['forms']:,.1f}",
                     f"{calls / counted['rows']:,.2f}", f"{calls / counted['cells']:,.3f}",
                     f"{size / counted['forms'] / 1024:,.1f} KiB"])
    return table(["allocations", "a form", "a row", "a cell", "bytes a form"], rows)


def instructions(results):
    counted = results["instructions"]
    tool, floor = counted["tool"], counted["floor"]
    what = f"Instructions of `validate`, {size_words(counted['data'], counted['forms'])}"
    if not (tool and floor):
        return f"{what}: not available here."
    return (f"{what}: {tool[0] / 1e6:,.0f} million, of the C program {floor[0] / 1e6:,.0f} million "
            f"({times(tool[0] / floor[0])} times; by {tool[1]}).")


def scaling(results):
    parts = []
    for kind, head in (("folders", "a folder of forms"), ("blank", "a form with empty rows below its table"),
                       ("below", "a form with rows below its table"),
                       ("repeated", "a form whose rows are repeated")):
        points, rows = results["scaling"][kind], []
        for at, point in enumerate(points):
            count = point.get("forms", point.get("rows"))
            before = points[at - 1] if at else None
            rows.append([f"{count:,}", seconds(point["tool"]["cpu"]), seconds(point["floor"]["cpu"]),
                         times(point["tool"]["cpu"] / before["tool"]["cpu"]) if before else "",
                         memory(point["tool"]["memory"])])
        parts.append(table([head, "processor", "C floor", "times the row above", "memory"], rows))
    return "\n\n".join(parts)


def stages(results):
    names = ["files", "reading", "validating", "consolidating", "writing", "reading back"]
    rows = []
    for name, costs in results["stages"].items():
        costs = {**costs, "validating": max(0.0, costs["reading and validating"] - costs["reading"])}
        floor = results["consolidating"][name]["write"]["cpu"]
        rows.append([month(name), *(seconds(costs.get(stage, 0.0)) for stage in names), seconds(floor),
                     times(costs["writing"] / floor)])
    return table(["one thread, processor", *names, "C writing", "times"], rows)


PEERS = {
    "floor": ("C, libcsv and libxlsxwriter", "reads, sums, one matrix"),
    "tool": ("`commune-sheets consolidate`", "reads, checks all rules, consolidates, seven sheets with formulas, reads back"),
    "Python csv + XlsxWriter": ("", "reads, sums, one matrix"),
    "pandas + XlsxWriter": ("", "reads, sums, one matrix"),
    "polars + XlsxWriter": ("", "reads, sums, one matrix"),
    "DuckDB + XlsxWriter": ("", "reads (columns by place), sums, one matrix"),
    "frictionless": ("", "checks columns, codes and figures; no sums, no workbook"),
}


def peers(results):
    costs, versions = results["peers"], results["peers"]["versions"]
    sets = [name for name in costs if name != "versions"]
    rows = []
    for key, (name, work) in PEERS.items():
        row = [name or key, work]
        for data in sets:
            cost, floor = costs[data][key], costs[data]["floor"]
            row += [seconds(cost["cpu"]), times(cost["cpu"] / floor["cpu"]), memory(cost["memory"])]
        rows.append(row)
    head = ["who", "does"]
    for data in sets:
        head += [data, "times", "memory"]
    used = ", ".join(f"{name} {version}" for name, version in versions.items())
    return table(head, rows) + f"\n\n{used}."


SECTIONS = [("reading", reading), ("consolidating", consolidating), ("consolidating", writing),
            ("consolidating", workbooks),
            ("again", again), ("starting", starting), ("cores", cores), ("allocations", allocations),
            ("instructions", instructions),
            ("stages", stages), ("scaling", scaling), ("peers", peers)]


def page(results):
    """Everything that was measured."""
    made = results["machine"]
    head = f"{made['processor']}, {made['cores']} cores; {made['system']}; {made['compiler']}"
    return "\n\n".join([head, *(make(results) for key, make in SECTIONS if key in results)])


def ratios(runs):
    """The figures that are held against a bound, of several runs beside each other."""
    def each(of):
        values = []
        for results in runs:
            try:
                values.append(times(of(results)))
            except KeyError:
                values.append("–")
        return values

    def read(name):
        return lambda results: ratio(results["reading"][name]["on one core"], results["reading"][name]["floor"])

    def beside_loading(name):
        def of(results):
            tool, floor = results["reading"][name]["on one core"], results["reading"][name]["floor"]
            return (tool["cpu"] - results["starting"]["load"]["cpu"]) / floor["cpu"]
        return of

    def write(name, without_check):
        def of(results):
            check = results["stages"][name]["reading back"] if without_check else 0
            return writing_alone(results["consolidating"][name], check)
        return of

    def start(name):
        return lambda results: ratio(results["starting"][name], results["starting"]["load"])

    def clock(results):
        return ratio(results["cores"]["validate"], results["cores"]["validate on one core"], kind="wall")

    rows = [
        ["`validate`, a year of a province, processor time of the C program", *each(read("province"))],
        ["the same without loading the libraries, which the C program does not load", *each(beside_loading("province"))],
        ["`validate`, a year of a nation", *each(read("nation"))],
        ["`validate`, clock on all cores, of that on one", *each(clock)],
        ["`consolidate` without `validate`, a month of a province, of C writing", *each(write("province", False))],
        ["the same without reading the workbook back", *each(write("province", True))],
        ["`consolidate` without `validate`, a month of a nation", *each(write("nation", False))],
        *([f"`{name}`, processor time of loading the libraries", *each(start(name))]
          for name in ("--version", "explain NUM01", "validate one form"))]
    return table(["times", *(f"run {number}" for number in range(1, len(runs) + 1))],
                 [row for row in rows if set(row[1:]) != {"–"}])


README = """## Speed

Processor time (user and system, the median of several runs; times are the median of pairs) on {processor} with {cores} cores,
beside C programs that do the same reading and writing through libcsv and libxlsxwriter and nothing else. The C programs
know no rule and no finding, keep no place of a cell, and do not read the workbook back; the tool does. `validate` is
measured on one core for this, like the C program; its clock and memory are those on all.

{reading}

{consolidating}

{writing}

{again}

{instructions}

{ratios}![Processor time as a multiple of the C program's](SampleSheets/pictures/speed.svg)

![Processor time by number of forms and by rows of one form](SampleSheets/pictures/scaling.svg)

{peers}All from one run of `{command}`; [.benchmarks](.benchmarks/README.md) says what is measured and what is not."""


def readme(runs):
    """The section of the main README: the first run, and the ratios of all."""
    results = runs[0]
    several = ratios(runs) + "\n\n" if len(runs) > 1 else ""
    others = peers(results) + "\n\n" if "peers" in results else ""
    return README.format(
        **results["machine"], reading=reading(results), consolidating=consolidating(results), writing=writing(results), again=again(results),
        instructions=instructions(results),
        peers=others, ratios=several,
        command=results["command"])
