import Testing

@testable import CommuneSheets

/// Files made of pieces, good and bad, in any order.
@Suite struct `Every line of any file` {
    private static let marks = ["", "\u{FEFF}"]
    private static let firsts = ["", "", "sep=;", "\"sep=;\"", "SEP=,", "sep=\t"]
    private static let endings = ["\n", "\r\n", "\r"]
    private static let headers = [
        "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm trước;Giải trình;Ghi chú",
        "STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện;;Cùng kỳ năm trước;Giải trình;Ghi chú\n;;;;;Trong kỳ;Lũy kế;;;",
        "Mã số;Thực hiện;Ghi chú",
    ]
    private static let pieces = [
        "Mã đơn vị;30058", "Kỳ báo cáo;2023-06", "Tháng 6 năm 2023;;;;;;;;;", "", ";;;;;;;;;", "   ", ";",
        "1;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;26;;",
        "2;9.1;;lao động;10;2;8;3;;\"hai\ndòng\"", "3;9;;;1;2;3;4;;", "x;99;không có;;1;2;3;4;;",
        ";;;;;5;;;;",
        "4;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;5487,9;336,8;;\"chưa đóng",
        "5;4;\"HTX\" mới;HTX;1;1;x;0;;",
        "6;4;HTX \"mới;HTX;1;1;x;0;;", "abc\";d", "\"", "\"\"", "\"a\n\n;b\";c",
        "I;;Chỉ tiêu về kinh tế;;;;;;;",
        "Tổng cộng;;;;;123;;;;", ";;;;;;CHỦ TỊCH;;;", "7;6;;;1,5;2.500;3;4;;;;;thừa", "8;7.M;;hộ;1;2",
    ]

    private static func file(_ random: inout SeededRandom) -> [UInt8] {
        func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
        var text = pick(marks)
        let first = pick(firsts)
        if !first.isEmpty { text += first + pick(endings) }
        let usual = pick(endings)
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let isHeader = Int.random(in: 0..<6, using: &random) == 0
            text += isHeader ? pick(headers) : pick(pieces)
            text += Int.random(in: 0..<8, using: &random) == 0 ? pick(endings) : usual
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text += pick(pieces) }
        return Array(text.utf8)
    }

    @Test(arguments: 0..<60)
    func `is in exactly one row, and every row has exactly one fate`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &* 977)
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        for _ in 0..<25 {
            let bytes = Self.file(&random)
            let comment: Comment = "\(String(decoding: bytes, as: UTF8.self).debugDescription)"
            let dialect = CSVDialect(detectedIn: bytes[...])
            let swallowed = SwallowedRow(delimiter: dialect.delimiter, catalogue: reader.catalogue)
            let (table, findings) = try CSVReader.read(
                bytes[...], dialect: dialect, recognising: swallowed.isRow)
            // Lines: counted here by the endings alone.
            #expect(table.lineRanges == table.consecutiveLineRanges, comment)
            #expect(table.rows.reduce(0) { $0 + $1.lineCount } == bytes.physicalLineCount, comment)
            // What is broken is told, once and where it begins.
            let broken = table.rows.indices.filter { table.rows[$0].kind == .broken }
            let told = findings.filter { $0.code != .CSV05 }
            #expect(told.map(\.place) == broken.map { table.place(row: $0) }, comment)
            // A record of several lines has a cell of several lines; a blank line has nothing at all.
            for row in table.rows where row.lineCount > 1 { #expect(row.kind == .record, comment) }
            let source = try #require(SourceFile(path: "bieu.csv", bytes: bytes))
            let submission = try reader.read(source)
            let rows = submission.rows
            #expect(rows.read == rows.accepted + rows.unchanged + rows.ignored + rows.refused, comment)
            #expect(min(rows.accepted, rows.unchanged, rows.ignored, rows.refused) >= 0, comment)
            #expect(rows.read == (submission.dialect == nil ? 0 : table.rows.count), comment)
            check(submission, broken: broken.count, bytes, comment)
        }
    }

    private func check(
        _ submission: DiagnosedSubmission, broken: Int, _ bytes: [UInt8], _ comment: Comment
    ) {
        // A row with an error is refused, and no other; what is read stands in a row that is not.
        let told = submission.diagnostics.flatMap { [$0] + $0.alike }
        let errors = Set(told.filter { $0.severity == .error }.compactMap(\.place?.row))
        #expect(submission.rows.refused == errors.count, comment)
        #expect(submission.rows.refused >= broken, comment)
        let read = Set(submission.observations.map(\.place.row))
        #expect(submission.rows.accepted >= read.subtracting(errors).count, comment)
        for place in told.compactMap(\.place) {
            #expect((1...bytes.physicalLineCount).contains(place.line), comment)
            #expect((1...submission.rows.read).contains(place.row), comment)
        }
    }
}
