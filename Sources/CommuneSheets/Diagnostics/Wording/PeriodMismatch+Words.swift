extension PeriodMismatch {
    /// What does not go with what, where the other figure stands, and what to do; two or three sentences.
    func sentences(in language: Language) -> String {
        "\(finding(in: language)) \(sources(in: language)) \(request(in: language))"
    }

    private func finding(in language: Language) -> String {
        let words = Numbers(self, language)
        return language == .vietnamese ? vietnamese(words) : english(words)
    }

    /// The figures as the reader writes them.
    private struct Numbers {
        let figure: String
        /// The latest of the other figures.
        let known: String
        let language: Language

        init(_ mismatch: PeriodMismatch, _ language: Language) {
            figure = mismatch.figure.words(in: language)
            known = mismatch.known.last?.figure.words(in: language) ?? ""
            self.language = language
        }

        func callAsFunction(_ quantity: Quantity) -> String { quantity.words(in: language) }
    }

    private func vietnamese(_ n: Numbers) -> String {
        switch kind {
        case .yearToDateNotContinued(let current):
            """
            Lũy kế từ đầu năm (\(n.figure)) không bằng lũy kế kỳ trước (\(n.known)) cộng thực hiện trong kỳ \
            (\(n(current))).
            """
        case .yearToDateFell(let current) where current.isZero:
            "Lũy kế từ đầu năm (\(n.figure)) nhỏ hơn lũy kế đã báo cáo trước đó (\(n.known))."
        case .yearToDateFell(let current):
            """
            Lũy kế từ đầu năm (\(n.figure)) nhỏ hơn lũy kế đã báo cáo gần nhất (\(n.known)) cộng thực hiện \
            trong kỳ (\(n(current))).
            """
        case .sumOfPartsDiffers(let sum):
            """
            Thực hiện trong kỳ (\(n.figure)) không bằng tổng thực hiện của \(known.count) kỳ nằm trong kỳ này \
            (\(n(sum))).
            """
        case .lastPartDiffers(isYearToDate: true):
            """
            Lũy kế từ đầu năm (\(n.figure)) khác lũy kế đã báo cáo cho cùng thời điểm cuối kỳ (\(n.known)).
            """
        case .lastPartDiffers(isYearToDate: false):
            "Số cuối kỳ (\(n.figure)) khác số đã báo cáo cho cùng thời điểm cuối kỳ (\(n.known))."
        case .previousYearDiffers:
            "Số cùng kỳ năm trước (\(n.figure)) khác số thực hiện mà năm trước đơn vị đã báo cáo (\(n.known))."
        case .copied:
            "Thực hiện trong kỳ (\(n.figure)) giống hệt số của kỳ trước, cũng như nhiều dòng khác của biểu."
        case .stockJumped:
            "Số trong kỳ (\(n.figure)) chênh quá nhiều so với số gần nhất đã báo cáo (\(n.known))."
        case .powerOfTen(let times, let median, let periods):
            """
            Thực hiện trong kỳ (\(n.figure)) gấp khoảng \(n(times)) lần mức thường có của đơn vị (trung vị của \
            \(periods) kỳ: \(n(median))).
            """
        case .aboveDistrict(let total, let units):
            """
            Thực hiện trong kỳ (\(n.figure)) không nhỏ hơn tổng của \(units) đơn vị trong kỳ trước \
            (\(n(total))), trong khi kỳ trước đơn vị chỉ có \(n.known).
            """
        }
    }

    private func english(_ n: Numbers) -> String {
        switch kind {
        case .yearToDateNotContinued(let current):
            """
            The year to date (\(n.figure)) is not that of the period before (\(n.known)) plus the period's own \
            figure (\(n(current))).
            """
        case .yearToDateFell(let current) where current.isZero:
            "The year to date (\(n.figure)) is less than the one reported before (\(n.known))."
        case .yearToDateFell(let current):
            """
            The year to date (\(n.figure)) is less than the last one reported (\(n.known)) plus the period's \
            own figure (\(n(current))).
            """
        case .sumOfPartsDiffers(let sum):
            """
            The figure of the period (\(n.figure)) is not the sum of the \(known.count) periods that it is made \
            of (\(n(sum))).
            """
        case .lastPartDiffers(isYearToDate: true):
            "The year to date (\(n.figure)) is not the one reported for the same end of period (\(n.known))."
        case .lastPartDiffers(isYearToDate: false):
            "The figure (\(n.figure)) is not the one reported for the same end of period (\(n.known))."
        case .previousYearDiffers:
            "The figure of last year (\(n.figure)) is not what the unit reported last year (\(n.known))."
        case .copied:
            """
            The figure of the period (\(n.figure)) is exactly that of the period before, and so are others of \
            the form.
            """
        case .stockJumped:
            "The figure (\(n.figure)) is far from the last one reported (\(n.known))."
        case .powerOfTen(let times, let median, let periods):
            """
            The figure of the period (\(n.figure)) is about \(n(times)) times what is usual for the unit \
            (the median of \(periods) periods is \(n(median))).
            """
        case .aboveDistrict(let total, let units):
            """
            The figure of the period (\(n.figure)) is not below the total of \(units) units in the period \
            before (\(n(total))), when this unit had only \(n.known).
            """
        }
    }
}

