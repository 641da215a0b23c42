/// What stands under `Ghi chú` beside an item: the target's words, what a figure stands on, and what
/// units wrote.
///
/// What depends on figures follows when one is changed by hand.
struct SummaryNotes {
    let result: DistrictResult
    let context: WorkbookContext
    /// The item's row on `Tổng hợp`, from 0.
    let row: Int

    var cell: CellValue {
        let units = UnitsInNotes(result: result, context: context)
        var parts: [LiveText] = []
        if let target { parts.append(fixed(target)) }
        parts += [count, reason, units.coverage, units.periodCoverage].compactMap { $0 }
        parts += PartialNotes(result: result, context: context).texts
        parts += [units.inapplicable, comparison, pace, sign].compactMap { $0 }
        parts += [milestone, tasks].compactMap { $0 }.map { fixed($0) }
        return LiveText.joined(parts).cell
    }

    private var item: CatalogueItem { result.item }

    private func fixed(_ words: String) -> LiveText {
        var text = LiveText()
        text.add(words)
        return text
    }

    private func live(_ formula: String, now value: String) -> LiveText {
        var text = LiveText()
        text.add(formula, value: value)
        return text
    }

    /// A cell of the same row.
    private func name(_ field: FormField) -> String {
        CellAddress(row: row, column: SummaryRow.Column.of(field)).name
    }

    /// A cell behind the judged figure on `Theo đơn vị`.
    private func total(_ total: ByUnitLayout.Total) -> String? {
        item.takesFigures ? context.byUnit.cell(item.code, result.judgedField, total)?.reference : nil
    }

    // MARK: Parts

    /// "5/7 đơn vị đạt"
    private var count: LiveText? {
        guard item.aggregation == .countOfUnitsMeeting, item.measure?.isPercent != true,
            let answered = total(.answered), let missing = total(.missing)
        else { return nil }
        let figure = name(result.judgedField)
        let all = result.judged.coverage.expectedCount
        let (before, after) = context.words(("", " đơn vị đạt."), ("", " units meet it."))
        let met = result.judged.value.flatMap { $0.exactQuantity }
        return live(
            "IF(ISNUMBER(\(figure)),\"\(before)\"&\(figure)&\"/\"&(\(answered)+\(missing))&\"\(after)\",\"\")",
            now: met.map { "\(before)\($0.description)/\(all)\(after)" } ?? "")
    }

    /// Why there is no figure, until there is one.
    private var reason: LiveText? {
        absence.map {
            live("IF(\(name(result.judgedField))=\"\",\(LiveText.text($0)),\"\")", now: $0)
        }
    }

    /// A comparison over different units would mislead.
    private var comparison: LiveText? {
        guard item.takesFigures, item.kind != .change, result.figure(.current).absence != .notDefined,
            result.figure(.previousYear).absence != .notDefined,
            let differing = context.differingUnits(item)
        else { return nil }
        let words = context.words(
            "Không so cùng kỳ: số đơn vị có số liệu khác nhau.",
            "Not compared with last year: figures of different units.")
        let isSaid =
            !result.comparesSameUnits && result.figure(.current).value != nil
            && result.figure(.previousYear).value != nil
        let cells = "\(name(.current)),\(name(.previousYear))"
        return live(
            "IF(COUNT(\(cells))<2,\"\",IF(\(differing)>0,\(LiveText.text(words)),\"\"))",
            now: isSaid ? words : "")
    }

    /// How a flow stands to the time that has passed; while units are missing, only that it keeps up can
    /// be said.
    private var pace: LiveText? {
        guard let months = Pace.elapsedMonths(of: item, in: context.period, by: context.catalogue),
            let missing = total(.missing), let target = item.target?.low,
            let year = target.multiplied(by: Quantity(12))
        else { return nil }
        let pace = Pace(result, period: context.period, catalogue: context.catalogue)
        let (figure, plan) = (name(result.judgedField), name(.plan))
        let (up, behind) = (
            Pace.words(keepsUp: true, in: context.language), Pace.words(keepsUp: false, in: context.language)
        )
        let units = context.catalogue.basis(of: item, result.judgedField).units.count
        let decimals = ComparisonPrecision(of: item, in: context.catalogue, units: units).decimals(at: year)
        let now = pace.map { $0.keepsUp ? up : result.judged.coverage.isComplete ? behind : "" }
        let partial = context.byUnit.cell(item.code, result.judgedField, .partial)?.reference
        let lacking = ([missing] + [partial].compactMap(\.self)).joined(separator: "+")
        return live(
            "IF(COUNT(\(figure),\(plan))<2,\"\",IF(ROUND(12*\(figure)-\(months)*\(plan),\(decimals))>=0,\"\(up)\","
                + "IF(\(lacking)>0,\"\",\"\(behind)\")))",
            now: now ?? "")
    }

    private var target: String? {
        guard let words = item.target?.words(of: item, in: context.language), !words.isEmpty else {
            return nil
        }
        return context.words("Mục tiêu: \(words).", "Target: \(words).")
    }

    private var absence: String? {
        guard item.takesFigures else { return nil }
        return switch result.judged.absence {
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

    private var sign: LiveText? {
        guard item.kind == .change else { return nil }
        let words = context.words("Số âm là giảm.", "Negative means a fall.")
        return live(
            "IF(ISNUMBER(\(name(result.judgedField))),\"\(words)\",\"\")",
            now: result.judged.value == nil ? "" : words)
    }

    /// What the units wrote beside a milestone.
    private var milestone: String? {
        guard item.kind == .milestone, item.aggregation != .none else { return nil }
        let notes = result.answers.compactMap { answer in
            answer.note.map { "\(answer.unit.name[context.language]): \($0)." }
        }
        guard !notes.isEmpty else { return nil }
        let text = notes.joined(separator: " ").replacingDoubleStops
        // A row is at most 409 points high: what would be cut off on paper is said to stand elsewhere.
        guard text.unicodeScalars.count > SummaryNotes.wordLimit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(SummaryNotes.wordLimit)))
            + context.words(" … (đọc tiếp ở trang “Theo đơn vị”)", " … (read on on the sheet “By unit”)")
    }

    /// How much of what units wrote is repeated, in characters.
    private static let wordLimit = 500

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
