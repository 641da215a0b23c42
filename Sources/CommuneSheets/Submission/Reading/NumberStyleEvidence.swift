/// What a form's figures show about how it writes them.
struct NumberStyleEvidence {
    private var commaCount = 0
    private var pointCount = 0

    mutating func take(_ text: FigureText) {
        switch text {
        case .styled(_, .decimalComma): commaCount += 1
        case .styled(_, .decimalPoint): pointCount += 1
        case .withText(let inner): take(inner)
        case .missing, .noneOccurred, .notApplicable, .plain, .ambiguous, .tooManyDigits, .notAFigure:
            break
        }
    }

    /// A pre-filled plan figure that only one reading explains.
    mutating func take(_ text: FigureText, known planned: Quantity) {
        guard case .ambiguous(let comma, let point) = text, comma != point else { return take(text) }
        if comma == planned { commaCount += 1 }
        if point == planned { pointCount += 1 }
    }

    /// The style, where all evidence is for one.
    var style: NumberStyle? {
        switch (commaCount > 0, pointCount > 0) {
        case (true, false): .decimalComma
        case (false, true): .decimalPoint
        case (true, true), (false, false): nil
        }
    }
}
