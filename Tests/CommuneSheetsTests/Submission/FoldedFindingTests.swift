import Testing

@testable import CommuneSheets

/// A form with forty wrong cells.
enum FortyCells {
    /// Wrong cells from three causes: figures in thousands of households, cells that show # signs
    /// only, and answers in other words.
    static func form() throws -> (form: EditedForm, right: EditedForm, cells: Int) {
        let right = try EditedForm("30058")
        var form = right
        var cells = 0
        for (item, heading) in [
            ("2.M", "Thực hiện trong kỳ"), ("7.T", "Thực hiện trong kỳ"), ("7.M", "Thực hiện trong kỳ"),
            ("10.T", "Thực hiện trong kỳ"), ("10.M", "Thực hiện trong kỳ"), ("10.1.T", "Thực hiện trong kỳ"),
            ("2.M", "Cùng kỳ năm trước"), ("7.T", "Cùng kỳ năm trước"), ("7.M", "Cùng kỳ năm trước"),
            ("10.T", "Cùng kỳ năm trước"), ("10.M", "Cùng kỳ năm trước"), ("10.1.T", "Cùng kỳ năm trước"),
            ("11.1.T", "Cùng kỳ năm trước"), ("11.1.M", "Cùng kỳ năm trước"), ("11.2.T", "Cùng kỳ năm trước"),
            ("11.2.M", "Cùng kỳ năm trước"), ("12.T", "Cùng kỳ năm trước"), ("12.M", "Cùng kỳ năm trước"),
        ] {
            try form.set(item, heading, "1,2 nghìn")
            cells += 1
        }
        for (item, heading) in [
            ("3", "Thực hiện trong kỳ"), ("4", "Thực hiện trong kỳ"), ("5.3", "Thực hiện trong kỳ"),
            ("6", "Thực hiện trong kỳ"), ("9", "Thực hiện trong kỳ"), ("12.T", "Thực hiện trong kỳ"),
            ("12.M", "Thực hiện trong kỳ"), ("13.T", "Thực hiện trong kỳ"), ("14.T", "Thực hiện trong kỳ"),
            ("3", "Cùng kỳ năm trước"), ("4", "Cùng kỳ năm trước"), ("5.3", "Cùng kỳ năm trước"),
            ("6", "Cùng kỳ năm trước"), ("9", "Cùng kỳ năm trước"), ("13.T", "Cùng kỳ năm trước"),
            ("14.T", "Cùng kỳ năm trước"),
        ] {
            try form.set(item, heading, "#####")
            cells += 1
        }
        for item in ["NV.1", "NV.2", "NV.3", "NV.4", "NV.5", "NV.6"] {
            try form.set(item, "Thực hiện trong kỳ", "tốt")
            cells += 1
        }
        return (form, right, cells)
    }
}

@Suite struct `Findings of one cause` {
    @Test func `are three findings over forty cells`() throws {
        let (form, _, cells) = try FortyCells.form()
        #expect(cells == 40)
        let submission = try form.read()
        #expect(
            submission.diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
                .NUM08, .NUM10, .NUM15,
            ])
        #expect(submission.diagnostics.map(\.cellCount).reduce(0, +) == 40)
        #expect(Set(submission.diagnostics.flatMap(\.cells).map(\.place)).count == 40)
    }

    @Test func `pass when their cells are corrected, one cause after the other`() throws {
        let (wrong, right, _) = try FortyCells.form()
        var form = wrong
        for left in [2, 1, 0] {
            let finding = try #require(try form.read().diagnostics.first)
            for cell in finding.cells {
                let place = try #require(cell.place)
                let column = try #require(place.column)
                form.rows[place.row - 1][column - 1] = right.rows[place.row - 1][column - 1]
            }
            #expect(try form.read().diagnostics.count == left)
        }
        #expect(try form.read().verdict == .accepted)
    }

    @Test(arguments: Language.allCases)
    func `say how many cells they are about`(language: Language) throws {
        for finding in try FortyCells.form().form.read().diagnostics {
            #expect(finding.message(in: language).contains("\(finding.cellCount)"))
            #expect(finding.cells.allSatisfy { $0.message(in: language) != finding.message(in: language) })
        }
    }

    /// Every problem that is folded has words for many cells in both languages.
    @Test(arguments: DiagnosticCode.allCases.filter { !SampleReport.isLedgers($0) })
    func `have words for many where they are told together`(code: DiagnosticCode) throws {
        for finding in try SampleReport(of: code).findings where finding.problem.facet != nil {
            #expect(finding.problem.vietnamese(forMany: 3)?.contains("3") == true)
            #expect(finding.problem.english(forMany: 3)?.contains("3") == true)
        }
        for finding in try SampleReport(of: code).findings where finding.problem.facet == nil {
            #expect(finding.problem.vietnamese(forMany: 3) == nil)
            #expect(finding.alike.isEmpty)
        }
    }
}
