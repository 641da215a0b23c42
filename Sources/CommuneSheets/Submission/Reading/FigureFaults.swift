extension CatalogueItem {
    /// What makes a figure impossible for the item, and what was meant where that is clear; nil where
    /// the item can have it.
    func fault(of quantity: Quantity) -> (problem: Problem, suggestion: String?)? {
        if let measure, measure.decimals == 0, !isComputed, !quantity.isWhole {
            // `2,175` persons are two thousand, written with a thousands comma.
            let asThousands = quantity.scale == 3 ? "\(quantity.coefficient)" : nil
            return (.wholeNumberRequired(measure: measure.name.vietnamese), asThousands)
        }
        let isBelow = minimum.map { quantity < $0 } ?? false
        let isAbove = maximum.map { quantity > $0 } ?? false
        guard isBelow || isAbove else { return nil }
        // `03/13` may arrive as 44998, the number under which a program keeps the 13th of March.
        if let date = DateAsTyped(serial: quantity) {
            return (.figureBecameDate(originals: date.originals(for: self)), nil)
        }
        return (.outOfRange(minimum: minimum, maximum: maximum), nil)
    }

    /// The style in which a figure of two readings counts whole things, where the other would halve
    /// them; nil where both are possible, or the item has decimals.
    func countedStyle(comma: Quantity, point: Quantity) -> NumberStyle? {
        guard measure?.decimals == 0, !isComputed, comma.isWhole != point.isWhole else { return nil }
        return comma.isWhole ? .decimalComma : .decimalPoint
    }

    /// Whether a figure or a status can stand in a field of the item's row.
    func takesField(_ field: FormField) -> Bool {
        switch kind {
        // A stock has no year to date; a figure there would be used nowhere.
        case .amount, .count, .input, .rate: field != .cumulative || nature != .stock
        case .change: field == .plan || field == .current
        case .milestone: field == .current
        case .heading: false
        }
    }
}

extension FigureText {
    /// Whether the text is a number and nothing else, in whatever style.
    var isNumber: Bool {
        switch self {
        case .plain, .styled, .ambiguous, .tooManyDigits: true
        case .missing, .noneOccurred, .notApplicable, .dressed, .notAFigure: false
        }
    }
}
