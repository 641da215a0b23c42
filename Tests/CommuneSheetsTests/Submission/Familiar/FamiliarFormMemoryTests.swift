import CAllocationCount
import Testing

@testable import CommuneSheets

@Suite struct `Reading a form like one read before` {
    /// How many pieces of memory the third reading of a form asks for, and how many rows it has.
    private func pieces(_ unit: String) throws -> (count: UInt, rows: Int) {
        var form = try EditedForm(unit)
        // Words are kept one by one; most forms have few.
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        for row in form.rows.indices.dropFirst(header + 1) {
            for column in 8..<10 { form.rows[row][column] = "" }
        }
        let source = try #require(SourceFile(path: form.name, bytes: form.bytes))
        var worker = try FormWorker(
            FormReader(catalogue: try BuiltIn.catalogue()), keeping: .findings)
        _ = try worker.read(source)
        _ = try worker.read(source)
        let before = allocation_count()
        let submission = try worker.read(source)
        let after = allocation_count()
        #expect(submission.verdict == .accepted)
        #expect(worker.recognisedCount == 2)
        return (after - before, form.rows.count)
    }

    @Test func `takes no memory for a row or a cell`() throws {
        let small = try pieces("BHXH")
        let large = try pieces("30058")
        #expect(large.rows > small.rows + 50)
        #if DEBUG
            // Without optimisation, iterating takes memory for itself; a text for each cell would add ten.
            #expect(large.count - small.count <= UInt(13 * (large.rows - small.rows)))
        #else
            #expect(large.count == small.count)
            #expect(large.count <= 12)
        #endif
    }

    @Test func `is counted: a text of some length takes a piece of memory`() {
        let before = allocation_count()
        let text = String(repeating: "Đồng Tháp ", count: 10)
        #expect(allocation_count() > before)
        #expect(text.utf8.count > 100)
    }
}
