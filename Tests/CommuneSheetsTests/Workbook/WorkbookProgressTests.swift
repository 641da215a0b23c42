import Synchronization
import Testing

@testable import CommuneSheets

@Suite struct `Writing a workbook tells how far it is` {
    private let folder = TestFolder()

    private func told(limits: SheetLimits = SheetLimits()) throws -> [WorkbookProgress] {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        let forms = try SampleSheets.paths(in: SampleSheets.june).map {
            try reader.read(SampleSheets.source($0))
        }
        let report = try ConsolidationReport(
            of: SubmissionSet(forms), period: nil, asOf: nil, catalogue: BuiltIn.catalogue())
        let told = Mutex<[WorkbookProgress]>([])
        try ConsolidatedWorkbook.write(
            report, language: .vietnamese, to: folder.file("told.xlsx"), replace: true, limits: limits,
            progress: { progress in told.withLock { $0.append(progress) } })
        return told.withLock(\.self)
    }

    @Test func `cells first, then packing, then what is read back, to the end`() throws {
        var (written, checked) = ([Int](), [Int]())
        var (cells, bytes) = (Set<Int>(), Set<Int>())
        var packed = 0
        for progress in try told() {
            switch progress {
            case .writing(let done, let total):
                #expect(packed == 0)
                written.append(done)
                cells.insert(total)
            case .packing:
                #expect(checked.isEmpty)
                packed += 1
            case .checking(let done, let total):
                #expect(packed == 1)
                checked.append(done)
                bytes.insert(total)
            }
        }
        #expect(packed == 1)
        #expect(written.first == 0 && written == written.sorted())
        #expect(checked.first == 0 && checked == checked.sorted())
        #expect(cells.count == 1 && bytes.count == 1)
        #expect(written.count > 2 && written.allSatisfy { $0 <= cells.first ?? 0 })
        // Told of every few thousand cells: nearly all of them by the end.
        #expect((cells.first ?? 0) - (written.last ?? 0) < 10_000)
        #expect(checked.last == bytes.first)
    }

    @Test func `the same cells where the sources take several sheets`() throws {
        func totals(_ progress: [WorkbookProgress]) -> Set<Int> {
            Set(progress.compactMap { if case .writing(_, let total) = $0 { total } else { nil } })
        }
        let split = try told(limits: SheetLimits(rows: 500))
        #expect(try totals(told()) == totals(split))
    }
}
