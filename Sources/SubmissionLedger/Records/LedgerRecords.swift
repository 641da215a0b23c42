public import CommuneSheets

/// One change of the ledger, all or nothing.
public struct LedgerTransaction: Hashable, Sendable {
    /// From 1, without gaps.
    public let number: Int
    /// When it was written down; never before its predecessor.
    public let recordedAt: LedgerTime
    public let kind: Kind

    public enum Kind: String, Sendable, CaseIterable {
        case `import`, close, reopen
    }
}

/// A file as received, and what became of it then.
public struct ReceivedFile: Hashable, Sendable {
    /// The ledger's number of it, from 1, in the order of receipt.
    public let number: Int
    /// The transaction that wrote it down.
    public let transaction: Int
    /// The path as it was given.
    public let path: String
    /// Of the bytes: 64 hexadecimal digits.
    public let sha256: String
    /// When it came in: the time of the import, or the one stated.
    public let receivedAt: LedgerTime
    public let fate: Fate
    /// Nil where the file does not say whose it is.
    public let unit: UnitCode?
    /// The unit's name then: a code means a unit only in its year.
    public let unitName: String?
    public let period: ReportingPeriod?
    /// The version of the catalogue it was judged by.
    public let catalogue: String
    public let rows: RowCounts

    public enum Fate: String, Sendable, CaseIterable {
        case accepted, acceptedWithWarnings, refused
        /// The same bytes as a form that was accepted before; it changes nothing.
        case unchanged
    }

    public var isAccepted: Bool { fate == .accepted || fate == .acceptedWithWarnings }

    /// The last part of the path.
    public var name: String { path.split(separator: "/").last.map { String($0) } ?? path }
}

/// A period that was closed, and on what.
public struct Closing: Hashable, Sendable {
    public let transaction: Int
    public let period: ReportingPeriod
    /// Of the workbook as it stood: 64 hexadecimal digits.
    public let workbookSHA256: String
    /// The language of that workbook.
    public let language: Language
    /// Whether it was closed although something was missing.
    public let isIncomplete: Bool
}

/// A closed period that was opened again, and why.
public struct Reopening: Hashable, Sendable {
    public let transaction: Int
    public let period: ReportingPeriod
    public let reason: String
}

/// From a transaction on, a year's forms are judged by this catalogue.
public struct CatalogueAdoption: Hashable, Sendable {
    public let transaction: Int
    public let year: Int
    /// ``IndicatorCatalogue/version``.
    public let catalogue: String
    /// ``IndicatorCatalogue/Identity/id``.
    public let identifier: String
}
