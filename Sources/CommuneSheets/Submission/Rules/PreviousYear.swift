/// A figure is of the size of last year's: a digit too many, or figures in dong instead of million
/// dong, shows as a factor of ten or more. Answered by an explanation where it is right.
enum PreviousYear {
    private static let factor = Quantity(10)

    static func check(_ form: FormUnderCheck) -> [Diagnostic] {
        form.rows.compactMap { row in
            let item = row.item
            guard let (current, previous) = farFigures(of: item, in: form.figures.operand) else { return nil }
            return form.finding(
                .farFromPreviousYear(current: current, previous: previous), item.code, .current,
                related: [form.related(item.code, .previousYear)].compactMap { $0 })
        }
    }

    /// This year's figure and last year's where they are not of one size; nil where they are, or where
    /// that cannot be told.
    static func farFigures(
        of item: CatalogueItem, in operand: FigureConstraint.Operands
    ) -> (current: Quantity, previous: Quantity)? {
        guard item.takesFigures, !item.isComputed,
            case .quantity(let current) = operand(item.code, .current),
            case .quantity(let previous) = operand(item.code, .previousYear),
            !current.isNegative, !previous.isNegative, !current.isZero, !previous.isZero,
            let currentTenfold = current.multiplied(by: factor),
            let previousTenfold = previous.multiplied(by: factor),
            current >= previousTenfold || previous >= currentTenfold
        else { return nil }
        return (current, previous)
    }
}
