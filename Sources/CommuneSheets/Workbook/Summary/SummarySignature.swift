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

    func write(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        var date = SheetStyles.centredLine
        date.isItalic = true
        date.fontSize = 13
        try merge(row, Self.signatoryColumns, placeAndDate, date, to: sheet)
        var capacity = SheetStyles.centredLine
        capacity.isBold = true
        capacity.fontSize = 13
        try merge(
            row + 1, Self.preparerColumns, context.words("NGƯỜI LẬP BIỂU", "PREPARED BY"), capacity, to: sheet
        )
        if let signatory = identity.signatory?[context.language] {
            try merge(row + 1, Self.signatoryColumns, signatory, capacity, to: sheet)
        }
        var how = SheetStyles.centredLine
        how.isItalic = true
        let sign = context.words("(Ký, ghi rõ họ tên)", "(Signature and full name)")
        try merge(row + 2, Self.preparerColumns, sign, how, to: sheet)
        if identity.signatory != nil {
            let seal = context.words("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal and full name)")
            try merge(row + 2, Self.signatoryColumns, seal, how, to: sheet)
        }
        try writeRecipients(to: sheet)
    }

    private func writeRecipients(to sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
        let recipients = identity.recipients[context.language]
        guard !recipients.isEmpty else { return }
        var heading = SheetStyles.body
        heading.isBold = true
        heading.isItalic = true
        try merge(
            row + 1, Self.recipientColumns, context.words("Nơi nhận:", "Recipients:"), heading, to: sheet)
        var line = SheetStyles.body
        line.fontSize = 11
        for (offset, recipient) in recipients.enumerated() {
            try merge(row + 2 + offset, Self.recipientColumns, "- \(recipient)", line, to: sheet)
        }
    }

    private func merge(
        _ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ style: CellStyle,
        to sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        try sheet.merge(CellRange(rows: row...row, columns: columns), .text(text), style: style)
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
