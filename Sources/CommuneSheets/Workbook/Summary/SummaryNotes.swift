/// What stands under `Ghi chú` beside an item: the target's words, what a figure stands on, and what
/// units wrote.
struct SummaryNotes {
    let result: DistrictResult
    let context: WorkbookContext

    /// The cell; where the item has a pace, a formula that follows the figures.
    ///
    /// - Parameter row: the item's row on `Tổng hợp`, from 0.
    func cell(row: Int) -> CellValue {
        let before = [target, count].compactMap { $0 }.joined(separator: " ")
        let after = [absence, coverage, inapplicable, comparison, sign, milestone, tasks].compactMap { $0 }
            .joined(separator: " ")
        guard let pace = Pace(result, period: context.period, catalogue: context.catalogue) else {
            return context.cellText([before, after].filter { !$0.isEmpty }.joined(separator: " "))
        }
        var text = LiveText()
        if !before.isEmpty { text.add(before + " ") }
        text.add(
            formula(for: pace, row: row), value: pace.words(keepsUp: pace.keepsUp, in: context.language))
        if !after.isEmpty { text.add(" " + after) }
        return text.cell
    }

    /// Chooses the words of the pace by the figure and the plan in the same row.
    private func formula(for pace: Pace, row: Int) -> String {
        let figure = CellAddress(row: row, column: SummaryRow.Column.of(result.judgedField)).name
        let plan = CellAddress(row: row, column: SummaryRow.Column.plan).name
        let (up, behind) = (
            pace.words(keepsUp: true, in: context.language), pace.words(keepsUp: false, in: context.language)
        )
        return "IF(COUNT(\(figure),\(plan))<2,\"\","
            + "IF(ROUND(12*\(figure)-\(pace.months)*\(plan),6)>=0,\"\(up)\",\"\(behind)\"))"
    }

    private var item: CatalogueItem { result.item }

    private var target: String? {
        guard let words = item.target?.text, !words.isEmpty else { return nil }
        return context.words("Mục tiêu: \(words).", "Target: \(words).")
    }

    /// "5/7 đơn vị đạt"
    private var count: String? {
        guard item.aggregation == .countOfUnitsMeeting, let value = result.judged.value,
            item.measure?.isPercent != true, let met = value.exactQuantity
        else { return nil }
        let all = result.judged.coverage.expectedCount
        return context.words(
            "\(met.words(in: .vietnamese))/\(all) đơn vị đạt.",
            "\(met.words(in: .english)) of \(all) units meet it.")
    }

    private var absence: String? {
        switch result.judged.absence {
        case .noFigures: context.words("Chưa đơn vị nào có số liệu.", "No unit has given a figure.")
        case .districtPartMissing:
            context.words(
                "Thiếu phần thu ở cấp huyện, nên không có số toàn huyện.",
                "The part collected at district level is missing, so there is no district figure.")
        case .zeroDenominator:
            context.words("Không tính được: mẫu số bằng 0.", "Cannot be computed: the denominator is 0.")
        case .overflow:
            context.words("Không tính được: số quá lớn.", "Cannot be computed: the figures are too large.")
        case .notDefined, nil: nil
        }
    }

    /// "11/13 đơn vị; thiếu: …"
    private var coverage: String? {
        let coverage = result.judged.coverage
        guard !coverage.isComplete, result.judged.absence != .noFigures else { return nil }
        let names = coverage.missing.prefix(6).map {
            context.catalogue.unit($0)?.name[context.language] ?? $0.text
        }
        let list = names.joined(separator: ", ") + (coverage.missing.count > 6 ? ", …" : "")
        let counts = "\(coverage.answered.count)/\(coverage.expectedCount)"
        return context.words(
            "Số liệu của \(counts) đơn vị; thiếu: \(list).", "Figures of \(counts) units; missing: \(list).")
    }

    private var inapplicable: String? {
        let units = result.judged.coverage.inapplicable
        guard !units.isEmpty else { return nil }
        let names = units.prefix(6).map { context.catalogue.unit($0)?.name[context.language] ?? $0.text }
            .joined(separator: ", ")
        return context.words("Ghi x (không áp dụng): \(names).", "Marked x (does not apply): \(names).")
    }

    /// A comparison over different units would mislead.
    private var comparison: String? {
        guard !result.isComparableWithPreviousYear, result.figure(.current).value != nil,
            result.figure(.previousYear).value != nil
        else { return nil }
        return context.words(
            "Không so cùng kỳ: số đơn vị có số liệu khác nhau.",
            "Not compared with last year: figures of different units.")
    }

    private var sign: String? {
        guard item.kind == .change, result.judged.value != nil else { return nil }
        return context.words("Số âm là giảm.", "Negative means a fall.")
    }

    /// What the units wrote beside a milestone.
    private var milestone: String? {
        guard item.kind == .milestone, item.aggregation != .none else { return nil }
        let notes = result.answers.compactMap { answer in
            answer.note.map { "\(answer.unit.name[context.language]): \($0)." }
        }
        return notes.isEmpty ? nil : notes.joined(separator: " ").replacingDoubleStops
    }

    /// How many units are how far with a task.
    private var tasks: String? {
        guard item.kind == .milestone, item.aggregation == .none else { return nil }
        let counts = MilestoneStatus.allCases.reversed().compactMap { status -> String? in
            let count = result.answers.count { $0.status == status }
            return count == 0 ? nil : "\(count) \(status.words[context.language])"
        }
        let reporters = context.catalogue.reporters(of: item).count
        let lead = item.lead.map { lead in
            context.catalogue.unit(UnitCode(lead))?.name[context.language] ?? lead
        }
        let leads = lead.map { context.words("Chủ trì: \($0). ", "Led by: \($0). ") } ?? ""
        let progress =
            counts.isEmpty
            ? context.words("chưa có báo cáo", "no report yet") : counts.joined(separator: ", ")
        return leads
            + context.words(
                "\(result.answers.count)/\(reporters) đơn vị báo cáo: \(progress).",
                "\(result.answers.count) of \(reporters) units report: \(progress).")
    }
}

extension String {
    /// A sentence that ended with its own full stop does not get a second one.
    fileprivate var replacingDoubleStops: String {
        var text = ""
        for character in self where !(character == "." && text.last == ".") { text.append(character) }
        return text
    }
}
