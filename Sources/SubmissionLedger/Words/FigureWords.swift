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

    /// A cell that differs: `9 F26: “30” → “31”`. Of a sum of cells of other periods' forms, what it comes to,
    /// and the cells that differ: `9: 90 → 91 (May 2023, F26: “30” → “31”)`; of one such cell, where it stands:
    /// `12.T: “9000” (May 2023, F40) → “9010” (June 2023, F40)`.
    static func words(of change: CellChange, in language: Language) -> String {
        if change.before?.derivation == nil, change.after?.derivation == nil {
            let place = change.after?.place.cell ?? change.before?.place.cell ?? ""
            return "\(change.item) \(place): \(written(change.before, in: language)) → "
                + written(change.after, in: language)
        }
        let cells = change.parts.map { part in
            let place = part.after?.place.cell ?? part.before?.place.cell ?? ""
            return "\(part.period.words(in: language)), \(place): \(written(part.before, in: language)) → "
                + written(part.after, in: language)
        }
        return "\(change.item): \(made(change.before, in: language)) → \(made(change.after, in: language))"
            + (cells.isEmpty ? "" : " (\(cells.joined(separator: "; ")))")
    }

    /// A figure that is made from cells of several forms, in the reader's notation; else the cell as written,
    /// with its place where it stands in another period's form.
    private static func made(_ observation: Observation?, in language: Language) -> String {
        if let sum = observation?.sumOfCells { return sum.words(in: language) }
        let text = written(observation, in: language)
        guard let observation, let period = observation.periodOfCell else { return text }
        return "\(text) (\(period.words(in: language)), \(observation.place.cell ?? ""))"
    }

    /// What a cell of another period's form held as written; a word where it was empty or absent.
    private static func written(_ part: FigurePart?, in language: Language) -> String {
        guard let part, part.value.isReported else { return empty(language) }
        return "“\(part.written.printable)”"
    }

    private static func empty(_ language: Language) -> String {
        language == .vietnamese ? "(trống)" : "(empty)"
    }

    /// What a cell held as written; a word where it was empty or absent.
    static func written(_ observation: Observation?, in language: Language) -> String {
        guard let observation, observation.value.isReported else { return empty(language) }
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
