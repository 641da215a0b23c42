import CommuneSheets
import Testing

@testable import commune_sheets

@Suite struct `The line that tells how far reading has come` {
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
    func `has count, rate and time left`(
        done: Int, total: Int, milliseconds: Int, language: Language, text: String
    ) {
        let progress = ProgressText(done: done, total: total, elapsed: .milliseconds(milliseconds))
        #expect(progress.text(in: language) == text)
    }
}
