/// What the text of a figure cell can mean, before the file's number style is known.
///
/// Only what is certain is a figure. `1.500` alone fits two readings and is kept as both.
public enum FigureText: Hashable, Sendable {
    /// Empty, or dots only (`…`, `...`).
    case missing
    /// `-`: none occurred.
    case noneOccurred
    /// `x`: not applicable.
    case notApplicable
    /// Digits without any sign that depends on a number style.
    case plain(Quantity)
    /// A figure that only one number style explains.
    case styled(Quantity, NumberStyle)
    /// One sign with three digits behind it: thousands in one style, a decimal sign in the other.
    case ambiguous(decimalComma: Quantity, decimalPoint: Quantity)
    /// A figure with something else around or between its digits: `98,5%`, `1 200`, `(5)`.
    indirect case dressed(FigureText, FigureDress)
    /// More digits than can be kept exactly.
    case tooManyDigits
    /// Anything else: words, `NaN`, `1E+05`, `007`, `1.5.0.0`, two numbers, a date, `#REF!`.
    case notAFigure

    /// The most digits a figure may have: as many as a spreadsheet's cell keeps exactly.
    public static let digitLimit = 15

    /// Reads the trimmed bytes of a cell; linear in them.
    public init(_ bytes: ArraySlice<UInt8>) {
        self =
            FigureText.absence(bytes) ?? FigureText.number(bytes) ?? FigureDress.read(bytes) ?? .notAFigure
    }

    /// Reads a string, blanks at its ends included.
    public init(_ text: String) {
        self.init(Array(text.utf8)[...].trimmed)
    }

    /// The figure under a given style; nil where the text is none under it.
    public func quantity(in style: NumberStyle) -> Quantity? {
        switch self {
        case .plain(let quantity): quantity
        case .styled(let quantity, let own): own == style ? quantity : nil
        case .ambiguous(let comma, let point): style == .decimalComma ? comma : point
        case .missing, .noneOccurred, .notApplicable, .dressed, .tooManyDigits, .notAFigure: nil
        }
    }
}

// MARK: - Absence

extension FigureText {
    private static func absence(_ bytes: ArraySlice<UInt8>) -> FigureText? {
        switch bytes.count {
        case 0: return .missing
        case 1:
            if bytes.first == 0x2D { return .noneOccurred }
            if bytes.first == 0x78 || bytes.first == 0x58 { return .notApplicable }
        case 3:
            // The dashes U+2013, U+2014, the minus U+2212, and the ellipsis U+2026.
            if bytes.elementsEqual([0xE2, 0x80, 0x93]) || bytes.elementsEqual([0xE2, 0x80, 0x94])
                || bytes.elementsEqual([0xE2, 0x88, 0x92])
            {
                return .noneOccurred
            }
            if bytes.elementsEqual([0xE2, 0x80, 0xA6]) { return .missing }
        default: break
        }
        return bytes.count >= 2 && bytes.allSatisfy { $0 == 0x2E } ? .missing : nil
    }
}

// MARK: - Numbers

extension FigureText {
    /// A number from the first byte to the last; nil where it is none.
    static func number(_ bytes: ArraySlice<UInt8>) -> FigureText? {
        var rest = bytes
        var isNegative = false
        if rest.first == 0x2D {
            isNegative = true
            rest = rest.dropFirst()
        }
        guard let shape = NumberShape(rest) else { return nil }
        guard shape.significantDigitCount <= digitLimit else { return .tooManyDigits }
        return shape.reading(isNegative: isNegative)
    }
}
