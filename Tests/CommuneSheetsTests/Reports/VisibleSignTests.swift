import Testing

@testable import CommuneSheets

@Suite struct `A sign that shows itself` {
    private static let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }

    /// By Unicode's tables, which the short way leaves unasked.
    @Test func `is never one for which another stands in a message`() {
        let wrong = Self.all.filter { scalar in
            Quotation.showsItself(scalar) && Quotation.sign(for: scalar) != String(scalar)
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("Xã Mỹ Đông", "Xã Mỹ Đông"), ("soft\u{AD}hyphen", "soft·hyphen"), ("a\u{7F}b", "a␡b"),
        ("a\u{85}b", "a↵b"),
        ("\u{200B}x", "·x"), ("\u{202E}x", "·x"), ("tab\tnull\u{0}", "tab⇥null␀"),
    ])
    func `leaves the others their signs`(text: String, seen: String) {
        #expect(text.visible == seen)
    }
}
