import Testing

@testable import CommuneSheets

@Suite struct `Detected dialect with a stray quote` {
    @Test(arguments: CSVDialect.Delimiter.allCases)
    func `is still the table's`(delimiter: CSVDialect.Delimiter) {
        let d = delimiter.rawValue
        let text = "Màn hình 32\" của xã\r\n" + (1...20).map { "\($0)\(d)a\(d)b\(d)c\r\n" }.joined()
        #expect(CSVDialect(detectedIn: Array(text.utf8)[...]).delimiter == delimiter)
    }
}
