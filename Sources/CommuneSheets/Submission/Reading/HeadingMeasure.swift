/// A line above the table that says in what money is counted: "Đơn vị tính: 1.000 đồng".
///
/// The items' own units of measure decide. Where the line names another, either it or the figures are
/// wrong, and nothing else in the form would tell.
enum HeadingMeasure {
    /// Linear in the cells above the header.
    static func check(
        above header: FormHeader, of table: CSVTable, unit: ReportingUnit?, catalogue: IndicatorCatalogue
    ) -> [Diagnostic] {
        let stated = statedMoney(above: header, of: table)
        if stated.isEmpty { return [] }
        let items = catalogue.items.filter { item in unit.map { item.isReported(by: $0) } ?? true }
        let measures = Set(items.compactMap { $0.measure?.name.vietnamese })
        let expected = measures.sorted().filter { MeasureScale.named($0)?.kind == .money }
        guard let measure = expected.first else { return [] }
        let sizes = Set(expected.compactMap { MeasureScale.named($0)?.size })
        return stated.filter { !sizes.contains($0.money.size) }.map { cell in
            Diagnostic(
                .headingMeasureDiffers(measure: measure), at: cell.place, value: cell.text, expected: measure)
        }
    }

    /// The cells above the table that name a unit of money, and which.
    private static func statedMoney(
        above header: FormHeader, of table: CSVTable
    ) -> [(money: MeasureScale, place: CellPlace, text: String)] {
        var found: [(money: MeasureScale, place: CellPlace, text: String)] = []
        for row in 0..<header.rows.lowerBound where table.rows[row].kind == .record {
            var isLabelled = false
            for column in 0..<table.rows[row].cellCount {
                let text = table.string(row: row, column: column)
                // A sentence names no unit of measure.
                guard !text.isEmpty, text.utf8.count <= longest else { continue }
                let stated = isLabelled ? [text] : contents(of: text)
                isLabelled = isLabel(text)
                if let money = stated.lazy.compactMap(money).first {
                    found.append((money, table.place(row: row, column: column), text))
                }
            }
        }
        return found
    }

    /// The longest cell that is looked at, in bytes.
    private static let longest = 120

    private static let labels = Set(
        ["Đơn vị tính", "ĐVT", "Đ.V.T", "DVT", "Đơn vị", "Đơn vị tiền", "Unit of measure", "Unit"]
            .map { NameKey($0) })

    /// In bytes, blanks and composing marks included.
    private static let longestLabel = 60

    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count <= longestLabel && mayBeginLabel(text) && labels.contains(NameKey(text))
    }

    /// Whether the first letter is one that a label begins with, which is told without a key.
    private static func mayBeginLabel(_ text: String) -> Bool {
        if let byte = text.utf8.first, byte.isASCIILetterOrDigit {
            return byte & 0xDF == 0x44 || byte & 0xDF == 0x55
        }
        let first = text.first { $0.isLetter || $0.isNumber }
        return first.map { "ĐđÐðDdUu".contains($0) } == true
    }

    /// What may stand behind a label in the same cell: `đồng` of `(Đơn vị tính: đồng)`.
    private static func contents(of text: String) -> [String] {
        // What no label begins with is a sentence.
        guard mayBeginLabel(text) else { return [] }
        var found: [String] = []
        for index in text.indices where text[index] == ":" || text[index].isWhitespace {
            let label = text[..<index]
            if label.utf8.count > longestLabel { break }
            if isLabel(String(label)) { found.append(String(text[text.index(after: index)...])) }
        }
        return found
    }

    /// The unit of money that a text names, alone or among others: `đồng`, `1.000 đồng; ha`.
    private static func money(_ text: String) -> MeasureScale? {
        let parts = [text] + text.split { $0 == ";" || $0 == "," }.map { String($0) }
        return parts.lazy.map(bare).compactMap { MeasureScale.named($0) }.first { $0.kind == .money }
    }

    /// Without the brackets, colons and full stops around it.
    private static func bare(_ text: String) -> String {
        func isAround(_ letter: Character) -> Bool { letter.isWhitespace || "():.[]".contains(letter) }
        return String(text.trimming(isAround))
    }
}
