public import CommuneSheets

extension PeriodDifference {
    /// The differences for the terminal: each figure with its parts, each part with its cells.
    ///
    /// - Parameter showsFirstForms: whether figures are told that differ only because units sent their
    ///   first form.
    public func text(in language: Language, style: TextStyle, showsFirstForms: Bool = true) -> String {
        let shown = figures.filter { showsFirstForms || isRevised($0) }
        if shown.isEmpty { return "" }
        return shown.flatMap { lines(of: $0, language, style) }.joined(separator: "\n") + "\n"
    }

    /// The whole comparison for the terminal: the two sides, the units that differ, the figures.
    public func report(in language: Language, style: TextStyle) -> String {
        let isVietnamese = language == .vietnamese
        func side(_ figures: PeriodFigures) -> String {
            let version = figures.catalogue?.digest.prefix(12) ?? "–"
            return isVietnamese
                ? "\(figures.period.words(in: language)), \(figures.forms.count) biểu, danh mục \(version)"
                : "\(figures.period.words(in: language)), \(figures.forms.count) forms, catalogue \(version)"
        }
        var lines = [
            (isVietnamese ? "Từ:  " : "From: ") + side(from), (isVietnamese ? "Đến: " : "To:   ") + side(to),
            "",
        ]
        if units.isEmpty, figures.isEmpty {
            lines.append(isVietnamese ? "Không có gì khác nhau." : "Nothing differs.")
            return lines.joined(separator: "\n") + "\n"
        }
        lines.append(style.strong(isVietnamese ? "Đơn vị có biểu khác:" : "Units whose form differs:"))
        lines += units.map { unit in
            let names = [unit.before, unit.after].map { $0?.name ?? (isVietnamese ? "(chưa có)" : "(none)") }
            let cells = isVietnamese ? "\(unit.changes.count) ô" : "\(unit.changes.count) cells"
            return "    \(unit.unit.code) \(unit.unit.name[language]): \(names[0]) → \(names[1]) (\(cells))"
        }
        lines += ["", style.strong(isVietnamese ? "Số của huyện:" : "Figures of the district:")]
        if figures.isEmpty { lines.append(isVietnamese ? "    không thay đổi" : "    do not change") }
        return lines.joined(separator: "\n") + "\n" + text(in: language, style: style)
    }

    /// Whether something that had been there was changed.
    private func isRevised(_ figure: FigureDifference) -> Bool {
        figure.parts.contains { part in
            switch part.cause {
            case .catalogue: true
            case .unit(let code): unit(code)?.before != nil
            }
        }
    }

    func unit(_ code: UnitCode) -> UnitDifference? { units.first { $0.unit.code == code } }

    private func lines(
        of figure: FigureDifference, _ language: Language, _ style: TextStyle
    ) -> [String] {
        let catalogue = to.catalogue?.catalogue
        let change = Part(cause: .catalogue, before: figure.before, after: figure.after).effect
        var line =
            style.strong("\(figure.item.code) \(figure.item.name[language])")
            + " · \(figure.field.name(in: catalogue, language)): "
            + "\(FigureWords.words(figure.before, in: language)) → "
            + "\(FigureWords.words(figure.after, in: language))"
            + (isSum(figure.before, figure.after) ? " (\(FigureWords.change(change, in: language)))" : "")
        if let measure = figure.item.measure { line += " \(measure.name[language])" }
        if figure.verdictBefore != figure.verdictAfter {
            let words = [figure.verdictBefore, figure.verdictAfter].map { $0?.words[language] ?? "–" }
            line += " · " + style.strong(words.joined(separator: " → "))
        }
        return [line] + figure.parts.map { "    " + self.line(of: $0, figure, language) }
    }

    /// Whether both are figures, of which one can be taken from the other.
    private func isSum(_ before: Ratio?, _ after: Ratio?) -> Bool { before != nil && after != nil }

    private func line(of part: Part, _ figure: FigureDifference, _ language: Language) -> String {
        let effect =
            isSum(part.before, part.after)
            ? FigureWords.change(part.effect, in: language)
            : FigureWords.words(part.before, in: language) + " → "
                + FigureWords.words(part.after, in: language)
        switch part.cause {
        case .catalogue:
            let isPeriod = from.period != to.period
            let words =
                language == .vietnamese
                ? (isPeriod ? "kỳ khác hoặc danh mục khác" : "danh mục chỉ tiêu thay đổi")
                : (isPeriod ? "another period or catalogue" : "the catalogue changed")
            return "\(effect): \(words)"
        case .unit(let code):
            guard let unit = unit(code) else { return "\(effect): \(code)" }
            let cells = cells(of: unit, behind: figure, language)
            return "\(effect): \(code) \(unit.unit.name[language])" + (cells.isEmpty ? "" : " – \(cells)")
        }
    }

    /// The cells of a unit that a figure depends on and that differ.
    private func cells(
        of unit: UnitDifference, behind figure: FigureDifference, _ language: Language
    ) -> String {
        let isVietnamese = language == .vietnamese
        if unit.before == nil {
            return (isVietnamese ? "biểu đầu tiên, " : "first form, ") + (unit.after?.name ?? "")
        }
        if unit.after == nil {
            return isVietnamese ? "biểu không còn được tính" : "its form no longer counts"
        }
        let inputs = to.catalogue?.catalogue.inputCells(of: figure.item, figure.field) ?? []
        return unit.changes.filter { change in
            inputs.contains { $0.item == change.item && $0.field == change.field }
        }.map { FigureWords.words(of: $0, in: language) }.joined(separator: "; ")
    }
}

extension AcceptedSubmission {
    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map { String($0) } ?? path }
}
