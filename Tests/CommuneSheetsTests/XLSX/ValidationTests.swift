import Testing

@testable import CommuneSheets

@Suite struct `A check of input` {
    private let folder = TestFolder()

    /// The failure of writing into the second of two sheets.
    private func failure(
        _ body: (borrowing XLSXSheet) throws(WorkbookFailure) -> Void
    ) -> WorkbookFailure? {
        do throws(WorkbookOutputFailure) {
            try WorkbookOutput.write(
                to: folder.file("out.xlsx"), replace: true, properties: Sample.properties
            ) { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Một") { _ in }
                try workbook.addSheet(named: "Hai", body)
            }
            return nil
        } catch {
            guard case .workbook(let failure, _) = error else { return nil }
            return failure
        }
    }

    private static let range = CellRange(rows: 0...3, columns: 1...2)

    private func failure(_ validation: CellValidation) -> WorkbookFailure? {
        failure { sheet throws(WorkbookFailure) in
            try sheet.addValidation(validation, to: `A check of input`.range)
        }
    }

    @Test func `has a formula of at most 255 UTF-16 code units`() {
        // Two code units each.
        let longest = "B1<>\"" + String(repeating: "😀", count: 124) + "a\""
        #expect(longest.utf16.count == 255)
        #expect(failure(CellValidation(.formula(longest))) == nil)
        #expect(
            failure(CellValidation(.formula(longest + " "))) == .text(.checkFormula, .tooLong(limit: 255)))
        #expect(failure(CellValidation(.formula(""))) == .text(.checkFormula, .empty))
        #expect(failure(CellValidation(.formula("=B1"))) == .text(.checkFormula, .forbiddenCharacter("=")))
        #expect(
            failure(CellValidation(.formula("B1\u{1}")))
                == .text(.checkFormula, .forbiddenCharacter("\u{1}")))
    }

    @Test func `has titles of 32 and texts of 255 code units`() {
        let parts: [(WritableKeyPath<CellValidation, String?>, Int)] = [
            (\.promptTitle, 32), (\.prompt, 255), (\.errorTitle, 32), (\.error, 255),
        ]
        for (part, limit) in parts {
            var validation = CellValidation(.formula("B1>0"))
            validation[keyPath: part] = String(repeating: "ạ", count: limit)
            #expect(failure(validation) == nil)
            validation[keyPath: part] = String(repeating: "ạ", count: limit + 1)
            #expect(failure(validation) == .text(.prompt, .tooLong(limit: limit)))
        }
    }

    @Test func `meets no other`() {
        let other = CellRange(rows: 3...9, columns: 0...1)
        #expect(
            failure { sheet throws(WorkbookFailure) in
                try sheet.addValidation(CellValidation(.formula("B1>0")), to: `A check of input`.range)
                try sheet.addValidation(CellValidation(.formula("A4>0")), to: other)
            } == .overlap(other))
    }

    @Test(arguments: [(255, nil), (256, WorkbookFailure.tooMany(.validations))])
    func `is one of at most 255 on a sheet`(count: Int, expected: WorkbookFailure?) {
        #expect(
            failure { sheet throws(WorkbookFailure) in
                for row in 0..<count {
                    try sheet.addValidation(
                        CellValidation(.formula("A\(row + 1)>0")),
                        to: CellRange(CellAddress(row: row, column: 0)))
                }
            } == expected)
    }

    @Test func `lists the texts of one row or column of a sheet that is there`() {
        let column = CellRange(rows: 0...2, columns: 0...0)
        #expect(failure(CellValidation(.list(SheetRange(sheet: "Một", range: column)))) == nil)
        #expect(
            failure(CellValidation(.list(SheetRange(sheet: "Ba", range: column)))) == .noSuchSheet("Ba"))
        let block = CellRange(rows: 0...2, columns: 0...1)
        #expect(failure(CellValidation(.list(SheetRange(sheet: "Một", range: block)))) == .outOfBounds(block))
    }

    @Test func `may lead to a hidden sheet, which the first cannot be`() {
        #expect(failure { sheet throws(WorkbookFailure) in try sheet.hide() } == nil)
        #expect(throws: WorkbookOutputFailure.workbook(.hidesFirstSheet, sheet: "Một")) {
            try WorkbookOutput.write(
                to: folder.file("first.xlsx"), replace: false, properties: Sample.properties
            ) { workbook throws(WorkbookFailure) in
                try workbook.addSheet(named: "Một") { sheet throws(WorkbookFailure) in try sheet.hide() }
            }
        }
    }
}
