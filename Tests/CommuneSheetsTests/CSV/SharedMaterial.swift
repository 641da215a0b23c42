import Foundation

/// The project's shared test material (`../shared` beside the checkout), which is not part of it.
enum SharedMaterial {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent()  // CSV
        .deletingLastPathComponent()  // CommuneSheetsTests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()  // the checkout
        .deletingLastPathComponent()
        .appending(path: "shared")

    /// Whether a file is there; tests that need it are skipped where it is not.
    static func has(_ path: String) -> Bool {
        FileManager.default.isReadableFile(atPath: folder.appending(path: path).path)
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// The rows of a CSV file with a header, each as heading → text; read without the code under test.
    static func records(_ path: String) throws -> [[String: String]] {
        let rows = try StrictCSV.parse(bytes(path)[...], delimiter: 0x2C).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { row in
            Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
        }
    }
}
