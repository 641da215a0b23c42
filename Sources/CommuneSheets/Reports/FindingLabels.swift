/// The words that reports put around findings, in both languages.
enum FindingLabels {
    static let asWritten = Bilingual(vietnamese: "Đã ghi", english: "As written")
    static let write = Bilingual(vietnamese: "Cần ghi", english: "Write")
    static let difference = Bilingual(vietnamese: "Chênh lệch", english: "Difference")
    static let correction = Bilingual(vietnamese: "Gợi ý", english: "Hint")
    static let related = Bilingual(vietnamese: "Ô liên quan", english: "See also")
    static let answer = Bilingual(vietnamese: "Giải trình của đơn vị", english: "Explained by the unit")
    static let empty = Bilingual(vietnamese: "(trống)", english: "(empty)")
    static let fixFirst = Bilingual(vietnamese: "Sửa trước", english: "Fix first")
    static let formAsSent = Bilingual(vietnamese: "Biểu đã gửi", english: "Form as sent")
}

extension Severity {
    /// A shape that tells severities apart without colour.
    var sign: String {
        switch self {
        case .error: "✗"
        case .warning: "▲"
        case .note: "●"
        }
    }

    /// The severity in words, to begin a line with.
    var title: Bilingual<String> {
        switch self {
        case .error: Bilingual(vietnamese: "Lỗi", english: "Error")
        case .warning: Bilingual(vietnamese: "Cảnh báo", english: "Warning")
        case .note: Bilingual(vietnamese: "Lưu ý", english: "Note")
        }
    }
}

extension DiagnosedSubmission {
    /// The unit with its code, as `Xã Mỹ Đông (30058)`; nil where it is not known.
    func unitTitle(in language: Language) -> String? {
        unit.map { "\($0.name[language]) (\($0.code))" }
    }

    /// What the file is, whose, of which period, and what became of it: one line.
    func title(in language: Language) -> String {
        let parts = [
            source.name, unitTitle(in: language), period?.words(in: language), verdict.words[language],
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}

extension Diagnostic {
    /// Where no single text is right: what the figure should be, and the one change that makes it agree.
    func hints(in language: Language) -> [String] {
        var hints: [String] = []
        if let expected, expected != suggestion {
            hints.append("\(expectedLabel(in: language)): \(expected)")
        }
        if let correction { hints.append(correction.sentence(in: language)) }
        return hints
    }
}
