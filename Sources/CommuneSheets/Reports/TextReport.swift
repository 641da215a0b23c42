extension ValidationReport {
    /// The report for people: every finding with its cell, the row as written and what to write
    /// instead; a table of all files at the end. Linear in the findings and the bytes of their files.
    ///
    /// - Parameter showsEveryFile: false leaves out the files without errors.
    public func text(style: TextStyle, showsEveryFile: Bool = true) -> String {
        var lines: [String] = []
        for submission in submissions
        where submission.hasSomethingToSay && (showsEveryFile || submission.verdict == .refused) {
            lines +=
                FileTextReport(
                    submission: submission, catalogue: catalogue, language: language, style: style
                ).lines
        }
        lines += summaryTable(style)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings of the files that have an error or a warning, without the table; empty where none has.
    package func findings(style: TextStyle) -> String {
        submissions.filter { $0.count(of: .error) + $0.count(of: .warning) > 0 }.flatMap {
            FileTextReport(submission: $0, catalogue: catalogue, language: language, style: style).lines
        }.joined(separator: "\n")
    }

    private func summaryTable(_ style: TextStyle) -> [String] {
        let headings = Bilingual(
            vietnamese: ["Tệp", "Đơn vị", "Kỳ", "Kết quả", "Lỗi", "Cảnh báo", "Lưu ý", "Dòng"],
            english: ["File", "Unit", "Period", "Result", "Errors", "Warnings", "Notes", "Rows"]
        )[language]
        var table = TextTable()
        table.add(headings)
        for submission in submissions {
            table.add([
                submission.source.name.printable, submission.unit?.name[language] ?? "?",
                submission.period?.description ?? "?", submission.verdict.words[language],
                "\(submission.count(of: .error))", "\(submission.count(of: .warning))",
                "\(submission.count(of: .note))", "\(submission.rows.read)",
            ])
        }
        var lines = table.lines
        if let heading = lines.first { lines[0] = style.strong(heading) }
        return lines + ["", total]
    }

    private func counted(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }

    /// The counts alone, for a report that goes to a file.
    public var closingLine: String { total }

    private var total: String {
        let summary = summary
        return switch language {
        case .vietnamese:
            "\(summary.files) tệp: \(summary.accepted) được nhận, \(summary.refused) bị từ chối; "
                + "\(summary.errors) lỗi, \(summary.warnings) cảnh báo, \(summary.notes) lưu ý."
        case .english:
            "\(counted(summary.files, "file")): \(summary.accepted) accepted, \(summary.refused) refused; "
                + "\(counted(summary.errors, "error")), \(counted(summary.warnings, "warning")), "
                + "\(counted(summary.notes, "note"))."
        }
    }
}

extension DiagnosedSubmission {
    /// The encoding of a file that was read although it is not UTF-8.
    fileprivate var foreignEncoding: TextEncoding? {
        encoding == .utf8 || rows.read == 0 ? nil : encoding
    }

    fileprivate var hasSomethingToSay: Bool { !diagnostics.isEmpty || foreignEncoding != nil }
}

extension CSVDialect.Delimiter {
    /// What parts the cells, as people call it.
    var words: Bilingual<String> {
        switch self {
        case .semicolon: Bilingual(vietnamese: "dấu chấm phẩy", english: "semicolons")
        case .comma: Bilingual(vietnamese: "dấu phẩy", english: "commas")
        case .tab: Bilingual(vietnamese: "dấu tab", english: "tabs")
        case .bar: Bilingual(vietnamese: "dấu gạch đứng", english: "bars")
        }
    }
}

/// The findings of one file as lines of text.
private struct FileTextReport {
    let submission: DiagnosedSubmission
    let catalogue: IndicatorCatalogue
    let language: Language
    let style: TextStyle

    var lines: [String] {
        let physicalLines = PhysicalLines(of: submission.text[...])
        var lines = [title, ""]
        if let facts = fileFacts { lines += ["  " + style.faint(facts), ""] }
        for diagnostic in submission.diagnostics {
            lines += self.lines(of: diagnostic, physicalLines) + [""]
        }
        return lines
    }

    /// How the file was read: its letters, what parts its cells, how it writes figures.
    private var fileFacts: String? {
        guard let encoding = submission.encoding, let dialect = submission.dialect,
            submission.rows.read > 0
        else { return nil }
        let turned = label(" (đã đổi sang Unicode khi đọc)", " (turned into Unicode when read)")
        var facts = [
            label("Chữ", "Letters") + " \(encoding.title)"
                + (submission.foreignEncoding == nil ? "" : turned),
            label("ô ngăn cách bằng", "cells parted by") + " " + dialect.delimiter.words[language],
        ]
        if let numberStyle = submission.numberStyle {
            facts.append(label("số ghi kiểu", "figures like") + " \(numberStyle.rawValue)")
        }
        return facts.joined(separator: "; ") + "."
    }

    private var title: String {
        let unit = submission.unit.map { " · \($0.name[language]) (\($0.code))" } ?? ""
        let period = submission.period.map { " · \($0.words(in: language))" } ?? ""
        return style.strong(submission.source.path.printable) + unit + period + " · "
            + submission.verdict.words[language]
    }

    private func lines(of diagnostic: Diagnostic, _ physicalLines: PhysicalLines) -> [String] {
        var lines = [heading(of: diagnostic), "    " + diagnostic.message(in: language)]
        if !diagnostic.alike.isEmpty { return lines + cellLines(of: diagnostic) }
        lines += excerpt(of: diagnostic, physicalLines)
        if let expected = diagnostic.expected, diagnostic.suggestion != expected {
            lines.append("    \(diagnostic.expectedLabel(in: language)): \(expected)")
        }
        if let difference = diagnostic.difference {
            lines.append("    \(label("Chênh lệch", "Difference")): \(difference)")
        }
        if let suggestion = diagnostic.suggestion {
            lines.append("    \(label("Cần ghi", "Write")): \(style.strong(suggestion.printable))")
        }
        if let correction = diagnostic.correction {
            lines.append("    " + correction.sentence(in: language).printable)
        }
        let related = diagnostic.related.compactMap { cell in
            cell.place.cell.map { name in
                cell.value.isEmpty
                    ? "\(name) \(label("(trống)", "(empty)"))" : "\(name) = “\(cell.value.printable)”"
            }
        }
        if !related.isEmpty {
            lines.append("    \(label("Ô liên quan", "See also")): \(related.joined(separator: ", "))")
        }
        return lines + answerLine(of: diagnostic, indent: "    ")
    }

    private func answerLine(of diagnostic: Diagnostic, indent: String) -> [String] {
        diagnostic.answer.map {
            [indent + "\(label("Giải trình của đơn vị", "Explained by the unit")): \($0.printable)"]
        } ?? []
    }

    private func heading(of diagnostic: Diagnostic) -> String {
        var parts = [
            style.severity(
                diagnostic.severity, "\(diagnostic.severity.words[language]) \(diagnostic.code.rawValue)")
        ]
        if !diagnostic.alike.isEmpty {
            let count = language.count(diagnostic.cellCount)
            return "  " + (parts + [label("\(count) chỗ", "\(count) places")]).joined(separator: " · ")
        }
        if let place = diagnostic.place {
            let cell = place.cell.map { label("ô \($0)", "cell \($0)") }
            let line = label("dòng \(place.line)", "line \(place.line)")
            parts.append(cell.map { "\($0) (\(line))" } ?? line)
        }
        if let code = diagnostic.indicator {
            parts.append("\(code) \(catalogue.item(code)?.name[language] ?? "")")
        }
        if let field = diagnostic.field {
            parts.append(catalogue.columns[FormColumn(field)]?.name[language] ?? field.rawValue)
        }
        return "  " + parts.joined(separator: " · ")
    }

    private func excerpt(of diagnostic: Diagnostic, _ physicalLines: PhysicalLines) -> [String] {
        guard diagnostic.severity != .note, let place = diagnostic.place, let dialect = submission.dialect,
            let range = physicalLines.range(ofLine: place.line)
        else { return [] }
        let excerpt = RowExcerpt(
            line: submission.text[range], column: place.column,
            delimiter: dialect.delimiter.byte)
        let number = "\(place.line)"
        var lines = [style.faint("      \(number) │ ") + excerpt.text]
        if let marker = excerpt.marker {
            let gutter = String(repeating: " ", count: number.count)
            lines.append(
                style.faint("      \(gutter) │ ") + style.severity(diagnostic.severity, marker))
        }
        return lines
    }

    // MARK: One cause at many cells

    /// How many cells are told one by one, how many of those that want nothing, and how many more by
    /// their names.
    private static let cellLimits = (told: 40, noted: 12, named: 100)

    /// One line a cell: where, which item, as written, and what to write.
    private func cellLines(of diagnostic: Diagnostic) -> [String] {
        let cells = diagnostic.cells
        var table = TextTable()
        let limit =
            diagnostic.severity == .note ? FileTextReport.cellLimits.noted : FileTextReport.cellLimits.told
        for cell in cells.prefix(limit) {
            let suggestion = cell.suggestion ?? (cell.expectsByOtherFigures ? nil : cell.expected)
            let correction = cell.correction?.sentence(in: language).printable
            table.add([
                place(of: cell), item(of: cell), cell.value.flatMap { Quotation.of($0) } ?? "",
                [suggestion.map { "→ \($0.printable)" }, cell.brief(in: language), correction]
                    .compactMap { $0 }.joined(separator: " · "),
                cell.answer.map { "\(label("giải trình", "explained")): \($0.printable)" } ?? "",
            ])
        }
        let lines = table.lines.map { "      " + $0 }
        let rest = cells.dropFirst(limit)
        guard !rest.isEmpty else { return lines }
        let names = language.list(rest.map { place(of: $0) }, atMost: FileTextReport.cellLimits.named)
        let count = language.count(rest.count)
        return lines + ["      " + label("và \(count) chỗ nữa: \(names)", "and \(count) more: \(names)")]
    }

    private func place(of cell: Diagnostic) -> String {
        guard let place = cell.place else { return label("thiếu", "absent") }
        return place.cell ?? label("dòng \(place.line)", "line \(place.line)")
    }

    private func item(of cell: Diagnostic) -> String {
        guard let code = cell.indicator else { return "" }
        return "\(code) \(Quotation.abridged(catalogue.item(code)?.name[language] ?? "", limit: 40))"
    }

    private func label(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
