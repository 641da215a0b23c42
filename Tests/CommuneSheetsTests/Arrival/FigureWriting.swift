import Testing

@testable import CommuneSheets

/// A way of writing figures: the decimal sign, and what stands between thousands.
struct FigureWriting: CustomTestStringConvertible, Sendable {
    let decimalSign: String
    let thousandsSign: String
    let testDescription: String

    static let comma = FigureWriting(decimalSign: ",", thousandsSign: "", testDescription: "1234,5")
    static let commaAndDots = FigureWriting(
        decimalSign: ",", thousandsSign: ".", testDescription: "1.234,5")
    static let point = FigureWriting(decimalSign: ".", thousandsSign: "", testDescription: "1234.5")
    static let pointAndCommas = FigureWriting(
        decimalSign: ".", thousandsSign: ",", testDescription: "1,234.5")

    /// The four that spreadsheet programs write under a Vietnamese or an American region.
    static let all = [comma, commaAndDots, point, pointAndCommas]

    /// With a no-break space between thousands, or a narrow one, as programs under a French region write.
    static let spaced = [",", "."].flatMap { decimal in
        [("\u{A0}", "U+00A0"), ("\u{202F}", "U+202F")].map { space, name in
            FigureWriting(
                decimalSign: decimal, thousandsSign: space,
                testDescription: "1 234\(decimal)5 with \(name)")
        }
    }

    /// What the report has to name where a figure shows it.
    var style: NumberStyle { decimalSign == "," ? .decimalComma : .decimalPoint }

    /// A figure of the samples (decimal comma, nothing between thousands) written in this way; nil for
    /// what is no figure.
    func figure(_ text: String) -> String? {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(
            separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
            let whole = parts.first
        else { return nil }
        var groups: [Substring] = []
        var rest = whole
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return (isNegative ? "-" : "") + groups.joined(separator: thousandsSign)
            + parts.dropFirst().map { decimalSign + $0 }.joined()
    }
}
