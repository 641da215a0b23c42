/// A figure with something else in its cell, and whether it is certain in spite of it.
struct DressedFigure {
    let figure: FigureText
    let dress: FigureDress
    /// The whole cell as written.
    let written: String
    let item: CatalogueItem
    /// How the file's other figures are written.
    let evidence: NumberStyleEvidence

    /// What the cell comes to.
    enum Reading {
        /// The figure as if it stood alone.
        case certain(FigureText)
        case uncertain(Problem, suggestion: String?)
    }

    var reading: Reading {
        guard dress.textBefore.isEmpty else { return .uncertain(.notAFigure, suggestion: nil) }
        if let digits = Lookalikes.digits(in: dress, of: written) {
            return .uncertain(.notAFigure, suggestion: digits)
        }
        if !dress.textBehind.isEmpty, item.minimum == .zero, item.maximum == .one {
            return .uncertain(.outOfRange(minimum: item.minimum, maximum: item.maximum), suggestion: nil)
        }
        // "85%" in a cell for persons is not 85 persons: only the item's own unit changes nothing.
        if !dress.textBehind.isEmpty, item.measure?.isNamed(dress.textBehind) != true {
            return uncertain(.otherText(dress.textBehind, measure: item.measure?.name.vietnamese))
        }
        if dress.marks.contains(.brackets), let minimum = item.minimum, !minimum.isNegative {
            return uncertain(.brackets)
        }
        if dress.marks.contains(.loneSpace), !evidence.groupsBySpaces {
            return uncertain(.loneSpace, suggestion: figure.quantity(in: style)?.unambiguousText(in: style))
        }
        return .certain(figure)
    }

    private var style: NumberStyle { evidence.style ?? .decimalComma }

    private func uncertain(_ extra: FigureExtra, suggestion: String? = nil) -> Reading {
        .uncertain(.figureWithText(extra: extra), suggestion: suggestion)
    }
}
