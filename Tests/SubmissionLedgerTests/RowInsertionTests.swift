import GRDB
import Testing

@testable import SubmissionLedger

@Suite struct `Rows added many at a time` {
    /// Around the numbers of rows that one statement takes.
    @Test(arguments: [0, 1, 7, 8, 9, 63, 64, 65, 72, 73, 200])
    func `are all there, each once, with what belongs to them`(count: Int) throws {
        let rows = (0..<count).map { number in
            [number, number % 3 == 0 ? nil : "chữ \(number)"] as [(any DatabaseValueConvertible)?]
        }
        let stored = try DatabaseQueue().write { db in
            try db.execute(sql: "CREATE TABLE t (number INTEGER PRIMARY KEY, text TEXT)")
            try RowInsertion(into: "t", ["number", "text"]).add(rows, db)
            return try Row.fetchAll(db, sql: "SELECT number, text FROM t ORDER BY number").map {
                "\($0[0] as Int) \(($0[1] as String?) ?? "–")"
            }
        }
        #expect(stored == (0..<count).map { "\($0) \($0 % 3 == 0 ? "–" : "chữ \($0)")" })
    }

    @Test func `are refused as a whole with the statement that one of them breaks`() throws {
        try DatabaseQueue().write { db in
            try db.execute(sql: "CREATE TABLE t (number INTEGER CHECK (number < 70))")
            let rows = (0..<80).map { [$0] as [(any DatabaseValueConvertible)?] }
            #expect(throws: DatabaseError.self) { try RowInsertion(into: "t", ["number"]).add(rows, db) }
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM t") == 64)
        }
    }
}
