extension ConsolidationReport {
    /// What a consolidation ends with: units received and missing, findings, verdicts, and where the
    /// workbook is.
    public func closingText(language: Language, workbook: String, style: TextStyle) -> String {
        let isVietnamese = language == .vietnamese
        var table = TextTable()
        func add(_ vietnamese: String, _ english: String, _ value: String) {
            table.add([(isVietnamese ? vietnamese : english) + ":", value])
        }
        let units = completeness.units.count
        add("Kỳ báo cáo", "Period", consolidation.period.words(in: language))
        add("Đơn vị đã gửi biểu", "Units that sent a form", "\(completeness.received)/\(units)")
        add("Đơn vị được tổng hợp", "Units consolidated", "\(completeness.accepted)/\(units)")
        let missing = completeness.missing.map { $0.name[language] }.joined(separator: ", ")
        if !missing.isEmpty { add("Chưa nộp", "Not sent", missing) }
        let derived = derivedUnits(language)
        if !derived.isEmpty { add("Lập từ các kỳ ngắn hơn", "Made from shorter periods", derived) }
        let refused = completeness.units.filter { $0.state == .refused }.map { unit in
            let codes = unit.submissions.flatMap(\.diagnostics).filter { $0.severity == .error }
                .map(\.code.rawValue)
            let distinct = codes.enumerated().filter { !codes.prefix($0.offset).contains($0.element) }
            return unit.unit.name[language] + " (" + distinct.map(\.element).joined(separator: ", ") + ")"
        }.joined(separator: ", ")
        if !refused.isEmpty { add("Bị từ chối", "Refused", refused) }
        let before = earlierPeriods(language)
        if !before.isEmpty { add("Các kỳ trước", "Earlier periods", before) }
        add("Chỉ tiêu", "Indicators", verdicts(language))
        let findings = set.submissions.flatMap(\.diagnostics) + consolidation.findings
        let counts = Severity.allCases.map { severity in
            "\(findings.count { $0.severity == severity }) \(severity.words[language])"
        }
        if !isMomentGiven {
            add(
                "Thời hạn", "Time limit",
                isVietnamese
                    ? "chưa xét; nêu --as-of (ví dụ --as-of 2023-06-20) để biết đơn vị nào đúng hạn, quá hạn"
                    : "not judged; give --as-of (such as 2023-06-20) to see which units are in time or overdue"
            )
        }
        add("Phát hiện", "Findings", counts.joined(separator: ", "))
        add("Sổ tổng hợp", "Workbook", style.strong(workbook))
        return (districtFindings(language, style) + table.lines).joined(separator: "\n") + "\n"
    }

    /// What shows only over all units, which no file's report can say.
    private func districtFindings(_ language: Language, _ style: TextStyle) -> [String] {
        consolidation.findings.flatMap { finding in
            let item = finding.indicator.flatMap { consolidation.catalogue.item($0) }
            let subject = item.map { " · \($0.code) \($0.name[language])" } ?? ""
            return [
                style.severity(
                    finding.severity, "\(finding.severity.words[language]) \(finding.code.rawValue)")
                    + subject,
                "    " + finding.message(in: language), "",
            ]
        }
    }

    /// "7 vượt, 5 đạt, …" over the 25 indicators.
    private func verdicts(_ language: Language) -> String {
        let own = consolidation.results.filter { $0.item.parent == nil && $0.item.indicator != nil }
        return TargetVerdict.allCases.compactMap { verdict in
            let count = own.count { $0.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict.words[language].lowercased())"
        }.joined(separator: ", ")
    }

    /// "12 đơn vị; chưa đủ: Xã Mỹ Đông 2/3 tháng": units whose figures are made from forms of shorter
    /// periods, and of which months have no form.
    private func derivedUnits(_ language: Language) -> String {
        let derived = consolidation.submissions.filter { !$0.parts.isEmpty }
        if derived.isEmpty { return "" }
        let months = consolidation.period.months.count
        let partial = derived.compactMap { submission -> String? in
            let missing = submission.monthsWithoutForm.count
            if missing == 0 { return nil }
            let name = submission.unit.name[language]
            return language == .vietnamese
                ? "\(name) \(months - missing)/\(months) tháng"
                : "\(name) \(months - missing) of \(months) months"
        }
        let count =
            language == .vietnamese
            ? "\(derived.count) đơn vị" : derived.count == 1 ? "1 unit" : "\(derived.count) units"
        if partial.isEmpty { return count }
        let heading = language == .vietnamese ? "chưa đủ" : "incomplete"
        return "\(count); \(heading): " + partial.joined(separator: ", ")
    }

    /// "2023-04: 26 biểu, 2023-05: 25 biểu": the earlier periods and the forms used of each.
    private func earlierPeriods(_ language: Language) -> String {
        earlier.consolidations.map { consolidation in
            let count = consolidation.submissions.count
            let forms =
                language == .vietnamese ? "\(count) biểu" : count == 1 ? "1 form" : "\(count) forms"
            return "\(consolidation.period): \(forms)"
        }.joined(separator: ", ")
    }
}
