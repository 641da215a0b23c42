extension IndicatorCatalogue {
    /// The items with their targets, and the holidays where there is a list of them, as tables for a
    /// terminal.
    public func listing(in language: Language, style: TextStyle) -> String {
        var table = TextTable()
        table.add(
            Bilingual(
                vietnamese: ["Mã số", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", "Tần suất", "Đơn vị báo cáo"],
                english: ["Code", "Indicator", "Unit", "Target", "Frequency", "Reported by"])[language])
        for item in items {
            table.add([
                item.code.text, item.name[language], item.measure?.name[language] ?? "",
                item.target?.text ?? "", item.frequency?.words[language] ?? "",
                item.reporters.map(\.token).joined(separator: ", "),
            ])
        }
        var lines = table.lines
        if let heading = lines.first { lines[0] = style.strong(heading) }
        return ([identity.title[language], ""] + lines + holidayLines(in: language, style: style))
            .joined(separator: "\n") + "\n"
    }

    private func holidayLines(in language: Language, style: TextStyle) -> [String] {
        let days = calendar.holidays.days
        guard !days.isEmpty else { return [] }
        var table = TextTable()
        table.add(
            Bilingual(vietnamese: ["Ngày", "Loại", "Tên"], english: ["Day", "Kind", "Name"])[language])
        for day in days {
            table.add([day.date.description, day.kind.words[language], day.name])
        }
        var lines = table.lines
        if let heading = lines.first { lines[0] = style.strong(heading) }
        return [""] + lines
    }

    /// The same items as CSV, every column of the catalogue's own file.
    public var listingCSV: [UInt8] {
        let rows =
            [["Mã số", "Chỉ tiêu", "Đơn vị tính", "Loại", "Cách tổng hợp", "Mục tiêu", "Tần suất"]]
            + items.map { item in
                [
                    item.code.text, item.name.vietnamese, item.measure?.name.vietnamese ?? "",
                    item.kind.rawValue, item.aggregation.rawValue, item.target?.text ?? "",
                    item.frequency?.rawValue ?? "",
                ]
            }
        return CSVText(rows: rows, delimiter: .semicolon).bytes
    }
}

extension Holidays.Kind {
    /// The kind in words.
    var words: Bilingual<String> {
        switch self {
        case .dayOff: Bilingual(vietnamese: rawValue, english: "day off")
        case .worked: Bilingual(vietnamese: rawValue, english: "worked instead")
        }
    }
}

extension ReportingFrequency {
    /// The frequency in words.
    public var words: Bilingual<String> {
        switch self {
        case .month: Bilingual(vietnamese: "tháng", english: "monthly")
        case .quarter: Bilingual(vietnamese: "quý", english: "quarterly")
        case .year: Bilingual(vietnamese: "năm", english: "yearly")
        }
    }
}
