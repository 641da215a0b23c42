import Foundation

@testable import CommuneSheets

/// The sample forms of the repository, named by their paths from its top.
enum SampleSheets {
    static let june = "SampleSheets/2023-06"
    static let diagnosed = "SampleSheets/diagnosed"

    private static let top = URL(filePath: #filePath)
        .deletingLastPathComponent()  // Submission
        .deletingLastPathComponent()  // CommuneSheetsTests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()

    /// Whether a path is a folder; nil where nothing is there.
    static func isFolder(_ path: String) -> Bool? {
        (try? top.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
    }

    /// The paths in a folder, sorted.
    static func paths(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: top.appending(path: folder).path))
        return (names ?? []).sorted().map { "\(folder)/\($0)" }
    }

    /// Where a file or folder lies on this machine.
    static func location(of path: String) -> String { top.appending(path: path).path }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: top.appending(path: path)))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: top.appending(path: path))
    }

    static func source(_ path: String) throws -> SourceFile {
        guard let source = SourceFile(path: path, bytes: try bytes(path)) else {
            throw CocoaError(.fileReadUnknown)
        }
        return source
    }

    /// Reads a file, or all the files of a folder, as the tool does.
    static func read(_ path: String, by reader: FormReader) throws -> SubmissionSet {
        let paths = isFolder(path) == true ? paths(in: path) : [path]
        return SubmissionSet(try paths.map { try reader.read(source($0)) })
    }
}
