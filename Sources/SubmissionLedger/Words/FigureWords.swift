internal import CommuneSheets

/// Figures of the ledger's answers in words.
enum FigureWords {
    /// Exact where at most six decimals hold it, else rounded to four and marked so; a dash for none.
    static func words(_ value: Ratio?, in language: Language) -> String {
        guard let value else { return "–" }
        if let exact = value.exactQuantity?.withoutTrailingZeros, exact.scale <= 6 {
            return exact.words(in: language)
        }
        return value.rounded(decimals: 4).map { "≈ " + $0.words(in: language) } ?? "?"
    }

    /// The same with a sign.
    static func change(_ value: Ratio?, in language: Language) -> String {
        guard let value else { return "?" }
        let words = words(value, in: language)
        if value.isNegative { return words.replacing("-", with: "−", maxReplacements: 1) }
        return words.hasPrefix("≈ ") ? "≈ +" + words.dropFirst(2) : "+" + words
    }

    /// What a cell held as written; a word where it was empty or absent.
    static func written(_ observation: Observation?, in language: Language) -> String {
        guard let observation, observation.value.isReported else {
            return language == .vietnamese ? "(trống)" : "(empty)"
        }
        return "“\(observation.written.printable)”"
    }
}

extension FormField {
    /// The column's name in the form.
    func name(in catalogue: IndicatorCatalogue?, _ language: Language) -> String {
        let column = FormColumn(rawValue: rawValue)
        return column.flatMap { catalogue?.columns[$0]?.name[language] } ?? rawValue
    }
}
