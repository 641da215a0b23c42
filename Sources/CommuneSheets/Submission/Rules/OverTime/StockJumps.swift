/// A stock is near the last one reported. Population, households and workers move by a few per cent a year, so
/// that half as much again, or a third less, is a slip or another row's figure. Counts below 100 (cooperatives,
/// criteria, schools) may double.
enum StockJumps {
    private static let smallest = Quantity.hundred

    static func check(_ form: FormOverTime) -> [Diagnostic] {
        form.items.filter { $0.nature == .stock }.compactMap { item in
            guard let figure = form.figure(item, .current),
                let known = form.earlier.reversed().lazy.compactMap({ form.known(item, .current, in: $0) })
                    .first,
                !figure.isNegative, !known.figure.isNegative
            else { return nil }
            let (smaller, larger) = (min(figure, known.figure), max(figure, known.figure))
            guard larger >= smallest, let doubled = larger.multiplied(by: Quantity(2)),
                let tripled = smaller.multiplied(by: Quantity(3)), doubled >= tripled
            else { return nil }
            return form.finding(.stockJumped, item, .current, figure, known: [known])
        }
    }
}
