internal import FoundationEssentials

/// How everything machine-readable is written: UTF-8, sorted keys, one value a line.
package enum JSONText {
    /// - Throws: where the encoder fails, which it does for no report of ours.
    package static func of(_ report: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }
}
