import Testing

@testable import CommuneSheets

@Suite struct `A formula of many columns` {
    @Test(arguments: ["E", "AB", "XFD"])
    func `names each column's own cells`(letters: String) {
        let (first, second) = (FormulaByColumn.cell(row: 4), FormulaByColumn.cell(row: 10))
        var formula = FormulaByColumn("IF(COUNT(\(first),\(second))<2,\"\",100*\(first)/\(second))")
        for _ in 0..<2 {
            formula.make(column: Array(letters.utf8))
            let expected = "IF(COUNT(\(letters)5,\(letters)11)<2,\"\",100*\(letters)5/\(letters)11)"
            #expect(formula.bytes == Array(expected.utf8) + [0])
        }
    }
}
