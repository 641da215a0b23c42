/// What the rows above the table say about the form: whose it is, and of which period.
struct FormHeading {
    private(set) var unit: ReportingUnit?
    private(set) var period: ReportingPeriod?
    /// Where the period is stated; nil where there is none.
    private(set) var periodPlace: StatedPlace?
    /// The cell that states the period, as written; empty where the file's name does.
    private(set) var periodCells: [RelatedCell] = []
    /// Whether it was the code that told the unit, not a name.
    private(set) var isUnitGivenByCode = false
    /// Indices of the rows below the table that state the unit's code or the period.
    private(set) var rowsBelow: Set<Int> = []

    /// A piece of text, the name it is if it is one, and the cell it stands in.
    private struct Statement {
        let text: String
        let key: NameKey
        let place: CellPlace

        init(_ text: String, key: NameKey? = nil, at place: CellPlace) {
            self.text = text
            self.key = key ?? NameKey(text)
            self.place = place
        }
    }

    /// A period and where it is stated.
    private struct StatedPeriod {
        let period: ReportingPeriod
        let place: StatedPlace
        /// Nil where the file's name states it.
        let statement: Statement?
    }

    /// Reads the rows above the header, and the labels of code and period below the table. Linear in their
    /// cells.
    ///
    /// Where no row states the period, the name of a column does, or else the file's name. The folder's
    /// name never does.
    init(
        above header: FormHeader, of table: CSVTable, fileName: String, catalogue: IndicatorCatalogue,
        findings: inout [Diagnostic]
    ) {
        var codes: [Statement] = []
        var names: [Statement] = []
        var periods: [Statement] = []
        var sentences: [Statement] = []
        for row in 0..<header.rows.lowerBound where table.rows[row].kind == .record {
            for statement in FormHeading.statements(in: row, of: table) {
                switch statement.label {
                case .unitCode: codes.append(statement.content)
                // "Đơn vị: triệu đồng" says what figures are in, not whose they are.
                case .unitName where FormHeading.isMeasure(statement.content.text, of: catalogue): break
                case .unitName: names.append(statement.content)
                case .period: periods.append(statement.content)
                case nil: sentences.append(statement.content)
                }
            }
        }
        for (row, statement) in FormHeading.labelledBelow(header, in: table) {
            switch statement.label {
            case .unitCode: codes.append(statement.content)
            case .period: periods.append(statement.content)
            // Whose name stands below a table signs it, or receives it.
            case .unitName, nil: continue
            }
            rowsBelow.insert(row)
        }
        identifyUnit(
            codes: codes, names: names, sentences: sentences, fileName: fileName, catalogue: catalogue,
            findings: &findings)
        identifyPeriod(
            stated: periods, sentences: sentences, header: header, fileName: fileName,
            catalogueYear: catalogue.identity.year, findings: &findings)
    }

    /// Labels with a content below the header, where they are the first thing in a row.
    private static func labelledBelow(
        _ header: FormHeader, in table: CSVTable
    ) -> [(row: Int, statement: (label: Label?, content: Statement))] {
        table.rows.indices.dropFirst(header.rows.upperBound + 1).compactMap { row in
            guard table.rows[row].kind == .record else { return nil }
            let first = (0..<table.rows[row].cellCount).lazy
                .map { table.cell(row: row, column: $0) }.first { !$0.isEmpty }
            // No label begins with a digit, as codes and ordinal numbers do.
            guard let first, let start = first.first, first.count <= 200, !start.isASCIIDigit,
                first.count <= labelLimit || first.contains(0x3A)
            else { return nil }
            let text = String(decoding: first, as: UTF8.self)
            guard label(named: text) != nil || labelled(text) != nil else { return nil }
            return statements(in: row, of: table).first.map { (row, $0) }
        }
    }

    private static func isMeasure(_ text: String, of catalogue: IndicatorCatalogue) -> Bool {
        catalogue.isMeasure(named: text) || MeasureScale.named(text) != nil
    }

    // MARK: Labels

    private enum Label {
        case unitCode, unitName, period
    }

    /// What stands before a unit's code, its name and the period.
    private static let labelNames: [(text: String, label: Label)] = [
        ("Mã đơn vị", .unitCode), ("Unit code", .unitCode), ("Đơn vị báo cáo", .unitName),
        ("Tên đơn vị", .unitName), ("Đơn vị", .unitName), ("Reporting unit", .unitName),
        ("Kỳ báo cáo", .period), ("Reporting period", .period),
    ]

    /// The labels as forms write them.
    static var labelTexts: [String] { labelNames.map(\.text) }

    private static let labels = Dictionary(
        labelNames.map { (NameKey($0.text), $0.label) }, uniquingKeysWith: { first, _ in first })

