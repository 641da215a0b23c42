public import CommuneSheets

extension YearStatus {
    /// The matrix of units by periods for a terminal, with what its signs mean. Linear in its cells.
    public func text(in language: Language, style: TextStyle) -> String {
        let sentences = StatusSentences(language: language)
        var lines = table(sentences)
        if let heading = lines.first { lines[0] = style.strong(heading) }
        let title = sentences.words("Tình hình nộp biểu · năm \(year)", "Forms received · \(year)")
        return ([style.strong(title), sentences.basis(basis), ""] + lines + ["", legend(sentences)])
            .joined(separator: "\n") + "\n"
    }

    /// How much of a unit's name the table shows.
    private static let nameLimit = 30

    private func legend(_ sentences: StatusSentences) -> String {
        let items = sentences.legend
        let half = (items.count + 1) / 2
        return [items.prefix(half), items.dropFirst(half)].map { $0.joined(separator: "; ") }
            .joined(separator: ";\n") + ".\n"
            + zip(shortTotalTitles(in: sentences.language), totalTitles(in: sentences.language))
            .map { "\($0): \($1.lowercased())" }.joined(separator: "; ") + "."
    }

    private func table(_ sentences: StatusSentences) -> [String] {
        let language = sentences.language
        var table = TextTable()
        table.add(
            [sentences.words("Đơn vị", "Unit")] + periods.map { $0.period.shortName(in: language) }
                + shortTotalTitles(in: language))
        for unit in units {
            table.add(
                [unit.name[language].printable.shortened(to: YearStatus.nameLimit)] + unit.cells.map(\.sign)
                    + unit.totals.map { "\($0)" })
        }
        for row in counts(in: language) { table.add([row.title] + row.values) }
        return table.lines
    }

    /// What stands over the totals at the right.
    func totalTitles(in language: Language) -> [String] {
        language == .vietnamese
            ? ["Số kỳ nộp muộn", "Tổng số ngày muộn", "Số kỳ quá hạn chưa nộp"]
            : ["Periods late", "Days late in all", "Periods overdue"]
    }

    private func shortTotalTitles(in language: Language) -> [String] {
        language == .vietnamese ? ["Muộn", "Ngày", "Quá hạn"] : ["Late", "Days", "Overdue"]
    }

    /// What stands below the units: for each period, units received, units asked, late ones, and whether
    /// it is closed where one is.
    func counts(in language: Language) -> [(title: String, values: [String])] {
        func words(_ vietnamese: String, _ english: String) -> String {
            language == .vietnamese ? vietnamese : english
        }
        var rows: [(title: String, values: [String])] = [
            (words("Đã nhận", "Received"), periods.map { "\($0.accepted)" }),
            (words("Số đơn vị phải nộp", "Units asked"), periods.map { "\($0.asked)" }),
            (words("Nộp muộn", "Late"), periods.map { "\($0.late)" }),
        ]
        if periods.contains(where: { $0.closed != nil }) {
            rows.append((words("Kỳ đã khóa", "Closed"), periods.map { $0.closed == nil ? "" : "x" }))
        }
        return rows
    }
}

extension YearStatus.Row {
    /// The totals at the right: late periods, days late, overdue periods.
    var totals: [Int] { [late, daysLate, overdue] }
}

extension UnitStatus? {
    /// The sign of a cell of a year's matrix.
    var sign: String {
        guard let unit = self else { return UnitStatus.State.nothingDue.sign }
        if unit.state == .missing, case .awaited = unit.timing { return "·" }
        return unit.state.sign + (unit.timing?.isLate == true ? "*" : "")
    }

    /// The same in words.
    func words(in language: Language) -> String {
        guard let unit = self else { return UnitStatus.State.nothingDue.words[language] }
        let state = unit.state.words[language]
        guard let timing = unit.timing, timing != .onTime else { return state }
        return "\(state), \(timing.words(in: language))"
    }
}
