extension Diagnostic {
    /// What a list of cells with one cause says of this cell, beside its text and what to write; nil
    /// where there is nothing to add. Of the finding's own cell only, whatever others it has.
    public func brief(in language: Language) -> String? {
        func words(_ vietnamese: String, _ english: String) -> String {
            language == .vietnamese ? vietnamese : english
        }
        func number(_ quantity: Quantity) -> String { quantity.words(in: language) }
        switch problem {
        case .ambiguousFigure(let thousands, let decimal):
            return
                "\(thousands.withoutTrailingZeros.formText) \(words("hoặc", "or")) \(decimal.unambiguousText(in: .decimalComma))"
        case .figureBecameDate(let originals) where !originals.isEmpty,
            .figureMayBeDate(let originals),
            .codeDamaged(let originals, _) where originals.count > 1:
            let list = language.list(originals, last: words("hoặc", "or"))
            return words("có lẽ là \(list)", "perhaps \(list)")
        case .figureWithText(.otherText(_, let measure?)):
            return words("tính bằng \(measure)", "measured in \(measure)")
        case .itemRepeated(let firstCell): return words("đã có ở ô \(firstCell)", "already in \(firstCell)")
        case .nameOfAnotherItem(_, let code):
            return words("tên của chỉ tiêu \(code)", "the name of item \(code)")
        case .inputIncomplete(let present, let absent):
            return words("có \(present), thiếu \(absent)", "\(present) without \(absent)")
        case .rateWithoutInputs(let inputs):
            let list = language.list(inputs)
            return words("cần ghi \(list)", "write \(list)")
        case .ruleNotEvaluated(let rule, _, let missing):
            let list = language.list(missing)
            let hint = expected.map { "; \(expectedLabel(in: language)): \($0)" } ?? ""
            return words("\(rule): thiếu \(list)", "\(rule): no \(list)") + hint
        case .figureMissing:
            return expected.map { "\(expectedLabel(in: language)): \($0)" }
        case .cumulativeBelowCurrent(let current, let cumulative),
            .cumulativeDiffersAtStart(let current, let cumulative):
            return words(
                "trong kỳ \(number(current)), lũy kế \(number(cumulative))",
                "period \(number(current)), year to date \(number(cumulative))")
        case .farFromPreviousYear(let current, let previous):
            return words(
                "trong kỳ \(number(current)), năm trước \(number(previous))",
                "period \(number(current)), last year \(number(previous))")
        case .farFromPlan(let far): return far.brief(in: language)
        case .againstPeriods(let mismatch): return mismatch.brief(in: language)
        case .measureDiffers(_, let remedy): return remedy.brief(in: language)
        default: return nil
        }
    }
}
