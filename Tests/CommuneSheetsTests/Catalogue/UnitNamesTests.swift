import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `Unit names` {
    private static let forms = "domain/unit_name_forms.csv"

    @Test(arguments: [
        ("Xã Mỹ Đông", "30058"), ("XÃ MỸ ĐÔNG", "30058"), ("Mỹ Đông", "30058"), ("xã  Mỹ Ðông", "30058"),
        ("X. Mỹ Đông", "30058"), ("UBND xã Mỹ Đông", "30058"), ("ỦY BAN NHÂN DÂN XÃ MỸ ĐÔNG", "30058"),
        ("Uỷ ban nhân dân xã Mỹ Đông", "30058"), ("Xã Mỹ Hoà", "30052"), ("Mỹ Hòa", "30052"),
        ("Xã Mỹ Quí", "30055"), ("Mỹ Quý", "30055"), ("Thị trấn Mỹ An", "30037"), ("TT Mỹ An", "30037"),
        ("TT. Mỹ An", "30037"), ("tt.Mỹ An", "30037"), ("UBND thị trấn Mỹ An", "30037"),
        ("Xã Mỹ An", "30064"),
        ("X.Mỹ An", "30064"), ("Thạnh Lợi commune", "30040"), ("Mỹ An township", "30037"),
        ("Công an huyện", "CAH"), ("Công an huyện Tháp Mười", "CAH"), ("Phòng TC-KH", "TCKH"),
        ("Phòng Tài chính – Kế hoạch", "TCKH"), ("Phòng NN&PTNT", "NNPTNT"),
        ("Phòng Văn hoá và Thông tin", "VHTT"), ("Bảo hiểm xã hội huyện", "BHXH"),
    ])
    func `find their unit however an office writes them`(name: String, code: String) throws {
        #expect(try BuiltIn.catalogue().units(named: name).map(\.code.text) == [code])
    }

    @Test(arguments: ["Mỹ An", "MỸ AN", " mỹ an ", "My\u{303} An"])
    func `of a township and a commune alike find both`(name: String) throws {
        #expect(Set(try BuiltIn.catalogue().units(named: name).map(\.code)) == ["30037", "30064"])
    }

    @Test(arguments: [
        "Láng Biền", "Xã Đốc Bình Kiều", "My Dong", "Xã My Đông", "Xã", "", "Huyện Tháp Mười",
        "Thị trấn Mỹ Đông",
        "Xã Trường Xuan", "TT Trường Xuân", "Phòng", "UBND",
    ])
    func `that are only similar find nothing`(name: String) throws {
        #expect(try BuiltIn.catalogue().units(named: name).isEmpty)
    }

    @Test(
        .enabled(if: SharedMaterial.has(forms), "skipped: ../shared/domain is not beside this checkout"),
        arguments: ["nfc", "nfd", "utf16le", "cp1258_composed"])
    func `that lost nothing find their unit`(form: String) throws {
        let catalogue = try BuiltIn.catalogue()
        let records = try SharedMaterial.records(Self.forms).filter { $0["form"] == form }
        #expect(records.count == 13)
        for record in records {
            let name = try #require(record["text"])
            #expect(catalogue.units(named: name).map(\.code.text) == [record["unit_code"]])
        }
    }

    @Test(
        .enabled(if: SharedMaterial.has(forms), "skipped: ../shared/domain is not beside this checkout"))
    func `that were damaged on the way find no other unit`() throws {
        let catalogue = try BuiltIn.catalogue()
        let records = try SharedMaterial.records(Self.forms)
        #expect(records.count == 117)
        for record in records {
            let name = try #require(record["text"])
            let found = catalogue.units(named: name).map(\.code.text)
            #expect(found == [] || found == [record["unit_code"]], "\(name)")
        }
    }

    @Test func `in full find exactly their own unit, with or without the district`() throws {
        let catalogue = try BuiltIn.catalogue()
        for unit in catalogue.units {
            for name in [unit.name.vietnamese, unit.name.english] + unit.otherNames {
                #expect(catalogue.units(named: name) == [unit], "\(name)")
            }
        }
    }

    // MARK: The names of the domain, changed

    /// The kinds as offices write them before a name, by the word that the official name has.
    private static let kinds = [
        "Xã": [
            "Xã ", "xã ", "XÃ ", "X. ", "X.", "x. ", "UBND xã ", "UBND Xã ", "Ủy ban nhân dân xã ",
            "UỶ BAN NHÂN DÂN XÃ ",
        ],
        "Thị trấn": [
            "Thị trấn ", "thị trấn ", "THỊ TRẤN ", "Thị  trấn ", "TT. ", "TT.", "TT ", "tt. ",
            "UBND thị trấn ",
            "UBND TT. ", "Ủy ban nhân dân thị trấn ",
        ],
    ]

    /// Each commune's official name, taken apart: `Xã`, `Mỹ Đông`, `30058`.
    private static func official() throws -> [(kind: String, name: String, code: String)] {
        try SharedMaterial.records(forms).filter { $0["form"] == "nfc" }.map { record in
            let text = try #require(record["text"])
            let kind = try #require(kinds.keys.first { text.hasPrefix("\($0) ") })
            return (kind, String(text.dropFirst(kind.count + 1)), try #require(record["unit_code"]))
        }
    }

    @Test(.enabled(if: SharedMaterial.has(forms), "skipped: ../shared/domain is not beside this checkout"))
    func `find their unit behind every kind, in every case, with any blanks and hyphens`() throws {
        let catalogue = try BuiltIn.catalogue()
        let units = try Self.official()
        #expect(units.count == 13)
        for unit in units {
            for kind in try #require(Self.kinds[unit.kind]) {
                let names = [
                    unit.name, unit.name.uppercased(), unit.name.lowercased(),
                    unit.name.split(separator: " ").joined(separator: "  "),
                    unit.name.split(separator: " ").joined(separator: "\u{A0}"),
                    unit.name.split(separator: " ").joined(separator: "-"), "\(unit.name) ",
                    "\(unit.name), huyện Tháp Mười", "\(unit.name) - huyện Tháp Mười",
                    unit.name.decomposedStringWithCanonicalMapping,
                ]
                for name in names {
                    let found = catalogue.units(named: kind + name).map(\.code.text)
                    #expect(found == [unit.code], "\(kind)\(name)")
                }
            }
        }
    }

    /// A letter or a tone makes another name: what is found then is that other unit's own name, or none.
    @Test(.enabled(if: SharedMaterial.has(forms), "skipped: ../shared/domain is not beside this checkout"))
    func `with one letter or tone changed never find the unit, nor another`() throws {
        let catalogue = try BuiltIn.catalogue()
        let units = try Self.official()
        // The same name to an office: the place of a tone, and i for y.
        let same = ["Mỹ Hoà", "Mỹ Quí"]
        let letters = LetterBytes.rows.compactMap { $0.first?.first } + Array("aăâbcdđeêghiklmnoôơpqrstuưvxy")
        var tried = 0
        for unit in units {
            for index in unit.name.indices where unit.name[index].isLetter {
                for letter in Set(letters) {
                    var name = unit.name
                    name.replaceSubrange(index...index, with: String(letter))
                    if name.lowercased() == unit.name.lowercased()
                        || same.contains(where: { $0.lowercased() == name.lowercased() })
                    {
                        continue
                    }
                    tried += 1
                    for full in [name, "\(unit.kind) \(name)"] {
                        let found = catalogue.units(named: full).map(\.code.text)
                        let own = units.filter { $0.name.lowercased() == name.lowercased() }.map(\.code)
                        #expect(found.allSatisfy { own.contains($0) }, "\(full): \(found)")
                    }
                }
            }
        }
        #expect(tried > 8_000)
    }

    /// 13 × 13: no form of one unit's name finds another unit.
    @Test(.enabled(if: SharedMaterial.has(forms), "skipped: ../shared/domain is not beside this checkout"))
    func `of two units are never taken for each other`() throws {
        let catalogue = try BuiltIn.catalogue()
        let units = try Self.official()
        for first in units {
            for second in units {
                // The kind of one before the name of the other is a name of nobody, or of a namesake.
                let found = catalogue.units(named: "\(first.kind) \(second.name)").map(\.code.text)
                let own = units.filter { $0.kind == first.kind && $0.name == second.name }.map(\.code)
                #expect(found == own, "\(first.kind) \(second.name)")
            }
        }
    }

    @Test func `shared by a township and a commune are refused, and both are named`() throws {
        for name in ["Mỹ An", "MỸ AN", "mỹ an"] {
            var form = try EditedForm("30064")
            try form.setHeading("Mã đơn vị", nil)
            try form.setHeading("Đơn vị", ["Đơn vị", name])
            let submission = try EditedForm.read(form.bytes)
            #expect(submission.unit == nil && submission.verdict == .refused)
            let finding = try #require(submission.diagnostics.first { $0.severity == .error })
            guard case .unitAmbiguous(let candidates) = finding.problem else {
                Issue.record("\(finding.code)")
                continue
            }
            #expect(Set(candidates) == ["Thị trấn Mỹ An (30037)", "Xã Mỹ An (30064)"])
            #expect(finding.place?.cell == "B2" && finding.value == name)
            for language in [Language.vietnamese, .english] {
                let message = finding.message(in: language)
                #expect(message.contains("30037") && message.contains("30064"))
            }
        }
    }
}
