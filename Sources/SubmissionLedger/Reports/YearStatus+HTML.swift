public import CommuneSheets

extension YearStatus {
    /// The matrix as one page that opens by itself, with what its signs mean. Linear in its cells.
    public func html(in language: Language) -> String {
        let sentences = StatusSentences(language: language)
        let legend = sentences.legend.map { item -> Markup in "<li>\(item)</li>" }
        return HTMLDocument(
            title: sentences.words("Tình hình nộp biểu · năm \(year)", "Forms received · \(year)"),
            language: language,
            header: """
                <p>\(basis.catalogue.identity.title[language])</p>
                <p>\(sentences.basis(basis))</p>
                <ul class="legend" aria-label="\(sentences.words("Chú giải", "Key"))">\(legend.joined())</ul>
                """,
            main: StatusTable(
                identifier: "units", title: sentences.words("Đơn vị và kỳ báo cáo", "Units and periods"),
                headings: [sentences.words("Mã", "Code"), sentences.words("Đơn vị", "Unit")]
                    + periods.map { $0.period.shortName(in: language) } + totalTitles(in: language),
                rows: units.map { row($0, language) } + counts(in: language).map { row($0.title, $0.values) }
            ).section
        ).source
    }

    private func row(_ unit: Row, _ language: Language) -> Markup {
        let cells = unit.cells.map { cell -> Markup in
            let badge = (cell?.state ?? .nothingDue).badge(cell.sign)
            return "<td title=\"\(cell.words(in: language))\">\(badge)</td>"
        }
        let totals = unit.totals.map { total -> Markup in "<td class=\"count\">\(total)</td>" }
        return """
            <tr><th scope="row">\(unit.code.text)</th><td>\(unit.name[language])</td>\(cells.joined())\
            \(totals.joined())</tr>
            """
    }

    private func row(_ title: String, _ values: [String]) -> Markup {
        let cells = values.map { value -> Markup in "<td>\(value)</td>" }
        return "<tr><td></td><th scope=\"row\">\(title)</th>\(cells.joined())<td></td><td></td><td></td></tr>"
    }
}
