/// The blank form of a unit for a period: the rows that are filled in and sent back.
public struct BlankForm: Sendable {
    public let unit: ReportingUnit
    public let period: ReportingPeriod
    /// Which row names the columns, from 0.
    public let headerRow: Int
    /// Top to bottom; the header is among them.
    let lines: [Line]
    /// What the form asks for.
    let catalogue: IndicatorCatalogue
    /// The language of its labels and names.
    let language: Language

    /// A row, and what it is about.
    struct Line: Sendable {
        let cells: [String]
        let subject: Subject

        enum Subject: Sendable {
            /// What stands above the table.
            case heading
            case columnNames
            case group
            case item(CatalogueItem)
        }
    }

    /// Linear in the items.
    ///
    /// - Parameter language: the language of labels and names; figures are in the form's own notation.
    public init(
        unit: ReportingUnit, period: ReportingPeriod, catalogue: IndicatorCatalogue,
        language: Language = .vietnamese
    ) {
        self.unit = unit
        self.period = period
        self.catalogue = catalogue
        self.language = language
        let writer = BlankFormRows(unit: unit, catalogue: catalogue, language: language)
        let heading = (writer.heading(period) + [[]]).map { Line(cells: $0, subject: .heading) }
        headerRow = heading.count
        lines = heading + [Line(cells: writer.header, subject: .columnNames)] + writer.items
    }

    /// Rows of cells, top to bottom; the header is among them.
    public var rows: [[String]] { lines.map(\.cells) }

    /// The file's name: `30058-xa-my-dong.csv`.
    public var fileName: String { "\(unit.fileStem).csv" }

    /// The form as a CSV file in Excel's Vietnamese convention: UTF-8 with mark, `;`, CRLF.
    public var csv: [UInt8] { CSVText(rows: rows, delimiter: .semicolon).bytes }
}

/// Makes the rows of a form.
private struct BlankFormRows {
    let unit: ReportingUnit
    let catalogue: IndicatorCatalogue
    let language: Language

    func heading(_ period: ReportingPeriod) -> [[String]] {
        let words = Bilingual(
            vietnamese: [
                "Biểu", "Mã đơn vị", "Đơn vị", "Kỳ báo cáo", "Hạn gửi", "Cách ghi",
                "Số thập phân dùng dấu phẩy, ví dụ 1234,5. Ghi 0 nếu bằng không, - nếu không phát sinh, "
                    + "x nếu không áp dụng; để trống nếu chưa có số liệu. "
                    + "Tỷ lệ không phải ghi, chỉ ghi tử số và mẫu số.",
                "Căn cứ",
            ],
            english: [
                "Form", "Unit code", "Reporting unit", "Reporting period", "Due", "How to fill in",
                "Decimal comma, as in 1234,5. Write 0 for zero, - where none occurred, x where it does "
                    + "not apply; leave empty what is not known yet. "
                    + "Rates need not be written: give numerator and denominator.",
                "Source",
            ])[language]
        var rows = [
            [
                words[0],
                language == .vietnamese ? catalogue.identity.formName : catalogue.identity.title.english,
            ],
            [words[1], unit.code.text],
            [words[2], unit.name[language]],
            [words[3], period.description, period.words(in: language)],
        ]
        if let deadline = catalogue.calendar.deadline(of: period) {
            rows.append([words[4], deadline.words(in: language)])
        }
        rows.append([words[5], words[6]])
        rows.append([words[7], catalogue.identity.decision[language]])
        return rows
    }

    var header: [String] {
        FormColumn.allCases.map { catalogue.columns[$0]?.name[language] ?? $0.rawValue }
    }

    var items: [BlankForm.Line] {
        var lines: [BlankForm.Line] = []
        var group: String?
        var ordinal = 0
        for item in catalogue.items(reportedBy: unit) {
            if item.group != group {
                group = item.group
                let name = catalogue.identity.groups.first { $0.code == item.group }?.name[language]
                lines.append(.init(cells: [item.group, "", name ?? ""], subject: .group))
            }
            ordinal += 1
            lines.append(.init(cells: row(of: item, ordinal: ordinal), subject: .item(item)))
        }
        return lines
    }

    private func row(of item: CatalogueItem, ordinal: Int) -> [String] {
        FormColumn.allCases.map { column in
            switch column {
            case .ordinal: "\(ordinal)"
            case .code: item.code.text
            case .name: item.name[language]
            case .unit: item.measure?.name[language] ?? ""
            case .plan: catalogue.plan(of: item, for: unit)?.words(in: .vietnamese) ?? ""
            // A stock has no year to date: the cell says so.
            case .cumulative: item.takesFigures && !item.isComputed && item.nature == .stock ? "x" : ""
            case .current, .previousYear, .explanation, .note: ""
            }
        }
    }
}
