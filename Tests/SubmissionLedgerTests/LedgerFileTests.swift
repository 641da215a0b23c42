import CommuneSheets
import Foundation
import GRDB
import Testing

@testable import SubmissionLedger

@Suite final class `A ledger's file` {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ledger-files-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func path(_ name: String = "ledger.sqlite") -> String { folder.appending(path: name).path }

    private func cause(opening path: String, creates: Bool = true) -> LedgerFailure.Cause? {
        do throws(LedgerFailure) {
            _ = try SubmissionLedger(path: path, creates: creates)
            return nil
        } catch {
            return error.cause
        }
    }

    @Test func `of version 1 is opened with all that it holds`() throws {
        let content = [UInt8]("Mã số;Chỉ tiêu".utf8)
        try LedgerOfVersion1.make(at: path(), content: content)
        let ledger = try SubmissionLedger(path: path(), creates: false)
        let state = try ledger.state()
        let file = try #require(state.files.first)
        #expect(state.transactions.map(\.recordedAt.description) == ["2023-06-15T08:00:00"])
        #expect(file.path == "2023-06/bieu.csv")
        #expect(file.unit == "30058")
        #expect(file.period == LedgerDesk.june)
        #expect(file.receivedAt.description == "2023-06-15T07:45:00")
        #expect(file.rows.accepted == 52)
        #expect(file.rows.ignored == 15)
        #expect(try ledger.content(file.sha256) == content)
        #expect(state.current(of: "30058", in: LedgerDesk.june) == file)
        let figures = try ledger.database.read { try RecordReading.figures(of: 1, $0) }
        #expect(figures.map(\.value) == [StoredValue(kind: "figure", coefficient: 25, scale: 0)])
    }

    /// A published version never changes: what is new comes as a further one.
    @Test func `has the tables of version 1 as they were published`() throws {
        try LedgerOfVersion1.make(at: path("old.sqlite"), content: [])
        _ = try SubmissionLedger(path: path("new.sqlite"), creates: true)
        let tables = try ["old.sqlite", "new.sqlite"].map { name in
            try DatabaseQueue(path: path(name)).read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%'
                        ORDER BY name
                        """
                ).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            }
        }
        // Thirteen tables, two indexes, two triggers for each table.
        #expect(tables.first?.count == 41)
        #expect(Set(tables.first ?? []).isSubset(of: tables.last ?? []))
    }

    @Test func `of a newer version is refused and left alone`() throws {
        _ = try SubmissionLedger(path: path(), creates: true)
        try DatabaseQueue(path: path()).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: what nobody knows yet')")
        }
        let before = try Data(contentsOf: URL(filePath: path()))
        #expect(cause(opening: path()) == .newerVersion)
        #expect(try Data(contentsOf: URL(filePath: path())) == before)
    }

    @Test func `that is another program's is refused and left alone`() throws {
        try DatabaseQueue(path: path()).write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
        let before = try Data(contentsOf: URL(filePath: path()))
        #expect(cause(opening: path()) == .notALedger)
        #expect(try Data(contentsOf: URL(filePath: path())) == before)
    }

    @Test func `that is no database is refused and left alone`() throws {
        let text = Data("Mã đơn vị;30058\r\n".utf8 + [UInt8](repeating: 0x20, count: 4096))
        try text.write(to: URL(filePath: path()))
        #expect(cause(opening: path()) == .notALedger)
        #expect(try Data(contentsOf: URL(filePath: path())) == text)
    }

    @Test func `that is not there is made only where that is meant`() throws {
        #expect(cause(opening: path(), creates: false) == .notFound)
        #expect(!FileManager.default.fileExists(atPath: path()))
        #expect(cause(opening: path("no-such-folder/ledger.sqlite")) == .cannotOpen)
    }

    @Test func `copies itself whole`() async throws {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058").source())
        try desk.ledger.backUp(to: path("copy.sqlite"), replace: false).get()
        let copy = try SubmissionLedger(path: path("copy.sqlite"), creates: false)
        #expect(try copy.state().files == desk.ledger.state().files)
        #expect(try await LedgerCheck(of: copy).run().faults == [])
    }
}

@Suite struct `A ledger's rows` {
    /// A ledger with rows in every table: received, closed, opened again.
    private func desk() async throws -> LedgerDesk {
        let desk = try LedgerDesk()
        try await desk.receive(try SampleForm("30058", ["9": [.note: "Đã rà soát"]]).source())
        try await desk.close()
        try desk.reopen()
        // An error, for the table of findings.
        try await desk.receive(try SampleForm("30040", ["9": [.current: "hai"]]).source("b.csv"), day: 26)
        return desk
    }

    @Test(arguments: [
        "ledger_transaction", "content", "catalogue_version", "catalogue_file", "catalogue_adoption",
        "submission", "observation", "row_text", "finding", "closing", "closed_submission", "reopening",
        "seal",
    ])
    func `are neither changed nor removed`(table: String) async throws {
        let desk = try await desk()
        let queue = try DatabaseQueue(path: desk.path)
        let count = try await queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0 }
        #expect(count > 0)
        let column = try await queue.read { try $0.columns(in: table).last?.name ?? "" }
        for change in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
            let error = await #expect(throws: DatabaseError.self) {
                try await queue.write { try $0.execute(sql: change) }
            }
            #expect(error?.message == "the ledger is only ever added to")
        }
        let after = try await queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0 }
        #expect(after == count)
    }

    @Test func `all belong to a table that is listed here`() async throws {
        let desk = try await desk()
        let queue = try DatabaseQueue(path: desk.path)
        let tables = try await queue.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                    ORDER BY name
                    """)
        }
        #expect(
            tables == [
                "catalogue_adoption", "catalogue_file", "catalogue_version", "closed_submission", "closing",
                "content", "finding", "grdb_migrations", "ledger_transaction", "observation", "reopening",
                "row_text", "seal", "submission",
            ])
    }
}
