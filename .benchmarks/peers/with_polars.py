"""polars and XlsxWriter: each form a frame, all of them one, in polars' own expressions."""
import polars

import common


def main():
    catalogue, folder, workbook = common.arguments()
    items, paths, frames = common.codes(catalogue), common.forms(folder), []
    for at, path in enumerate(paths):
        unit, period, above = common.heading(path)
        frame = polars.read_csv(
            path, separator=";", skip_rows=above, infer_schema=False,
            columns=["Mã số", *common.COLUMNS])
        frames.append(frame.fill_null("").with_columns(
            polars.lit(at).alias("form"), polars.lit(unit).alias("unit"), polars.lit(period).alias("period")))
    text = polars.col("text")
    figures = (
        polars.concat(frames).filter(polars.col("Mã số").is_in(items)).rename(common.COLUMNS)
        .unpivot(list(common.COLUMNS.values()), index=["form", "unit", "period", "Mã số"], variable_name="field",
                 value_name="text")
        .with_columns(
            (text == "-").alias("nil"),
            (polars.when(text.str.contains(common.FIGURE))
             .then(text.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True))
             .cast(polars.Float64) * 1000).round().cast(polars.Int64).alias("value"))
        .filter(polars.col("value").is_not_null() | polars.col("nil")))
    sums = figures.group_by("Mã số", "field").agg(
        polars.col("value").count().alias("count"), polars.col("nil").sum().alias("nils"), polars.col("value").sum())
    totals = {
        f"{item} {field}": (count, nils, value)
        for item, field, count, nils, value in sums.select("Mã số", "field", "count", "nils", "value").iter_rows()}
    current = figures.filter((polars.col("field") == "current") & ~polars.col("nil"))
    matrix = current.pivot("Mã số", index=["form", "unit", "period"], values="value").sort("form")
    lines = [
        (row["unit"], row["period"], {item: row[item] / 1000 for item in items if row.get(item) is not None})
        for row in matrix.iter_rows(named=True)]
    common.write_matrix(workbook, items, lines, {item: totals.get(f"{item} current", (0, 0, 0))[2] for item in items})
    common.report(len(paths), totals)


if __name__ == "__main__":
    main()
