/// One file on the page: what it is, what to mend, and the form itself.
struct HTMLFile {
    let submission: DiagnosedSubmission
    /// Which file of the report, from 1. All anchors of the file begin with it.
    let number: Int
    let catalogue: IndicatorCatalogue
    let language: Language

    /// The row of the table of all files.
    var summaryRow: Markup {
        let counts = Severity.allCases.map { severity -> Markup in
            "<td class=\"count\">\(submission.count(of: severity))</td>"
        }
        return """
            <tr><th scope="row"><a href="#f\(number)">\(.isolated(submission.source.name))</a></th>\
            <td>\(submission.unitTitle(in: language) ?? "?")</td>\
            <td>\(submission.period?.words(in: language) ?? "?")</td>\
            <td>\(verdict)</td>\(counts.joined())</tr>
            """
    }

    /// Everything about the file.
    var section: Markup {
        let form = MarkedForm(submission, catalogue: catalogue)
        let rows = FoldedRows(of: form)
        let findings = HTMLFindings(
            form: form, rows: rows, file: number, catalogue: catalogue, language: language)
        return """
            <section class="file" id="f\(number)" aria-labelledby="f\(number)-title">
            <h2 id="f\(number)-title">\(.isolated(submission.source.name)) · \(verdict)</h2>
            <dl class="facts">\(facts.joined())</dl>
            \(findings.list)
            \(HTMLForm(form: form, rows: rows, file: number, language: language).sheet)
            <p class="back"><a href="#files">\(words("Về danh sách tệp", "Back to the files"))</a></p>
            </section>
            """
    }

    private var verdict: Markup {
        let gravest: Severity? =
            switch submission.verdict {
            case .refused: .error
            case .acceptedWithWarnings: .warning
            case .accepted: nil
            }
        return """
            <span class="verdict \(gravest?.rawValue ?? "good")"><span class="sign">\(gravest?.sign ?? "✓")</span> \
            \(submission.verdict.words[language])</span>
            """
    }

    private var facts: [Markup] {
        let encoding = submission.encoding.map { encoding in
            encoding == .utf8 || submission.rows.read == 0
                ? encoding.title
                : encoding.title + words(", đã đổi sang Unicode khi đọc", ", turned into Unicode when read")
        }
        let facts: [(String, String?)] = [
            (words("Đơn vị", "Unit"), submission.unitTitle(in: language) ?? words("chưa rõ", "not known")),
            (
                words("Kỳ báo cáo", "Period"),
                submission.period?.words(in: language) ?? words("chưa rõ", "not known")
            ),
            (words("Mã chữ", "Encoding"), encoding),
            (words("Ô ngăn cách bằng", "Cells parted by"), submission.dialect?.delimiter.words[language]),
            (words("Cách ghi số", "Figures written"), submission.numberStyle?.rawValue),
            (words("Số dòng", "Rows"), submission.rows.read == 0 ? nil : "\(submission.rows.read)"),
            (words("Đường dẫn", "Path"), submission.source.path),
        ]
        return facts.compactMap { name, value in
            value.map { "<div><dt>\(name):</dt> <dd>\(.isolated($0))</dd></div>" }
        }
    }

    private func words(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
