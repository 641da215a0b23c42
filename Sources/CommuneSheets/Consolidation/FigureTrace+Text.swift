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
            "  \(column ?? field.rawValue), \(period.words(in: language)): \(value(language))",
        ]
        if let arithmetic = arithmetic(in: language) { lines.append("  = \(arithmetic)") }
        if let target = item.target, let verdict {
            let words = target.words(of: item, in: language)
            lines.append(
                (isVietnamese ? "  Mục tiêu: " : "  Target: ") + words + " → "
                    + style.strong(verdict.words[language]))
        }
        for input in inputs { lines += [""] + self.lines(of: input, language, style, note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func value(_ language: Language) -> String {
        let measure = item.measure.map { " \($0.name[language])" } ?? ""
        guard let value = figure.value else {
            return (language == .vietnamese ? "chưa có số" : "no figure")
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
        for entry in input.entries {
            let value = entry.observation?.value.quantity?.words(in: language)
            let written = entry.observation.flatMap {
                $0.value.isReported ? "“\($0.written.printable)”" : nil
            }
            table.add([
                "  " + entry.unit.code.text, entry.unit.name[language],
                entry.submission == nil
                    ? (isVietnamese ? "chưa có biểu được nhận" : "no accepted form")
                    : value ?? (isVietnamese ? "không có số" : "no figure"),
                written ?? "", entry.observation?.place.cell ?? "",
                entry.observation.map { isVietnamese ? "dòng \($0.place.line)" : "line \($0.place.line)" }
                    ?? "",
                entry.submission?.path.printable ?? "", entry.submission.flatMap(note) ?? "",
                entry.counts || entry.observation?.value.isReported != true
                    ? ""
                    : (isVietnamese
                        ? "(không tính: thiếu số khác)" : "(does not count: another input lacks)"),
            ])
        }
        return ["  " + style.strong(heading)] + table.lines
    }
}
