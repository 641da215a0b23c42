import Testing

@testable import CommuneSheets

@Suite struct `Whether a file is text` {
    @Test(arguments: ["", "\r\n\n", "\u{FEFF}", "\u{FEFF}\r\n"])
    func `marks and blank lines alone are an empty file`(content: String) {
        let source = SourceText(of: Array(content.utf8), knownNames: { [] })
        #expect(source.problem?.code == .FIL01 && source.text == nil)
    }
}
