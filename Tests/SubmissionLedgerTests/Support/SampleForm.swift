import Foundation

@testable import CommuneSheets

/// A sample form of June 2023 with some of its cells changed.
struct SampleForm {
    /// Item code → column → text.
    typealias Cells = [String: [Column: String]]

    /// The columns of the sample forms, from 0.
    enum Column: Int, Hashable {
        case plan = 4
        case current, cumulative, previousYear, explanation, note
    }

    private var rows: [[String]]

    init(_ unit: String, _ cells: Cells = [:]) throws {
        let june = RepositoryFiles.path("SampleSheets/2023-06")
        let names = try FileManager.default.contentsOfDirectory(atPath: june)
        guard let name = names.first(where: { $0.hasPrefix("\(unit)-") }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        let text = try String(contentsOfFile: "\(june)/\(name)", encoding: .utf8)
        rows = text.components(separatedBy: "\r\n").map { $0.components(separatedBy: ";") }
        for row in rows.indices where rows[row].count == 10 {
            for (column, text) in cells[rows[row][1]] ?? [:] { rows[row][column.rawValue] = text }
        }
    }

    /// The same text with words replaced, all at once.
    func bytes(replacing words: [(String, String)] = []) -> [UInt8] {
        let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
        return [UInt8](words.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }.utf8)
    }

    /// The bytes with another month of 2023 in the row of the period.
    func bytes(month: Int) -> [UInt8] {
        bytes(replacing: [("Kỳ báo cáo;2023-06;tháng 6 năm 2023", "Kỳ báo cáo;2023-0\(month);")])
    }

    /// The file as it is named in a folder that names no period.
    func source(_ path: String = "den/bieu.csv", month: Int = 6) throws -> SourceFile {
        try SourceFile.made(path, bytes(month: month))
    }
}

extension SourceFile {
    static func made(_ path: String, _ bytes: [UInt8]) throws -> SourceFile {
        guard let source = SourceFile(path: path, bytes: bytes) else { throw CocoaError(.fileReadUnknown) }
        return source
    }
}

/// The files of the repository, from its top.
enum RepositoryFiles {
    private static let top = URL(filePath: #filePath)
        .deletingLastPathComponent()  // Support
        .deletingLastPathComponent()  // SubmissionLedgerTests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()

    static func path(_ path: String) -> String { top.appending(path: path).path }
}
