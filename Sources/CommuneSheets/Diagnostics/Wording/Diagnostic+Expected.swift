extension Diagnostic {
    /// What stands before ``expected`` in a report: what the cell must hold, or, where a figure is merely
    /// missing, what the others would make of it.
    func expectedLabel(in language: Language) -> String {
        switch (problem, language) {
        case (.figureMissing, .vietnamese), (.ruleNotEvaluated, .vietnamese):
            "Theo các số đã có thì \(indicator?.text ?? "ô này") là"
        case (.figureMissing, .english), (.ruleNotEvaluated, .english):
            "By the other figures \(indicator?.text ?? "this cell") is"
        case (_, .vietnamese): "Đúng phải là"
        case (_, .english): "Expected"
        }
    }
}
