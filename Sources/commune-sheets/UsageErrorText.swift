/// What the parser of arguments says of a command that it cannot understand, in Vietnamese.
///
/// The parser has its words in English only. The user's own text and names of ours, which it puts in quotation
/// marks, are left as they are; a sentence that is not known here stays English.
enum UsageErrorText {
    /// Translates the error itself, and what heads the lines below it.
    static func vietnamese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for (label, translate) in lines {
                if let rest = rest(of: line, behind: label) { return translate(rest) }
            }
            return String(line)
        }.joined(separator: "\n")
    }

    /// How a line begins, and what becomes of the rest of it.
    private static let lines: [(label: String, translate: @Sendable (Substring) -> String)] = [
        ("Error: ", { "Lỗi: \(sentence($0))" }),
        ("Help:  ", { "Ý nghĩa: \($0)" }),
        ("Usage: ", { "Cách dùng: \($0)" }),
        ("  See ", { "  Xem thêm: \(parts(of: $0, at: " for more information.").first)" }),
    ]

    private static func sentence(_ message: Substring) -> String {
        if let name = rest(of: message, behind: "Missing expected argument ") { return "Thiếu \(name)." }
        if let names = rest(of: message, behind: "Missing one of: ") { return "Thiếu một trong: \(names)." }
        if let name = rest(of: message, behind: "Missing value for ") { return "Thiếu giá trị sau \(name)." }
        if let option = rest(of: message, behind: "Unknown option ") {
            let (typed, meant) = parts(of: option, at: ". Did you mean ")
            return "Không có tùy chọn \(typed)." + (meant.map { " Có phải là \($0)" } ?? "")
        }
        let several = parts(of: message, at: " unexpected arguments: ")
        if let typed = rest(of: message, behind: "Unexpected argument ")
            ?? (several.first.allSatisfy(\.isNumber) ? several.second : nil)
        {
            return "Không hiểu: \(typed). Xem lại tên lệnh và các tham số."
        }
        if let value = rest(of: message, behind: "The value ") {
            let (typed, place) = parts(of: value, at: " is invalid for ")
            guard let place else { return String(message) }
            let (option, choices) = parts(of: place, at: ". Please provide one of ")
            return "Giá trị \(typed) không dùng được cho \(option)."
                + (choices.map { " Dùng một trong: \(list($0))" } ?? "")
        }
        return String(message)
    }

    /// `'text', 'json' or 'csv'.` with the word between the last two.
    private static func list(_ choices: Substring) -> String {
        for word in [" or ", " and "] {
            let (first, last) = parts(of: choices, at: word)
            if let last { return "\(first) hoặc \(last)" }
        }
        return String(choices)
    }

    private static func rest(of text: Substring, behind start: String) -> Substring? {
        text.hasPrefix(start) ? text.dropFirst(start.count) : nil
    }

    /// What stands before and behind the last place of a text; all of it and nil where it is not there.
    private static func parts(of text: Substring, at mark: String) -> (first: Substring, second: Substring?) {
        guard let found = text.ranges(of: mark).last else { return (text, nil) }
        return (text[..<found.lowerBound], text[found.upperBound...])
    }
}
