/// Computes a rate or a change from its inputs, exactly: the one place that knows how.
///
/// Used for one unit's form (to check what was typed) and for the district (on sums), so that both
/// are the same arithmetic. A stock has one state, at the end of the period: its current figure
/// stands for the year to date as well.
struct ItemComputation {
    let item: CatalogueItem
    let catalogue: IndicatorCatalogue
    let operand: (IndicatorCode, FormField) -> Rule.Operand

    /// An input in one of its fields.
    typealias Input = ItemField

    /// What the inputs give.
    enum Result {
        case value(Ratio)
        /// None of the inputs is there.
        case noInputs
        /// Some are, one is not.
        case inputMissing(present: Input, absent: Input)
        case zeroDenominator(dividend: Input, divisor: Input)
        /// The item has no such figure, does not apply, or an input has an error of its own.
        case notComputable
    }

    /// The inputs that a field is computed from: numerator before denominator.
    func inputs(_ field: FormField) -> [Input] {
        switch item.kind {
        case .rate:
            guard field != .plan else { return [] }
            return [item.numerator, item.denominator].compactMap { code in
                code.map { Input(code: $0, field: state($0, field)) }
            }
        case .change:
            guard field == .current else { return [] }
            return [FormField.current, .previousYear].flatMap { field in
                item.inputs.map { Input(code: $0, field: field) }
            }
        case .amount, .count, .input, .milestone, .heading: return []
        }
    }

    /// Computes the item; what is shown is in its own unit of measure.
    func result(_ field: FormField) -> Result {
        result(of: inputs(field)) { operand($0.code, $0.field) }
    }

    /// The same of inputs that are at hand, where many forms are computed alike.
    func result(of inputs: [Input], _ operand: (Input) -> Rule.Operand) -> Result {
        guard !inputs.isEmpty else { return .notComputable }
        var values: [Quantity] = []
        values.reserveCapacity(inputs.count)
        var absent: Input?
        var present: Input?
        var isInapplicable = true
        for input in inputs {
            switch operand(input) {
            case .quantity(let quantity):
                values.append(quantity)
                present = present ?? input
            case .missing:
                absent = absent ?? input
                isInapplicable = false
            // Without the other inputs, what does not apply is as good as missing.
            case .notApplicable: absent = absent ?? input
            case .unreadable: return .notComputable
            }
        }
        if absent != nil, present == nil, isInapplicable { return .notComputable }
        if let absent {
            return present.map { .inputMissing(present: $0, absent: absent) } ?? .noInputs
        }
        return item.kind == .rate ? rate(values, inputs) : change(values, inputs)
    }

    private func state(_ code: IndicatorCode, _ field: FormField) -> FormField {
        field == .cumulative && catalogue.item(code)?.nature == .stock ? .current : field
    }

    private func rate(_ values: [Quantity], _ inputs: [Input]) -> Result {
        guard values.count == 2 else { return .notComputable }
        guard let quotient = Ratio(values[0], dividedBy: values[1]) else {
            return .zeroDenominator(dividend: inputs[0], divisor: inputs[1])
        }
        return scaled(quotient).map { .value($0) } ?? .notComputable
    }

    private func change(_ values: [Quantity], _ inputs: [Input]) -> Result {
        if values.count == 2 {
            // (now − before) ÷ before
            guard let increase = values[0].subtracting(values[1]) else { return .notComputable }
            guard let quotient = Ratio(increase, dividedBy: values[1]) else {
                return .zeroDenominator(dividend: inputs[0], divisor: inputs[1])
            }
            return scaled(quotient).map { .value($0) } ?? .notComputable
        }
        // rate now − rate before
        guard values.count == 4 else { return .notComputable }
        guard let now = Ratio(values[0], dividedBy: values[1]) else {
            return .zeroDenominator(dividend: inputs[0], divisor: inputs[1])
        }
        guard let before = Ratio(values[2], dividedBy: values[3]) else {
            return .zeroDenominator(dividend: inputs[2], divisor: inputs[3])
        }
        return now.subtracting(before).flatMap { scaled($0) }.map { .value($0) } ?? .notComputable
    }

    /// In per cent where the unit of measure is.
    private func scaled(_ ratio: Ratio) -> Ratio? {
        item.measure?.isPercent == true ? ratio.multiplied(by: Ratio(.hundred)) : ratio
    }
}
