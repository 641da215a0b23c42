/// The findings of one file as cards, errors first, each with links to the cells it marks.
struct HTMLFindings {
    let form: MarkedForm
    let rows: FoldedRows
    let file: Int
    let catalogue: IndicatorCatalogue
    let language: Language

    /// How many cells with the same cause a card lists; all of them are marked in the form.
    private static let cellLimit = 200

    var list: Markup {
        guard !form.findings.isEmpty else {
            return
                "<p class=\"none\">\(words("Không có lỗi, không cần sửa gì.", "Nothing was found; nothing needs mending."))</p>"
        }
        let cards = form.findings.enumerated().map { card(of: $1, number: $0 + 1) }
        return """
            <h3>\(heading)</h3>
            <ol class="findings">
            \(cards.joined(separator: "\n"))
            </ol>
            """
    }

    private var heading: String {
        switch form.findings.first?.severity {
        case .error: FindingLabels.fixFirst[language]
        case .warning: words("Cần xem lại", "To look at")
        default: words("Để biết", "For information")
        }
    }

    private func card(of finding: Diagnostic, number: Int) -> Markup {
        """
        <li class="card \(finding.severity.rawValue)" id="f\(file)-n\(number)">
        <h4><span class="sign">\(finding.severity.sign) \(number)</span> \
        \(finding.severity.title[language]) \(finding.code.rawValue)\(place(of: finding))</h4>
        <p class="message">\(finding.message(in: language))</p>
        \(details(of: finding))
        </li>
        """
    }

    private func place(of finding: Diagnostic) -> Markup {
        if !finding.alike.isEmpty {
            let count = language.count(finding.cellCount)
            return " · \(words("\(count) chỗ", "\(count) places"))"
        }
        var parts: [Markup] = []
        if let place = finding.place {
            let line: Markup = "\(words("dòng", "line")) \(place.line)"
            parts.append(
                place.cell == nil
                    ? link(to: place, text: line)
                    : "\(words("ô", "cell")) \(link(to: place)) (\(line))")
        }
        return (parts + item(of: finding)).map { " · \($0)" }.joined()
    }

    private func item(of finding: Diagnostic) -> [Markup] {
        var parts: [Markup] = []
        if let code = finding.indicator {
            parts.append("\(code.text) \(catalogue.item(code)?.name[language] ?? "")")
        }
        if let field = finding.field { parts.append("\(catalogue.name(of: field, in: language))") }
        return parts
    }

    private func details(of finding: Diagnostic) -> Markup {
        if !finding.alike.isEmpty { return cells(of: finding) }
        var rows: [Markup] = []
        func add(_ name: String, _ value: Markup?) {
            if let value { rows.append("<div><dt>\(name)</dt><dd>\(value)</dd></div>") }
        }
        add(FindingLabels.asWritten[language], finding.place == nil ? nil : finding.value.map { written($0) })
        add(FindingLabels.write[language], finding.suggestion.map { "<strong>\(.isolated($0))</strong>" })
        if finding.expected != finding.suggestion {
            add(finding.expectedLabel(in: language), finding.expected.map { .isolated($0) })
        }
        add(FindingLabels.difference[language], finding.difference.map { .isolated($0) })
        add(
            FindingLabels.correction[language],
            finding.correction.map { correction in
                "\(.isolated(correction.sentence(in: language))) \(link(to: correction.place))"
            })
        let related = finding.related.map { cell -> Markup in
            "\(link(to: cell.place)) = \(written(cell.value))"
        }
        add(FindingLabels.related[language], related.isEmpty ? nil : related.joined(separator: "; "))
        add(FindingLabels.answer[language], finding.answer.map { .isolated($0.abridged(to: 2_000)) })
        return rows.isEmpty ? "" : "<dl>\(rows.joined())</dl>"
    }

    /// One line for each cell with the same cause: where, what item, as written, what to write.
    private func cells(of finding: Diagnostic) -> Markup {
        let lines = finding.cells.prefix(HTMLFindings.cellLimit).map { cell -> Markup in
            var parts = cell.place.map { [link(to: $0)] } ?? []
            parts += item(of: cell)
            if let value = cell.value { parts.append(written(value)) }
            let expected = cell.expectsByOtherFigures ? nil : cell.expected
            if let suggestion = cell.suggestion ?? expected {
                parts.append("→ <strong>\(.isolated(suggestion))</strong>")
            }
            if let brief = cell.brief(in: language) { parts.append("\(brief)") }
            if let correction = cell.correction { parts.append(.isolated(correction.sentence(in: language))) }
            if let answer = cell.answer {
                parts.append("\(FindingLabels.answer[language]): \(.isolated(answer.abridged(to: 500)))")
            }
            return "<li>\(parts.joined(separator: " · "))</li>"
        }
        let rest = finding.cellCount - lines.count
        let more: Markup =
            rest > 0
            ? "<li>\(words("và \(language.count(rest)) chỗ nữa", "and \(language.count(rest)) more"))</li>"
            : ""
        return "<ul class=\"cells\">\(lines.joined())\(more)</ul>"
    }

    private func written(_ value: String) -> Markup {
        value.isEmpty ? "\(FindingLabels.empty[language])" : .isolated(value.abridged(to: 500))
    }

    /// The name of a cell, or the text given, leading to the cell or row in the form where it is shown.
    private func link(to place: CellPlace, text: Markup? = nil) -> Markup {
        let text = text ?? "\(place.cell ?? words("dòng \(place.line)", "line \(place.line)"))"
        guard HTMLForm.shows(place, of: form), rows.shows(place.row) else { return text }
        return "<a href=\"#f\(file)-\(place.cell ?? "r\(place.row)")\">\(text)</a>"
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
