import Testing

@testable import CommuneSheets

@Suite struct `Detected dialect` {
    @Test(arguments: [
        ("a;b;c\n1,5;2,5;3,5\n", CSVDialect.Delimiter.semicolon), ("a,b,c\n1.5,2.5,3.5\n", .comma),
        ("a\tb\tc\n1,5\t2,5\t3,5\n", .tab), ("a|b|c\n1|2|3\n", .bar),
        // Nothing to go by: the form's own delimiter.
        ("", .semicolon), ("a\nb\n", .semicolon),
        // Sentences with commas above the table.
        ("Xã, huyện, tỉnh, nước, quốc hiệu\nmột, hai\na;b;c\n1;2;3\n4;5;6\n", .semicolon),
        // What stands between quotation marks separates nothing.
        ("\"a,b,c,d,e\";1\n\"f,g,h,i,j\";2\n", .semicolon), ("\"a;b;c;d\",1\n\"e;f;g;h\",2\n", .comma),
        ("\"a\n;;;;\n;;;;\",b\n1,2\n", .comma),
    ])
    func `has the delimiter that lines use alike`(text: String, delimiter: CSVDialect.Delimiter) {
        #expect(CSVDialect(detectedIn: Array(text.utf8)[...]).delimiter == delimiter)
    }

    @Test(arguments: [
        ("a;b\n1;2\n", CSVDialect.LineEnding.lf), ("a;b\r\n1;2\r\n", .crlf), ("a;b\r1;2\r", .cr),
        ("a;b\r1;2", .cr), ("a;b\r\n1;2\n", .mixed), ("a;b\r1;2\n", .mixed), ("a;b\r\r\n1", .mixed),
        ("a", .lf),
        // A bare line feed inside a quoted header while rows end in CR LF.
        ("\"a\nb\";c\r\n1;2\r\n", .mixed),
    ])
    func `has the line endings of the file`(text: String, ending: CSVDialect.LineEnding) {
        #expect(CSVDialect(detectedIn: Array(text.utf8)[...]).lineEnding == ending)
    }

    @Test func `has the mark where the file begins with it`() {
        #expect(CSVDialect(detectedIn: Array("\u{FEFF}a;b".utf8)[...]).hasByteOrderMark)
        #expect(!CSVDialect(detectedIn: Array("a;b\u{FEFF}".utf8)[...]).hasByteOrderMark)
    }

    @Test(arguments: CSVDialect.Delimiter.allCases)
    func `of a table that was written is the one it was written in`(delimiter: CSVDialect.Delimiter) {
        let rows = [
            ["Mã đơn vị", "30058", "", "", "", ""],
            ["Cách ghi", "Số thập phân dùng dấu phẩy, ví dụ 1234,5; ghi 0 nếu không có", "", "", "", ""],
            ["STT", "Mã số", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện trong kỳ"],
            ["1", "5", "Tổng diện tích, kể cả hoa màu", "ha", "114583", "1,5"],
            ["2", "5.1", "Lúa", "ha", "113837", "2,25"], ["3", "5.2", "Hoa màu", "ha", "746", "0"],
        ]
        let bytes = CSVText(rows: rows, delimiter: delimiter).bytes
        #expect(
            CSVDialect(detectedIn: bytes[...])
                == CSVDialect(delimiter: delimiter, lineEnding: .crlf, hasByteOrderMark: true))
    }

    /// A list within one cell has more signs than the table has columns.
    @Test func `is found beside a single line with many other signs`() {
        let list = (1...60).map { "a\($0)" }.joined(separator: " | ")
        let text = "x;y;z\r\n1;2;\(list)\r\n3;4;5\r\n6;7;8\r\n9;10;11\r\n"
        #expect(CSVDialect(detectedIn: Array(text.utf8)[...]).delimiter == .semicolon)
    }
}
