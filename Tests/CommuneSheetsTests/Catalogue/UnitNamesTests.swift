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
}
