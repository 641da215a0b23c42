extension CellCorrection {
    /// The correction as one sentence: which cell, what to write instead of what, and what the slip was.
    func sentence(in language: Language) -> String {
        let cell = place.cell ?? "\(place.row)"
        return switch language {
        case .vietnamese:
            "Có thể ô \(cell) ghi nhầm: ghi \(suggestion) thay vì \(value) (\(slip.words[language])) thì khớp."
        case .english:
            """
            Cell \(cell) may hold a slip: with \(suggestion) instead of \(value) \
            (\(slip.words[language])) the figures agree.
            """
        }
    }
}

extension CellCorrection.Slip {
    /// What happened, as it stands in brackets.
    var words: Bilingual<String> {
        switch self {
        case .swappedDigits:
            Bilingual(vietnamese: "hai chữ số đảo chỗ nhau", english: "two digits exchanged")
        case .tenfold:
            Bilingual(
                vietnamese: "thừa hoặc thiếu một chữ số, hoặc dấu phần lẻ lệch một chữ số",
                english: "a digit too many or too few, or the decimal sign one place off")
        case .thousandfold:
            Bilingual(
                vietnamese: "lệch một nghìn lần: nhầm đơn vị tính, hoặc nhầm dấu ngăn hàng nghìn",
                english: "off by a thousand: the unit of measure, or a thousands sign")
        case .sign:
            Bilingual(
                vietnamese: "thừa hoặc thiếu dấu trừ", english: "a minus sign too many or too few")
        }
    }
}
