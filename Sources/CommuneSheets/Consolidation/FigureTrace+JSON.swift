extension FigureTrace {
    /// The trace for programs: UTF-8, sorted keys. Exact values are texts: a decimal where there is one,
    /// else a fraction.
    ///
    /// - Throws: where the encoder fails, which it does for no trace.
    public func json() throws -> String {
        try JSONText.of(JSONTrace(self))
    }
}

private struct JSONTrace: Encodable {
    let version = 1
    let catalogue: String
    let period: String
    let item: String
    let field: String
    let value: String?
    let arithmetic: String?
    let verdict: String?
    let inputs: [Input]

    init(_ trace: FigureTrace) {
        catalogue = trace.catalogue.identity.id
        period = trace.period.description
        item = trace.item.code.text
        field = trace.field.rawValue
        value = trace.figure.value?.exactText
        arithmetic = trace.arithmetic(in: .english)
        verdict = trace.verdict?.rawValue
        inputs = trace.inputs.map { Input($0) }
    }

    struct Input: Encodable {
        let item: String
        let field: String
        let total: String?
        let entries: [Entry]

        init(_ input: FigureTrace.Input) {
            item = input.item.code.text
            field = input.field.rawValue
            total = input.total?.description
            entries = input.entries.map { Entry($0) }
        }
    }

    struct Entry: Encodable {
        let unit: String
        let counts: Bool
        let value: String?
        /// Of the form that counts.
        let path: String?
        let sha256: String?
        let cells: [Cell]

        init(_ entry: FigureTrace.Entry) {
            unit = entry.unit.code.text
            counts = entry.counts
            value = entry.observation?.value.quantity?.description
            path = entry.submission?.path
            sha256 = entry.submission?.sha256.description
            cells = entry.cells.map { Cell($0) }
        }
    }

    struct Cell: Encodable {
        let period: String
        let value: String?
        let written: String
        let path: String
        let sha256: String
        let line: Int
        let row: Int
        let cell: String?

        init(_ part: FigurePart) {
            period = part.period.description
            value = part.value.quantity?.description
            written = part.written
            path = part.path
            sha256 = part.sha256.description
            line = part.place.line
            row = part.place.row
            cell = part.place.cell
        }
    }
}
