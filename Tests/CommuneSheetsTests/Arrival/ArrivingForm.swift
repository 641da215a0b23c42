import Testing

@testable import CommuneSheets

/// A form as its unit filled it in, before any program saved it.
struct ArrivingForm: CustomTestStringConvertible, Sendable {
    let title: String
    let fileName: String
    let rows: [[String]]
    /// Whether a figure with decimals in it shows how the form writes figures.
    let showsStyle: Bool

    var testDescription: String { title }

    /// A commune's form, forms of agencies with few words or few figures, one with long notes, and one
    /// of hardly anything but codes and figures.
    static func all() throws -> [ArrivingForm] { try made.get() }

    /// Made once: reading the samples by other code takes its time.
    private static let made = Result { try make() }

    private static func make() throws -> [ArrivingForm] {
        let commune = try EditedForm("30058")
        return [
            ArrivingForm("commune", commune, showsStyle: true),
            ArrivingForm("figures without decimals", try EditedForm("CAH"), showsStyle: false),
            ArrivingForm("figures with decimals only", try EditedForm("TNMT"), showsStyle: true),
            ArrivingForm("one figure", try EditedForm("TCKH"), showsStyle: true),
            ArrivingForm("no figure", try EditedForm("CHQS"), showsStyle: false),
            ArrivingForm("long notes", try withLongNotes(commune), showsStyle: true),
            ArrivingForm("codes and figures", try withCodesOnly(commune), showsStyle: true),
        ]
    }

    static func commune() throws -> ArrivingForm {
        try #require(all().first)
    }

    init(_ title: String, _ form: EditedForm, showsStyle: Bool) {
        self.title = title
        fileName = form.name
        rows = form.rows
        self.showsStyle = showsStyle
    }

    /// Notes with every sign that has a meaning in CSV.
    private static func withLongNotes(_ form: EditedForm) throws -> EditedForm {
        var form = form
        let note = """
            Theo báo cáo của các ấp: "đã rà soát xong"; còn vướng mắc về kinh phí, nhân lực | thiết bị. \
            Ủy ban nhân dân xã đề nghị huyện xem xét, hỗ trợ kịp thời.
            """
        for item in ["3", "5", "5.1", "6", "9", "12.T", "19.T", "21b"] {
            try form.set(item, "Ghi chú", Array(repeating: note, count: 2).joined(separator: " "))
            try form.set(item, "Giải trình", "Giá vật tư tăng; nông dân chuyển sang trồng sen, cây ăn trái.")
        }
        return form
    }

    /// Without names, measures, notes and titles: only the words of the header are left.
    private static func withCodesOnly(_ form: EditedForm) throws -> EditedForm {
        var form = form
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        let code = try #require(form.rows[header].firstIndex(of: "Mã số"))
        let figures = try [
            "Đơn vị tính", "Kế hoạch năm", "Thực hiện trong kỳ", "Lũy kế từ đầu năm", "Cùng kỳ năm trước",
        ]
        .map { name in try #require(form.rows[header].firstIndex(of: name)) }
        let unit = figures[0]
        form.rows =
            [["Mã đơn vị", "30058"], ["Kỳ báo cáo", "2023-06"]]
            + form.rows[header...].filter { !$0[code].isEmpty && !$0[code].hasPrefix("NV") }
            .enumerated().map { index, row in
                ([code] + figures).map { $0 == unit && index > 0 ? "" : row[$0] }
            }
        return form
    }
}

/// One way for a form to arrive.
struct Arrival: CustomTestStringConvertible, Sendable {
    let form: ArrivingForm
    let storage: Storage
    let saved: SavedCSV
    let writing: FigureWriting

    var testDescription: String {
        "\(form.title), \(storage), \(saved.testDescription), \(writing.testDescription)"
    }

    /// The rows as the sending program showed them.
    var rows: [[String]] {
        guard let header = form.rows.firstIndex(where: { $0.contains("Mã số") }) else { return [] }
        let columns = FormField.figures.compactMap { field in
            form.rows[header].firstIndex(of: Arrival.heading(of: field))
        }
        return form.rows.enumerated().map { index, row in
            if index <= header { return row }
            return row.enumerated().map { column, text in
                columns.contains(column) ? writing.figure(text) ?? text : text
            }
        }
    }

    func bytes() throws -> [UInt8] { try storage.bytes(of: saved.text(of: rows)) }

    func read() throws -> DiagnosedSubmission { try EditedForm.read(bytes(), name: form.fileName) }

    static func heading(of field: FormField) -> String {
        switch field {
        case .plan: "Kế hoạch năm"
        case .current: "Thực hiện trong kỳ"
        case .cumulative: "Lũy kế từ đầu năm"
        case .previousYear: "Cùng kỳ năm trước"
        case .explanation: "Giải trình"
        case .note: "Ghi chú"
        }
    }
}
