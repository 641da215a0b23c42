extension FigureCheck {
    /// The check with what is shown beside the cell and where something else is typed.
    ///
    /// - Parameter formula: the check as seen from the range's first cell.
    func validation(_ formula: String, in language: Language) -> CellValidation {
        let words = FigureWords(check: self, isVietnamese: language == .vietnamese, language: language)
        var validation = CellValidation(.formula(formula))
        validation.promptTitle = FormPrompt.title(of: item, in: language)
        validation.prompt = FormPrompt.text(words.prompt)
        validation.errorTitle = words.isVietnamese ? "Số liệu chưa đúng" : "This figure cannot be right"
        validation.error = FormPrompt.text(words.error)
        return validation
    }
}

/// The sentences about what a figure cell takes, the most needed first.
private struct FigureWords {
    let check: FigureCheck
    let isVietnamese: Bool
    let language: Language

    private var item: CatalogueItem { check.item }

    var prompt: [String] {
        let isPlan = check.field == .plan
        let plan = isVietnamese ? "Kế hoạch năm của đơn vị: " : "The unit's plan for the year: "
        let figure = (isPlan ? plan : "") + figure + measure + "."
        let answers =
            !item.asksYesOrNo || item.measure?.isPercent != true || isPlan
            ? ""
            : isVietnamese
                ? "Đơn vị ghi 1 nếu đạt, 0 nếu chưa đạt; không ghi phần trăm."
                : "1 if met, 0 if not; no percentage."
        // What is said of a rate is about computing it, not about its plan.
        let remark = isVietnamese && !(isPlan && item.isComputed) ? FormPrompt.sentence(item.remark) : ""
        let dates = isVietnamese ? "Không gõ phân số hay ngày (5/10)." : "No fractions or dates (5/10)."
        return [figure.prefix(1).uppercased() + figure.dropFirst(), answers, signs] + relations
            + [yearToDate, remark, dates]
    }

    var error: [String] {
        let order =
            isVietnamese
            ? "Cần sửa cả hai số thì sửa số lớn trước." : "To change both figures, change the larger first."
        return [(isVietnamese ? "Ô này chỉ nhận " : "This cell takes only ") + figure + ".", length]
            + relations
            + [signs, relations.isEmpty ? "" : order]
    }

    /// The most characters of a figure, where its range does not bound them already.
    private var length: String {
        guard item.maximum == nil else { return "" }
        let limit = FigureCheck.lengthLimit
        return isVietnamese ? "Dài tối đa \(limit) ký tự." : "At most \(limit) characters."
    }

    /// What the year to date is, where no relation says so already.
    private var yearToDate: String {
        let isTold = check.relations.contains(where: \.isYearToDate)
        guard item.nature == .flow, !item.isComputed, check.field != .plan, !isTold else { return "" }
        return isVietnamese
            ? "Lũy kế từ đầu năm gồm cả kỳ này." : "The year to date includes this period."
    }

    private var signs: String {
        isVietnamese
            ? "Không phát sinh ghi -, không áp dụng ghi x, chưa có số liệu để trống."
            : "Write - for none occurred, x for not applicable, nothing for not known yet."
    }

    /// "số nguyên từ 0 đến 19".
    private var figure: String {
        if item.asksYesOrNo { return isVietnamese ? "1 hoặc 0" : "1 or 0" }
        let decimals = item.decimalsOnForm
        let kind =
            switch (decimals, isVietnamese) {
            case (0, true): "số nguyên"
            case (0, false): "a whole number"
            case (_, true): "số"
            case (_, false): "a number"
            }
        let most =
            decimals == 0
            ? "" : isVietnamese ? ", tối đa \(decimals) số lẻ" : ", at most \(decimals) decimals"
        return kind + range + most
    }

    private var range: String {
        let least = item.minimum?.words(in: language)
        let most = item.maximum?.words(in: language)
        return switch (least, most) {
        case (let least?, let most?):
            isVietnamese ? " từ \(least) đến \(most)" : " from \(least) to \(most)"
        case (let least?, nil): isVietnamese ? " từ \(least) trở lên" : " of \(least) or more"
        case (nil, let most?): isVietnamese ? " không quá \(most)" : " of at most \(most)"
        case (nil, nil): ""
        }
    }

    private var measure: String {
        item.asksYesOrNo ? "" : item.measure.map { " (\($0.name[language]))" } ?? ""
    }

    /// What the figure must satisfy beside others, a sentence each; that on the year to date first, so that it is
    /// kept where there is no room for all.
    private var relations: [String] {
        let parts = check.relations.filter(\.isYearToDate) + check.relations.filter { !$0.isYearToDate }
        return parts.compactMap { relation in
            switch relation.relation {
            case .rule(let rule, _): FormPrompt.sentence(rule.explanation[language])
            case .yearToDate:
                isVietnamese
                    ? "Lũy kế từ đầu năm gồm cả kỳ này, không được nhỏ hơn số trong kỳ."
                    : "The year to date includes this period and cannot be below its figure."
            case .computed: nil
            }
        }
    }
}

extension FigureConstraint {
    /// Whether it holds a year to date against the period's figure.
    fileprivate var isYearToDate: Bool {
        if case .yearToDate = relation { true } else { false }
    }
}

/// Words shown beside a cell, within what a workbook allows.
enum FormPrompt {
    /// "Mã số 9.1".
    static func title(of item: CatalogueItem, in language: Language) -> String {
        let title = (language == .vietnamese ? "Mã số " : "Code ") + item.code.text
        return title.utf16.count <= CellValidation.titleLimit ? title : item.code.text
    }

    /// The sentences that there is room for, in their order.
    static func text(_ sentences: [String]) -> String {
        sentences.filter { !$0.isEmpty }.reduce(into: "") { text, sentence in
            let longer = text.isEmpty ? sentence : text + " " + sentence
            if longer.utf16.count <= CellValidation.textLimit { text = longer }
        }
    }

    /// A text that ends as a sentence does; nothing where there is none.
    static func sentence(_ text: String) -> String {
        text.isEmpty || text.hasSuffix(".") ? text : text + "."
    }
}
