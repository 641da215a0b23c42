extension Diagnostic {
    /// What is wrong and what to type instead, in one or two sentences for the person who fills the form.
    ///
    /// The cell, the item's name and ``expected`` are not repeated: a report shows them beside the message.
    public func message(in language: Language) -> String {
        switch language {
        case .vietnamese: problem.vietnamese(value: value)
        case .english: problem.english(value: value)
        }
    }
}
