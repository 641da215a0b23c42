import Testing

@testable import CommuneSheets

@Suite struct `What a workbook cannot hold` {
    private static let cell = CellAddress(row: 6, column: 1)

    @Test(
        arguments: [
            (
                WorkbookFailure.text(.cell(cell), .forbiddenCharacter("\u{7}")), "Tổng hợp",
                ["Trang “Tổng hợp”, ô B7", "U+0007", "Đề nghị"],
                ["Sheet “Tổng hợp”, cell B7", "U+0007", "Delete"]
            ),
            (
                .text(.property, .tooLong(limit: 255)), nil, ["thông tin của tệp", "255 ký tự", "viết gọn"],
                ["property of the file", "255 characters", "Shorten"]
            ),
            (
                .text(.chart, .empty), "Biểu đồ", ["lời của biểu đồ", "bổ sung"],
                ["text of a chart", "Add it"]
            ),
            (.name("CT_5_KH"), nil, ["“CT_5_KH”", "danh mục"], ["“CT_5_KH”", "catalogue"]),
            (.sheetName("Biểu 1/2", .forbiddenCharacter("/")), nil, ["“Biểu 1/2”"], ["“Biểu 1/2”"]),
            (
                .tooMany(.rows), "Tình hình nộp", ["Trang “Tình hình nộp”", "chia"],
                ["Sheet “Tình hình nộp”", "Divide"]
            ),
            (.inexact(0.1), "Tổng hợp", ["số 0.1"], ["figure 0.1"]),
        ] as [(WorkbookFailure, String?, [String], [String])])
    func `is told with its place, what it is and what to do, and is no fault of the program`(
        failure: WorkbookFailure, sheet: String?, vietnamese: [String], english: [String]
    ) {
        let written = WorkbookWriteFailure(.workbook(failure, sheet: sheet))
        guard case .contents(let words) = written.cause else {
            Issue.record("\(written.cause)")
            return
        }
        for part in vietnamese { #expect(words.vietnamese.contains(part), "\(words.vietnamese)") }
        for part in english { #expect(words.english.contains(part), "\(words.english)") }
    }

    @Test(arguments: [
        WorkbookFailure.cellTaken(cell), .noSuchSheet("Ba"), .measure("chart"), .noSheets,
        .library(.noObject),
    ])
    func `is not what the program alone has done wrong`(failure: WorkbookFailure) {
        guard case .fault = WorkbookWriteFailure(.workbook(failure, sheet: nil)).cause else {
            Issue.record("\(failure)")
            return
        }
    }
}
