extension FarFromPlan {
    /// What is held against what, and what may be wrong, in two sentences.
    func sentences(in language: Language) -> String {
        let figure = figure.words(in: language)
        let planned = planned.words(in: language)
        let finding =
            switch (language, comparison) {
            case (.vietnamese, .planAboveDistrict):
                "Kế hoạch năm của đơn vị (\(figure)) lớn hơn kế hoạch của cả huyện (\(planned))."
            case (.vietnamese, .yearToDateAbovePlan):
                "Lũy kế (\(figure)) gấp \(times(in: language)) lần kế hoạch năm (\(planned))."
            case (.vietnamese, .rateAboveTarget):
                "Chỉ tiêu \(item) tính từ số liệu của biểu (\(figure)) gấp \(times(in: language)) lần mục tiêu (\(planned))."
            case (.vietnamese, .rateBelowTarget):
                "Chỉ tiêu \(item) tính từ số liệu của biểu (\(figure)) quá thấp so với mục tiêu (\(planned))."
            case (.english, .planAboveDistrict):
                "The unit's plan for the year (\(figure)) is larger than that of the whole district (\(planned))."
            case (.english, .yearToDateAbovePlan):
                "The year to date (\(figure)) is \(times(in: language)) times the plan for the year (\(planned))."
            case (.english, .rateAboveTarget):
                "Item \(item) as computed from the figures (\(figure)) is \(times(in: language)) times the target (\(planned))."
            case (.english, .rateBelowTarget):
                "Item \(item) as computed from the figures (\(figure)) is far too low for the target (\(planned))."
            }
        return "\(finding) \(request(in: language))"
    }

    private func request(in language: Language) -> String {
        let list = language.list(mistakable)
        let isLow = comparison == .rateBelowTarget
        switch language {
        case .vietnamese:
            let units = mistakable.isEmpty ? "" : " (\(list) thay cho \(measure))"
            return """
                Đề nghị xem có nhầm đơn vị tính\(units) hoặc \(isLow ? "thiếu" : "thừa") chữ số không; nếu \
                đúng, ghi lý do ở cột “Giải trình”.
                """
        case .english:
            let units = mistakable.isEmpty ? "" : " (\(list) instead of \(measure))"
            return """
                Check the unit of measure\(units), and for a digit too \(isLow ? "few" : "many"); if the \
                figure is right, say why under “Giải trình”.
                """
        }
    }

    /// The two figures as a list of cells shows them.
    func brief(in language: Language) -> String {
        let figure = figure.words(in: language)
        let planned = planned.words(in: language)
        return switch (language, comparison) {
        case (.vietnamese, .planAboveDistrict): "kế hoạch \(figure), cả huyện \(planned)"
        case (.vietnamese, .yearToDateAbovePlan): "lũy kế \(figure), kế hoạch \(planned)"
        case (.vietnamese, .rateAboveTarget), (.vietnamese, .rateBelowTarget):
            "chỉ tiêu \(item) tính được \(figure), mục tiêu \(planned)"
        case (.english, .planAboveDistrict): "plan \(figure), whole district \(planned)"
        case (.english, .yearToDateAbovePlan): "year to date \(figure), plan \(planned)"
        case (.english, .rateAboveTarget), (.english, .rateBelowTarget):
            "item \(item) comes to \(figure), target \(planned)"
        }
    }

    /// The same over many cells; `count` in the reader's notation.
    func sentences(forMany count: String, in language: Language) -> String {
        switch (language, comparison) {
        case (.vietnamese, .planAboveDistrict):
            """
            \(count) số kế hoạch năm của đơn vị lớn hơn kế hoạch của cả huyện. \(requestForMany(in: language))
            """
        case (.vietnamese, .yearToDateAbovePlan):
            """
            \(count) số lũy kế gấp kế hoạch năm từ mười lần trở lên. \(requestForMany(in: language))
            """
        case (.vietnamese, .rateAboveTarget):
            """
            \(count) chỉ tiêu tính từ số liệu của biểu gấp mục tiêu từ mười lần trở lên. \
            \(requestForMany(in: language))
            """
        case (.vietnamese, .rateBelowTarget):
            """
            \(count) chỉ tiêu tính từ số liệu của biểu quá thấp so với mục tiêu. \(requestForMany(in: language))
            """
        case (.english, .planAboveDistrict):
            """
            \(count) plan figures of the unit are larger than those of the whole district. \
            \(requestForMany(in: language))
            """
        case (.english, .yearToDateAbovePlan):
            """
            \(count) figures of the year to date are ten times the plan for the year or more. \
            \(requestForMany(in: language))
            """
        case (.english, .rateAboveTarget):
            """
            \(count) items computed from the figures are ten times their targets or more. \
            \(requestForMany(in: language))
            """
        case (.english, .rateBelowTarget):
            """
            \(count) items computed from the figures are far too low for their targets. \
            \(requestForMany(in: language))
            """
        }
    }

    private func requestForMany(in language: Language) -> String {
        let isLow = comparison == .rateBelowTarget
        return switch language {
        case .vietnamese:
            """
            Đề nghị xem có nhầm đơn vị tính hoặc \(isLow ? "thiếu" : "thừa") chữ số không; nếu đúng, ghi lý \
            do ở cột “Giải trình” của từng dòng.
            """
        case .english:
            """
            Check the units of measure, and for digits too \(isLow ? "few" : "many"); where it is right, say \
            why under “Giải trình” of the row.
            """
        }
    }

    /// How many times the plan the figure is, rounded down.
    private func times(in language: Language) -> String {
        guard let ratio = Ratio(figure, dividedBy: planned), let nearest = ratio.rounded(decimals: 0) else {
            return "10"
        }
        let isAbove = ratio.compared(to: Ratio(nearest)) == .below
        return (isAbove ? nearest.subtracting(.one) ?? nearest : nearest).words(in: language)
    }
}
