import Testing

@testable import CommuneSheets

@Suite struct `The formulas over units that stand scattered` {
    private func layout(
        _ catalogue: IndicatorCatalogue
    ) throws -> (layout: ByUnitLayout, formula: DistrictFormula) {
        let period = try #require(ReportingPeriod("2023-06"))
        let layout = ByUnitLayout(
            Consolidation(of: [], period: period, catalogue: catalogue), sheet: "Theo đơn vị")
        return (layout, DistrictFormula(layout: layout, catalogue: catalogue))
    }

    private func coverage(
        _ catalogue: IndicatorCatalogue, _ layout: ByUnitLayout, _ item: CatalogueItem, _ field: FormField
    ) -> CoverageFormula {
        CoverageFormula(
            layout: layout, of: item, basis: catalogue.basis(of: item, field), isForOtherSheet: true)
    }

    /// What spreadsheet programs take.
    private static let limit = 8_192

    /// The columns of 10,000 units end at `NTT`; named one by one they would take 90,000 characters.
    @Test(arguments: [12, 14, 300, 10_000])
    func `stay short however many units alternate`(count: Int) throws {
        let catalogue = try OddCatalogue.alternating(count, items: OddCatalogue.methods)
        let (layout, formula) = try layout(catalogue)
        for line in layout.lines {
            let text = try #require(formula.text(of: line.item, line.field))
            #expect(text.utf16.count < Self.limit, "\(line.item.code) \(line.field)")
            let own = coverage(catalogue, layout, line.item, line.field)
            let other = coverage(catalogue, layout, line.item, .previousYear)
            for text in [own.answered, own.missing, own.inapplicable, own.differing(from: other)] {
                #expect((text ?? "").utf16.count < Self.limit / 2, "\(line.item.code) \(line.field)")
            }
        }
    }

    /// Twelve units are E to P; the six communes among them are E, G, I, K, M and O. Item 2 stands below the
    /// four rows of item 1 (its group's name, its plan, the period and last year).
    @Test func `name few runs, of the item's own units only`() throws {
        let catalogue = try OddCatalogue.alternating(12, items: OddCatalogue.methods)
        let (layout, formula) = try layout(catalogue)
        #expect(layout.marks.marks.isEmpty)
        let sum = try #require(catalogue.item("1"))
        #expect(
            formula.text(of: sum, .current)
                == "IF(COUNT(E8:E8,G8:G8,I8:I8,K8:K8,M8:M8,O8:O8)=0,\"\",SUM(E8:E8,G8:G8,I8:I8,K8:K8,M8:M8,O8:O8))"
        )
    }

    /// Fourteen units are E to R. Rows: 6 the group's name, 7 to 9 item 1, 10 and 11 the rate, 12 to 15 its
    /// inputs, 16 the change, 17 and 18 the count; the marks of communes and of townships below an empty row.
    @Test func `name a row of marks where there would be many runs`() throws {
        let catalogue = try OddCatalogue.alternating(14, items: OddCatalogue.methods)
        let (layout, formula) = try layout(catalogue)
        #expect(layout.marks.marks.map(\.row) == [19, 20])
        #expect(layout.marks.marks.map { $0.items.map(\.text) } == [["1", "2", "3"], ["4"]])
        let rate = try #require(catalogue.item("2"))
        let paired = "E20:Q20,--ISNUMBER(E12:Q12),--ISNUMBER(E14:Q14)"
        #expect(
            formula.text(of: rate, .current)
                == "IF(SUMPRODUCT(\(paired),E14:Q14)=0,\"\",100*SUMPRODUCT(\(paired),E12:Q12)/SUMPRODUCT(\(paired),E14:Q14))"
        )
        let share = try #require(catalogue.item("4"))
        let given = "SUMPRODUCT(F21:R21*ISNUMBER(F17:R17))"
        #expect(
            formula.text(of: share, .current)
                == "IF((\(given))=0,\"\",100*(SUMPRODUCT(F21:R21*ISNUMBER(F17:R17)*(F17:R17>=1)))/(\(given)))"
        )
        let sheet = "'Theo đơn vị'!"
        #expect(
            coverage(catalogue, layout, share, .current).missing
                == "7-(SUMPRODUCT(\(sheet)F21:R21*ISNUMBER(\(sheet)F17:R17))"
                + "+SUMPRODUCT(\(sheet)F21:R21*(\(sheet)F17:R17=\"x\")))")
    }

    @Test func `need no marks for the built-in catalogue`() throws {
        #expect(try layout(BuiltIn.catalogue()).layout.marks.marks.isEmpty)
    }
}
