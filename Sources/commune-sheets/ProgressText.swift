import CommuneSheets
import SubmissionLedger

/// What a command is at, and how far.
enum ProgressStep: Hashable {
    case reading(forms: Int, of: Int)
    case consolidating
    case storing(files: Int, of: Int)
    case checking(files: Int, of: Int)
    case workbook(WorkbookProgress)

    init(_ progress: LedgerProgress) {
        switch progress {
        case .reading(let forms, let total): self = .reading(forms: forms, of: total)
        case .storing(let files, let total): self = .storing(files: files, of: total)
        case .checking(let files, let total): self = .checking(files: files, of: total)
        case .workbook(let progress): self = .workbook(progress)
        }
    }

    /// How much there is to be done, as far as it is known; nil where nothing is counted.
    var total: Int? {
        switch self {
        case .reading(_, let total), .storing(_, let total), .checking(_, let total),
            .workbook(.writing(_, let total)), .workbook(.checking(_, let total)):
            total
        case .consolidating, .workbook(.packing): nil
        }
    }

    /// Whether both are the same step, however far it is.
    func isSameStep(as other: ProgressStep) -> Bool {
        switch (self, other) {
        case (.reading, .reading), (.consolidating, .consolidating), (.storing, .storing),
            (.checking, .checking),
            (.workbook(.writing), .workbook(.writing)), (.workbook(.packing), .workbook(.packing)),
            (.workbook(.checking), .workbook(.checking)):
            true
        default: false
        }
    }
}

/// How far a step has come, in words.
struct ProgressText {
    let step: ProgressStep
    /// Since the step began.
    let elapsed: Duration
    /// Whether more is going to be asked for than is known, so that no time left can be told.
    var isOpen = false

    /// `Đã đọc 12.345/127.200 biểu · 9.800 biểu/giây · còn khoảng 12 giây`
    func text(in language: Language) -> String {
        switch step {
        case .reading(let done, let total):
            counted(
                done, total, language, unit: "biểu",
                Bilingual(
                    vietnamese: "Đã đọc \(grouped(done, "."))\(isOpen ? "" : "/\(grouped(total, "."))") biểu",
                    english: "Read \(grouped(done, ","))\(isOpen ? "" : " of \(grouped(total, ","))") forms"))
        case .consolidating:
            language == .vietnamese ? "Đang tổng hợp số liệu …" : "Consolidating …"
        case .storing(let done, let total):
            files(done, total, language, Bilingual(vietnamese: "Đã ghi vào sổ cái", english: "Stored"))
        case .checking(let done, let total):
            files(done, total, language, Bilingual(vietnamese: "Đã kiểm tra", english: "Checked"))
        case .workbook(.writing(let done, let total)):
            counted(
                done, total, language, unit: "ô",
                Bilingual(
                    vietnamese: "Đã ghi \(grouped(done, "."))/\(grouped(total, ".")) ô",
                    english: "Wrote \(grouped(done, ",")) of \(grouped(total, ",")) cells"))
        case .workbook(.packing):
            language == .vietnamese ? "Đang đóng gói sổ tổng hợp …" : "Packing the workbook …"
        case .workbook(.checking(let done, let total)):
            checked(megabytes(done), megabytes(total), language)
        }
    }

    /// - Parameter what: what is done with the files.
    private func files(_ done: Int, _ total: Int, _ language: Language, _ what: Bilingual<String>) -> String {
        counted(
            done, total, language, unit: "tệp",
            Bilingual(
                vietnamese: "\(what.vietnamese) \(grouped(done, "."))/\(grouped(total, ".")) tệp",
                english: "\(what.english) \(grouped(done, ",")) of \(grouped(total, ",")) files"))
    }

    /// The sheets of a workbook take many bytes before they are packed.
    private func checked(_ done: Int, _ total: Int, _ language: Language) -> String {
        counted(
            done, total, language, unit: "MB",
            Bilingual(
                vietnamese: "Đang kiểm tra lại: đã đọc \(grouped(done, "."))/\(grouped(total, ".")) MB",
                english: "Checking: read back \(grouped(done, ",")) of \(grouped(total, ",")) MB"))
    }

    /// Rounded up, so that there is one where there is anything.
    private func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

    /// A count with its rate and the time left, as far as those can be told.
    ///
    /// - Parameter unit: what is counted, in Vietnamese.
    private func counted(
        _ done: Int, _ total: Int, _ language: Language, unit: String, _ count: Bilingual<String>
    ) -> String {
        let count = count[language]
        guard let rate = rate(of: done), rate > 0 else { return count }
        let left = words(Int((Double(total - done) / rate).rounded(.up)), language)
        return switch language {
        case .vietnamese:
            "\(count) · \(grouped(Int(rate.rounded()), ".")) \(unit)/giây"
                + (isOpen ? "" : " · còn khoảng \(left)")
        case .english:
            "\(count) · \(grouped(Int(rate.rounded()), ",")) a second"
                + (isOpen ? "" : " · about \(left) left")
        }
    }

    /// How many a second; nil at the very beginning.
    private func rate(of done: Int) -> Double? {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return seconds > 0 ? Double(done) / seconds : nil
    }

    private func words(_ seconds: Int, _ language: Language) -> String {
        if seconds < 120 { return language == .vietnamese ? "\(seconds) giây" : "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return language == .vietnamese ? "\(minutes) phút" : "\(minutes) min"
    }

    private func grouped(_ number: Int, _ sign: Character) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(sign) }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
