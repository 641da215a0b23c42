import Testing

@testable import CommuneSheets

@Suite struct `How high a row must be` {
    /// Widths by the Times family's published advances: a 444, space 250, W 944, 0 500, of 1000.
    @Test(arguments: [
        ("a", 444), ("W", 944), ("0", 500), ("a a", 1138), ("ă", 444), ("Đ", 722), ("ơ", 550), ("", 0),
    ])
    func `depends on how wide its letters are`(text: String, thousandths: Int) {
        let points = TextWidth.points(text, size: 12, isBold: false)
        #expect(abs(points - Double(thousandths) * 12 / 1000) < 0.001)
    }

    @Test func `is the same for composed and decomposed letters`() {
        let composed = "Sản xuất nông nghiệp"
        let decomposed = "Sa\u{309}n xua\u{302}\u{301}t no\u{302}ng nghie\u{323}\u{302}p"
        let widths = [composed, decomposed].map { TextWidth.points($0, size: 12, isBold: false) }
        #expect(abs(widths[0] - widths[1]) < 0.001)
    }

    @Test func `grows line by line`() {
        func points(_ text: String) -> Double? {
            var height = RowHeight()
            height.take(text, width: 20)
            return height.points
        }
        #expect(points("ngắn") == nil)
        #expect(points("một\nhai") == 32.5)
        #expect(points("một\nhai\nba") == 48.25)
        // Twenty characters of the default font are 100 points: no more than 16 digits of 6 points.
        #expect(points(String(repeating: "0", count: 16)) == nil)
        #expect(points(String(repeating: "0", count: 18)) == 32.5)
        #expect(points(String(repeating: "dài ", count: 2_000)) == 409)
    }
}
