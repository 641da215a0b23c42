"""DuckDB and XlsxWriter: all forms one table of texts, the rest in SQL. The columns are taken in the blank form's order."""
import duckdb

import common

TEXT = {f"c{at}": "varchar" for at in range(10)}


def main():
    catalogue, folder, workbook = common.arguments()
    items, paths = common.codes(catalogue), common.forms(folder)
    database = duckdb.connect()
    database.execute("create table items(code varchar)")
    database.executemany("insert into items values (?)", [(item,) for item in items])
    database.execute(
        "create table cells as select * from read_csv(?, delim = ';', quote = '\"', escape = '\"', header = false, "
        f"auto_detect = false, new_line = '\\r\\n', filename = true, columns = {TEXT})", [paths])
    database.execute("""
        create table forms as
        select filename, max(c1) filter (c0 = 'Mã đơn vị' or c0 = '\ufeffMã đơn vị') as unit,
               max(c1) filter (c0 = 'Kỳ báo cáo') as period
        from cells group by filename""")
    database.execute(f"""
        create table figures as
        with long as (
            unpivot (select filename, c1 as item, c4 as plan, c5 as current, c6 as cumulative, c7 as "previousYear"
                     from cells where c1 in (select code from items))
            on plan, current, cumulative, "previousYear" into name field value text)
        select filename, item, field, text = '-' as nil,
               case when regexp_full_match(text, '{common.FIGURE}')
                    then cast(cast(replace(replace(text, '.', ''), ',', '.') as decimal(18, 3)) * 1000 as bigint)
               end as value
        from long where text = '-' or regexp_full_match(text, '{common.FIGURE}')""")
    totals = {f"{item} {field}": numbers for item, field, *numbers in database.execute(
        "select item, field, count(value), count(*) filter (nil), coalesce(sum(value), 0) from figures group by 1, 2"
    ).fetchall()}
    lines = [(unit, period, dict(zip(names, values))) for unit, period, names, values in database.execute("""
        select unit, period, list(item), list(value / 1000)
        from forms join figures using (filename)
        where field = 'current' and not nil group by filename, unit, period order by filename""").fetchall()]
    common.write_matrix(workbook, items, lines, {item: totals.get(f"{item} current", (0, 0, 0))[2] for item in items})
    common.report(len(paths), totals)


if __name__ == "__main__":
    main()
