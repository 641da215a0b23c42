import Testing

@testable import CommuneSheets

@Suite struct `The name of a cell` {
    @Test(arguments: [
        (0, 0, "A1"), (8, 1, "B9"), (9, 25, "Z10"), (99, 26, "AA100"), (0, 701, "ZZ1"), (0, 702, "AAA1"),
        (1_048_575, 16_383, "XFD1048576"),
    ])
    func `has letters and digits`(row: Int, column: Int, name: String) {
        let address = CellAddress(row: row, column: column)
        #expect(address.name == name)
        #expect(CellAddress(name: name.utf8) == address)
        var bytes = Array("'Tổng hợp'!".utf8)
        address.appendName(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "'Tổng hợp'!" + name)
    }

    @Test func `is read as the same cell in every column`() {
        for column in 0..<CellAddress.columnLimit {
            let address = CellAddress(row: column * 64, column: column)
            #expect(CellAddress(name: address.name.utf8) == address)
        }
    }
}

@Suite struct `The text of a link` {
    @Test func `begins anew with another sheet, and ends with the cell`() {
        var link = LinkText()
        func text(_ sheet: String, _ row: Int, _ column: Int) -> (text: String, isNew: Bool) {
            let isNew = link.begin(sheet: sheet)
            link.end(cell: CellAddress(row: row, column: column))
            return (String(decoding: link.bytes, as: UTF8.self), isNew)
        }
        let first = text("Nguồn số liệu", 9, 26)
        #expect(first.text == "internal:'Nguồn số liệu'!AA10\0" && first.isNew)
        let second = text("Nguồn số liệu", 0, 0)
        #expect(second.text == "internal:'Nguồn số liệu'!A1\0" && !second.isNew)
        let third = text("Xã 'A'", 0, 0)
        #expect(third.text == "internal:'Xã ''A'''!A1\0" && third.isNew)
    }
}
