/// The small phrases that several messages are made of.
extension Language {
    /// A period given in the contract's notation, in words; anything else as it is.
    func period(_ text: String) -> String {
        ReportingPeriod(text)?.words(in: self) ?? text
    }

    /// The period that a form states: in words where it can be read, else as written.
    func writtenPeriod(_ value: String?) -> String? {
        value.flatMap { ReportingPeriod($0)?.words(in: self) ?? Quotation.of($0) }
    }

    /// `2023-05: 2` as "tháng 5 năm 2023 (2 tệp)".
    func periodWithCount(_ text: String) -> String {
        guard let colon = text.lastIndex(of: ":"),
            let count = Int(text[text.index(after: colon)...].filter { !$0.isWhitespace })
        else { return period(text) }
        return "\(period(String(text[..<colon]))) (\(files(count)))"
    }

    /// Where a statement stands: "ô B4", "tên tệp “BC_T6_2023.csv”".
    func place(_ place: StatedPlace) -> String {
        switch (self, place) {
        case (.vietnamese, .cell(let cell)): "ô \(cell)"
        case (.english, .cell(let cell)): "cell \(cell)"
        case (.vietnamese, .fileName(let name)):
            "tên tệp \(Quotation.of(name, limit: Quotation.pathLimit) ?? "")"
        case (.english, .fileName(let name)):
            "the file's name \(Quotation.of(name, limit: Quotation.pathLimit) ?? "")"
        }
    }

    /// What stands between cells, in words where it cannot be seen.
    func separator(_ sign: String) -> String {
        switch (self, sign) {
        case (.vietnamese, "\t"): "dấu tab"
        case (.english, "\t"): "a tab"
        case (.vietnamese, _): "dấu \(Quotation.of(sign) ?? "")"
        case (.english, _): Quotation.of(sign) ?? ""
        }
    }

    /// Who reports an item: a kind of unit in words, a unit as it is named.
    func reporter(_ token: String) -> String {
        switch (self, token) {
        case (.vietnamese, "commune"): "các xã"
        case (.vietnamese, "township"): "thị trấn"
        case (.english, "commune"): "the communes"
        case (.english, "township"): "the township"
        default: token
        }
    }

    /// The first of a list, with `…` where there are more.
    func list(_ items: [String], atMost limit: Int = 12) -> String {
        let shown = items.prefix(limit).joined(separator: ", ")
        return items.count > limit ? shown + ", …" : shown
    }

    /// Several choices: `5.1, 1.5 hoặc 15`.
    func list(_ choices: [String], last conjunction: String) -> String {
        guard choices.count > 1, let last = choices.last else { return choices.first ?? "" }
        return "\(choices.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// Units with their shares: `Xã Mỹ Đông (9.000)`.
    func shares(_ shares: [UnitShare]) -> String {
        list(shares.map { "\($0.unit[self]) (\($0.share.words(in: self)))" })
    }

    /// A code and, where known, its name: `5.1 (Diện tích gieo trồng cây lúa)`.
    func item(_ code: String, name: String?) -> String {
        name.map { "\(code) (\($0))" } ?? code
    }

    /// The answers that a milestone takes, as the form writes them.
    var milestoneAnswers: String {
        let answers = MilestoneStatus.allCases.map { status in
            switch self {
            case .vietnamese: "“\(status.words.vietnamese)”"
            case .english: "“\(status.words.vietnamese)” (\(status.words.english))"
            }
        }
        let last = answers.last ?? ""
        let or = self == .vietnamese ? "hoặc" : "or"
        return "\(answers.dropLast().joined(separator: ", ")) \(or) \(last)"
    }

    /// A whole number of things in the reader's notation.
    func count(_ number: Int) -> String {
        Quantity(Int64(number)).words(in: self)
    }

    /// The size of a file as file managers show it.
    func size(_ bytes: Int) -> String {
        let kilobytes = bytes / 1024
        if kilobytes < 1024 { return "\(count(kilobytes)) KB" }
        let tenths = Int64(kilobytes / 1024) * 10 + Int64(kilobytes % 1024 * 10 / 1024)
        return "\(Quantity(coefficient: tenths, scale: 1)?.words(in: self) ?? count(kilobytes / 1024)) MB"
    }

    private func files(_ number: Int) -> String {
        switch self {
        case .vietnamese: "\(count(number)) tệp"
        case .english: number == 1 ? "1 file" : "\(count(number)) files"
        }
    }
}

extension BrokenRule {
    /// Both sides with what they come to: "5 = 261,9; 5.1 + 5.2 = 251,9".
    func sides(in language: Language) -> String {
        let parts = expression.split(whereSeparator: { "=!<>".contains($0) }).map { part in
            String(part.trimming { $0 == " " })
        }
        guard let first = parts.first, let second = parts.last, parts.count == 2 else {
            return "\(left.words(in: language)); \(right.words(in: language))"
        }
        return "\(first) = \(left.words(in: language)); \(second) = \(right.words(in: language))"
    }

    /// The rule in words and as the catalogue writes it; the latter alone where nobody explained it.
    func clause(in language: Language) -> String {
        let words = explanation[language]
        guard !words.isEmpty else { return expression }
        return "\(words.hasSuffix(".") ? String(words.dropLast()) : words) (\(expression))"
    }
}
