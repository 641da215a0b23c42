internal import CommuneSheets

extension UnitStatus.State {
    /// A shape that tells states apart without colour.
    var sign: String {
        switch self {
        case .accepted: "✓"
        case .acceptedWithWarnings: "▲"
        case .refused: "✗"
        case .kept: "▣"
        case .fromParts: "∑"
        case .missing: "○"
        case .nothingDue: "–"
        }
    }

    /// The state in words.
    var words: Bilingual<String> {
        switch self {
        case .accepted: UnitCompleteness.State.accepted.words
        case .acceptedWithWarnings: UnitCompleteness.State.acceptedWithWarnings.words
        case .refused: UnitCompleteness.State.refused.words
        case .kept: Bilingual(vietnamese: "Lưu lại, chưa tính", english: "Kept, does not count")
        case .missing: UnitCompleteness.State.missing.words
        case .fromParts:
            Bilingual(vietnamese: "Lập từ biểu các tháng", english: "Made from its months")
        case .nothingDue: Bilingual(vietnamese: "Không phải nộp", english: "Nothing due")
        }
    }

    /// The state in few letters, for a narrow column.
    var shortWords: Bilingual<String> {
        switch self {
        case .accepted, .refused, .missing: words
        case .acceptedWithWarnings: Bilingual(vietnamese: "Có cảnh báo", english: "Warnings")
        case .kept: Bilingual(vietnamese: "Lưu lại", english: "Kept")
        case .fromParts: Bilingual(vietnamese: "Từ các tháng", english: "From months")
        case .nothingDue: Bilingual(vietnamese: "Chưa đến kỳ", english: "None due")
        }
    }
}

extension Language {
    /// So many days: "3 ngày".
    func days(_ count: Int) -> String {
        switch self {
        case .vietnamese: "\(count) ngày"
        case .english: count == 1 ? "1 day" : "\(count) days"
        }
    }
}

extension SubmissionTiming {
    /// How the form stands to the deadline: "muộn 3 ngày".
    func words(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        switch self {
        case .onTime: return isVietnamese ? "đúng hạn" : "on time"
        case .late(let days):
            return isVietnamese ? "muộn \(language.days(days))" : "\(language.days(days)) late"
        case .overdue(let days):
            return isVietnamese ? "quá hạn \(language.days(days))" : "\(language.days(days)) overdue"
        case .awaited(0): return isVietnamese ? "hạn là hôm nay" : "due today"
        case .awaited(let days):
            return isVietnamese ? "còn \(language.days(days))" : "due in \(language.days(days))"
        }
    }

    /// The same in few letters, for a narrow column.
    func shortWords(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch self {
        case .overdue(let days):
            isVietnamese ? "quá \(language.days(days))" : "\(language.days(days)) over"
        case .awaited(0): isVietnamese ? "hôm nay" : "today"
        case .awaited(let days):
            isVietnamese ? "còn \(language.days(days))" : "\(language.days(days)) left"
        case .onTime, .late: words(in: language)
        }
    }
}

extension ReportingPeriod {
    /// The period within its year in at most four letters: `6`, `Q2`, `6T`.
    func shortName(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        return switch span {
        case .month(let month): "\(month)"
        case .quarter(let quarter): "Q\(quarter)"
        case .firstHalf: isVietnamese ? "6T" : "H1"
        case .nineMonths: isVietnamese ? "9T" : "9M"
        case .year: isVietnamese ? "Năm" : "Year"
        }
    }
}

/// Codes of findings for a sentence.
enum CodeList {
    /// Each once, with its count where it is more than one: `SUM01, TGT01 ×2`.
    static func words(_ codes: [String]) -> String {
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }.map { code in
            let count = codes.count { $0 == code }
            return count > 1 ? "\(code) ×\(count)" : code
        }.joined(separator: ", ")
    }
}

extension SubmissionReminder {
    /// What the unit is to do, in one line without its name.
    func words(in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        let due = timing.map { ", " + $0.words(in: language) } ?? ""
        switch reason {
        case .missing: return (isVietnamese ? "chưa nộp biểu" : "no form was sent") + due
        case .refused(let refusal):
            let date = refusal.file.receivedAt.date.words(in: language)
            let codes = refusal.codes.joined(separator: ", ")
            return isVietnamese
                ? "tệp nhận ngày \(date) bị từ chối (\(codes)), cần sửa và gửi lại"
                : "refused on \(date) (\(codes)); has to correct the form and send it again"
        case .openWarnings(let codes):
            return isVietnamese
                ? "cảnh báo chưa giải trình: \(CodeList.words(codes))"
                : "warnings without an explanation: \(CodeList.words(codes))"
        }
    }
}
