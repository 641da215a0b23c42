public import CommuneSheets

extension PeriodStatus {
    /// The status for a terminal of ``PeriodStatusText/width`` columns. Linear in the units.
    public func text(in language: Language, style: TextStyle) -> String {
        let text = PeriodStatusText(status: self, sentences: StatusSentences(language: language))
        return text.lines(style).joined(separator: "\n") + "\n"
    }
}

/// A period's status as lines of text.
struct PeriodStatusText {
    let status: PeriodStatus
    let sentences: StatusSentences

    /// The columns of the terminal that the table fits.
    static let width = 100
    /// How much of a unit's name the table shows; its code stands before it.
    private static let nameLimit = 18
    /// How much of a file's name is shown at least.
    private static let leastFileName = 8

    private var language: Language { sentences.language }

    func lines(_ style: TextStyle) -> [String] {
        let title = sentences.words("Tình hình nộp biểu", "Forms received")
        return [
            style.strong("\(title) · \(status.period.words(in: language))"),
            sentences.deadline(status) + " " + sentences.closing(status),
            sentences.basis(status.basis), "",
        ] + table(style) + [""] + sentences.counts(status) + remarks(style)
    }

    // MARK: The table

    private func table(_ style: TextStyle) -> [String] {
        let bare = lines(of: status.units.map { _ in "" })
        let room = PeriodStatusText.width - (bare.map(\.count).max() ?? 0) - 2
        let limit = max(room, PeriodStatusText.leastFileName)
        let files = status.units.map { unit in
            (unit.file?.name.printable ?? "").shortened(to: limit)
        }
        var lines = lines(of: files)
        if let heading = lines.first { lines[0] = style.strong(heading) }
        return lines
    }

    private func lines(of files: [String]) -> [String] {
        var table = TextTable()
        table.add(
            Bilingual(
                vietnamese: ["Mã", "Đơn vị", "Tình trạng", "Lần", "Nhận", "Hạn nộp", "Số liệu", "Lỗi", "CB"],
                english: ["Code", "Unit", "State", "Rev", "Came", "Deadline", "Figures", "Err", "Warn"])[
                    language] + [files.allSatisfy(\.isEmpty) ? "" : sentences.words("Tệp", "File")])
        for (unit, file) in zip(status.units, files) { table.add(row(unit) + [file]) }
        return table.lines
    }

    private func row(_ unit: UnitStatus) -> [String] {
        let hasFile = unit.file != nil
        return [
            unit.code.text.printable,
            unit.name[language].printable.shortened(to: PeriodStatusText.nameLimit),
            "\(unit.state.sign) \(unit.state.shortWords[language])",
            unit.revision > 0 ? "\(unit.revision)" : "-", unit.firstAccepted.map { day($0.date) } ?? "-",
            unit.timing?.shortWords(in: language) ?? "-", "\(unit.presentFigures)/\(unit.dueFigures)",
            hasFile ? "\(unit.openErrors)" : "-", hasFile ? "\(unit.openWarnings.count)" : "-",
        ]
    }

    /// A day as `15/06`; with its year where that is not the period's.
    private func day(_ date: CalendarDate) -> String {
        let text = date.words(in: .vietnamese)
        return date.year == status.period.year ? String(text.prefix(5)) : text
    }

    // MARK: Below the table

    private func remarks(_ style: TextStyle) -> [String] {
        var lines = [""] + reminders(style)
        let kept = status.units.flatMap { unit in unit.kept.map { (unit, $0) } }
        if !kept.isEmpty {
            lines += ["", style.strong(sentences.keptTitle(status))]
            lines += kept.map { unit, file in "  \(title(unit.code, unit.name)) · \(sentences.receipt(file))"
            }
        }
        if !status.unidentified.isEmpty {
            lines += ["", style.severity(.error, sentences.unidentifiedTitle)]
            lines += status.unidentified.map { "  " + sentences.receipt($0) }
        }
        return lines
    }

    private func reminders(_ style: TextStyle) -> [String] {
        if let nobody = sentences.nobody(status) { return [nobody] }
        return [style.severity(.warning, sentences.words("Cần nhắc:", "To be reminded:"))]
            + status.reminders.map { "  \(title($0.unit, $0.name)): \($0.words(in: language))" }
    }

    private func title(_ code: UnitCode, _ name: Bilingual<String>) -> String {
        "\(code.text) \(name[language])".printable
    }
}

extension String {
    /// At most `limit` characters, the last of them `…` where something was left out.
    func shortened(to limit: Int) -> String {
        count <= limit ? self : prefix(max(limit - 1, 0)) + "…"
    }
}
