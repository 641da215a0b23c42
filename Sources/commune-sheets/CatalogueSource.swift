import CommuneSheets

/// Where a catalogue's files come from: a folder, or the tool itself.
struct CatalogueSource {
    /// Nil for the built-in catalogue.
    let folder: String?

    /// The bytes of one file; nil where the folder lacks it.
    ///
    /// - Throws: ``CommandFailure`` where it cannot be opened.
    func file(_ name: CatalogueFileName, _ language: Language) throws -> [UInt8]? {
        guard let folder else { return IndicatorCatalogue.builtInFile(name) }
        do throws(InputFailure) {
            return try SourceFile.read("\(folder)/\(name.rawValue)").bytes
        } catch {
            if error.reason == .notFound { return nil }
            throw CommandFailure(error, language)
        }
    }

    /// The bytes of all its files that are there.
    func files(_ language: Language) throws -> [CatalogueFileName: [UInt8]] {
        var contents: [CatalogueFileName: [UInt8]] = [:]
        for name in CatalogueFileName.allCases { contents[name] = try file(name, language) }
        return contents
    }

    /// Reads the catalogue and everything that is wrong with it.
    ///
    /// - Throws: ``CommandFailure`` where the folder cannot be opened, or holds no catalogue.
    func read(
        _ language: Language
    ) throws -> (catalogue: IndicatorCatalogue?, report: CatalogueReport) {
        let contents = try files(language)
        if let folder, contents.isEmpty {
            throw CommandFailure(InputFailure(path: folder, reason: .notFound), language)
        }
        return try IndicatorCatalogue.read(from: { contents[$0] })
    }
}