    /// Labels are short; a sentence is none.
    private static func label(named text: String, key: NameKey? = nil) -> Label? {
        text.utf8.count <= labelLimit ? labels[key ?? NameKey(text)] : nil
    }

    /// In bytes.
    private static let labelLimit = 40

    /// The statements of a row: what stands behind a label, in the same cell or in the next one
    /// with content, and every other cell as a sentence.
    private static func statements(
        in row: Int, of table: CSVTable
    ) -> [(label: Label?, content: Statement)] {
        var result: [(label: Label?, content: Statement)] = []
        var pending: Label?
        var isAddressed = false
        for column in 0..<table.rows[row].cellCount {
            let text = table.string(row: row, column: column)
            if text.isEmpty { continue }
            let place = table.place(row: row, column: column)
            let key = NameKey(text)
            if let label = pending {
                result.append((label, Statement(text, key: key, at: place)))
                pending = nil
            } else if let label = label(named: text, key: key) {
                pending = label
            } else if let (label, rest) = labelled(text) {
                result.append((label, Statement(rest, at: place)))
            } else if !isAddressed {
                result.append((nil, Statement(text, key: key, at: place)))
            }
            isAddressed = isAddressed || introducesAddressee(key)
        }
        return result
    }

    /// Whether what stands right of a cell is whom or where the form goes to, not whose it is.
    private static func introducesAddressee(_ key: NameKey) -> Bool {
        addressings.contains { key.text.hasPrefix($0) }
    }

    private static let addressings = ["Kính gửi", "Gửi", "Nơi nhận", "Đơn vị nhận", "Địa chỉ"].map {
        NameKey($0).text
    }

    /// Splits `Mã đơn vị: 30058` into its label and the rest.
    private static func labelled(_ text: String) -> (Label, String)? {
        guard text.utf8.contains(0x3A), let colon = text.firstIndex(of: ":") else { return nil }
        guard let label = label(named: String(text[..<colon])) else { return nil }
        let rest = Array(text[text.index(after: colon)...].utf8)[...].trimmed
        return rest.isEmpty ? nil : (label, String(decoding: rest, as: UTF8.self))
    }

    // MARK: The unit

    private mutating func identifyUnit(
        codes: [Statement], names: [Statement], sentences: [Statement], fileName: String,
        catalogue: IndicatorCatalogue, findings: inout [Diagnostic]
    ) {
        let told = sentences.filter { !catalogue.units(named: $0.key).isEmpty }
        // Beside a code or a labelled name, only the issuing body's own heading speaks of the unit;
        // a bare name may be a place or a recipient.
        let bodies = told.filter { FormHeading.isIssuingBody($0.key) }
        let named = names + (codes.isEmpty && names.isEmpty ? told : bodies)
        guard let code = codes.first else {
            return identifyUnit(
                among: named, fileName: fileName, catalogue: catalogue, findings: &findings)
        }
        guard let known = catalogue.unit(written: code.text) else {
            let candidates = named.first.map { catalogue.units(named: $0.key) } ?? []
            let nearest = candidates.count == 1 ? candidates.first : nil
            findings.append(
                Diagnostic(
                    .unitUnknown(nearest: nearest.map { FormHeading.title($0) }), at: code.place,
                    value: code.text, suggestion: nearest?.code.text))
            return
        }
        let others = codes.dropFirst().filter { catalogue.unit(written: $0.text) != known }
        let contradicting = others + named.filter { !catalogue.units(named: $0.key).contains(known) }
        for contradiction in contradicting {
            findings.append(
                FormHeading.contradiction(contradiction, of: known, statedIn: code))
        }
        unit = contradicting.isEmpty ? known : nil
        isUnitGivenByCode = unit != nil
    }

    /// "ỦY BAN NHÂN DÂN XÃ MỸ ĐÔNG"
    private static func isIssuingBody(_ key: NameKey) -> Bool {
        committees.contains { key.text.hasPrefix($0) }
    }

    private static let committees = ["UBND", "Ủy ban nhân dân"].map { NameKey($0).text + " " }

    /// Takes the one unit that the names name; several that are not the same are a contradiction.
    private mutating func identifyUnit(
        among named: [Statement], fileName: String, catalogue: IndicatorCatalogue,
        findings: inout [Diagnostic]
    ) {
        guard let name = named.first else {
            let named = catalogue.unit(inFileName: fileName)
            findings.append(
                Diagnostic(
                    .unitNotStated(inFileName: named.map { FormHeading.title($0) }),
                    suggestion: named?.code.text))
            return
        }
        identifyUnit(named: name, catalogue: catalogue, findings: &findings)
        guard let found = unit else { return }
        for other in named.dropFirst() where !catalogue.units(named: other.key).contains(found) {
            findings.append(FormHeading.contradiction(other, of: found, statedIn: name))
            unit = nil
        }
    }

