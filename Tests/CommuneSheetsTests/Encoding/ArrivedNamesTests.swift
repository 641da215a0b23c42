import Testing

@testable import CommuneSheets

/// The words of `domain/header_forms.csv` and `unit_name_forms.csv`, as they arrive.
@Suite(.enabled(if: SharedMaterial.has("domain/header_forms.csv"), "needs ../shared/domain"))
struct `Words as they arrive` {
    /// What a file with these bytes alone is read as.
    private enum Outcome: Equatable {
        case text(NameKey, TextEncoding), lost, misread(TextEncoding), ambiguous, refused
    }

    private func outcome(_ bytes: [UInt8], names: Set<NameKey>) -> Outcome {
        switch FileText(of: bytes, knownNames: { names }) {
        case .text(let decoded):
            if decoded.lostWords > 0 { return .lost }
            let text = String(decoding: decoded.bytes, as: UTF8.self)
            let content = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
            return .text(NameKey(content), decoded.encoding)
        case .misread(let original): return .misread(original)
        case .ambiguous: return .ambiguous
        case .empty, .binary, .unreadable: return .refused
        }
    }

    /// Every column of the table, and what may be said of a word that stands alone in a file in that form.
    private func isRight(
        _ outcome: Outcome, of word: NameKey, in column: String, written: String, isASCII: Bool
    ) -> Bool {
        if case .text(word, let encoding) = outcome {
            // What came through unharmed may be read from anything that it came through.
            let own: [String: TextEncoding] = [
                "tcvn3_bytes": .tcvn3, "vni_bytes": .vni, "cp1258_bytes": .windows1258,
            ]
            return isASCII ? encoding == .utf8 : encoding == own[column] ?? .utf8
        }
        if isASCII { return false }
        return switch column {
        case "nfc", "nfd_hex_utf8": false
        case "tcvn3_bytes", "vni_bytes", "cp1258_bytes": outcome == .ambiguous
        case "tcvn3_seen_as_cp1252": outcome == .misread(.tcvn3)
        case "vni_seen_as_cp1252": outcome == .misread(.vni)
        case "cp1258_seen_as_cp1252": outcome == .misread(.windows1258)
        // Some bytes of UTF-8 stand for nothing in windows-1252, and became U+FFFD.
        case "utf8_seen_as_cp1252":
            outcome == .misread(.utf8) || (written.contains("\u{FFFD}") && outcome == .lost)
        // The best fit's `Ð` is also what windows-1258's `Đ` looks like.
        case "ansi1252_loss":
            outcome == .lost || (written.contains("Ð") && outcome == .misread(.windows1258))
        case "ansi1258_loss": outcome == .lost
        default: false
        }
    }

    @Test func `are read right, or refused with the damage named`() throws {
        let names = KnownNames.keys(of: try BuiltIn.catalogue())
        let records = try SharedMaterial.records("domain/header_forms.csv")
        #expect(records.count == 23)
        for record in records {
            let word = try #require(record["nfc"])
            #expect(record.count == 11)
            for (column, text) in record {
                let isHex = column.hasSuffix("_bytes") || column == "nfd_hex_utf8"
                let bytes = isHex ? Storage.hex(text) : Array(text.utf8)
                let outcome = outcome(bytes, names: names)
                let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
                #expect(
                    isRight(outcome, of: NameKey(word), in: column, written: text, isASCII: isASCII),
                    "\(word) \(column): \(outcome)")
            }
        }
    }

    /// The name of a figure column, damaged alone: its figures must not be passed over.
    @Test(arguments: [
        "Đơn vị tính", "Kế hoạch năm", "Thực hiện trong kỳ", "Lũy kế từ đầu năm", "Cùng kỳ năm trước",
    ])
    func `never lose a column of figures in a form that is right otherwise`(name: String) throws {
        let source = try EditedForm("30058")
        let header = try #require(source.rows.firstIndex { $0.contains("Mã số") })
        let column = try #require(source.rows[header].firstIndex(of: name))
        for damage in Damage.allCases + [.utf8MisreadAsVietnamese] {
            var form = source
            // What is left of the name where the rest of the file is UTF-8.
            form.rows[header][column] = String(decoding: try damage.bytes(of: name), as: UTF8.self)
            #expect(try form.read().verdict == .refused, "\(damage): \(form.rows[header][column])")
        }
    }

    /// In a form whose unit only its name tells.
    @Test func `name the right unit, or none`() throws {
        for record in try SharedMaterial.records("domain/unit_name_forms.csv") {
            let code = record["unit_code"] ?? ""
            let name = record["form"] ?? ""
            let storage: Storage? =
                switch name {
                case "nfc": .utf8
                case "nfd": .decomposed
                case "utf16le": .utf16LittleEndianWithMark
                case "tcvn3_seen_as_cp1252": .tcvn3
                case "vni_seen_as_cp1252": .vni
                case "cp1258_composed": .windows1258
                default: nil
                }
            var form = try EditedForm(code)
            try form.setHeading("Mã đơn vị", nil)
            try form.setHeading("Đơn vị", ["Đơn vị", "@"])
            let text = String(decoding: form.bytes.dropFirst(3), as: UTF8.self).split(separator: "@")
            try #require(text.count == 2)
            var bytes = Storage.hex(record["bytes_hex"] ?? "")
            if name == "utf16le" { bytes.removeFirst(2) }
            func saved(_ part: Substring, first: Bool) throws -> [UInt8] {
                if let storage {
                    let whole = try storage.bytes(of: String(part))
                    return first || !storage.hasMark ? whole : Array(whole.dropFirst(2))
                }
                return try (name == "ansi1252_bestfit_loss" ? Damage.westernBestFit : .vietnameseWithoutMarks)
                    .bytes(of: String(part))
            }
            let submission = try EditedForm.read(
                saved(text[0], first: true) + bytes + saved(text[1], first: false), name: form.name)
            if let storage {
                #expect(submission.unit?.code.text == code, "\(code) \(name)")
                #expect(submission.encoding == storage.encoding)
                #expect(submission.verdict != .refused, "\(code) \(name)")
            } else {
                #expect(submission.errorCodes == [.FIL05] && submission.unit == nil, "\(code) \(name)")
            }
        }
    }

    /// The words alone, as a file of their own.
    @Test func `of a unit are never another unit's`() throws {
        let catalogue = try BuiltIn.catalogue()
        let names = KnownNames.keys(of: catalogue)
        for record in try SharedMaterial.records("domain/unit_name_forms.csv") {
            let bytes = Storage.hex(record["bytes_hex"] ?? "")
            let seen = Array((record["text"] ?? "").utf8)
            for bytes in [bytes, seen] {
                guard case .text(let key, _) = outcome(bytes, names: names) else { continue }
                let units = catalogue.units(named: key.text).map(\.code.text)
                #expect(units == [record["unit_code"] ?? ""], "\(record["form"] ?? "") \(key.text)")
            }
        }
    }
}
