extension DiagnosticCode {
    /// The explanation as text for a terminal.
    public func explanationText(in language: Language, style: TextStyle) -> String {
        let explanation = explanation[language]
        let labels = Bilingual(
            vietnamese: ["Vì sao quan trọng", "Sai", "Đúng"], english: ["Why it matters", "Wrong", "Right"]
        )[language]
        func block(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
                .joined(separator: "\n")
        }
        return """
            \(style.strong("\(rawValue) · \(explanation.title)"))

            \(explanation.meaning)

            \(style.strong(labels[0])): \(explanation.reason)

            \(style.strong(labels[1])):
            \(block(explanation.wrong))

            \(style.strong(labels[2])):
            \(block(explanation.right))

            """
    }
}
