extension CatalogueReport {
    /// Every finding with its file and cell, as text.
    public func text(language: Language, style: TextStyle) -> String {
        var lines: [String] = []
        for file in files {
            for finding in file.findings {
                let cell = finding.place?.cell.map { " · \(language == .vietnamese ? "ô" : "cell") \($0)" }
                let value = finding.value.map { " · “\($0.printable)”" }
                lines.append(
                    style.severity(
                        finding.severity, "\(finding.severity.words[language]) \(finding.code.rawValue)")
                        + " · \(file.name.rawValue)" + (cell ?? "") + (value ?? ""))
                lines.append("    " + finding.message(in: language))
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
