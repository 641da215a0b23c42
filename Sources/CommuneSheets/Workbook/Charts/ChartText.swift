/// Words in and around charts, cut to what a chart can hold.
struct ChartText {
    let context: WorkbookContext

    /// A title or the name of a series: at most 255 UTF-16 units, and no formula.
    func title(_ text: String) -> String {
        let safe = ChartText.cut(CellText.xmlSafe(text).text, to: 250)
        return safe.hasPrefix("=") ? " " + safe : safe
    }

    /// An item beside its bar: its code and as much of its name as fits on a printed line.
    ///
    /// - Parameter mark: what is to stand behind the name in any case.
    func label(_ item: CatalogueItem, mark: String = "") -> String {
        let name = "\(item.code) \(CellText.xmlSafe(item.name[context.language]).text)"
        return ChartText.inOnePiece(ChartText.cut(name, to: 43 - mark.count) + mark)
    }

    /// A unit beside its bar.
    func label(_ unit: ReportingUnit) -> String {
        ChartText.inOnePiece(ChartText.cut(CellText.xmlSafe(unit.name[context.language]).text, to: 48))
    }

    /// A label that stays on one line: programs that broke it into two would leave out those about it.
    static func inOnePiece(_ label: String) -> String { String(label.map { $0 == " " ? "\u{A0}" : $0 }) }

    /// The period as part of a title: `tháng 6 năm 2023`.
    var period: String { context.period.words(in: context.language) }

    /// A percentage with one decimal: `52,7%`.
    func percent(_ share: Ratio) -> String { number(share, decimals: 1) + "%" }

    /// A figure with its unit of measure: `1.234,5 ha`.
    func figure(_ value: Ratio, of item: CatalogueItem) -> String {
        let decimals: UInt8 = item.isComputed ? 2 : min(value.exactQuantity?.scale ?? 2, 3)
        let measure = item.measure?.name[context.language] ?? ""
        let number = number(value, decimals: decimals)
        return item.measure?.isPercent == true ? number + "%" : "\(number) \(measure)"
    }

    /// Codes of items, parted by commas.
    func codes(_ items: [CatalogueItem]) -> String { items.map(\.code.text).joined(separator: ", ") }

    /// Names of units, parted by commas; of many, the first forty and how many more there are.
    func names(_ units: [ReportingUnit]) -> String {
        let limit = 40
        let names = units.prefix(limit).map { CellText.xmlSafe($0.name[context.language]).text }
            .joined(separator: ", ")
        let rest = units.count - limit
        guard rest > 0 else { return names }
        return names + context.words(" và \(rest) đơn vị khác", " and \(rest) more")
    }

    /// Says that only the first and the last of many units are drawn.
    func omission(_ omitted: Int) -> String? {
        guard omitted > 0 else { return nil }
        return context.words(
            "Chỉ vẽ 20 đơn vị đầu và 20 đơn vị cuối; \(omitted) đơn vị ở giữa xem trang "
                + "“\(SheetLabels.byUnit[context.language])”.",
            "Only the first 20 and the last 20 units are drawn; for the \(omitted) between them see "
                + "“\(SheetLabels.byUnit[context.language])”.")
    }

    private func number(_ value: Ratio, decimals: UInt8) -> String {
        value.rounded(decimals: decimals)?.words(in: context.language) ?? "?"
    }

    /// A text of at most `limit` UTF-16 units, cut at a blank where there is one, with an ellipsis.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf16.count > limit else { return text }
        var kept = ""
        for scalar in text.unicodeScalars {
            if kept.utf16.count + UTF16.width(scalar) > limit - 2 { break }
            kept.unicodeScalars.append(scalar)
        }
        if let blank = kept.lastIndex(of: " "), kept[..<blank].utf16.count > limit / 2 {
            kept = String(kept[..<blank])
        }
        return kept + " …"
    }
}
