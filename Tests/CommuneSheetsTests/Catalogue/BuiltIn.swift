import Testing

@testable import CommuneSheets

/// The built-in catalogue, and the same with one thing changed.
enum BuiltIn {
    static func catalogue() throws -> IndicatorCatalogue {
        try #require(try read.get())
    }

    private static let read = Result { try IndicatorCatalogue.builtIn().catalogue }

    /// The same catalogue as one of another year.
    static func catalogue(of year: Int) throws -> IndicatorCatalogue {
        if year == 2023 { return try catalogue() }
        let rows = try rows(of: .catalogue).map { row in
            row.map { $0.replacing("2023", with: "\(year)") }
        }
        return try #require(try read(with: rows, in: .catalogue).catalogue)
    }

    /// The rows of one of its files as text, read without the code under test.
    static func rows(of file: CatalogueFileName) throws -> [[String]] {
        try StrictCSV.parse(IndicatorCatalogue.builtInFile(file)[...], delimiter: 0x3B).rows.map { row in
            row.map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Reads the catalogue with other rows in one file; nil leaves the file out.
    static func read(
        with rows: [[String]]?, in file: CatalogueFileName
    ) throws -> (catalogue: IndicatorCatalogue?, report: CatalogueReport) {
        try IndicatorCatalogue.read { name in
            guard name == file else { return IndicatorCatalogue.builtInFile(name) }
            return rows.map { CSVText(rows: $0, delimiter: .semicolon).bytes }
        }
    }
}

extension CatalogueReport {
    func findings(in file: CatalogueFileName) -> [Diagnostic] {
        files.first { $0.name == file }?.findings ?? []
    }
}
