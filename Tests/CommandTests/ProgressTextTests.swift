import CommuneSheets
import Testing

@testable import commune_sheets

@Suite struct `The line that tells how far the work has come` {
    @Test(arguments: [
        (500, 1_000, 500, Language.vietnamese, "Đã đọc 500/1.000 biểu · 1.000 biểu/giây · còn khoảng 1 giây"),
        (
            12_345, 127_200, 1_260, .vietnamese,
            "Đã đọc 12.345/127.200 biểu · 9.798 biểu/giây · còn khoảng 12 giây"
        ),
        (12_345, 127_200, 1_260, .english, "Read 12,345 of 127,200 forms · 9,798 a second · about 12 s left"),
        (10, 10_000, 1_000, .english, "Read 10 of 10,000 forms · 10 a second · about 17 min left"),
        (0, 7, 600, .vietnamese, "Đã đọc 0/7 biểu"),
        (7, 7, 0, .english, "Read 7 of 7 forms"),
    ])
    func `has count, rate and time left while forms are read`(
        done: Int, total: Int, milliseconds: Int, language: Language, text: String
    ) {
        let step = ProgressStep.reading(forms: done, of: total)
        #expect(ProgressText(step: step, elapsed: .milliseconds(milliseconds)).text(in: language) == text)
    }

    @Test(arguments: [
        (
            WorkbookProgress.writing(cells: 120_000, of: 894_344), 2_000, Language.vietnamese,
            "Đã ghi 120.000/894.344 ô · 60.000 ô/giây · còn khoảng 13 giây"
        ),
        (
            .writing(cells: 120_000, of: 894_344), 2_000, .english,
            "Wrote 120,000 of 894,344 cells · 60,000 a second · about 13 s left"
        ),
        (.writing(cells: 0, of: 894_344), 0, .vietnamese, "Đã ghi 0/894.344 ô"),
        (.packing, 3_000, .vietnamese, "Đang đóng gói sổ tổng hợp …"),
        (.packing, 3_000, .english, "Packing the workbook …"),
        (
            .checking(bytes: 64_000_001, of: 1_310_720_000), 500, .vietnamese,
            "Đang kiểm tra lại: đã đọc 65/1.311 MB · 130 MB/giây · còn khoảng 10 giây"
        ),
        (
            .checking(bytes: 65_536, of: 2_000_000), 100, .english,
            "Checking: read back 1 of 2 MB · 10 a second · about 1 s left"
        ),
    ])
    func `has them while a workbook is written and checked`(
        progress: WorkbookProgress, milliseconds: Int, language: Language, text: String
    ) {
        let step = ProgressStep.workbook(progress)
        #expect(ProgressText(step: step, elapsed: .milliseconds(milliseconds)).text(in: language) == text)
    }

    @Test(arguments: [
        (
            ProgressStep.storing(files: 3_000, of: 10_600), 2_000, Language.vietnamese,
            "Đã ghi vào sổ cái 3.000/10.600 tệp · 1.500 tệp/giây · còn khoảng 6 giây"
        ),
        (
            .storing(files: 3_000, of: 10_600), 2_000, .english,
            "Stored 3,000 of 10,600 files · 1,500 a second · about 6 s left"
        ),
        (
            .checking(files: 90, of: 715), 1_000, .vietnamese,
            "Đã kiểm tra 90/715 tệp · 90 tệp/giây · còn khoảng 7 giây"
        ),
        (.checking(files: 0, of: 715), 0, .english, "Checked 0 of 715 files"),
    ])
    func `has them while a ledger is written and checked`(
        step: ProgressStep, milliseconds: Int, language: Language, text: String
    ) {
        #expect(ProgressText(step: step, elapsed: .milliseconds(milliseconds)).text(in: language) == text)
    }

    @Test func `says that figures are consolidated, of which nothing is counted`() {
        let text = ProgressText(step: .consolidating, elapsed: .seconds(3))
        #expect(text.text(in: .vietnamese) == "Đang tổng hợp số liệu …")
        #expect(text.text(in: .english) == "Consolidating …")
    }

    @Test func `takes a step for the same however far it is`() {
        let steps: [ProgressStep] = [
            .reading(forms: 1, of: 2), .consolidating, .workbook(.writing(cells: 1, of: 2)),
            .workbook(.packing), .workbook(.checking(bytes: 1, of: 2)), .storing(files: 1, of: 2),
            .checking(files: 1, of: 2),
        ]
        for (place, step) in steps.enumerated() {
            for (other, second) in steps.enumerated() {
                #expect(step.isSameStep(as: second) == (place == other))
            }
        }
        #expect(ProgressStep.reading(forms: 1, of: 2).isSameStep(as: .reading(forms: 2, of: 2)))
    }
}
