extension MeasureRemedy {
    /// What to do about a unit of measure, where the item's is `expected`.
    func sentences(expected: String, in language: Language) -> String {
        switch (language, self) {
        case (.vietnamese, .respell):
            "Nếu đơn vị tính đúng là “\(expected)” thì chỉ sửa chữ, không đổi số liệu."
        case (.vietnamese, .divide(let factor)):
            """
            Đề nghị đổi ra “\(expected)”: chia các số của dòng cho \(factor.words(in: language)), rồi mới ghi \
            “\(expected)” ở cột “Đơn vị tính”.
            """
        case (.vietnamese, .multiply(let factor)):
            """
            Đề nghị đổi ra “\(expected)”: nhân các số của dòng với \(factor.words(in: language)), rồi mới ghi \
            “\(expected)” ở cột “Đơn vị tính”.
            """
        case (.vietnamese, .convert):
            """
            Đề nghị đổi các số của dòng ra “\(expected)” trước, rồi mới ghi “\(expected)” ở cột “Đơn vị tính”; \
            không chỉ sửa mỗi chữ.
            """
        case (.english, .respell):
            "If “\(expected)” is meant, correct the name only and leave the figures."
        case (.english, .divide(let factor)):
            """
            Convert to “\(expected)”: divide the figures of the row by \(factor.words(in: language)), and only \
            then write “\(expected)” in the column “Đơn vị tính”.
            """
        case (.english, .multiply(let factor)):
            """
            Convert to “\(expected)”: multiply the figures of the row by \(factor.words(in: language)), and \
            only then write “\(expected)” in the column “Đơn vị tính”.
            """
        case (.english, .convert):
            """
            Convert the figures of the row to “\(expected)” first, and only then write “\(expected)” in the \
            column “Đơn vị tính”; do not change the name alone.
            """
        }
    }

    /// What a list of rows says beside the expected unit; nil where there is nothing to add.
    func brief(in language: Language) -> String? {
        switch (language, self) {
        case (.vietnamese, .divide(let factor)): "chia các số của dòng cho \(factor.words(in: language))"
        case (.vietnamese, .multiply(let factor)): "nhân các số của dòng với \(factor.words(in: language))"
        case (.english, .divide(let factor)): "divide the figures by \(factor.words(in: language))"
        case (.english, .multiply(let factor)): "multiply the figures by \(factor.words(in: language))"
        case (_, .respell), (_, .convert): nil
        }
    }
}
