import GRDB
import Testing

@testable import CommuneSheets
@testable import SubmissionLedger

@Suite struct `A value in the ledger` {
    /// The extremes of a coefficient and of its scale, and what lies beside a round number.
    private static let extremes: [(Int64, UInt8)] = [
        (.max, 0), (.min, 18), (.max, 18), (0, 0), (0, 18), (-1, 0), (1, 18), (999_999_999_999_999, 3),
        (100, 2), (1, 0), (-5, 1), (9_007_199_254_740_993, 0), (1, 1), (3, 1),
    ]
    private static let quantities = extremes.compactMap { Quantity(coefficient: $0.0, scale: $0.1) }

    private static let random: [Quantity] = {
        var source = SeededNumbers(state: 20_230_614)
        return (0..<500).compactMap { _ in
            Quantity(
                coefficient: Int64.random(in: .min ... .max, using: &source),
                scale: UInt8.random(in: 0...Quantity.maximumScale, using: &source))
        }
    }()

    /// Tables alone, without the file that figures belong to.
    private func tables() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(configuration: configuration)
        try LedgerSchema.migrator.migrate(queue)
        return queue
    }

    private func observation(_ value: ReportedValue) -> Observation {
        Observation(
            item: "9", field: .current, value: value, written: "như ghi",
            place: CellPlace(line: 3, row: 2, column: 6))
    }

    @Test func `is read as it was written, digit for digit and zero for zero`() throws {
        let written = (Self.quantities + Self.random).map { observation(.figure($0)) }
        #expect(written.count == 514)
        let queue = try tables()
        try queue.write { try RecordWriting.add(written, of: 1, $0) }
        let read = try queue.read { try RecordReading.figures(of: 1, $0) }
        #expect(read.map(\.value.coefficient) == (Self.quantities + Self.random).map(\.coefficient))
        #expect(read.map(\.value.scale) == (Self.quantities + Self.random).map { Int($0.scale) })
        #expect(read == written.map { StoredFigure($0) })
    }

    @Test func `keeps missing, none and not applicable apart from zero`() throws {
        let values: [ReportedValue] = [
            .missing, .noneOccurred, .notApplicable, .figure(.zero), .status(.completed),
        ]
        let queue = try tables()
        try queue.write { try RecordWriting.add(values.map(observation), of: 1, $0) }
        let read = try queue.read { try RecordReading.figures(of: 1, $0) }.map(\.value)
        #expect(read.map(\.kind) == ["missing", "noneOccurred", "notApplicable", "figure", "status"])
        #expect(read.map(\.coefficient) == [nil, nil, nil, 0, nil])
        #expect(Set(read).count == 5)
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
