/// An item and the row of the file that it was read from.
struct ReadItem {
    let item: CatalogueItem
    let row: Int
}

extension CatalogueReader {
    mutating func readItems(measures: [UnitOfMeasure], units: [ReportingUnit]) -> [ReadItem] {
        with(.items, []) { file in
            file.reportRepeats(under: "Mã số") { $0.lowercased() }
            file.reportRepeats(under: "Tên") { NameKey($0).text }
            let items = file.rows.compactMap { row in
                CatalogueReader.readItem(row, in: &file, measures: measures, units: units)
                    .map { ReadItem(item: $0, row: row) }
            }
            if file.isChecked { ItemChecks(items: items, units: units).run(on: &file) }
            return items
        }
    }

    private static func readItem(
        _ row: Int, in file: inout CatalogueFile, measures: [UnitOfMeasure], units: [ReportingUnit]
    ) -> CatalogueItem? {
        guard let kind: CatalogueItem.Kind = file.required(row, "Loại"),
            let aggregation: CatalogueItem.Aggregation = file.required(row, "Cách tổng hợp"),
            let basis: CatalogueItem.Basis = file.required(row, "Căn cứ")
        else { return nil }
        let measureName = file.textIfAny(row, "Đơn vị tính")
        let measure = measures.first { $0.name.vietnamese == measureName }
        if measureName != nil, measure == nil {
            file.report(.catalogueUnknownReference(column: "Đơn vị tính"), row, "Đơn vị tính")
        }
        return CatalogueItem(
            code: IndicatorCode(file.requiredText(row, "Mã số")),
            parent: file.textIfAny(row, "Mã cấp trên").map { IndicatorCode($0) },
            group: file.requiredText(row, "Nhóm"),
            indicator: file.integer(row, "Chỉ tiêu số", in: 1...999),
            name: Bilingual(
                vietnamese: file.requiredText(row, "Tên"),
                english: file.requiredText(row, "Tên tiếng Anh")),
            measure: measure, kind: kind, aggregation: aggregation,
            numerator: file.textIfAny(row, "Tử số").map { IndicatorCode($0) },
            denominator: file.textIfAny(row, "Mẫu số").map { IndicatorCode($0) },
            reporters: selectors(row, "Đơn vị báo cáo", in: &file, units: units),
            countedUnits: selectors(row, "Đơn vị được đếm", in: &file, units: units),
            frequency: file.value(row, "Tần suất"), nature: file.value(row, "Tính chất"),
            direction: file.value(row, "Hướng"), target: readTarget(row, in: &file),
            minimum: file.quantity(row, "Nhỏ nhất"), maximum: file.quantity(row, "Lớn nhất"),
            lead: file.textIfAny(row, "Đơn vị chủ trì"), citation: file.requiredText(row, "Trích dẫn"),
            quotation: file.text(row, "Nguyên văn"), basis: basis, remark: file.text(row, "Ghi chú"),
            // A catalogue of before this column was added has none.
            toConfirm: file.textIfAny(row, "Cần xác nhận"))
    }

    private static func selectors(
        _ row: Int, _ heading: String, in file: inout CatalogueFile, units: [ReportingUnit]
    ) -> [UnitSelector] {
        file.list(row, heading).compactMap { token in
            if let kind = ReportingUnit.Kind(rawValue: token) { return .kind(kind) }
            let code = UnitCode(token)
            if units.contains(where: { $0.code == code }) { return .unit(code) }
            file.report(.catalogueUnknownReference(column: heading), row, heading)
            return nil
        }
    }

    private static func readTarget(_ row: Int, in file: inout CatalogueFile) -> Target? {
        let low = file.quantity(row, "Mục tiêu từ")
        let high = file.quantity(row, "Mục tiêu đến")
        let comparator: Target.Comparator? = file.value(row, "So sánh")
        guard let comparator else {
            if low != nil || high != nil {
                file.report(.catalogueImpossibleTarget(reason: .comparatorMissing), row, "So sánh")
            }
            return nil
        }
        return Target(
            comparator: comparator, low: low, high: high, text: file.text(row, "Lời mục tiêu"),
            scope: file.value(row, "Mục tiêu của") ?? .district)
    }
}
