import Glibc
import Testing

@testable import CommuneSheets

@Suite(.serialized) struct `The forms in what a user named` {
    private let folder = TestFolder()

    private func make(_ names: [String]) throws {
        for name in names {
            if name.hasSuffix("/") {
                _ = unsafe mkdir(folder.file(String(name.dropLast())), 0o755)
            } else {
                try AtomicOutput.write(Array(name.utf8), to: folder.file(name), replace: false)
            }
        }
    }

    /// What is found under some names of the folder, without the folder's own path.
    private func forms(_ names: [String] = [""]) throws -> [String] {
        let start = folder.file("").utf8.count
        return try FormFiles.list(names.map { folder.file($0) }).forms.map { String($0.dropFirst(start)) }
    }

    /// A slash is a byte above a full stop and below a digit.
    @Test func `are in the order of the bytes of their paths, folders among them`() throws {
        try make([
            "b.csv", "a/", "a/z.csv", "a/y/", "a/y/1.csv", "a.csv", "a0.csv", "a1/", "a1/x.csv", "Ấ.csv",
        ])
        #expect(
            try forms() == ["a.csv", "a/y/1.csv", "a/z.csv", "a0.csv", "a1/x.csv", "b.csv", "Ấ.csv"])
        #expect(try forms(["b.csv", "a1", "a"]) == ["a/y/1.csv", "a/z.csv", "a1/x.csv", "b.csv"])
    }

    /// Names that differ only behind, before and at the eighth byte after what all begin with.
    @Test(arguments: [
        ["bieu-1.csv", "bieu-10.csv", "bieu-2.csv"],
        ["bieu-0000000001.csv", "bieu-0000000001a.csv", "bieu-0000000002.csv", "bieu-0000001.csv"],
        ["b.csv", "bieu.csv", "bieu.csv.csv", "bieu.csv.csv.csv"],
    ]) func `are in order whatever their names have in common`(names: [String]) throws {
        try make(names.reversed())
        #expect(try forms() == names)
    }

    @Test func `are the files with the endings of forms, in whatever case, and none that are hidden`() throws
    {
        try make([
            "a.CSV", "b.txt", "c.Txt", "d.xlsx", ".e.csv", ".f/", ".f/g.csv", "h.csv.bak", "csv", "i/",
            "~$d.xlsx",
            "i/j.ODS",
        ])
        #expect(try forms() == ["a.CSV", "b.txt", "c.Txt"])
        #expect(
            try FormFiles.list([folder.file("")]).spreadsheets.map { $0.split(separator: "/").last }
                == ["d.xlsx", "j.ODS"])
        // A file that is named is taken at its word.
        #expect(try forms(["h.csv.bak"]) == ["h.csv.bak"])
    }

    @Test func `hold no file twice, by whatever names it goes`() throws {
        try make(["a.csv", "d/", "d/b.csv"])
        _ = unsafe link(folder.file("a.csv"), folder.file("z.csv"))
        _ = unsafe symlink(folder.file("a.csv"), folder.file("y.csv"))
        _ = unsafe symlink(folder.file("d"), folder.file("e"))
        _ = unsafe symlink(folder.file(""), folder.file("d/round"))
        _ = unsafe symlink(folder.file("nowhere"), folder.file("x.csv"))
        #expect(try forms() == ["a.csv", "d/b.csv"])
        #expect(try forms(["z.csv", "d", "a.csv", "e/b.csv", "d/b.csv"]) == ["a.csv", "d/b.csv"])
    }

    @Test func `cannot be found where there is nothing`() throws {
        let path = folder.file("nowhere")
        #expect(throws: InputFailure(path: path, reason: .notFound)) { try FormFiles.list([path]) }
    }
}
