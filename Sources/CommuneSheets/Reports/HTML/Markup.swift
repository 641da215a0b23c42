/// A piece of an HTML page that is well-formed XML too.
///
/// What is written in the source stands as it is; text put in with `\(…)` is escaped, for elements and for
/// quoted attributes alike, and shows what cannot be seen. Text from a file gets into a page no other way.
package struct Markup: ExpressibleByStringInterpolation {
    package private(set) var source: String

    package init(stringLiteral value: String) { source = value }
    package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { source += literal }
        package mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
        package mutating func appendInterpolation(_ number: Int) { source += String(number) }
        package mutating func appendInterpolation(_ text: String) {
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
    package static func isolated(_ text: String) -> Markup { "<bdi>\(text)</bdi>" }

    package static func += (left: inout Markup, right: Markup) { left.source += right.source }
}

extension Sequence<Markup> {
    package func joined(separator: Markup = "") -> Markup {
        var result: Markup = ""
        for (index, piece) in enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }
}
