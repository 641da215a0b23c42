/// How figures are shown, by their unit of measure, in the reader's own decimal and thousands signs.
enum NumberFormats {
    static let count = "#,##0"
    static let percent = "#,##0.00"

    /// Counts without decimals, rates with as many as their unit of measure has, measured quantities
    /// with those they have.
    static func format(of item: CatalogueItem, _ value: Ratio?) -> String {
        if item.kind == .change { return "+#,##0.00;-#,##0.00;0.00" }
        if item.isComputed || item.measure?.isPercent == true && item.kind != .count {
            return decimals(min(2, item.measure?.decimals ?? 2))
        }
        guard let value, let quantity = value.exactQuantity, !quantity.isWhole else { return count }
        return "#,##0.0##"
    }

    /// A plan figure with the decimals that the Decision prints, and the word that its comparator adds:
    /// "trên 69". A figure without a comparator of its own has none.
    static func plan(_ target: Target, _ language: Language) -> String {
        guard let low = target.low, target.scope == .district else { return count }
        let word = word(of: target, language)
        return (word.isEmpty ? "" : "\"\(word)\"") + decimals(low.scale)
    }

    /// A plan figure as it is shown under ``plan(_:_:)``; programs show no part of one that is too wide.
    static func planText(_ target: Target, _ language: Language) -> String {
        guard let low = target.low, target.scope == .district else { return "" }
        return word(of: target, language) + low.words(in: language)
    }

    /// A strict comparator's own word; "ít nhất" and "nhiều nhất" only where the target's words say so, for
    /// "đạt 148.200" is printed as the plain figure.
    private static func word(of target: Target, _ language: Language) -> String {
        switch (target.comparator, language) {
        case (.above, .vietnamese): "trên "
        case (.above, .english): "over "
        case (.below, .vietnamese): "dưới "
        case (.below, .english): "under "
        case (.atLeast, .vietnamese): target.text.contains("ít nhất") ? "ít nhất " : ""
        case (.atLeast, .english): target.text.contains("ít nhất") ? "at least " : ""
        case (.atMost, .vietnamese): target.text.contains("nhiều nhất") ? "nhiều nhất " : ""
        case (.atMost, .english): target.text.contains("nhiều nhất") ? "at most " : ""
        case (.planned, _), (.decreaseAtLeast, _), (.decreaseRange, _), (.milestone, _): ""
        }
    }

    /// The same format with an asterisk behind figures and words.
    static func partial(_ format: String) -> String {
        if format == "General" { return "General;-General;General;@\"*\"" }
        return format.split(separator: ";", omittingEmptySubsequences: false).map { "\($0)\"*\"" }
            .joined(separator: ";")
    }

    private static func decimals(_ decimals: UInt8) -> String {
        decimals == 0 ? count : count + "." + String(repeating: "0", count: Int(decimals))
    }
}

extension CellStyle {
    /// The same; with an asterisk behind what stands on a part of the period.
    func marked(ifPartial isPartial: Bool) -> CellStyle {
        guard isPartial else { return self }
        var style = self
        style.numberFormat = NumberFormats.partial(numberFormat ?? "General")
        return style
    }
}
