import Foundation
import Testing

@testable import CommuneSheets

/// One line of `SampleSheets/expected/2023-06.csv`, which an independent program wrote.
struct ExpectedFigure {
    let code: IndicatorCode
    /// Nil where only the verdict is expected.
    let field: FormField?
    let value: Ratio?
    let coverage: String
    let verdict: String

    static func all() throws -> [ExpectedFigure] {
        let source = try SourceFile.read(Self.top + "SampleSheets/expected/2023-06.csv")
        let dialect = CSVDialect(detectedIn: source.bytes[...])
        let (table, findings) = try CSVReader.read(source.bytes[...], dialect: dialect)
        #expect(findings.isEmpty)
        return try table.rows.indices.dropFirst().map { row in
            func text(_ column: Int) -> String { table.string(row: row, column: column) }
            let parts = text(4).split(separator: "/").compactMap { Int128($0) }
            let value = parts.count == 2 ? Ratio(numerator: parts[0], denominator: parts[1]) : nil
            if !text(2).isEmpty { _ = try #require(value) }
            return ExpectedFigure(
                code: IndicatorCode(text(0)), field: FormField(rawValue: text(2)), value: value,
                coverage: text(5), verdict: text(6))
        }
    }

    static let top = #filePath.components(separatedBy: "Tests/CommuneSheetsTests/")[0]
}

@Suite struct `The samples of June 2023` {
    private func consolidation() async throws -> Consolidation {
        let catalogue = try #require(try IndicatorCatalogue.builtIn().catalogue)
        let set = try await FormIntake.read(
            [ExpectedFigure.top + "SampleSheets/2023-06"], by: FormReader(catalogue: catalogue))
        #expect(set.submissions.allSatisfy { $0.verdict != .refused })
        return try ConsolidationReport(of: set, period: nil, asOf: nil, catalogue: catalogue).consolidation
    }

    @Test func `give the figures that an independent program computes`() async throws {
        let consolidation = try await consolidation()
        let expected = try ExpectedFigure.all()
        #expect(expected.count > 150)
        for line in expected {
            let result = try #require(consolidation.result(line.code))
            #expect((result.verdict?.words.vietnamese ?? "") == line.verdict, "\(line.code)")
            guard let field = line.field else { continue }
            let figure = result.figure(field)
            #expect(figure.value == line.value, "\(line.code) \(field)")
            let coverage = "\(figure.coverage.answered.count)/\(figure.coverage.expectedCount)"
            #expect(coverage == line.coverage, "\(line.code) \(field)")
        }
    }

    @Test func `give no figure beside those`() async throws {
        let expected = Set(try ExpectedFigure.all().map { "\($0.code) \($0.field?.rawValue ?? "")" })
        for result in try await consolidation().results {
            for field in [FormField.current, .cumulative, .previousYear]
            where result.figure(field).value != nil {
                #expect(expected.contains("\(result.item.code) \(field.rawValue)"))
            }
        }
    }

    @Test func `give every one of the 25 indicators a verdict`() async throws {
        let own = try await consolidation().results.filter {
            $0.item.parent == nil && $0.item.indicator != nil
        }
        #expect(own.compactMap(\.item.indicator) == Array(1...25))
        #expect(own.allSatisfy { $0.verdict != nil && $0.verdict != .insufficientData })
    }
}
