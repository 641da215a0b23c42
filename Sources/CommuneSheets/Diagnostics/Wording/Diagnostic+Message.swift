extension Diagnostic {
    /// What is wrong and what to type instead, in one or two sentences for the person who fills the form.
    ///
    /// The cells, the item's name and ``expected`` are not repeated: a report shows them beside the message.
    public func message(in language: Language) -> String {
        let many: String? =
            switch language {
            case _ where alike.isEmpty: nil
            case .vietnamese: problem.vietnamese(forMany: cellCount)
            case .english: problem.english(forMany: cellCount)
            }
        return switch language {
        case _ where many != nil: many ?? ""
        case .vietnamese: problem.vietnamese(value: value)
        case .english: problem.english(value: value)
        }
    }
}
