/// What was found wrong in the files of a catalogue, file by file, in their fixed order.
public struct CatalogueReport: Sendable {
    public let files: [File]

    /// One file and its findings.
    public struct File: Sendable {
        public let name: CatalogueFileName
        public let findings: [Diagnostic]
    }

    public var hasErrors: Bool {
        files.contains { $0.findings.contains { $0.severity == .error } }
    }
}

/// Turns a catalogue's files into a catalogue, and checks them against one another.
struct CatalogueReader {
    var files: [CatalogueFileName: CatalogueFile] = [:]
    var missing: [CatalogueFileName] = []
    private var version: SHA256Digest?

    /// Reads the files of a catalogue; a required file that is absent from `contents` is a finding.
    ///
    /// - Parameter areChecked: false for files that were found sound before: their separators are taken for
    ///   granted, and what they say is not held against the rest.
    /// - Returns: the catalogue, nil where anything in it is wrong, and every finding.
    /// - Throws: failures of libcsv itself.
    static func read(
        _ contents: [CatalogueFileName: [UInt8]], areChecked: Bool = true
    ) throws(CSVFailure) -> (catalogue: IndicatorCatalogue?, report: CatalogueReport) {
        var reader = CatalogueReader()
        for name in CatalogueFileName.allCases {
            guard let bytes = contents[name] else {
                if name.isRequired { reader.missing.append(name) }
                continue
            }
            var file = try CatalogueFile(
                name: name.rawValue, bytes: bytes, columns: name.headings, isChecked: areChecked)
            if areChecked { file.checkTexts(of: name) }
            reader.files[name] = file
        }
        // Their lengths too, so that no byte can move from one file to the next unseen. An optional file
        // that is absent is not mentioned, so that an empty one makes another version.
        reader.version = SHA256Digest(
            of: CatalogueFileName.allCases.flatMap { name -> [UInt8] in
                if contents[name] == nil, !name.isRequired { return [] }
                let bytes = contents[name] ?? []
                return Array("\(name.rawValue) \(bytes.count)\n".utf8) + bytes
            })
        let catalogue = reader.assemble()
        let report = reader.report
        return (report.hasErrors ? nil : catalogue, report)
    }

    private mutating func assemble() -> IndicatorCatalogue? {
        let measures = readMeasures()
        let units = readUnits()
        let items = readItems(measures: measures, units: units)
        let rules = readRules(items: items)
        let shares = readShares(items: items, units: units)
        guard let identity = readIdentity(units: units, items: items), let version else { return nil }
        return IndicatorCatalogue(
            identity: identity, items: items.map(\.item), units: units, measures: measures,
            rules: rules, calendar: readCalendar(), columns: readColumns(), shares: shares,
            version: version)
    }

    private var report: CatalogueReport {
        CatalogueReport(
            files: CatalogueFileName.allCases.compactMap { name in
                if missing.contains(name) {
                    return CatalogueReport.File(
                        name: name,
                        findings: [Diagnostic(.catalogueIncomplete(missing: name.rawValue))])
                }
                return files[name].map { CatalogueReport.File(name: name, findings: $0.findings) }
            })
    }

    /// Lets `read` work on one file; nothing to read where the file is missing.
    mutating func with<Result>(
        _ name: CatalogueFileName, _ fallback: Result, _ read: (inout CatalogueFile) -> Result
    ) -> Result {
        guard var file = files[name] else { return fallback }
        let result = read(&file)
        files[name] = file
        return result
    }
}
