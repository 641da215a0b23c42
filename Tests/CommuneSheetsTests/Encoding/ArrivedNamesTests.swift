import Testing

@testable import CommuneSheets

/// The words of `domain/header_forms.csv` and `unit_name_forms.csv`, as they arrive.
@Suite(.enabled(if: SharedMaterial.has("domain/header_forms.csv"), "needs ../shared/domain"))
struct `Words as they arrive` {
    /// What a file with these bytes alone is read as.
    private enum Outcome: Equatable {
        case text(NameKey), lost, refused
    }

    private func outcome(_ bytes: [UInt8], names: Set<NameKey>) -> Outcome {
        guard case .text(let decoded) = FileText(of: bytes, knownNames: { names }) else { return .refused }
        if decoded.lostWords > 0 { return .lost }
        let text = String(decoding: decoded.bytes, as: UTF8.self)
        return .text(NameKey(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text))
    }

    @Test func `are read right, or refused with the damage named`() throws {
        let names = KnownNames.keys(of: try BuiltIn.catalogue())
        var read = 0
        var all = 0
        for record in try SharedMaterial.records("domain/header_forms.csv") {
            let word = record["nfc"] ?? ""
            var forms: [(String, [UInt8])] = []
            for (heading, text) in record {
                if heading.hasSuffix("_bytes") || heading == "nfd_hex_utf8" {
                    forms.append((heading, Storage.hex(text)))
                } else {
                    forms.append((heading, Array(text.utf8)))
                }
            }
            for (heading, bytes) in forms {
                all += 1
                let outcome = outcome(bytes, names: names)
                let isRight = outcome == .text(NameKey(word))
                if isRight { read += 1 }
                #expect(isRight || outcome == .lost || outcome == .refused, "\(word) \(heading): \(outcome)")
                if heading == "nfc" || heading.hasPrefix("nfd") { #expect(isRight, "\(word) \(heading)") }
            }
        }
        #expect(read * 2 > all, "\(read) of \(all)")
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
                guard case .text(let key) = outcome(bytes, names: names) else { continue }
                let units = catalogue.units(named: key.text).map(\.code.text)
                #expect(units == [record["unit_code"] ?? ""], "\(record["form"] ?? "") \(key.text)")
            }
        }
    }
}