    private static func contradiction(
        _ other: Statement, of unit: ReportingUnit, statedIn place: Statement
    ) -> Diagnostic {
        Diagnostic(
            .unitContradictory(
                code: unit.code.text, unitOfCode: unit.name.vietnamese, name: other.text),
            at: other.place, value: other.text,
            related: [RelatedCell(place: place.place, value: place.text)])
    }

    private mutating func identifyUnit(
        named name: Statement, catalogue: IndicatorCatalogue, findings: inout [Diagnostic]
    ) {
        let candidates = catalogue.units(named: name.key)
        if candidates.count > 1 {
            findings.append(
                Diagnostic(
                    .unitAmbiguous(candidates: candidates.map { FormHeading.title($0) }),
                    at: name.place, value: name.text))
        } else if let candidate = candidates.first {
            unit = candidate
        } else {
            let nearest = name.key.nearest(among: catalogue.units) { $0.name.vietnamese }
            findings.append(
                Diagnostic(
                    .unitUnknown(nearest: nearest.map { FormHeading.title($0) }), at: name.place,
                    value: name.text, suggestion: nearest?.name.vietnamese))
        }
    }

    /// A unit as messages name it: `Xã Mỹ An (30064)`.
    private static func title(_ unit: ReportingUnit) -> String {
        "\(unit.name.vietnamese) (\(unit.code))"
    }

    // MARK: The period

    private mutating func identifyPeriod(
        stated: [Statement], sentences: [Statement], header: FormHeader, fileName: String,
        catalogueYear: Int, findings: inout [Diagnostic]
    ) {
        var found: [StatedPeriod] = []
        for statement in stated {
            if let period = PeriodText.stated(statement.text) {
                found.append(FormHeading.period(period, statedIn: statement))
            } else {
                findings.append(Diagnostic(.periodUnreadable, at: statement.place, value: statement.text))
            }
        }
        for statement in sentences {
            if let period = PeriodText.sentence(statement.text, key: statement.key) {
                found.append(FormHeading.period(period, statedIn: statement))
            }
        }
        // What the heading states wrongly is not made good from elsewhere.
        let isAsked = found.isEmpty && !stated.isEmpty
        let isTaken = found.isEmpty && stated.isEmpty
        if isTaken {
            found = header.statedPeriods.map { period, column in
                FormHeading.period(period, statedIn: Statement(column.text, at: column.place))
            }
        }
        if !isAsked, let named = FileNamePeriod(fileName).period {
            found.append(StatedPeriod(period: named, place: .fileName(fileName), statement: nil))
        }
        guard let first = found.first else {
            if stated.isEmpty { findings.append(Diagnostic(.periodNotStated)) }
            return
        }
        if let second = found.first(where: { $0.period != first.period })
            ?? FormHeading.planYear(
                in: sentences, otherThan: first.period.year, catalogueYear: catalogueYear)
        {
            findings.append(FormHeading.contradiction(first, second, fileName: fileName))
            return
        }
        period = first.period
        periodPlace = first.place
        periodCells = first.statement.map { [RelatedCell(place: $0.place, value: $0.text)] } ?? []
        if isTaken {
            findings.append(
                Diagnostic(
                    .periodTaken(period: first.period.description, place: first.place),
                    at: first.statement?.place, value: first.statement?.text ?? fileName))
        }
    }

    /// The title of another year's form: "chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2022". A
    /// period outside the catalogue's year is told as that.
    private static func planYear(
        in sentences: [Statement], otherThan year: Int, catalogueYear: Int
    ) -> StatedPeriod? {
        guard year == catalogueYear else { return nil }
        for statement in sentences where PeriodText.mayNameYear(statement.text) {
            guard let rest = statement.key.rest(behind: planTitle) else { continue }
            let words = rest.split(separator: " ")
            guard words.first == "năm", words.count > 1, let named = Int(words[1]), named != year,
                (1900...2999).contains(named)
            else { continue }
            return period(ReportingPeriod(year: named, span: .year), statedIn: statement)
        }
        return nil
    }

    private static let planTitle = NameKey("kế hoạch phát triển kinh tế - xã hội")

    private static func period(_ period: ReportingPeriod, statedIn statement: Statement) -> StatedPeriod {
        StatedPeriod(
            period: period, place: .cell(statement.place.cell ?? ""), statement: statement)
    }

    private static func contradiction(
        _ first: StatedPeriod, _ second: StatedPeriod, fileName: String
    ) -> Diagnostic {
        let cells = [first.statement, second.statement].compactMap(\.self)
        return Diagnostic(
            .periodContradictory(
                first: first.period.description, firstPlace: first.place,
                second: second.period.description, secondPlace: second.place),
            at: cells.last?.place, value: second.statement?.text ?? fileName,
            related: cells.dropLast().map { RelatedCell(place: $0.place, value: $0.text) })
    }
}
