/// The figures of one form as the rules look at them, by the place of their cells.
struct FamiliarValues {
    private(set) var contents: [PlainFigure.Content] = []
    private(set) var values: [Int64] = []

    mutating func begin(_ count: Int) {
        contents.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        contents.reserveCapacity(count)
        values.reserveCapacity(count)
    }

    mutating func append(_ figure: PlainFigure) {
        contents.append(figure.content)
        values.append(figure.value)
    }

    func content(_ cell: Int) -> PlainFigure.Content { cell < 0 ? .missing : contents[cell] }

    /// Whether a number stands in the cell, or what counts as zero.
    func isNumber(_ cell: Int) -> Bool {
        switch content(cell) {
        case .figure, .noneOccurred: true
        case .missing, .notApplicable, .status: false
        }
    }

    /// The number in a cell; nil where there is none.
    func number(_ cell: Int) -> Int64? { isNumber(cell) ? values[cell] : nil }
}
