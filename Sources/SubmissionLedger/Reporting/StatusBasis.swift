public import CommuneSheets

/// What a statement about who has sent what rests on.
public struct StatusBasis: Sendable {
    /// The last transaction taken into account; nil for an empty ledger.
    public let transaction: LedgerTransaction?
    /// The moment that is "today".
    public let asOf: LedgerTime
    /// Whose units and deadlines they are.
    public let catalogue: IndicatorCatalogue
}

/// A closing, and when it was made.
public struct DatedClosing: Hashable, Sendable {
    public let closing: Closing
    /// When its transaction was written down.
    public let time: LedgerTime
}
