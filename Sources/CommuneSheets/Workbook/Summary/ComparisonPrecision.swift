/// How finely a figure that a spreadsheet program has computed can be held against a bound.
///
/// Programs compute in binary with 53 bits, so that a figure which is its target exactly can come out a
/// little beside it: by at most 2⁻⁵³ of itself for each figure added up and for each operation. The
/// difference is therefore rounded to as many digits of the bound as are certain, and a tie is always a
/// tie. Any other figure is told apart from its bound where it differs by more than half of the last of
/// these digits:
///
/// - from whole figures (persons, households, counted units): 15 digits. A quotient that is not its target
///   differs from it by 1 part in (denominator × the target without its decimal sign) or more, so that the
///   verdict is the exact one while that product is below 10¹⁴, as with a hundred million persons and a
///   target of six digits;
/// - from figures with decimals: 14 digits for up to 16 units, 13 for up to 183, 12 for up to 1,849, 11 for
///   more; sums in no fewer decimals than their unit of measure and the bound have, up to 15 digits.
///
/// It does not hold for figures far larger than the bound that cancel out in a sum.
struct ComparisonPrecision {
    /// How many digits are certain.
    private let digits: Int
    /// The decimals of the unit of measure; nil where the figure is a quotient, which may have any.
    private let measured: Int?
    /// The power of ten of the figures whose difference is judged, where they are larger than a bound.
    private let size: Int

    /// - Parameter units: how many units' figures are added up.
    init(of item: CatalogueItem, in catalogue: IndicatorCatalogue, units: Int) {
        let isCount = item.aggregation == .countOfUnitsMeeting
        let measures = item.isComputed ? item.inputs.map { catalogue.item($0)?.measure } : [item.measure]
        let isWhole = isCount || measures.allSatisfy { $0?.decimals == 0 }
        digits = isWhole ? 15 : ComparisonPrecision.digits(units: units)
        measured = isWhole || item.isComputed ? nil : Int(item.measure?.decimals ?? 0)
        // A change is the difference of two figures: of hundreds of per cent, or of two rates.
        switch (item.kind, item.measure?.isPercent == true) {
        case (.change, true): size = 2
        case (.change, false): size = item.inputs.count == 2 ? 3 : 0
        default: size = .min
        }
    }

    /// How many digits a sum over so many units with decimals, or a quotient of two, has for certain.
    private static func digits(units: Int) -> Int {
        var lost = 1
        var reach = 1_000
        // (2 × units + 4) × 2⁻⁵³ of the figure, and a fifth more, is to be less than half a digit.
        while reach < 27 * (2 * min(units, CellAddress.columnLimit) + 4) {
            lost += 1
            reach *= 10
        }
        return 15 - lost
    }

    /// The decimals to which the difference between a figure and a bound is rounded.
    func decimals(at bound: Quantity) -> Int {
        let size = max(bound.powerOfTen, size)
        let certain = digits - 1 - size
        guard let measured else { return certain }
        let due = max(measured, Int(bound.withoutTrailingZeros.scale))
        // Beside zero nothing is known of the size of the figures.
        return bound.isZero ? due : max(certain, min(due, 14 - size))
    }
}

extension Quantity {
    /// The power of ten of the first digit, 5 for 114.583; 0 for zero.
    fileprivate var powerOfTen: Int {
        var count = 0
        var rest = coefficient.magnitude
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count == 0 ? 0 : count - 1 - Int(scale)
    }
}
