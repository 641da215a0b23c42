internal import CommuneSheets

/// The sentences around the tables of a status, the same on the screen and on the page.
struct StatusSentences {
    let language: Language

    func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// What the status rests on.
    func basis(_ basis: StatusBasis) -> String {
        let moment = basis.asOf.moment.words(in: language)
        guard let last = basis.transaction else {
            return words(
                "Tính đến \(moment). Sổ cái còn trống.", "As of \(moment). The ledger is empty.")
        }
        let written = last.recordedAt.moment.words(in: language)
        return words(
            "Tính đến \(moment). Lần ghi cuối của sổ cái: lần \(last.number), \(written).",
            "As of \(moment). Last transaction of the ledger: \(last.number), \(written).")
    }

    /// Until when forms are due, and whether that has passed.
    func deadline(_ status: PeriodStatus) -> String {
        guard let deadline = status.deadline else {
            return words("Danh mục không đặt hạn nộp.", "The catalogue sets no deadline.")
        }
        let left = deadline.daysSince1970 - status.basis.asOf.date.daysSince1970
        let day = deadline.words(in: language)
        let distance =
            switch left {
            case 0: words("hôm nay", "today")
            case 1...: words("còn \(language.days(left))", "\(language.days(left)) left")
            default: words("đã qua \(language.days(-left))", "passed \(language.days(-left)) ago")
            }
        return words("Hạn nộp: \(day) (\(distance)).", "Deadline: \(day) (\(distance)).")
    }

    /// Whether a period is closed, since when, by which transaction and on what.
    func closing(_ status: PeriodStatus) -> String {
        guard let closed = status.closed else {
            return words("Kỳ chưa khóa.", "The period is open.")
        }
        let time = closed.time.moment.words(in: language)
        let number = closed.closing.transaction
        let digest = closed.closing.workbookSHA256.prefix(12)
        let isIncomplete = closed.closing.isIncomplete
        return words(
            "Kỳ đã khóa lúc \(time) (lần ghi \(number), sổ tổng hợp SHA-256 \(digest)…)"
                + (isIncomplete ? ", khi còn thiếu." : "."),
            "The period was closed at \(time) (transaction \(number), workbook SHA-256 \(digest)…)"
                + (isIncomplete ? ", although something was missing." : "."))
    }

    /// Units counted, and figures.
    func counts(_ status: PeriodStatus) -> [String] {
        let refused = status.count(of: .refused)
        let missing = status.count(of: .missing)
        let kept = status.count(of: .kept)
        let units = words(
            "\(status.asked) đơn vị: \(status.accepted) đã nhận (\(status.late) nộp muộn), "
                + "\(refused) bị từ chối, \(missing) chưa nộp" + (kept > 0 ? ", \(kept) lưu lại" : ""),
            "\(status.asked) units: \(status.accepted) received (\(status.late) late), "
                + "\(refused) refused, \(missing) not sent" + (kept > 0 ? ", \(kept) kept" : ""))
        let figures = "\(status.countingFigures)/\(status.dueFigures)"
        let idle = status.presentFigures - status.countingFigures
        return [
            units + ".",
            words("Số liệu đến hạn đã có: \(figures)", "Figures due that were given: \(figures)")
                + (idle > 0
                    ? words(
                        ", chưa kể \(idle) trong biểu không được tính",
                        ", apart from \(idle) in forms that do not count") : "") + ".",
        ]
    }

    /// Why nobody is reminded; nil where somebody is.
    func nobody(_ status: PeriodStatus) -> String? {
        if status.closed != nil {
            return words(
                "Kỳ đã khóa nên không nhắc: biểu gửi thêm được lưu lại nhưng không tính.",
                "The period is closed, so nobody is reminded: forms sent now are kept and do not count.")
        }
        if !status.reminders.isEmpty { return nil }
        return words("Không có đơn vị nào cần nhắc.", "Nobody needs a reminder.")
    }

    /// What stands over the files that were kept after the closing.
    func keptTitle(_ status: PeriodStatus) -> String {
        words(
            "Lưu lại sau khi khóa kỳ, chưa tính (muốn tính: reopen --period \(status.period) --reason …):",
            "Kept since the period is closed, not counted (to count them: reopen --period "
                + "\(status.period) --reason …):")
    }

    /// Stands for the unit of a file that does not say whose it is.
    var unidentifiedUnit: String { words("Không rõ đơn vị hoặc kỳ", "Unit or period not known") }

    /// What stands over refused files that nobody can be asked about.
    var unidentifiedTitle: String {
        words(
            "Tệp bị từ chối vì không rõ đơn vị hoặc kỳ báo cáo:",
            "Refused files that do not say whose they are, or of which period:")
    }

    /// A file and when it came.
    func receipt(_ file: ReceivedFile) -> String {
        file.name.printable + words(", nhận ", ", received ") + file.receivedAt.moment.words(in: language)
    }

    /// What the signs of a year's matrix mean.
    var legend: [String] {
        let states = UnitStatus.State.allCases.map { "\($0.sign) \($0.words[language])" }
        return states + [
            words("· Chưa đến hạn", "· Not yet due"), words("* Nộp muộn", "* Late"),
        ]
    }
}
