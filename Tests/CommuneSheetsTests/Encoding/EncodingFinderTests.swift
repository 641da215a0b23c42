import Testing

@testable import CommuneSheets

@Suite struct `The encoding of a file` {
    private static let names = Result { KnownNames.keys(of: try BuiltIn.catalogue()) }

    private static func find(_ bytes: [UInt8]) throws -> FileText {
        let names = try names.get()
        return FileText(of: bytes) { names }
    }

    private static func encoding(_ bytes: [UInt8]) throws -> TextEncoding? {
        guard case .text(let decoded) = try find(bytes) else { return nil }
        return decoded.encoding
    }

    @Test func `of plain ASCII is UTF-8`() throws {
        for text in ["a", "Ma so;30058", "1;2\r\n3;4", "why? 5;x\n", "STT;HTX\r\n1;2"] {
            #expect(try Self.encoding(Array(text.utf8)) == .utf8)
        }
    }

    @Test(arguments: ["", " ", "\r\n\n", "\t\r\n"], Storage.allCases)
    func `of blank lines is none in any encoding`(content: String, storage: Storage) throws {
        guard case .empty = try Self.find(storage.bytes(of: content)) else {
            // Without a mark, zeros amid blanks are still UTF-16.
            Issue.record("\(storage)")
            return
        }
    }

    @Test func `of one or two bytes is found or refused, and never guessed`() throws {
        for first in UInt8.min...UInt8.max {
            for second in [0x00, 0x0A, 0x20, 0x41, 0x80, 0xA9, 0xCC, 0xE9, 0xFE, 0xFF] as [UInt8] {
                for bytes in [[first], [first, second], [second, first]] {
                    guard case .text(let decoded) = try Self.find(bytes) else { continue }
                    #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
                }
            }
        }
    }

    @Test func `is not found where two fit and give different words`() throws {
        for text in ["Cá lóc;45", "Tên;Giá\r\nTép;30"] {
            guard case .ambiguous(let candidates) = try Self.find(Storage.windows1258FewMarks.bytes(of: text))
            else {
                Issue.record("\(text)")
                continue
            }
            #expect(candidates.contains(.windows1258) && candidates.contains(.tcvn3))
        }
    }

    @Test func `is decided by a name that forms hold where the words alone do not`() throws {
        #expect(try Self.encoding(Storage.tcvn3.bytes(of: "Ghi chú")) == .tcvn3)
        #expect(try Self.encoding(Storage.windows1258.bytes(of: "Ghi chú")) == .windows1258)
        #expect(try Self.encoding(Storage.tcvn3.bytes(of: "hộ")) == .tcvn3)
    }

    @Test func `is none for other languages' text in a Western code page`() throws {
        for text in ["Übergröße;Straße;müßte", "café;déjà;être;garçon", "año;niño;español"] {
            let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            guard case .unreadable(isUTF16: false, _) = try Self.find(bytes) else {
                Issue.record("\(text): \(try Self.find(bytes))")
                continue
            }
        }
    }

    @Test func `is UTF-8 for other languages' text in UTF-8`() throws {
        for text in ["Übergröße;Straße;müßte", "café;déjà;être;garçon", "год;план", "年;計画"] {
            #expect(try Self.encoding(Array(text.utf8)) == .utf8)
        }
    }

    @Test func `is none for UTF-16 that was cut, or has half a pair`() throws {
        let whole = try Storage.utf16LittleEndianWithMark.bytes(of: "Mã số;Chỉ tiêu")
        for bytes in [whole.dropLast(), whole + [0x00, 0xD8], whole + [0x00, 0xDC]] as [[UInt8]] {
            guard case .unreadable(isUTF16: true, _) = try Self.find(Array(bytes)) else {
                Issue.record("\(bytes.count)")
                continue
            }
        }
    }

    @Test func `is not copied into a second buffer where it is UTF-8 already`() throws {
        let bytes = try EditedForm("30058").bytes
        guard case .text(let decoded) = try Self.find(bytes) else {
            Issue.record("not read")
            return
        }
        let same = unsafe bytes.withUnsafeBufferPointer { first in
            unsafe decoded.bytes.withUnsafeBufferPointer { unsafe $0.baseAddress == first.baseAddress }
        }
        #expect(same)
    }

    /// Few words may leave a doubt, and then the file is refused; another text is never read.
    @Test(arguments: Storage.allCases)
    func `of a few words is found or refused, and never another`(storage: Storage) throws {
        let words = KnownNames.all(of: try BuiltIn.catalogue()).flatMap { $0.split(separator: " ") }
        var random = SeededRandom(seed: 134)
        var found = 0
        for count in 1...12 {
            for _ in 0..<60 {
                let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
                    .joined(separator: [" ", ";", "\r\n"].randomElement(using: &random) ?? " ")
                guard case .text(let decoded) = try Self.find(storage.bytes(of: text)), decoded.lostWords == 0
                else { continue }
                found += 1
                let read = String(decoding: decoded.bytes, as: UTF8.self)
                #expect(NameKey(read.filter { $0 != "\u{FEFF}" }) == NameKey(text), "\(text) read as \(read)")
            }
        }
        #expect(found > 600, "\(found) of 720")
    }

    @Test(arguments: 0..<20)
    func `of random bytes never stops the program`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pools: [[UInt8]] = [
            Array(0...255), Array(0x20...0x7E) + Array(0xA0...0xFF),
            Array("aeiouyAEIOUY ;\r\n?".utf8) + Array(0xC0...0xFF),
            [0x00, 0x0A, 0x3B, 0x41, 0xC3, 0xE1, 0xBA, 0xBB, 0xD8, 0xDC, 0xFE, 0xFF],
        ]
        for pool in pools {
            for _ in 0..<100 {
                let count = Int.random(in: 0...200, using: &random)
                let bytes = (0..<count).map { _ in pool.randomElement(using: &random) ?? 0 }
                _ = try EditedForm.read(bytes)
                if case .text(let decoded) = try Self.find(bytes) {
                    #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
                }
            }
        }
    }
}

