import Foundation

/// One case of the public CSV corpora (`../shared/corpora/README.md`).
struct CorpusCase: Decodable {
    let id: String
    let file: String
    let corpus: String
    let dialect: Dialect
    /// What the corpus itself expects, which may be lenient.
    let expectedRows: [[String?]]?
    /// The same as objects: heading → text; only where the corpus gives no rows.
    let expectedObjects: [[String: String]]?
    /// What the corpus wants refused, in a word.
    let expectedError: String?
    let strict: Strict?
    /// The SHA-256 of the file, in hex.
    let sha256: String

    struct Dialect: Decodable {
        let delimiter: String
        let quote: String?
        let escape: String?
        let comment: String?
        let trim: Trim

        /// `false`, or which cells are trimmed.
        enum Trim: Decodable, Equatable {
            case none
            case cells(String)

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                self = (try? container.decode(String.self)).map { .cells($0) } ?? .none
            }
        }
    }

    /// The result under strict RFC 4180.
    struct Strict: Decodable {
        let rows: Rows?
        let blankRows: Int?
        let error: String?
        let line: Int?

        /// Rows, or words in their place.
        enum Rows: Decodable {
            case listed([[String]])
            case sameAsExpected
            case omitted

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = text == "same as expected_rows" ? .sameAsExpected : .omitted
                } else {
                    self = .listed(try container.decode([[String]].self))
                }
            }
        }

        enum CodingKeys: String, CodingKey {
            case rows, error, line
            case blankRows = "blank_rows"
        }
    }

    enum CodingKeys: String, CodingKey {
        case id, file, corpus, dialect, sha256
        case expectedRows = "expected_rows"
        case expectedObjects = "expected_objects"
        case expectedError = "expected_error"
        case strict = "strict_rfc4180"
    }

    /// The rows under strict RFC 4180; nil where it refuses, or says nothing.
    var strictRows: [[String]]? {
        switch strict?.rows {
        case .listed(let rows): rows
        case .sameAsExpected: expectedRows?.map { row in row.map { $0 ?? "" } }
        case .omitted, nil: nil
        }
    }
}

/// The cases as a whole.
enum PublicCorpora {
    static let index = "corpora/public/cases.jsonl"
    static let names = [
        "blns", "csv-spectrum", "duckdb", "frictionless", "libcsv", "own", "pandas", "python-test_csv",
        "rust-csv", "w3c-csvw",
    ]

    static func cases(of corpus: String) throws -> [CorpusCase] {
        try cases().filter { $0.corpus == corpus }
    }

    static func cases() throws -> [CorpusCase] {
        let decoder = JSONDecoder()
        return try SharedMaterial.text(index).split(separator: "\n").map { line in
            try decoder.decode(CorpusCase.self, from: Data(line.utf8))
        }
    }

    static func bytes(of corpusCase: CorpusCase) throws -> [UInt8] {
        try SharedMaterial.bytes("corpora/public/\(corpusCase.file)")
    }
}
