extension Diagnostic {
    /// The findings with those of one cause told as one, at the place of the first. Linear.
    ///
    /// - Parameter diagnostics: in the order in which they are told.
    static func folded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var positions: [Cause: Int] = [:]
        var result: [Diagnostic] = []
        for diagnostic in diagnostics {
            guard let cause = diagnostic.cause else {
                result.append(diagnostic)
                continue
            }
            if let first = positions[cause] {
                result[first].alike.append(diagnostic)
            } else {
                positions[cause] = result.count
                result.append(diagnostic)
            }
        }
        return result
    }

    /// What findings must share to be one finding over many cells.
    private struct Cause: Hashable {
        let code: DiagnosticCode
        let facet: String
        let severity: Severity
        /// A warning that was answered is no longer the same matter as one that was not.
        let isAnswered: Bool
    }

    private var cause: Cause? {
        problem.facet.map {
            Cause(code: code, facet: $0, severity: severity, isAnswered: answer != nil)
        }
    }
}

extension Problem {
    /// What tells causes of one code apart; nil for problems that are each a matter of their own.
    var facet: String? {
        switch self {
        case .strayQuote, .rowInOneCell, .columnIgnored, .itemUnknown, .itemRepeated, .itemMissing,
            .itemOfAnotherUnit,
            .nameOfAnotherItem, .nameUnrecognised, .itemUnidentified, .itemAboveHeader,
            .notAFigure, .ambiguousFigure, .wholeNumberRequired, .tooManyDigits, .figureNotExpected,
            .figureTidied, .figureBecameDate, .figureMayBeDate, .figureShortened, .columnTooNarrow,
            .twoNumbers,
            .notApplicableButDue, .statusUnknown, .cumulativeBelowCurrent, .cumulativeDiffersAtStart,
            .inputIncomplete, .ruleNotEvaluated, .rateWithoutInputs, .rateRounded,
            .planDiffersFromCatalogue:
            ""
        case .measureDiffers(_, let remedy): remedy == .respell ? "respell" : "convert"
        case .farFromPlan(let far): far.comparison.rawValue
        case .movedCells(_, let cause): "\(cause)"
        case .codeDamaged(_, let isReadByName): "\(isReadByName)"
        case .outOfRange(let minimum, let maximum):
            "\(minimum?.formText ?? "") \(maximum?.formText ?? "")"
        case .otherConvention(_, let style): style.rawValue
        case .figureWithText(.otherText): "text"
        case .figureWithText(.brackets): "brackets"
        case .figureWithText(.loneSpace): "blank"
        case .formulaInFigure(let isShown): "\(isShown)"
        case .figureMissing(let isStatus): "\(isStatus)"
        case .planRounded: "rounded"
        case .farFromPreviousYear(let current, let previous): "\(current > previous)"
        case .againstPeriods(let mismatch): mismatch.facet
        default: nil
        }
    }
}
