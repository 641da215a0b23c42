extension CellValue {
    /// The same, leading to a cell; as it is where there is no such cell, or nothing to click.
    ///
    /// (openpyxl shows the link's target in the place of an empty value.)
    func linked(to target: SheetCell?) -> CellValue {
        guard let target else { return self }
        switch self {
        case .text(""), .blank, .formula(_, value: .text("")), .linked: return self
        case .text, .number, .formula: return .linked(self, to: target)
        }
    }
}