// MARK: - Where the other figures stand

extension KnownFigure {
    /// `ô G26 của tệp “30058-xa-my-dong.csv” (tháng 5 năm 2023)`
    func place(in language: Language) -> String {
        let cell = place.cell ?? "\(place.row)"
        let file = Quotation.of(file, limit: Quotation.pathLimit) ?? ""
        let period = period.words(in: language)
        return switch language {
        case .vietnamese: "ô \(cell) của tệp \(file) (\(period))"
        case .english: "cell \(cell) of \(file) (\(period))"
        }
    }
}

extension PeriodMismatch {
    /// The other figures' places, with the figures that the finding has not named.
    private func sources(in language: Language) -> String {
        let places = known.map { figure in
            isNamed
                ? figure.place(in: language)
                : "\(figure.place(in: language)) = \(figure.figure.words(in: language))"
        }
        let list = places.joined(separator: "; ")
        return language == .vietnamese ? "Số đã báo cáo: \(list)." : "Reported before: \(list)."
    }

    /// Whether the finding says what the other figure is.
    private var isNamed: Bool {
        switch kind {
        case .sumOfPartsDiffers, .powerOfTen: false
        case .yearToDateNotContinued, .yearToDateFell, .lastPartDiffers, .previousYearDiffers, .copied,
            .stockJumped, .aboveDistrict:
            true
        }
    }

    /// The same where many cells have the same other form: its file and period.
    private func sourcesForMany(in language: Language) -> String {
        var seen: Set<ReportingPeriod> = []
        let files = known.filter { seen.insert($0.period).inserted }.map { figure in
            "\(Quotation.of(figure.file, limit: Quotation.pathLimit) ?? "") (\(figure.period.words(in: language)))"
        }
        let list = files.joined(separator: "; ")
        return language == .vietnamese ? "Đối chiếu với \(list)." : "They were held against \(list)."
    }

    /// What a list of cells with one cause says of this cell.
    func brief(in language: Language) -> String? {
        let n = Numbers(self, language)
        let own = language == .vietnamese ? "biểu này \(n.figure)" : "this form \(n.figure)"
        let others = known.suffix(1).map { figure in
            let cell = figure.place.cell ?? "\(figure.place.row)"
            let period = figure.period.words(in: language)
            return language == .vietnamese
                ? "\(period): \(figure.figure.words(in: language)) (ô \(cell))"
                : "\(period): \(figure.figure.words(in: language)) (cell \(cell))"
        }
        let sum: [String] =
            switch kind {
            case .yearToDateNotContinued(let current), .yearToDateFell(let current):
                [language == .vietnamese ? "trong kỳ \(n(current))" : "period \(n(current))"]
            case .sumOfPartsDiffers(let sum):
                [language == .vietnamese ? "tổng các kỳ \(n(sum))" : "sum of the periods \(n(sum))"]
            case .powerOfTen(_, let median, _):
                [language == .vietnamese ? "trung vị \(n(median))" : "median \(n(median))"]
            case .aboveDistrict(let total, _):
                [
                    language == .vietnamese
                        ? "tổng kỳ trước \(n(total))" : "total of the period before \(n(total))"
                ]
            case .lastPartDiffers, .previousYearDiffers, .copied, .stockJumped: []
            }
        // What was copied is the figure that stands beside it.
        return ((kind == .copied ? [] : [own]) + sum + others).joined(separator: "; ")
    }
}

// MARK: - What to do

