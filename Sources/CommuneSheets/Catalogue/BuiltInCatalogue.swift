extension IndicatorCatalogue {
    /// The files of the built-in catalogue, Tháp Mười district's plan for 2023, as embedded.
    public static func builtInFile(_ name: CatalogueFileName) -> [UInt8] {
        switch name {
        case .catalogue: PackageResources.catalogue_csv
        case .units: PackageResources.units_csv
        case .measures: PackageResources.measures_csv
        case .items: PackageResources.items_csv
        case .rules: PackageResources.rules_csv
        case .calendar: PackageResources.calendar_csv
        case .holidays: PackageResources.holidays_csv
        case .plans: PackageResources.plans_csv
        case .columns: PackageResources.columns_csv
        }
    }

    /// Reads the built-in catalogue, of which it is known that nothing in it is wrong. ``read(from:)`` of
    /// its files checks them like any other's.
    ///
    /// - Returns: the catalogue, nil where the embedded files have an error (a fault of the build).
    /// - Throws: failures of libcsv itself.
    public static func builtIn() throws(CSVFailure) -> (
        catalogue: IndicatorCatalogue?, report: CatalogueReport
    ) {
        var contents: [CatalogueFileName: [UInt8]] = [:]
        for name in CatalogueFileName.allCases { contents[name] = builtInFile(name) }
        return try CatalogueReader.read(contents, areChecked: false)
    }

    /// Reads a catalogue from its files; linear in their bytes.
    ///
    /// - Parameter file: the bytes of a file, nil where it is missing.
    /// - Returns: the catalogue, nil where anything in it is wrong, and every finding.
    /// - Throws: failures of libcsv itself.
    public static func read(
        from file: (CatalogueFileName) -> [UInt8]?
    ) throws(CSVFailure) -> (catalogue: IndicatorCatalogue?, report: CatalogueReport) {
        var contents: [CatalogueFileName: [UInt8]] = [:]
        for name in CatalogueFileName.allCases { contents[name] = file(name) }
        return try CatalogueReader.read(contents)
    }
}
