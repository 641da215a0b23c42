import Testing

@testable import CommuneSheets

/// How a program writes rows of cells as CSV; written without the code under test.
struct SavedCSV: CustomTestStringConvertible, Sendable {
    let delimiter: CSVDialect.Delimiter
    let ending: Ending
    var quoting = Quoting.minimal

    /// What ends a row.
    enum Ending: String, CaseIterable, Sendable {
        case crlf, lf, cr
        /// Each of the three in turn, as where files were put together.
        case mixed

        func text(ofRow row: Int) -> String {
            switch self {
            case .crlf: "\r\n"
            case .lf: "\n"
            case .cr: "\r"
            case .mixed: [Ending.crlf, .lf, .cr][row % 3].text(ofRow: row)
            }
        }
    }

    /// Which cells stand in quotation marks.
    enum Quoting: String, CaseIterable, Sendable {
        /// Those that hold anything that would be read as structure.
        case minimal
        case all
    }

    static let all = CSVDialect.Delimiter.allCases.flatMap { delimiter in
        Ending.allCases.flatMap { ending in
            Quoting.allCases.map { SavedCSV(delimiter: delimiter, ending: ending, quoting: $0) }
        }
    }

    var testDescription: String {
        "\(delimiter) \(ending)\(quoting == .all ? " quoted" : "")"
    }

    func text(of rows: [[String]]) -> String {
        rows.enumerated().map { index, row in
            row.map(cell).joined(separator: delimiter.rawValue) + ending.text(ofRow: index)
        }.joined()
    }

    private func cell(_ text: String) -> String {
        let signs = "\(delimiter.rawValue)\"\r\n".unicodeScalars
        // Scalars, because CR LF is one character, and so is a sign with a mark behind it.
        guard quoting == .all || text.unicodeScalars.contains(where: { signs.contains($0) }) else {
            return text
        }
        let doubled = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
            .map { String($0) }.joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}
