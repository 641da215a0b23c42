/// What stands beside an item of figures that stand on a part of the period: which units lack which
/// months. Empty as long as no figure was made from those of shorter periods.
struct PartialNotes {
    let result: DistrictResult
    let context: WorkbookContext

    private static let fields: [FormField] = [.current, .cumulative, .previousYear]

    /// One for each column concerned; columns of which the same is to be said share one. They vanish
    /// where the count of such units on `Theo đơn vị` is set to zero.
    var texts: [LiveText] {
        var texts: [LiveText] = []
        var said: Set<FormField> = []
        for field in PartialNotes.fields where said.insert(field).inserted {
            let coverage = result.figure(field).coverage
            guard !coverage.partial.isEmpty,
                let count = context.byUnit.cell(result.item.code, field, .partial)?.reference
            else { continue }
            let alike = PartialNotes.fields.filter { other in
                let others = result.figure(other).coverage
                return !said.contains(other) && others.partial == coverage.partial
                    && others.answered == coverage.answered
                    && context.byUnit.cell(result.item.code, other, .partial) != nil
            }
            said.formUnion(alike)
            let names = ([field] + alike).map { context.name(of: $0) }.joined(separator: ", ")
            let words = "\(names): \(PartialWords(context: context).list(coverage))."
            var text = LiveText()
            text.add("IF(\(count)>0,\(LiveText.text(words)),\"\")", value: words)
            texts.append(text)
        }
        if result.comparesOtherMonths, result.comparesSameUnits {
            var text = LiveText()
            text.add(
                context.words(
                    "Không so cùng kỳ: số của các tháng khác nhau.",
                    "Not compared with last year: figures of different months."))
            texts.append(text)
        }
        return texts
    }
}

/// How a figure that stands on a part of the period is spoken of.
struct PartialWords {
    let context: WorkbookContext

    /// The most units that are named.
    private static let nameLimit = 6

    /// "chưa đủ tháng ở 2/13 đơn vị: 2/3 tháng, thiếu tháng 5 (Xã A, Xã B)".
    func list(_ coverage: Coverage) -> String {
        var groups: [(words: String, units: [UnitCode])] = []
        for answer in coverage.partial {
            let words = months(answer)
            if let group = groups.firstIndex(where: { $0.words == words }) {
                groups[group].units.append(answer.unit)
            } else {
                groups.append((words, [answer.unit]))
            }
        }
        let list = groups.map { "\($0.words) (\(names($0.units)))" }.joined(separator: "; ")
        let share = "\(coverage.partial.count)/\(coverage.answeredCount)"
        return context.words("chưa đủ tháng ở \(share) đơn vị: ", "months lacking in \(share) units: ") + list
    }

    /// The same of one unit, as a sentence: "2/3 tháng, thiếu tháng 5."
    func sentence(_ answer: PartialAnswer) -> String { months(answer) + "." }

    private func months(_ answer: PartialAnswer) -> String {
        let share = "\(answer.presentMonths)/\(answer.monthCount)"
        let mixed =
            answer.mixesMonths
            ? context.words("; các số thành phần khác tháng", "; its inputs are of different months") : ""
        if let month = answer.standsAt {
            return context.words(
                "\(share) tháng, số đến tháng \(month)", "\(share) months, as of month \(month)")
        }
        let list = answer.missingMonths.map { "\($0)" }.joined(separator: ", ")
        return context.words("\(share) tháng, thiếu tháng \(list)", "\(share) months, without month \(list)")
            + mixed
    }

    private func names(_ units: [UnitCode]) -> String {
        let names = units.prefix(PartialWords.nameLimit).map {
            context.catalogue.unit($0)?.name[context.language] ?? $0.text
        }
        let others = units.count - names.count
        let rest =
            others > 0 ? context.words(" và \(others) đơn vị khác", " and \(others) others") : ""
        return names.joined(separator: ", ") + rest
    }
}
