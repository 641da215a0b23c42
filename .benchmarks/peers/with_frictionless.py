"""frictionless: checks that the columns are there, codes are known and figures are figures. No sums, no workbook."""
import json
import os

from frictionless import Dialect, Resource, Schema
from frictionless.formats import CsvControl

import common

NAMES = ["STT", "Mã số", "Chỉ tiêu", "Đơn vị tính", *common.COLUMNS, "Giải trình", "Ghi chú"]
STATUSES = "chưa thực hiện|đang thực hiện|hoàn thành"


def main():
    catalogue, folder, _ = common.arguments()
    figure = {"pattern": f"(?:{common.FIGURE.strip('^$')}|-|x|{STATUSES})"}
    fields = [{"name": name, "type": "string"} for name in NAMES]
    for field in fields:
        if field["name"] == "Mã số":
            field["constraints"] = {"enum": common.codes(catalogue)}
        elif field["name"] in common.COLUMNS:
            field["constraints"] = figure
    faults, paths = 0, common.forms(folder)
    for path in paths:
        dialect = Dialect(header_rows=[common.heading(path)[2] + 1])
        dialect.add_control(CsvControl(delimiter=";"))
        resource = Resource(
            os.path.basename(path), basepath=os.path.dirname(os.path.abspath(path)), format="csv",
            encoding="utf-8-sig", schema=Schema.from_descriptor({"fields": fields}), dialect=dialect)
        faults += sum(len(task.errors) for task in resource.validate().tasks)
    print(json.dumps({"forms": len(paths), "faults": faults}))


if __name__ == "__main__":
    main()
