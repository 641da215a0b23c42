extension ValidationReport {
    /// The report as one page that opens by itself: no script, nothing from elsewhere, and a policy in it
    /// that forbids both. For the screen, the phone and the printer; readable without colour.
    ///
    /// Linear in the forms and their findings; rows far from any finding are folded in very long forms.
    public func html() -> String {
        let files = submissions.enumerated().map { index, submission in
            HTMLFile(submission: submission, number: index + 1, catalogue: catalogue, language: language)
        }
        let title = label("Kết quả kiểm tra biểu báo cáo", "Check of the forms")
        let document = HTMLDocument(
            title: title, language: language,
            header: """
                <p>\(catalogue.identity.title[language])</p>
                <p class="total">\(closingLine)</p>
                \(legend)
                """,
            main: """
                \(summary(of: files))
                \(files.map(\.section).joined(separator: "\n"))
                """)
        return document.source
    }

    private var legend: Markup {
        let severities = Severity.allCases.map { severity -> Markup in
            "<li class=\"\(severity.rawValue)\"><span class=\"sign\">\(severity.sign)</span> \(severity.words[language])</li>"
        }
        let related = label("ô liên quan", "related cell")
        return """
            <ul class="legend" aria-label="\(label("Chú giải", "Key"))">\(severities.joined())\
            <li class="related">\(related)</li></ul>
            """
    }

    private func summary(of files: [HTMLFile]) -> Markup {
        let headings = Bilingual(
            vietnamese: ["Tệp", "Đơn vị", "Kỳ báo cáo", "Kết quả", "Lỗi", "Cảnh báo", "Lưu ý"],
            english: ["File", "Unit", "Period", "Result", "Errors", "Warnings", "Notes"])[language]
        let heading = headings.map { name -> Markup in "<th scope=\"col\">\(name)</th>" }
        return """
            <section>
            <h2 id="files">\(label("Các tệp", "Files"))</h2>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="files"><table class="files">
            <thead><tr>\(heading.joined())</tr></thead>
            <tbody>
            \(files.map(\.summaryRow).joined(separator: "\n"))
            </tbody>
            </table></div>
            </section>
            """
    }

    private func label(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
