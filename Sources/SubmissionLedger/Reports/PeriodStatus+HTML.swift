public import CommuneSheets

extension PeriodStatus {
    /// The status as one page that opens by itself. Linear in the units.
    public func html(in language: Language) -> String {
        PeriodStatusPage(status: self, sentences: StatusSentences(language: language)).source
    }
}

/// A period's status as a page.
private struct PeriodStatusPage {
    let status: PeriodStatus
    let sentences: StatusSentences

    private var language: Language { sentences.language }

    var source: String {
        let title = sentences.words("Tình hình nộp biểu", "Forms received")
        return HTMLDocument(
            title: "\(title) · \(status.period.words(in: language))", language: language,
            header: """
                <p>\(status.basis.catalogue.identity.title[language])</p>
                <p>\(sentences.deadline(status)) \(sentences.closing(status))</p>
                <p>\(sentences.basis(status.basis))</p>
                <p class="total">\(sentences.counts(status).joined(separator: " "))</p>
                """,
            main: """
                \(reminders)
                \(table)
                \(files)
                """
        ).source
    }

    private var reminders: Markup {
        let title = sentences.words("Cần nhắc", "To be reminded")
        if let nobody = sentences.nobody(status) {
            return "<section>\n<h2>\(title)</h2>\n<p>\(nobody)</p>\n</section>"
        }
        let items = status.reminders.map { reminder -> Markup in
            """
            <li><strong>\(reminder.name[language]) (\(reminder.unit.text))</strong>: \
            \(reminder.words(in: language))</li>
            """
        }
        return "<section>\n<h2>\(title)</h2>\n<ul>\(items.joined())</ul>\n</section>"
    }

    private var table: Markup {
        let headings = Bilingual(
            vietnamese: [
                "Mã", "Đơn vị", "Tình trạng", "Lần", "Nhận lần đầu", "So với hạn", "Số liệu", "Lỗi",
                "Cảnh báo chưa giải trình", "Tệp",
            ],
            english: [
                "Code", "Unit", "State", "Revision", "First accepted", "Timing", "Figures", "Errors",
                "Open warnings", "File",
            ])[language]
        return StatusTable(
            identifier: "units", title: sentences.words("Các đơn vị", "Units"), headings: headings,
            rows: status.units.map { row($0) }
        ).section
    }

    private func row(_ unit: UnitStatus) -> Markup {
        let received = unit.firstAccepted?.moment.words(in: language) ?? ""
        return """
            <tr><th scope="row">\(unit.code.text)</th><td>\(unit.name[language])</td>\
            <td>\(unit.state.badge("\(unit.state.sign) \(unit.state.words[language])"))</td>\
            <td class="count">\(unit.revision > 0 ? "\(unit.revision)" : "")</td><td>\(received)</td>\
            <td>\(unit.timing?.words(in: language) ?? "")</td>\
            <td class="count">\(unit.presentFigures)/\(unit.dueFigures)</td>\
            <td class="count">\(unit.openErrors)</td><td class="count">\(unit.openWarnings.count)</td>\
            <td>\(.isolated(unit.file?.name ?? ""))</td></tr>
            """
    }

    private var files: Markup {
        var lists: [Markup] = []
        let kept = status.units.flatMap { unit in
            unit.kept.map { file -> Markup in
                "<li>\(unit.name[language]) (\(unit.code.text)): \(.isolated(sentences.receipt(file)))</li>"
            }
        }
        if !kept.isEmpty { lists.append("<p>\(sentences.keptTitle(status))</p><ul>\(kept.joined())</ul>") }
        let strays = status.unidentified.map { file -> Markup in
            "<li>\(.isolated(sentences.receipt(file)))</li>"
        }
        if !strays.isEmpty {
            lists.append("<p>\(sentences.unidentifiedTitle)</p><ul>\(strays.joined())</ul>")
        }
        if lists.isEmpty { return "" }
        let title = sentences.words("Tệp khác", "Other files")
        return "<section>\n<h2>\(title)</h2>\n\(lists.joined(separator: "\n"))\n</section>"
    }
}
