extension CatalogueReader {
    /// The list of holidays; none where the catalogue has no such file.
    mutating func readHolidays() -> Holidays {
        with(.holidays, .none) { file in
            // Two notations of one day are the same day; what is no day is told below.
            file.reportRepeats(under: "Ngày") { CalendarDate(inCatalogue: $0)?.description ?? "" }
            return Holidays(file.rows.compactMap { row in CatalogueReader.holiday(row, in: &file) })
        }
    }

    private static func holiday(_ row: Int, in file: inout CatalogueFile) -> Holidays.Day? {
        let date = CalendarDate(inCatalogue: file.text(row, "Ngày"))
        if date == nil {
            file.report(
                .catalogueValue(column: "Ngày", allowed: ["2023-01-20", "20/01/2023"]), row, "Ngày")
        }
        let name = file.requiredText(row, "Tên")
        guard let kind: Holidays.Kind = file.required(row, "Loại"), let date else { return nil }
        // Every other day is worked anyway, so a row for it is a slip in the date.
        if kind == .worked, !date.isWeekend {
            file.report(
                .catalogueValue(column: "Loại", allowed: [Holidays.Kind.dayOff.rawValue]), row, "Loại")
            return nil
        }
        return Holidays.Day(date: date, kind: kind, name: name)
    }
}

extension CalendarDate {
    /// A day as a catalogue's file holds it: `2023-01-20` as written out, or `20/01/2023` as a
    /// spreadsheet program with a Vietnamese region saves it, with or without leading zeros.
    ///
    /// Month first is not read: a list saved so has days after the 12th, which are no month, so it is
    /// refused rather than misread.
    init?(inCatalogue text: String) {
        if let date = CalendarDate(text) {
            self = date
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts[2].count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
