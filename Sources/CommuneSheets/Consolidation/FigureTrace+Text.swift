extension FigureTrace {
    /// The trace for the terminal: the figure, its arithmetic, and every cell behind it.
    ///
    /// - Parameter note: what is to be added about a form, such as when it was received.
    public func text(
        in language: Language, style: TextStyle, note: (AcceptedSubmission) -> String? = { _ in nil }
    ) -> String {
        let isVietnamese = language == .vietnamese
        let column = FormColumn(rawValue: field.rawValue).flatMap { catalogue.columns[$0]?.name[language] }
        var lines = [
            style.strong("\(item.code) \(item.name[language])"),
            "  \(column ?? field.rawValue), \(period.words(in: language))"
                + (item.takesFigures ? ": \(value(language))" : ""),
        ]
        if let arithmetic = arithmetic(in: language) { lines.append("  = \(arithmetic)") }
        if let verdict {
            let target = item.target.map {
                (isVietnamese ? "Mục tiêu: " : "Target: ") + $0.words(of: item, in: language) + " → "
            }
            lines.append("  " + (target ?? "") + style.strong(verdict.words[language]))
        }
        lines += parts.map { part in
            "  \(part.item.code) \(part.item.name[language]): \(part.verdict?.words[language] ?? "–")"
        }
        for input in inputs { lines += [""] + self.lines(of: input, language, style, note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func value(_ language: Language) -> String {
        let measure = item.measure.map { " \($0.name[language])" } ?? ""
        guard let value = figure.value else {
            return (language == .vietnamese ? "chưa có số liệu" : "no figure")
        }
        if let exact = value.exactQuantity?.withoutTrailingZeros, exact.scale <= 6 {
            return exact.words(in: language) + measure
        }
        return "≈ " + (value.rounded(decimals: 6)?.words(in: language) ?? "?") + measure
    }

    private func lines(
        of input: Input, _ language: Language, _ style: TextStyle,
        _ note: (AcceptedSubmission) -> String?
    ) -> [String] {
        let isVietnamese = language == .vietnamese
        let column = FormColumn(rawValue: input.field.rawValue).flatMap {
            catalogue.columns[$0]?.name[language]
        }
        let counted = input.entries.count(where: \.counts)
        var heading = "\(input.item.code) \(input.item.name[language]) · \(column ?? "")"
        if let total = input.total {
            heading +=
                isVietnamese ? ": tổng \(total.words(in: language))" : ": sum \(total.words(in: language))"
        }
        heading +=
            isVietnamese
            ? " (\(counted)/\(input.entries.count) đơn vị)" : " (\(counted)/\(input.entries.count) units)"
        var table = TextTable()
        for entry in input.entries { for row in rows(of: entry, language, note) { table.add(row) } }
        return ["  " + style.strong(heading)] + table.lines
    }

    /// One row for each cell that a unit's figure comes from.
    private func rows(
        of entry: Entry, _ language: Language, _ note: (AcceptedSubmission) -> String?
    ) -> [[String]] {
        let isVietnamese = language == .vietnamese
        let unit = ["  " + entry.unit.code.text, entry.unit.name[language]]
        guard let submission = entry.submission else {
            return [unit + [isVietnamese ? "chưa có biểu được nhận" : "no accepted form"]]
        }
        let cells = entry.cells.filter(\.value.isReported)
        if cells.isEmpty { return [unit + [isVietnamese ? "không có số liệu" : "no figure"]] }
        let remark =
            entry.counts
            ? "" : isVietnamese ? "(không tính: thiếu số khác)" : "(does not count: another input lacks)"
        return cells.map { cell in
            let isOwn = cell.period == submission.period && cell.path == submission.path
            return unit + [
                words(of: cell.value, language), "“\(cell.written.printable)”", cell.place.cell ?? "",
                isVietnamese ? "dòng \(cell.place.line)" : "line \(cell.place.line)",
                cell.path.printable, isOwn ? note(submission) ?? "" : "\(cell.period)", remark,
            ]
        }
    }

    private func words(of value: ReportedValue, _ language: Language) -> String {
        switch value {
        case .figure(let quantity): quantity.words(in: language)
        case .status(let status): status.words[language]
        case .noneOccurred: "0"
        case .notApplicable: "x"
        case .missing: ""
        }
    }
}
