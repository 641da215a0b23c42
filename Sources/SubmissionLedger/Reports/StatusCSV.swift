public import CommuneSheets

extension PeriodStatus {
    /// The status as a table for a spreadsheet program, one row a unit: UTF-8 with mark, `;`, CRLF. No
    /// text in it runs as a formula. Linear in the units.
    public func csv(in language: Language) -> [UInt8] {
        let headings = Bilingual(
            vietnamese: [
                "Mã đơn vị", "Đơn vị", "Kỳ báo cáo", "Tình trạng", "Lần", "Nhận lần đầu", "Hạn nộp",
                "So với hạn", "Số liệu phải có", "Số liệu đã có", "Lỗi", "Cảnh báo chưa giải trình", "Tệp",
                "Cần nhắc",
            ],
            english: [
                "Unit code", "Unit", "Period", "State", "Revision", "First accepted", "Deadline", "Timing",
                "Figures due", "Figures given", "Errors", "Open warnings", "File", "Reminder",
            ])[language]
        let reminders = Dictionary(grouping: reminders, by: \.unit)
        let rows = units.map { unit in
            let texts: [String?] = [
                unit.code.text, unit.name[language], period.description, unit.state.words[language],
                unit.revision > 0 ? "\(unit.revision)" : nil, unit.firstAccepted?.description,
                deadline?.description, unit.timing?.words(in: language), "\(unit.dueFigures)",
                "\(unit.presentFigures)", "\(unit.openErrors)", "\(unit.openWarnings.count)",
                unit.file?.path,
                (reminders[unit.code] ?? []).map { $0.words(in: language) }.joined(separator: "; "),
            ]
            return texts.map { ($0 ?? "").inertInSpreadsheet }
        }
        let strays = unidentified.map { file in
            let sentences = StatusSentences(language: language)
            let state = UnitStatus.State.refused.words[language]
            let texts = ["", sentences.unidentifiedUnit, file.period?.description ?? "", state]
            return (texts + Array(repeating: "", count: 8) + [file.path, ""]).map(\.inertInSpreadsheet)
        }
        return CSVText(rows: [headings] + rows + strays, delimiter: .semicolon).bytes
    }
}

extension YearStatus {
    /// The matrix in words as a table for a spreadsheet program, with counts below and totals at the
    /// right: UTF-8 with mark, `;`, CRLF. Linear in its cells.
    public func csv(in language: Language) -> [UInt8] {
        let headings =
            (language == .vietnamese ? ["Mã đơn vị", "Đơn vị"] : ["Unit code", "Unit"])
            + periods.map(\.period.description) + totalTitles(in: language)
        let rows = units.map { unit in
            let texts =
                [unit.code.text, unit.name[language]] + unit.cells.map { $0.words(in: language) }
                + unit.totals.map { "\($0)" }
            return texts.map(\.inertInSpreadsheet)
        }
        let counts = counts(in: language).map { ["", $0.title] + $0.values }
        return CSVText(rows: [headings] + rows + counts, delimiter: .semicolon).bytes
    }
}
