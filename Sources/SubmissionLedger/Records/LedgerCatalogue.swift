public import CommuneSheets

/// A catalogue with the files it was read from, so that the ledger can keep it.
public struct LedgerCatalogue: Sendable {
    public let catalogue: IndicatorCatalogue
    public let files: [CatalogueFileName: [UInt8]]

    /// - Parameter files: those that `catalogue` was read from.
    public init(_ catalogue: IndicatorCatalogue, files: [CatalogueFileName: [UInt8]]) {
        self.catalogue = catalogue
        self.files = files
    }

    /// Which version it is: ``IndicatorCatalogue/version``.
    public var digest: String { catalogue.version.description }

    /// The built-in catalogue; nil where the build is at fault.
    public static func builtIn() throws(CSVFailure) -> LedgerCatalogue? {
        var files: [CatalogueFileName: [UInt8]] = [:]
        for name in CatalogueFileName.allCases { files[name] = IndicatorCatalogue.builtInFile(name) }
        return try IndicatorCatalogue.read(from: { files[$0] }).catalogue.map {
            LedgerCatalogue($0, files: files)
        }
    }
}
