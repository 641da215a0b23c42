import Testing

@testable import CommuneSheets

@Suite struct `The report as a page` {
    /// The sample forms of a code, read as the tool reads them; none for what no form shows.
    static func forms(of code: DiagnosticCode) throws -> [DiagnosedSubmission] {
        try SampleReport.forms(of: code)?.submissions ?? []
    }

    @Test(arguments: DiagnosticCode.allCases, Language.allCases)
    func `is well-formed, made of plain elements only, and leads nowhere but into itself`(
        code: DiagnosticCode, language: Language
    ) throws {
        let page = try HTMLPage(Self.forms(of: code), language)
        #expect(Set(page.elements.map(\.name)).subtracting(HTMLPage.names) == [])
        let attributes = Set(page.elements.flatMap(\.attributes.keys))
        #expect(attributes.subtracting(HTMLPage.attributes) == [])
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets = Set(page.elements.compactMap { $0.attributes["href"] })
        #expect(targets.subtracting(ids.map { "#" + $0 }) == [])
        let labels = page.elements.compactMap { $0.attributes["aria-labelledby"] }
        #expect(Set(labels).subtracting(ids) == [])
    }

    @Test(arguments: Language.allCases)
    func `forbids everything but its own looks, and says its language`(language: Language) throws {
        let page = try HTMLPage([EditedForm("BHXH").read()], language)
        let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(
            policy?.attributes["content"]
                == "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
        let looks = try #require(page.all("style").first).text
        #expect(!looks.contains("url(") && !looks.contains("@import") && looks.contains("@media print"))
        #expect(page.elements.first?.attributes["lang"] == language.rawValue)
        #expect(page.source.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.all("meta").contains { $0.attributes["name"] == "viewport" })
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `marks every cell of every finding, and the finding leads to it`(code: DiagnosticCode) throws {
        let forms = try Self.forms(of: code)
        let page = try HTMLPage(forms)
        for (file, form) in forms.enumerated() where form.dialect != nil {
            for (number, finding) in form.diagnostics.enumerated() {
                let card = try #require(page.element("f\(file + 1)-n\(number + 1)"))
                #expect(card.classes.contains(Substring(finding.severity.rawValue)))
                #expect(card.text.contains(finding.code.rawValue))
                for place in finding.cells.compactMap(\.place) {
                    let id = "f\(file + 1)-\(place.cell ?? "r\(place.row)")"
                    let cell = try #require(page.element(id), "\(finding.code) \(id)")
                    let reference = cell.all("a").first {
                        $0.attributes["href"] == "#\(card.attributes["id"] ?? "")"
                    }
                    #expect(reference?.text == "\(finding.severity.sign) \(number + 1)")
                    #expect(card.all("a").contains { $0.attributes["href"] == "#\(id)" })
                    if place.column != nil {
                        #expect(cell.classes.contains { Severity(rawValue: String($0)) != nil })
                        #expect(cell.attributes["title"]?.contains(finding.code.rawValue) == true)
                    }
                }
                for place in finding.cells.flatMap(\.related).map(\.place) {
                    let cell = try #require(page.element("f\(file + 1)-\(place.cell ?? "")"))
                    #expect(cell.classes.contains("related"))
                }
            }
        }
    }

    @Test func `shows every cell as sent`() throws {
        let form = try EditedForm("30058")
        let page = try HTMLPage([form.read()])
        for (index, cells) in form.rows.enumerated() {
            let row = try #require(page.element("f1-r\(index + 1)"))
            let texts = row.children.dropFirst().map { $0.all("bdi").first?.text ?? "" }
            #expect(Array(texts.prefix(cells.count)) == cells.prefix(texts.count).map { $0 })
            #expect(cells.dropFirst(texts.count).allSatisfy { $0.isEmpty })
        }
        let header = try #require(form.rows.firstIndex { $0.contains("Mã số") })
        let row = try #require(page.element("f1-r\(header + 1)"))
        #expect(page.all("thead").contains { $0.children.contains { $0 === row } })
    }

    @Test(arguments: HostileText.all)
    func `shows text that means harm as text`(text: String) throws {
        var form = try EditedForm("30058")
        try form.set("9", "Ghi chú", text)
        try form.set("9", "Giải trình", text)
        try form.set("9", "Thực hiện trong kỳ", text)
        try form.setHeading("Đơn vị", ["Đơn vị", text])
        let submission = try EditedForm.read(form.bytes, name: text.replacing("/", with: "-") + ".csv")
        let page = try HTMLPage([submission])
        #expect(Set(page.elements.map(\.name)).subtracting(HTMLPage.names) == [])
        #expect(Set(page.elements.flatMap(\.attributes.keys)).subtracting(HTMLPage.attributes) == [])
        #expect(page.elements.allSatisfy { $0.attributes["href"]?.hasPrefix("#") != false })
        let unseen = page.source.unicodeScalars.filter {
            [.control, .format].contains($0.properties.generalCategory) && $0 != "\n"
                || $0.value & 0xFFFE == 0xFFFE
        }
        #expect(unseen.isEmpty)
        if text.unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) }), submission.dialect != nil {
            #expect(page.all("bdi").contains { $0.text == text })
        }
    }

    @Test func `folds rows without findings in a very long form, and says how many`() throws {
        var form = try EditedForm("30058")
        let count = form.rows.count
        for number in 1...1_500 { form.rows.append(["", "", "ghi thêm \(number)", "", "", ""]) }
        try form.set("9", "Thực hiện trong kỳ", "hai")
        form.rows[1_200][5] = "7"
        let page = try HTMLPage([form.read()])
        let shown = page.all("tr").filter { $0.attributes["id"] != nil }.count
        let folds = page.all("tr").filter { $0.classes.contains("fold") }
        let folded = folds.map { Int($0.text.filter(\.isNumber)) ?? 0 }.reduce(0, +)
        #expect(shown + folded == count + 1_500)
        #expect(folded > 1_000)
        #expect(page.all("p").contains { $0.classes == ["limits"] && $0.text.contains("\(folded / 1000).") })
        #expect(page.source.contains("dòng không có lỗi"))
    }

    @Test func `shows no more rows with findings than a browser can, and says so`() throws {
        var form = try EditedForm("30058")
        let width = form.rows.map(\.count).max() ?? 0
        form.rows += [[String]](repeating: [String](repeating: "a", count: width), count: 1_500)
        let read = try form.read()
        var finding = Diagnostic(.notAFigure, at: CellPlace(line: 68, row: 68, column: 6), value: "a")
        finding.alike = (69...1_500).map { row in
            Diagnostic(.notAFigure, at: CellPlace(line: row, row: row, column: 6), value: "a")
        }
        let marked = DiagnosedSubmission(
            source: read.source, dialect: read.dialect,
            text: DecodedText(encoding: .utf8, bytes: form.bytes, lostWords: 0), diagnostics: [finding])
        let page = try HTMLPage([marked])
        let ids = Set(page.elements.compactMap { $0.attributes["id"] })
        #expect(ids.contains("f1-F1067") && !ids.contains("f1-F1500"))
        #expect(
            page.elements.allSatisfy {
                $0.attributes["href"].map { ids.contains(String($0.dropFirst())) } != false
            })
        #expect(page.all("p").contains { $0.classes == ["limits"] && $0.text.contains("430 dòng có lỗi") })
        #expect(page.all("tr").contains { $0.classes == ["fold"] && $0.text.contains("có dòng có lỗi") })
    }

    @Test(arguments: [(10, false), (250, false), (300, true), (10_000, true)])
    func `shows no more columns than a browser can, whatever marks them, and says so`(
        column: Int, isBeyond: Bool
    ) throws {
        var form = try EditedForm("30058")
        form.rows[20] += [String](repeating: "a", count: max(column, 100) - form.rows[20].count)
        let read = try form.read()
        let place = CellPlace(line: 21, row: 21, column: column)
        let marked = DiagnosedSubmission(
            source: read.source, dialect: read.dialect,
            text: DecodedText(encoding: .utf8, bytes: form.bytes, lostWords: 0),
            diagnostics: [Diagnostic(.notAFigure, at: place, value: "a")])
        let page = try HTMLPage([marked])
        let id = "f1-\(place.cell ?? "")"
        #expect((page.element(id) == nil) == isBeyond)
        #expect(page.all("a").contains { $0.attributes["href"] == "#\(id)" } == !isBeyond)
        let row = try #require(page.element("f1-r21"))
        #expect(row.children.count <= 257)
        let limits = page.all("p").filter { $0.classes == ["limits"] }.map(\.text).joined()
        #expect(limits.contains("64 cột đầu"))
        #expect(limits.contains("đến cột thứ 256") == isBeyond)
    }

    @Test func `names every file and what became of it`() throws {
        let forms = try [EditedForm("BHXH").read(), EditedForm("30058").read()]
        let page = try HTMLPage(forms, .english)
        let table = try #require(page.all("table").first)
        #expect(table.all("tbody").first?.children.count == 2)
        #expect(table.all("a").map { $0.attributes["href"] ?? "" } == ["#f1", "#f2"])
        #expect(table.text.contains("accepted"))
    }
}
