import Testing

@testable import CommuneSheets

/// A catalogue of two communes, one agency and eight items of the built-in one, and three invented forms:
/// small enough that all parts of its workbook can be read by a person.
enum SmallDistrict {
    private static let units: Set = ["30040", "30058", "TCKH"]
    private static let items: Set = ["3", "5", "5.1", "5.2", "6", "12", "12.T", "12.M"]
    private static let rules: Set = ["R02", "R03", "R17"]

    static func catalogue() throws -> IndicatorCatalogue {
        func kept(_ file: CatalogueFileName, _ names: Set<String>) throws -> [UInt8] {
            let rows = try BuiltIn.rows(of: file)
            return CSVText(
                rows: Array(rows.prefix(1)) + rows.dropFirst().filter { names.contains($0[0]) },
                delimiter: .semicolon
            ).bytes
        }
        let identity = try BuiltIn.rows(of: .catalogue).map { row in
            switch row[0] {
            case "ranking": ["ranking", "6 | 12"]
            case "course": ["course", "3 | 5"]
            default: row
            }
        }
        let changed: [CatalogueFileName: [UInt8]] = [
            .units: try kept(.units, units), .items: try kept(.items, items),
            .rules: try kept(.rules, rules),
            .catalogue: CSVText(rows: identity, delimiter: .semicolon).bytes,
        ]
        let read = try IndicatorCatalogue.read { changed[$0] ?? IndicatorCatalogue.builtInFile($0) }
        return try #require(read.catalogue, "\(read.report)")
    }

    /// June 2023: one commune has not given its rice under contract, the other has nothing insured to
    /// compare with last year.
    static func forms(_ catalogue: IndicatorCatalogue) throws -> [DiagnosedSubmission] {
        try [
            FilledForm(
                "30040",
                [
                    "3": [
                        .plan: "70000", .current: "1200,5", .cumulative: "36000,25", .previousYear: "1100",
                    ],
                    "5": [.current: "250", .cumulative: "5600", .previousYear: "240"],
                    "5.1": [.current: "240", .cumulative: "5300", .previousYear: "232"],
                    "5.2": [.current: "10", .cumulative: "300", .previousYear: "8"],
                    "6": [.current: "120", .cumulative: "1500", .previousYear: "100"],
                    "12.T": [.current: "9400", .previousYear: "9200"],
                    "12.M": [.current: "10000", .previousYear: "9950"],
                ]),
            FilledForm(
                "30058",
                [
                    "3": [.plan: "70000", .current: "-", .cumulative: "34000", .previousYear: "900"],
                    "5": [.current: "200", .cumulative: "5000", .previousYear: "210"],
                    "5.1": [.current: "195", .cumulative: "4900", .previousYear: "206"],
                    "5.2": [.current: "5", .cumulative: "100", .previousYear: "4"],
                    "12.T": [.current: "8300", .explanation: "Có người cư trú nơi khác"],
                    "12.M": [.current: "8200"],
                ]),
            FilledForm(
                "TCKH",
                ["3": [.current: "5000", .cumulative: "30000", .previousYear: "4800"]]),
        ].map { try $0.submission(catalogue) }
    }
}
