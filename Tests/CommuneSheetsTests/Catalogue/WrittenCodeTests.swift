import Testing

@testable import CommuneSheets

@Suite struct `A unit's code as spreadsheet programs leave it` {
    @Test(arguments: [
        "30058", "30.058", "30,058", "30 058", "30058,0", "30058.0", "30058.00", "30.058,00", "'30058",
        "’30058",
        " 30058", "30058 ", "\u{A0}30058", "３００５８", "30\u{A0}058",
    ])
    func `is the unit's`(written: String) throws {
        #expect(try BuiltIn.catalogue().unit(written: written)?.code == "30058")
    }

    @Test(arguments: ["tckh", "TCKH ", "'TCKH", "ＴＣＫＨ"])
    func `may be of letters`(written: String) throws {
        #expect(try BuiltIn.catalogue().unit(written: written)?.code == "TCKH")
    }

    @Test(arguments: [
        "3005", "300580", "30058,5", "3.0058", "3.00.58", "30.0580", "30058-1", "30058x", "", "'", "0,0",
        "3,01E+04",
        "30.058.0000", "-30058", "30058,000",
    ])
    func `is not guessed`(written: String) throws {
        #expect(try BuiltIn.catalogue().unit(written: written) == nil)
    }

    @Test func `has its lost zeros put back where all codes are as long`() throws {
        // A unit that reports as all communes do, so that its code stands nowhere else.
        var rows = try BuiltIn.rows(of: .units)
        let unit = try #require(rows.first { $0[0] == "30058" })
        rows.append(["00058", "Xã Mới", "Mới commune"] + unit.dropFirst(3))
        rows[rows.count - 1][4] = ""
        let catalogue = try #require(try BuiltIn.read(with: rows, in: .units).catalogue)
        #expect(catalogue.unit(written: "58")?.code == "00058")
        #expect(catalogue.unit(written: "58,0")?.code == "00058")
        #expect(catalogue.unit(written: "58,5") == nil)
    }

    @Test func `is read in a form`() throws {
        for written in ["30.058", "30058,0", "'30058"] {
            var form = try EditedForm("30058")
            try form.setHeading("Mã đơn vị", ["Mã đơn vị", written])
            #expect(try form.read().diagnostics == [])
        }
    }
}
