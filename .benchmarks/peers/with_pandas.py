"""pandas and XlsxWriter: each form a frame, all of them one, checked column by column."""
import pandas

import common


def main():
    catalogue, folder, workbook = common.arguments()
    items, paths, frames = common.codes(catalogue), common.forms(folder), []
    for at, path in enumerate(paths):
        unit, period, above = common.heading(path)
        frame = pandas.read_csv(
            path, sep=";", skiprows=above, dtype=str, keep_default_na=False, encoding="utf-8-sig",
            usecols=["Mã số", *common.COLUMNS])
        frame["form"], frame["unit"], frame["period"] = at, unit, period
        frames.append(frame)
    whole = pandas.concat(frames, ignore_index=True)
    whole = whole[whole["Mã số"].isin(items)]
    figures = whole.melt(["form", "unit", "period", "Mã số"], list(common.COLUMNS), "field", "text")
    figures["field"] = figures["field"].map(common.COLUMNS)
    figures["nil"] = figures["text"] == "-"
    good = figures["text"].str.match(common.FIGURE)
    plain = figures["text"].where(good).str.replace(".", "", regex=False).str.replace(",", ".", regex=False)
    figures["value"] = (pandas.to_numeric(plain) * 1000).round()
    figures = figures[good | figures["nil"]]
    sums = figures.groupby(["Mã số", "field"]).agg(count=("value", "count"), nils=("nil", "sum"), sum=("value", "sum"))
    totals = {f"{item} {field}": tuple(row) for (item, field), row in zip(sums.index, sums.itertuples(index=False))}
    current = figures[(figures["field"] == "current") & ~figures["nil"]]
    matrix = current.pivot(index=["form", "unit", "period"], columns="Mã số", values="value") / 1000
    lines = [
        (unit, period, {item: value for item, value in zip(matrix.columns, row) if value == value})
        for (_, unit, period), row in zip(matrix.index, matrix.itertuples(index=False, name=None))]
    common.write_matrix(workbook, items, lines, {item: totals.get(f"{item} current", (0, 0, 0))[2] for item in items})
    common.report(len(paths), totals)


if __name__ == "__main__":
    main()
