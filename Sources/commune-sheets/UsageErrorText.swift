/// What the parser of arguments says of a command that it cannot understand, in Vietnamese.
///
/// The parser has its words in English only. What stands between its quotation marks is the user's own text
/// or a name of ours and is left as it is; a sentence that is not known here stays English.
enum UsageErrorText {
    /// Translates the error itself, and what heads the lines below it.
    static func vietnamese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for (label, translate) in lines where line.hasPrefix(label) {
                return translate(String(line.dropFirst(label.count)))
            }
            return String(line)
        }.joined(separator: "\n")
    }

    /// How a line begins, and what becomes of the rest of it.
    private static let lines: [(label: String, translate: @Sendable (String) -> String)] = [
        ("Error: ", { "Lỗi: \(sentence($0))" }),
        ("Help:  ", { "Ý nghĩa: \($0)" }),
        ("Usage: ", { "Cách dùng: \($0)" }),
        ("  See ", { "  Xem thêm: \(quoted(in: $0).first ?? $0)" }),
    ]

    private static func sentence(_ message: String) -> String {
        let quoted = quoted(in: message)
        guard let first = quoted.first else { return message }
        let second = quoted.dropFirst().first
        let all = quoted.joined(separator: ", ")
        if message.hasPrefix("Missing expected argument ") { return "Thiếu \(first)." }
        if message.hasPrefix("Missing one of: ") { return "Thiếu một trong: \(all)." }
        if message.hasPrefix("Missing value for ") { return "Thiếu giá trị sau \(first)." }
        if message.hasPrefix("Unknown option ") {
            return "Không có tùy chọn \(first)." + (second.map { " Có phải là \($0)?" } ?? "")
        }
        if message.hasPrefix("Unexpected argument ") || message.contains(" unexpected arguments: ") {
            return "Không hiểu: \(all). Xem lại tên lệnh và các tham số."
        }
        if message.hasPrefix("The value "), let second {
            let choices = quoted.dropFirst(2).joined(separator: ", ")
            return "Giá trị \(first) không dùng được cho \(second)."
                + (choices.isEmpty ? "" : " Dùng một trong: \(choices).")
        }
        return message
    }

    /// What stands between single quotation marks, each with them; none where they do not pair up.
    private static func quoted(in message: String) -> [String] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return [] }
        return stride(from: 1, to: parts.count, by: 2).map { "'\(parts[$0])'" }
    }
}
