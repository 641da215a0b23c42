public import CommuneSheets

extension ReceivingPlan {
    /// What an import did, or would do, for the terminal: refused files with their errors, every file
    /// with what became of it, and what that does to the district's figures.
    ///
    /// - Parameter transactions: none for a dry run.
    public func text(
        in language: Language, transactions: [LedgerTransaction], style: TextStyle
    ) -> String {
        var parts: [String] = []
        for catalogue in used {
            let own = entries.filter {
                // Of what changes nothing only what is amiss now is told: another unit's file name.
                $0.catalogue == catalogue.digest
                    && ($0.fate != .unchanged || $0.submission.isMisnamed && $0.successor == nil)
            }
            let report = ValidationReport(
                of: own.map(\.submission), catalogue: catalogue.catalogue, language: language)
            let findings = report.findings(style: style)
            if !findings.isEmpty { parts.append(findings) }
        }
        parts.append(table(language, style))
        let revisions = entries.filter { !$0.changes.isEmpty }.flatMap { changes(of: $0, language, style) }
        if !revisions.isEmpty { parts.append(revisions.joined(separator: "\n") + "\n") }
        parts += adopted.map { adoption(of: $0, language) + "\n" }
        for difference in differences {
            let text = difference.text(in: language, style: style, showsFirstForms: false)
            if text.isEmpty { continue }
            let period = difference.to.period.words(in: language)
            parts.append(
                (language == .vietnamese
                    ? "Số của huyện thay đổi, \(period):\n" : "The district's figures change, \(period):\n")
                    + text)
        }
        parts.append(closingLine(language, transactions) + "\n")
        return parts.joined(separator: "\n")
    }

    private func table(_ language: Language, _ style: TextStyle) -> String {
        var table = TextTable()
        table.add(
            Bilingual(
                vietnamese: ["Tệp", "Đơn vị", "Kỳ", "Kết quả"],
                english: ["File", "Unit", "Period", "Result"])[language])
        for entry in entries {
            let submission = entry.submission
            table.add([
                submission.source.name.printable, submission.unit?.name[language] ?? "?",
                submission.period?.description ?? "?", outcome(of: entry, language),
            ])
        }
        var lines = table.lines
        if let heading = lines.first { lines[0] = style.strong(heading) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func outcome(of entry: Entry, _ language: Language) -> String {
        let isVietnamese = language == .vietnamese
        if entry.isHeldBack, entry.fate == .unchanged {
            return isVietnamese
                ? "không đổi, đang chờ mở kỳ" : "unchanged, waits for the period to be opened"
        }
        if entry.isHeldBack {
            return isVietnamese ? "kỳ đã khóa: lưu lại, không tính" : "period closed: kept, does not count"
        }
        switch entry.fate {
        case .refused: return entry.submission.verdict.words[language]
        case .unchanged:
            guard let successor = entry.successor?.printable else {
                return isVietnamese ? "không đổi" : "unchanged"
            }
            return isVietnamese
                ? "bản cũ (LED04), đã có \(successor) thay" : "old (LED04), replaced by \(successor)"
        case .accepted, .acceptedWithWarnings:
            let verdict = entry.submission.verdict.words[language]
            guard let revision = entry.revision, revision > 1 else { return verdict }
            return isVietnamese
                ? "\(verdict), lần \(revision): \(entry.changes.count) ô khác lần trước"
                : "\(verdict), revision \(revision): \(entry.changes.count) cells differ"
        }
    }

    private func changes(of entry: Entry, _ language: Language, _ style: TextStyle) -> [String] {
        let catalogue = used.first { $0.digest == entry.catalogue }?.catalogue
        return [style.strong(entry.submission.source.name.printable)]
            + entry.changes.map { change in
                let name = catalogue?.item(change.item)?.name[language] ?? ""
                let place = change.after?.place.cell ?? change.before?.place.cell ?? ""
                return
                    "    \(place) · \(change.item) \(name) · \(change.field.name(in: catalogue, language)): "
                    + "\(FigureWords.written(change.before, in: language)) → "
                    + FigureWords.written(change.after, in: language)
            }
    }

    private func adoption(of catalogue: LedgerCatalogue, _ language: Language) -> String {
        let identity = catalogue.catalogue.identity
        let version = catalogue.digest.prefix(12)
        return language == .vietnamese
            ? "Danh mục năm \(identity.year): dùng \(identity.id), phiên bản \(version)."
            : "Catalogue of \(identity.year): \(identity.id), version \(version), is in force."
    }

    private func closingLine(_ language: Language, _ transactions: [LedgerTransaction]) -> String {
        let accepted = entries.count { $0.revision == 1 }
        let revised = entries.count { ($0.revision ?? 1) > 1 }
        let heldBack = entries.count { $0.isHeldBack && $0.fate != .unchanged }
        let counts =
            language == .vietnamese
            ? [
                "\(entries.count) tệp", "\(accepted) nhận mới", "\(revised) nhận thay lần trước",
                "\(count(of: .unchanged)) không đổi", "\(heldBack) lưu lại chờ mở kỳ",
                "\(count(of: .refused)) bị từ chối",
            ]
            : [
                entries.count == 1 ? "1 file" : "\(entries.count) files", "\(accepted) new",
                "\(revised) revised", "\(count(of: .unchanged)) unchanged", "\(heldBack) kept for later",
                "\(count(of: .refused)) refused",
            ]
        let sum = (counts.first ?? "") + ": " + counts.dropFirst().joined(separator: ", ") + ". "
        guard let first = transactions.first, let last = transactions.last else {
            return sum
                + (language == .vietnamese
                    ? "Chạy thử: chưa ghi gì vào sổ cái." : "Dry run: nothing was written.")
        }
        let isOne = first == last
        let numbers = isOne ? "\(first.number)" : "\(first.number)–\(last.number)"
        return sum
            + (language == .vietnamese
                ? "Đã ghi vào sổ cái: lần ghi \(numbers), \(last.recordedAt)."
                : "Written to the ledger: transaction\(isOne ? "" : "s") \(numbers), \(last.recordedAt).")
    }
}

extension DiagnosedSubmission {
    /// Whether its file's name is another unit's, which may be new when its bytes are not.
    fileprivate var isMisnamed: Bool { diagnostics.contains { $0.code == .FIL04 } }
}
