import Glibc
import Testing

@testable import CommuneSheets

@Suite(.serialized) struct AtomicOutputTests {
    let folder = TestFolder()

    @Test func `Bytes are written whole, and nothing else is left`() throws {
        try AtomicOutput.write(Array("một".utf8), to: folder.file("a.txt"), replace: false)
        #expect(bytes(of: folder.file("a.txt")) == Array("một".utf8))
        try AtomicOutput.write([], to: folder.file("b.txt"), replace: false)
        #expect(bytes(of: folder.file("b.txt")) == [])
        #expect(folder.names == ["a.txt", "b.txt"])
    }

    @Test func `A file that exists is not replaced unless asked`() throws {
        try AtomicOutput.write([1], to: folder.file("a"), replace: false)
        #expect(throws: OutputFailure.targetExists(path: folder.file("a"))) {
            try AtomicOutput.write([2], to: folder.file("a"), replace: false)
        }
        #expect(bytes(of: folder.file("a")) == [1])
        try AtomicOutput.write([2], to: folder.file("a"), replace: true)
        #expect(bytes(of: folder.file("a")) == [2])
        #expect(folder.names == ["a"])
    }

    @Test func `A file that appears meanwhile is not replaced either`() throws {
        let path = folder.file("a.xlsx")
        #expect(throws: WorkbookOutputFailure.output(.targetExists(path: path))) {
            try WorkbookOutput.write(to: path, replace: false, properties: Sample.properties) {
                workbook throws(WorkbookFailure) in
                try? AtomicOutput.write([7], to: path, replace: false)
                try workbook.addSheet(named: "Bảng") { _ in }
            }
        }
        #expect(bytes(of: path) == [7])
        #expect(folder.names == ["a.xlsx"])
    }

    @Test func `What cannot be created is refused`() {
        for path in ["/nonexistent/a", folder.path, folder.path + "/", "", "/"] {
            do throws(OutputFailure) {
                try AtomicOutput.write([1], to: path, replace: true)
                Issue.record("written: \(path)")
            } catch {
                #expect(error.isRefusal, "\(path): \(error)")
            }
        }
        #expect(folder.names == [])
    }

    @Test func `A failure on the way leaves the old file and nothing else`() throws {
        let path = folder.file("a.xlsx")
        try AtomicOutput.write([1], to: path, replace: false)
        #expect(throws: WorkbookOutputFailure.workbook(.notFinite, sheet: "Bảng")) {
            try WorkbookOutput.write(to: path, replace: true, properties: Sample.properties) {
                workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Bảng") { sheet throws(WorkbookFailure) in
                    try sheet.write(.number(.nan), at: CellAddress(row: 0, column: 0))
                }
            }
        }
        #expect(bytes(of: path) == [1])
        #expect(folder.names == ["a.xlsx"])
    }

    @Test func `An interruption leaves nothing`() async {
        // In a process of its own, for it removes every working folder.
        await #expect(processExitsWith: .exitCode(130)) {
            let folder = TestFolder()
            try WorkbookOutput.write(to: folder.file("a.xlsx"), replace: false, properties: Sample.properties)
            { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Bảng") { _ in }
                guard folder.names.count == 1 else { exit(1) }
                // As the interrupt handler's thread would.
                PendingOutputs.removeAll {
                    let left = folder.names
                    _ = unsafe rmdir(folder.path)
                    exit(left.isEmpty ? 130 : 2)
                }
            }
        }
    }
}
