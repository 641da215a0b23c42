import Testing

@testable import CommuneSheets

@Suite struct `Whether a file is text` {
    @Test(arguments: ["", "\r\n\n", "\u{FEFF}", "\u{FEFF}\r\n"])
    func `marks and blank lines alone are an empty file`(content: String) {
        #expect(SourceText.problem(of: Array(content.utf8))?.code == .FIL01)
    }
}
