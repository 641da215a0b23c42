internal import CommuneSheets

/// A figure as the ledger keeps it: what, where, and its exact value.
struct StoredFigure: Hashable {
    let item: String
    let field: String
    let line: Int
    let row: Int
    let column: Int?
    let written: String
    let value: StoredValue

    init(_ observation: Observation) {
        item = LedgerKey.normalised(observation.item.text)
        field = observation.field.rawValue
        line = observation.place.line
        row = observation.place.row
        column = observation.place.column
        written = observation.written
        value = StoredValue(observation.value)
    }

    init(
        item: String, field: String, line: Int, row: Int, column: Int?, written: String,
        value: StoredValue
    ) {
        self.item = item
        self.field = field
        self.line = line
        self.row = row
        self.column = column
        self.written = written
        self.value = value
    }
}
