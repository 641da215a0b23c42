/// What has to be done about a unit of measure that is not the item's.
enum MeasureFault {
    /// Where the written name is that of another unit, the figures are in question; where it is only
    /// misspelt, they are not.
    static func remedy(
        for written: String, expected: UnitOfMeasure, catalogue: IndicatorCatalogue
    ) -> MeasureRemedy {
        if let scale = MeasureScale.named(written) {
            guard let own = MeasureScale.named(expected.name.vietnamese) else { return .convert }
            let isSame = scale.kind == own.kind && scale.size == own.size
            return isSame ? .respell : scale.remedy(to: own) ?? .convert
        }
        let isKnown = catalogue.isMeasure(named: written)
        return !isKnown && isMisspelling(written, of: expected.name.vietnamese) ? .respell : .convert
    }

    /// One or two letters off, in short names no more than a letter in two, or without its accents.
    private static func isMisspelling(_ written: String, of name: String) -> Bool {
        let plain = ASCIIName(name).text
        if !plain.isEmpty, ASCIIName(written).text == plain { return true }
        let key = NameKey(name)
        let distance = NameKey(written).distance(to: key)
        return distance <= 2 && distance * 2 <= key.text.count
    }
}

extension Diagnostic {
    /// The row whose figures are in another unit of measure; nil where the finding says no such thing.
    var rowToConvert: Int? {
        guard case .measureDiffers(_, let remedy) = problem, remedy != .respell else { return nil }
        return place?.row
    }
}
