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
        #expect(Set(cases.map(\.id)).count == cases.count)
        // A test below holds each against what it expects; those that expect nothing have their own.
        #expect(cases.count { !$0.isHeldAgainstSomething } == 16)
    }

    @Test(arguments: PublicCorpora.names)
    func `the files are those that the cases were made from`(corpus: String) throws {
        for corpusCase in try PublicCorpora.cases(of: corpus) {
            let digest = try SHA256Digest(of: PublicCorpora.bytes(of: corpusCase))
            #expect(digest?.description == corpusCase.sha256, "\(corpusCase.id)")
        }
    }

    /// UTF-16, UTF-32 and bytes that are no text: the corpora say nothing of their rows.
    @Test func `a case that expects nothing is read as UTF-16, or refused`() throws {
        for corpusCase in try PublicCorpora.cases() where !corpusCase.isHeldAgainstSomething {
            let source = SourceText(of: try PublicCorpora.bytes(of: corpusCase), knownNames: { [] })
            if let text = source.text {
                let isUTF16 = [.utf16LittleEndian, .utf16BigEndian].contains(text.encoding)
                #expect(isUTF16, "\(corpusCase.id) \(text.encoding)")
            } else {
                #expect(source.problem?.severity == .error, "\(corpusCase.id)")
            }
        }
    }

    /// Where the corpus gives objects in place of rows.
    @Test func `records are the corpus' objects`() throws {
        var differences: Set<String> = []
        var count = 0
        for corpusCase in try PublicCorpora.cases() {
            guard let expected = corpusCase.expectedObjects else { continue }
            let delimiter = try #require(corpusCase.readableDelimiter)
            let bytes = try PublicCorpora.bytes(of: corpusCase)
            let rows = try CSVReader.read(bytes[...], dialect: .of(bytes, delimiter)).table.records
                .map { row in row.map { String(decoding: $0, as: UTF8.self) } }
            let header = try #require(rows.first)
            let objects = rows.dropFirst().map { row in
                Dictionary(uniqueKeysWithValues: zip(header, row).filter { !$1.isEmpty })
            }
            if objects != expected.map({ $0.filter { !$0.value.isEmpty } }) {
                differences.insert(corpusCase.id)
            }
            count += 1
        }
        #expect(count == 13)
        #expect(differences == KnownDifferences.ofObjects)
    }

    /// What a corpus wants refused and is read all the same is known, each with its reason.
    @Test(arguments: PublicCorpora.names)
    func `what a corpus wants refused is refused, but for what is known`(corpus: String) throws {
        var accepted: Set<String> = []
        for corpusCase in try PublicCorpora.cases(of: corpus) where corpusCase.expectedError != nil {
            let source = SourceText(of: try PublicCorpora.bytes(of: corpusCase), knownNames: { [] })
            guard let text = source.text, let delimiter = corpusCase.readableDelimiter else {
                #expect(source.problem?.severity == .error, "\(corpusCase.id)")
                continue
            }
            let findings = try CSVReader.read(text.bytes[...], dialect: .of(text.bytes, delimiter)).findings
            if !findings.contains(where: { $0.severity == .error }) { accepted.insert(corpusCase.id) }
        }
        #expect(accepted == KnownDifferences.accepted(of: corpus))
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
    var isHeldAgainstSomething: Bool {
        expectedRows != nil || expectedObjects != nil || expectedError != nil || strict != nil
    }

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
