/// What stands below the table of `Tổng hợp`: place and date, recipients, who prepared and who signs.
struct SummarySignature {
    let context: WorkbookContext
    /// The first row, from 0.
    let row: Int

    private var identity: IndicatorCatalogue.Identity { context.catalogue.identity }

    /// Room for a signature, in rows.
    private static let signatureRows = 4
    private static let recipientColumns = 0...2
    private static let preparerColumns = 3...6
    private static let signatoryColumns = 8...11

    /// The last row written, from 0.
    var lastRow: Int { row + 2 + max(identity.recipients[context.language].count, Self.signatureRows) }

    /// Everything by its row below ``row``, so that a row is as high as its longest text needs.
    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var rows: [Int: [MergedLine]] = [:]
        func add(_ offset: Int, _ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle) {
            rows[offset, default: []].append(MergedLine(columns, text, style))
        }
        var date = SheetStyles.centredLine
        date.isItalic = true
        date.fontSize = 13
        add(0, Self.signatoryColumns, placeAndDate, date)
        var capacity = SheetStyles.centredLine
        capacity.isBold = true
        capacity.fontSize = 13
        var how = SheetStyles.centredLine
        how.isItalic = true
        add(1, Self.preparerColumns, context.words("NGƯỜI LẬP BIỂU", "PREPARED BY"), capacity)
        add(2, Self.preparerColumns, context.words("(Ký, ghi rõ họ tên)", "(Signature and full name)"), how)
        if let signatory = identity.signatory?[context.language] {
            let seal = context.words("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal and full name)")
            add(1, Self.signatoryColumns, signatory, capacity)
            add(2, Self.signatoryColumns, seal, how)
        }
        let recipients = identity.recipients[context.language]
        if !recipients.isEmpty {
            var heading = SheetStyles.body
            heading.isBold = true
            heading.isItalic = true
            add(1, Self.recipientColumns, context.words("Nơi nhận:", "Recipients:"), heading)
        }
        var recipientLine = SheetStyles.body
        recipientLine.fontSize = 11
        for (offset, recipient) in recipients.enumerated() {
            add(2 + offset, Self.recipientColumns, "- \(recipient)", recipientLine)
        }
        for (offset, lines) in rows.sorted(by: { $0.key < $1.key }) {
            try MergedLine.write(lines, row: row + offset, to: sheet)
        }
    }

    /// Days under 10 and the months 1 and 2 have a zero before them (Decree 30/2020, Annex I).
    private var placeAndDate: String {
        // Without a moment of its own the page is dated by hand.
        guard context.report.isMomentGiven else {
            return context.words(
                "\(identity.place), ngày       tháng       năm \(context.period.year)",
                "\(identity.place), …… \(context.period.year)")
        }
        let asOf = context.report.asOf.date
        let day = asOf.day < 10 ? "0\(asOf.day)" : "\(asOf.day)"
        let month = asOf.month < 3 ? "0\(asOf.month)" : "\(asOf.month)"
        return context.words(
            "\(identity.place), ngày \(day) tháng \(month) năm \(asOf.year)",
            "\(identity.place), \(asOf.words(in: .english))")
    }
}