@Suite struct `A file's decoded text` {
    @Test(arguments: Storage.allCases)
    func `is what was written, for every Vietnamese letter`(storage: Storage) throws {
        let letters = LetterBytes.rows.compactMap { $0.first.map { String($0) } }
        #expect(letters.count == 134)
        for letter in letters {
            for text in [letter, "x\(letter)", "\(letter)n", "a\(letter);\(letter)\r\n"] {
                let bytes = try storage.bytes(of: text)
                let decoded: [UInt8]? =
                    switch storage.encoding {
                    case .utf8: VietnameseLetters.composed(bytes) ?? bytes
                    case .utf16LittleEndian, .utf16BigEndian:
                        UTF16Decoding.decoded(bytes, from: storage.encoding)
                    default: LegacyDecoding.decoded(bytes, from: storage.encoding)
                    }
                let written = (storage.hasMark ? "\u{FEFF}" : "") + text
                let read = String(decoding: try #require(decoded), as: UTF8.self)
                // Bytes are compared, so that decomposed is not taken for composed.
                let isToned = storage == .tcvn3 && letter != letter.lowercased()
                #expect(
                    Array((isToned ? read.lowercased() : read).utf8)
                        == Array((isToned ? written.lowercased() : written).utf8), "\(text)")
            }
        }
    }

    @Test func `has no byte of a code page that stands for nothing`() {
        for byte in [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E] as [UInt8] {
            #expect(LegacyDecoding.decoded([0x41, byte], from: .windows1258) == nil)
        }
        // A mark behind a consonant, and a tone behind a tone.
        #expect(LegacyDecoding.decoded([0x6E, 0xEC], from: .windows1258) == nil)
        #expect(LegacyDecoding.decoded([0x61, 0xEC, 0xF2], from: .windows1258) == nil)
        #expect(LegacyDecoding.decoded([0x6E, 0xE1], from: .vni) == nil)
        #expect(LegacyDecoding.decoded([0xC5], from: .tcvn3) == nil)
    }

    @Test(.enabled(if: SharedMaterial.has("domain/vni.csv"), "needs ../shared/domain"))
    func `is tested with the bytes of the domain's tables`() throws {
        func pairs(_ file: String, _ letter: String, _ bytes: String) throws -> [String: [UInt8]] {
            Dictionary(
                try SharedMaterial.records("domain/\(file)").map {
                    ($0[letter] ?? "", Storage.hex($0[bytes] ?? ""))
                },
                uniquingKeysWith: { first, _ in first })
        }
        let apart = try pairs("cp1258_compose.csv", "unicode", "bytes_decomposed_hex")
        let few = try pairs("cp1258_compose.csv", "unicode", "bytes_precomposed_first_hex")
        let tcvn3 = try pairs("tcvn3.csv", "unicode", "byte_hex")
        let vni = try pairs("vni.csv", "unicode", "bytes_hex")
        for row in LetterBytes.rows {
            let letter = String(row[0])
            #expect(apart[letter] == Storage.hex(row[1]) && few[letter] == Storage.hex(row[2]))
            #expect((tcvn3[letter] ?? tcvn3[letter.lowercased()]) == Storage.hex(row[3]))
            #expect(vni[letter] == Storage.hex(row[4]))
        }
    }

    @Test(.enabled(if: SharedMaterial.has("domain/cp1258.csv"), "needs ../shared/domain"))
    func `agrees with the domain's table of windows-1258 byte by byte`() throws {
        for record in try SharedMaterial.records("domain/cp1258.csv") {
            let byte = try #require(Storage.hex(record["byte_hex"] ?? "").first)
            let codepoint = (record["codepoint"] ?? "").dropFirst(2)
            let expected = UInt32(codepoint, radix: 16).flatMap { Unicode.Scalar($0) }
            #expect(Windows1258Table.scalar(of: byte) == expected, "\(byte)")
        }
    }
}

@Suite struct `A Vietnamese syllable` {
    @Test(arguments: [
        "nghiêng", "quyết", "giữ", "gì", "giếng", "khuỷu", "thuở", "Huyện", "MƯỜI", "yêu", "ủy", "uỷ", "hòa",
        "hoà",
        "đốc", "bình", "kiều", "Láng", "biển", "Quý", "Mỹ", "ngoằn", "xoong", "tuyển", "ước", "đẩy",
    ])
    func `is known by its spelling`(word: String) {
        #expect(VietnameseSyllable.isSpelt(Array(word.unicodeScalars)))
    }

    @Test(arguments: [
        "", "chØ", "tiªu", "chæ", "tieâu", "hoaïch", "năo", "xă", "xaơ", "càc", "tãp", "ngế", "kă", "ghá",
        "cễ",
        "bỏnh", "Straße", "café", "déjà", "Đ", "ĐVT", "hộộ", "Ng\u{AD}êi",
    ])
    func `is nothing else`(word: String) {
        #expect(!VietnameseSyllable.isSpelt(Array(word.unicodeScalars)))
    }

    @Test func `is what the catalogue's names are made of`() throws {
        for name in KnownNames.all(of: try BuiltIn.catalogue()) where name != "hécta" {
            let evidence = TextEvidence(Array(name.utf8))
            #expect(evidence.marked == evidence.syllables && evidence.lost == 0, "\(name)")
        }
    }
}
