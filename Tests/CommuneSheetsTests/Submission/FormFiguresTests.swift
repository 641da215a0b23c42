import Testing

@testable import CommuneSheets

@Suite struct `The figures of one form` {
    private func observation(_ item: IndicatorCode, _ field: FormField, _ figure: Int64, row: Int)
        -> Observation
    {
        Observation(
            item: item, field: field, value: .figure(Quantity(figure)), written: "\(figure)",
            place: CellPlace(line: row, row: row, column: 6))
    }

    @Test func `are found by item and field, the last of a cell before earlier ones`() {
        let all: [Observation] = [
            observation("9", .current, 25, row: 20), observation("9", .previousYear, 30, row: 20),
            observation("5.1", .plan, 7, row: 12), observation("9", .current, 26, row: 21),
        ]
        let figures = FormFigures(all)
        #expect(figures.quantity("9", .current) == Quantity(26))
        #expect(figures.quantity("9", .previousYear) == Quantity(30))
        #expect(figures.quantity("5.1", .plan) == Quantity(7))
        #expect(figures.quantity("9", .cumulative) == nil)
        #expect(figures.quantity("5.2", .plan) == nil)
        #expect(figures.observations == all)
    }

    @Test func `know of each cell by itself that it has an error`() {
        var figures = FormFigures([observation("9", .current, 25, row: 20)])
        figures.setUnreadable("9", .cumulative)
        figures.setUnreadable("12.T", .plan)
        for field in FormField.allCases {
            #expect(figures.isUnreadable("9", field) == (field == .cumulative))
            #expect(figures.isUnreadable("12.T", field) == (field == .plan))
            #expect(!figures.isUnreadable("5", field))
        }
        #expect(figures.operand("9", .cumulative) == .unreadable)
        #expect(figures.operand("9", .current) == .quantity(Quantity(25)))
        #expect(figures.operand("9", .plan) == .missing)
        #expect(figures.operand("5", .plan) == .missing)
    }

    @Test func `come in the order of rows and fields where they are put in order, errors with them`() {
        var figures = FormFigures()
        figures.set(observation("9", .previousYear, 30, row: 20))
        figures.set(observation("5", .current, 7, row: 12))
        figures.set(observation("9", .plan, 25, row: 20))
        figures.setUnreadable("9", .current)
        figures.setUnreadable("1", .current)
        let ordered = figures.inOrderOfRows
        #expect(
            ordered.observations.map { "\($0.item) \($0.field)" } == [
                "5 current", "9 plan", "9 previousYear",
            ])
        #expect(ordered.quantity("9", .previousYear) == Quantity(30))
        #expect(ordered.isUnreadable("9", .current) && ordered.isUnreadable("1", .current))
        #expect(!ordered.isUnreadable("9", .plan) && ordered.hasReport)
    }
}
