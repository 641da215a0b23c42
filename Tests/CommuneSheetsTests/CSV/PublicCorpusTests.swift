import Testing

@testable import CommuneSheets

@Suite(
    .enabled(
        if: SharedMaterial.has(PublicCorpora.index),
        "skipped: ../shared/corpora is not beside this checkout"))
struct `Public CSV corpora` {
    @Test func `all of them are run`() throws {
        let cases = try PublicCorpora.cases()
        #expect(Set(cases.map(\.corpus)) == Set(PublicCorpora.names))
        #expect(cases.count >= 1_119)
    }

    /// The yardstick first: what it says is what the corpora say of strict RFC 4180.
    @Test(arguments: PublicCorpora.names)
    func `the yardstick agrees with the corpora`(corpus: String) throws {
        for corpusCase in try PublicCorpora.cases(of: corpus) {
            guard let delimiter = corpusCase.readableDelimiter, let strict = corpusCase.strict else {
                continue
            }
            let bytes = try PublicCorpora.bytes(of: corpusCase)
            do throws(StrictCSV.Failure) {
                let parsed = try StrictCSV.parse(bytes[...], delimiter: delimiter.byte)
                if strict.error == "invalid_utf8" { continue }
                #expect(strict.error == nil, "\(corpusCase.id)")
                #expect(parsed.blankLines == strict.blankRows, "\(corpusCase.id)")
                if let rows = corpusCase.strictRows {
                    #expect(
                        parsed.rows.map { $0.map { String(decoding: $0, as: UTF8.self) } } == rows,
                        "\(corpusCase.id)")
                }
            } catch {
                #expect(strict.error == error.name, "\(corpusCase.id)")
                #expect(strict.line == nil || strict.line == error.line, "\(corpusCase.id)")
            }
        }
    }

    @Test(arguments: PublicCorpora.names)
    func `the reader reads what strict RFC 4180 reads, and reports what it refuses`(
        corpus: String
    ) throws {
        for corpusCase in try PublicCorpora.cases(of: corpus) {
            guard let delimiter = corpusCase.readableDelimiter else { continue }
            try StrictComparison(PublicCorpora.bytes(of: corpusCase), delimiter: delimiter)
                .check("\(corpusCase.id)")
        }
    }

    @Test(arguments: PublicCorpora.names)
    func `a file that is no UTF-8 text is refused before it is read, or in another encoding`(
        corpus: String
    ) throws {
        let encodings: [String: TextEncoding] = [
            "own/enc-tcvn3": .tcvn3, "own/enc-vni": .vni, "own/enc-cp1258": .windows1258,
            "pandas/0639-test_parse_encoded_special_characters-utf-16-be-": .utf16BigEndian,
        ]
        for corpusCase in try PublicCorpora.cases(of: corpus)
        where corpusCase.strict?.error == "invalid_utf8" {
            let bytes = try PublicCorpora.bytes(of: corpusCase)
            let source = SourceText(of: bytes, knownNames: { [] })
            if let text = source.text {
                #expect(text.encoding == encodings[corpusCase.id], "\(corpusCase.id)")
            } else {
                #expect(source.problem?.severity == .error, "\(corpusCase.id)")
            }
        }
    }

    /// Where a corpus expects something else than strict RFC 4180 gives, the reader goes with the
    /// standard. Each such case is known, with its reason.
    @Test(arguments: PublicCorpora.names)
    func `differences from what a corpus expects are the known ones`(corpus: String) throws {
        var differences: Set<String> = []
        for corpusCase in try PublicCorpora.cases(of: corpus) {
            guard let expected = corpusCase.expectedRows else { continue }
            let bytes = try PublicCorpora.bytes(of: corpusCase)
            let rows = try corpusCase.readableDelimiter.map { delimiter in
                try CSVReader.read(bytes[...], dialect: .of(bytes, delimiter)).table.records
            }
            if rows != expected.map({ row in row.map { Array(($0 ?? "").utf8) } }) {
                differences.insert(corpusCase.id)
            }
        }
        #expect(differences == KnownDifferences.ids(of: corpus))
    }
}

extension CorpusCase {
    /// The delimiter where the reader knows the dialect; nil for others (`z` between cells, no quotes).
    var readableDelimiter: CSVDialect.Delimiter? {
        dialect.quote == "\"" ? CSVDialect.Delimiter(rawValue: dialect.delimiter) : nil
    }
}

extension StrictCSV.Failure {
    /// The name that the corpora give it.
    fileprivate var name: String {
        switch kind {
        case .unescapedQuote: "unescaped_quote"
        case .textAfterQuote: "text_after_quote"
        case .unterminatedQuote: "unterminated_quote"
        }
    }
}
