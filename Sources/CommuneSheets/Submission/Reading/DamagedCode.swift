/// The code of an item as a spreadsheet program leaves it: `5,1`, `5.10`, `05-Jan`, `05/01/2023`.
enum DamagedCode {
    /// The codes of the catalogue that may have been typed; empty where the text is no damaged code.
    ///
    /// - Parameter unit: where known, only what it reports counts.
    static func candidates(
        for text: String, in catalogue: IndicatorCatalogue, unit: ReportingUnit?
    ) -> [CatalogueItem] {
        guard text.utf8.count <= 20, text.contains(where: { $0.isNumber }) else { return [] }
        let codes = decimal(text).map { [$0] } ?? date(text, year: catalogue.identity.year)?.codes ?? []
        let items = codes.compactMap { catalogue.item(written: $0) }
        return items.filter { item in
            unit.map { item.isReported(by: $0) || item.kind == .heading } ?? true
        }
    }

    private static func date(_ text: String, year: Int) -> DateAsTyped? {
        DateAsTyped(text, year: year)
            ?? FigureText(text).quantity(in: .decimalComma).flatMap { DateAsTyped(serial: $0) }
    }

    /// `5,1` and `5.10` as numbers: the code with its point and without a zero at its end.
    private static func decimal(_ text: String) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        let zeros = parts[1].reversed().prefix { $0 == "0" }.count
        let decimals = parts[1].dropLast(zeros)
        return decimals.isEmpty ? String(parts[0]) : "\(parts[0]).\(decimals)"
    }
}
