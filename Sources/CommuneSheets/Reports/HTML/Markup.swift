/// A piece of an HTML page that is well-formed XML too.
///
/// What is written in the source stands as it is; text put in with `\(…)` is escaped, for elements and for
/// quoted attributes alike, and shows what cannot be seen. Text from a file gets into a page no other way.
struct Markup: ExpressibleByStringInterpolation {
    private(set) var source: String

    init(stringLiteral value: String) { source = value }
    init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { source += literal }
        mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
        mutating func appendInterpolation(_ number: Int) { source += String(number) }
        mutating func appendInterpolation(_ text: String) {
            for scalar in text.visible.unicodeScalars {
                switch scalar {
                case "&": source += "&amp;"
                case "<": source += "&lt;"
                case ">": source += "&gt;"
                case "\"": source += "&quot;"
                case "'": source += "&#39;"
                default: source.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// Text from a file, whose direction does not reach what stands around it.
    static func isolated(_ text: String) -> Markup { "<bdi>\(text)</bdi>" }

    static func += (left: inout Markup, right: Markup) { left.source += right.source }
}

extension Sequence<Markup> {
    func joined(separator: Markup = "") -> Markup {
        var result: Markup = ""
        for (index, piece) in enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }
}
