public import CommuneSheets

extension SubmissionHistoryReport {
    /// The history for the terminal.
    public func text(in language: Language, style: TextStyle) -> String {
        let isVietnamese = language == .vietnamese
        if entries.isEmpty {
            return isVietnamese ? "Sổ cái không có gì như vậy.\n" : "The ledger holds nothing like that.\n"
        }
        return entries.flatMap { lines(of: $0, language, style) }.joined(separator: "\n") + "\n"
    }

    private func lines(of entry: Entry, _ language: Language, _ style: TextStyle) -> [String] {
        let isVietnamese = language == .vietnamese
        switch entry {
        case .closing(let closing, let time):
            let words =
                isVietnamese
                ? "khóa kỳ \(closing.period), sổ tổng hợp \(closing.workbookSHA256.prefix(12))"
                : "closed \(closing.period), workbook \(closing.workbookSHA256.prefix(12))"
            return ["#\(closing.transaction)  \(time)  " + style.strong(words)]
        case .reopening(let reopening, let time):
            let words =
                isVietnamese
                ? "mở lại kỳ \(reopening.period): \(reopening.reason.printable)"
                : "opened \(reopening.period) again: \(reopening.reason.printable)"
            return ["#\(reopening.transaction)  \(time)  " + style.strong(words)]
        case .file(let file, let outcome, let changes):
            let head = [
                "#\(file.transaction)", "\(file.receivedAt)", file.unit?.text ?? "?",
                file.period?.description ?? "?", outcome.words[language], file.path.printable,
                String(file.sha256.prefix(12)),
            ].joined(separator: "  ")
            return [head]
                + changes.map { change in
                    let place = (change.after ?? change.before)?.place.cell ?? ""
                    return
                        "      \(place) · \(change.item) · \(change.field.name(in: catalogues[file.catalogue], language)): "
                        + "\(FigureWords.written(change.before, in: language)) → "
                        + FigureWords.written(change.after, in: language)
                }
        }
    }
}

extension SubmissionHistoryReport.Outcome {
    /// In words.
    public var words: Bilingual<String> {
        switch self {
        case .counts: Bilingual(vietnamese: "đang dùng", english: "counts")
        case .replaced: Bilingual(vietnamese: "đã được thay", english: "replaced")
        case .heldBack: Bilingual(vietnamese: "lưu lại, kỳ đã khóa", english: "kept, period closed")
        case .refused: Bilingual(vietnamese: "bị từ chối", english: "refused")
        case .unchanged: Bilingual(vietnamese: "không đổi", english: "unchanged")
        case .leftBehind: Bilingual(vietnamese: "bản cũ gửi lại", english: "old, sent again")
        }
    }
}

// MARK: - For programs

extension SubmissionHistoryReport {
    /// The history for programs: UTF-8, sorted keys.
    ///
    /// - Throws: where the encoder fails, which it does for no history.
    public func json() throws -> String {
        try JSONText.of(JSONHistory(entries: entries.map { JSONHistory.Entry($0) }))
    }
}

private struct JSONHistory: Encodable {
    let version = 1
    let entries: [Entry]

    struct Entry: Encodable {
        var event: String
        var transaction: Int
        var time: String
        var unit: String?
        var period: String?
        var outcome: String?
        var path: String?
        var sha256: String?
        var reason: String?
        var cells: [Cell]?

        init(_ entry: SubmissionHistoryReport.Entry) {
            switch entry {
            case .file(let file, let outcome, let changes):
                event = "received"
                transaction = file.transaction
                time = file.receivedAt.description
                unit = file.unit?.text
                period = file.period?.description
                self.outcome = outcome.rawValue
                path = file.path
                sha256 = file.sha256
                cells = changes.isEmpty ? nil : changes.map { Cell($0) }
            case .closing(let closing, let at):
                event = "closed"
                transaction = closing.transaction
                time = at.description
                period = closing.period.description
                sha256 = closing.workbookSHA256
            case .reopening(let reopening, let at):
                event = "reopened"
                transaction = reopening.transaction
                time = at.description
                period = reopening.period.description
                reason = reopening.reason
            }
        }
    }

    struct Cell: Encodable {
        let item: String
        let field: String
        let cell: String?
        let before: String?
        let after: String?

        init(_ change: CellChange) {
            item = change.item.text
            field = change.field.rawValue
            cell = (change.after ?? change.before)?.place.cell
            before = change.before?.written
            after = change.after?.written
        }
    }
}
