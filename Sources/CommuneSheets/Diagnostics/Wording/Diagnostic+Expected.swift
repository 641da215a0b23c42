extension Diagnostic {
    /// Whether ``expected`` is a mere hint: what the other figures make of this one, any of which may
    /// be the wrong one.
    var expectsByOtherFigures: Bool {
        switch problem {
        case .figureMissing, .ruleNotEvaluated, .ruleBroken, .againstPeriods: true
        default: false
        }
    }

    /// Whether ``expected`` is the unit of measure that the figures must be in.
    private var expectsMeasure: Bool {
        switch problem {
        case .measureDiffers, .headingMeasureDiffers: true
        default: false
        }
    }

    /// Whether ``expected`` comes from the forms of other periods.
    private var expectsByOtherPeriods: Bool {
        if case .againstPeriods = problem { return true }
        return false
    }

    /// What stands before ``expected`` in a report: what the cell must hold, or what the others would
    /// make of it.
    func expectedLabel(in language: Language) -> String {
        // Not what to write: the figures come first.
        if expectsMeasure {
            return language == .vietnamese ? "Đơn vị tính trong danh mục" : "The catalogue's unit of measure"
        }
        if expectsByOtherPeriods {
            let subject = indicator?.text
            return language == .vietnamese
                ? "Theo kỳ khác thì \(subject ?? "ô này") là"
                : "By other periods \(subject ?? "this cell") is"
        }
        return switch (expectsByOtherFigures, language) {
        case (true, .vietnamese):
            "Theo các ô khác thì \(indicator?.text ?? "ô này") là"
        case (true, .english):
            "By the other figures \(indicator?.text ?? "this cell") is"
        case (false, .vietnamese): "Đúng phải là"
        case (false, .english): "Expected"
        }
    }
}
