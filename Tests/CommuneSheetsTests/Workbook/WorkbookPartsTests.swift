import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `The parts of a small district's workbook` {
    private let folder = TestFolder()

    /// The parts that the library writes the same into every workbook.
    private static let alike: Set = ["xl/theme/theme1.xml"]

    /// One element a line, so that a change shows where it is.
    private func lines(_ part: String, of archive: borrowing ZIPReader) throws -> String {
        var content: [UInt8] = []
        try archive.read(part) { bytes throws(WorkbookDamage) in
            for index in bytes.indices { content.append(bytes[index]) }
        }
        var text = ""
        var previous: UInt8 = 0
        var line: [UInt8] = []
        for byte in content {
            if byte == UInt8(ascii: "<"), previous == UInt8(ascii: ">") {
                text += String(decoding: line, as: UTF8.self) + "\n"
                line = []
            }
            line.append(byte)
            previous = byte
        }
        return text + String(decoding: line, as: UTF8.self) + "\n"
    }

    /// With `RECORD_SAMPLES` in the environment the parts are written, and the test fails.
    @Test func `are those that were read and found right`() throws {
        let catalogue = try SmallDistrict.catalogue()
        let book = try SampleWorkbook(
            of: SmallDistrict.forms(catalogue), catalogue: catalogue, in: folder)
        let expected = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ExpectedParts")
        let isRecording = ProcessInfo.processInfo.environment["RECORD_SAMPLES"] != nil
        let archive = try ZIPReader(path: book.path)
        var names: Set<String> = []
        for part in try archive.partNames() where !Self.alike.contains(part) {
            // A folder for each folder of the archive would hide files that begin with a dot.
            let name = part.split(separator: "/").joined(separator: "-") + ".txt"
            names.insert(name)
            let found = try lines(part, of: archive)
            let file = expected.appending(path: name)
            if isRecording {
                try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
                try Data(found.utf8).write(to: file)
                continue
            }
            let stored = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let difference = zip(found.split(separator: "\n"), stored.split(separator: "\n"))
                .first { $0 != $1 }
            #expect(difference == nil, "\(name): found, expected")
            #expect(found == stored, "\(name) is longer or shorter")
        }
        if isRecording { Issue.record("recorded \(names.count) parts") }
        let kept = try FileManager.default.contentsOfDirectory(atPath: expected.path)
        #expect(Set(kept) == names)
    }
}
