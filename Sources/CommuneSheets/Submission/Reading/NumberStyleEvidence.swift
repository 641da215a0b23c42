/// What a form's figures show about how it writes them.
struct NumberStyleEvidence {
    private var commaCount = 0
    private var pointCount = 0
    private var spaceCount = 0

    /// Several figures with one blank before three digits are no accident; one may be two numbers.
    private static let enoughSpaces = 3

    /// Whether the file writes blanks between thousands: some that can be nothing else, or several.
    var groupsBySpaces: Bool { spaceCount >= NumberStyleEvidence.enoughSpaces }

    /// A figure of an item, which may show a style by what the item counts.
    mutating func take(_ text: FigureText, of item: CatalogueItem) {
        if case .ambiguous(let comma, let point) = text,
            let style = item.countedStyle(comma: comma, point: point)
        {
            take(style)
        } else {
            take(text)
        }
    }

    mutating func take(_ text: FigureText) {
        switch text {
        case .styled(_, let style): take(style)
        case .dressed(let figure, let dress):
            if dress.marks.contains(.spaces) { spaceCount += NumberStyleEvidence.enoughSpaces }
            if dress.marks.contains(.loneSpace) { spaceCount += 1 }
            take(figure)
        case .missing, .noneOccurred, .notApplicable, .plain, .ambiguous, .tooManyDigits, .notAFigure: break
        }
    }

    /// A figure that the form's rules need in a style.
    mutating func take(_ style: NumberStyle) {
        switch style {
        case .decimalComma: commaCount += 1
        case .decimalPoint: pointCount += 1
        }
    }

    /// A pre-filled plan figure that only one reading explains.
    mutating func take(_ text: FigureText, known planned: Quantity) {
        if case .dressed(.plain(planned), let dress) = text, dress.marks.contains(.loneSpace) {
            spaceCount += NumberStyleEvidence.enoughSpaces
        }
        guard case .ambiguous(let comma, let point) = text, comma != point else { return take(text) }
        if comma == planned { commaCount += 1 }
        if point == planned { pointCount += 1 }
    }

    /// The style of most figures, the form's own where both are as many; nil where none shows it.
    var style: NumberStyle? {
        if commaCount == 0, pointCount == 0 { return nil }
        return commaCount >= pointCount ? .decimalComma : .decimalPoint
    }

    /// Whether figures of both styles stand in the file: then nothing is settled by the style.
    var isMixed: Bool { commaCount > 0 && pointCount > 0 }
}