extension PeriodMismatch {
    private func request(in language: Language, forMany: Bool = false) -> String {
        let row = forMany ? (language == .vietnamese ? " của từng dòng" : " of the row") : ""
        return switch (language, kind) {
        case (.vietnamese, .yearToDateNotContinued), (.vietnamese, .yearToDateFell),
            (.vietnamese, .sumOfPartsDiffers), (.vietnamese, .lastPartDiffers):
            """
            Đề nghị xem lại số của kỳ này; nếu số kỳ trước đã được điều chỉnh hoặc làm tròn, ghi rõ ở cột “Giải \
            trình”\(row).
            """
        case (.vietnamese, .previousYearDiffers):
            """
            Đề nghị ghi theo số năm trước đã báo cáo; nếu số đó đã được điều chỉnh, ghi rõ ở cột “Giải trình”\(row).
            """
        case (.vietnamese, .copied):
            """
            Đề nghị xem có chép nhầm số của kỳ trước không; nếu số đúng, ghi lý do ở cột “Giải trình”\(row).
            """
        case (.vietnamese, .stockJumped), (.vietnamese, .powerOfTen), (.vietnamese, .aboveDistrict):
            """
            Đề nghị xem có gõ thừa, thiếu chữ số hoặc nhầm đơn vị tính không; nếu số đúng, ghi lý do ở cột “Giải \
            trình”\(row).
            """
        case (.english, .yearToDateNotContinued), (.english, .yearToDateFell), (.english, .sumOfPartsDiffers),
            (.english, .lastPartDiffers):
            """
            Check the figures of this period; if an earlier figure was corrected or rounded since, say so under \
            “Giải trình”\(row).
            """
        case (.english, .previousYearDiffers):
            """
            Write what was reported last year; if that was corrected since, say so under “Giải trình”\(row).
            """
        case (.english, .copied):
            """
            Check whether figures of the period before were copied; if they are right, say why under “Giải \
            trình”\(row).
            """
        case (.english, .stockJumped), (.english, .powerOfTen), (.english, .aboveDistrict):
            """
            Check for a digit too many or too few and for the unit of measure; if the figure is right, say why \
            under “Giải trình”\(row).
            """
        }
    }

    /// The same over many cells, each of which is listed below; `count` in the reader's notation.
    func sentences(forMany count: String, in language: Language) -> String {
        let finding = language == .vietnamese ? vietnamese(forMany: count) : english(forMany: count)
        return "\(finding) \(sourcesForMany(in: language)) \(request(in: language, forMany: true))"
    }

    private func vietnamese(forMany count: String) -> String {
        switch kind {
        case .yearToDateNotContinued:
            "\(count) chỉ tiêu có lũy kế từ đầu năm không bằng lũy kế kỳ trước cộng thực hiện trong kỳ."
        case .yearToDateFell: "\(count) chỉ tiêu có lũy kế từ đầu năm giảm so với lũy kế đã báo cáo."
        case .sumOfPartsDiffers:
            "\(count) chỉ tiêu có số thực hiện trong kỳ không bằng tổng các kỳ nằm trong kỳ này."
        case .lastPartDiffers: "\(count) số khác số đã báo cáo cho cùng thời điểm cuối kỳ."
        case .previousYearDiffers: "\(count) số cùng kỳ năm trước khác số mà năm trước đơn vị đã báo cáo."
        case .copied: "\(count) số thực hiện trong kỳ giống hệt số của kỳ trước."
        case .stockJumped: "\(count) số trong kỳ chênh quá nhiều so với số gần nhất đã báo cáo."
        case .powerOfTen:
            "\(count) số thực hiện trong kỳ gấp khoảng mười, một trăm, một nghìn lần mức thường có."
        case .aboveDistrict:
            "\(count) số thực hiện trong kỳ của đơn vị không nhỏ hơn tổng của các đơn vị trong kỳ trước."
        }
    }

    private func english(forMany count: String) -> String {
        switch kind {
        case .yearToDateNotContinued:
            """
            In \(count) items the year to date is not that of the period before plus the period's own figure.
            """
        case .yearToDateFell: "In \(count) items the year to date is less than what was reported before."
        case .sumOfPartsDiffers:
            "In \(count) items the figure of the period is not the sum of the periods that it is made of."
        case .lastPartDiffers: "\(count) figures are not those reported for the same end of period."
        case .previousYearDiffers: "\(count) figures of last year are not what the unit reported last year."
        case .copied: "\(count) figures of the period are exactly those of the period before."
        case .stockJumped: "\(count) figures are far from the last ones reported."
        case .powerOfTen: "\(count) figures are about ten, a hundred or a thousand times what is usual."
        case .aboveDistrict:
            "\(count) figures of the unit are not below the totals of the units in the period before."
        }
    }
}
