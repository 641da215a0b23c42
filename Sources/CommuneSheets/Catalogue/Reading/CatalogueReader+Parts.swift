extension CatalogueReader {
    mutating func readMeasures() -> [UnitOfMeasure] {
        with(.measures, []) { file in
            file.reportRepeats(under: "Đơn vị tính")
            return file.rows.map { row in
                if file.textIfAny(row, "Số lẻ") == nil {
                    file.report(.catalogueIncomplete(missing: "Số lẻ"), row, "Số lẻ")
                }
                return UnitOfMeasure(
                    name: Bilingual(
                        vietnamese: file.requiredText(row, "Đơn vị tính"),
                        english: file.requiredText(row, "Tiếng Anh")),
                    decimals: UInt8(file.integer(row, "Số lẻ", in: 0...9) ?? 0),
                    otherSpellings: file.list(row, "Cách viết khác"))
            }
        }
    }

    mutating func readUnits() -> [ReportingUnit] {
        with(.units, []) { file in
            file.reportRepeats(under: "Mã đơn vị") { $0.uppercased() }
            file.reportRepeats(under: "Tên") { NameKey($0).text }
            return file.rows.compactMap { row in
                guard let kind: ReportingUnit.Kind = file.required(row, "Loại") else { return nil }
                return ReportingUnit(
                    code: UnitCode(file.requiredText(row, "Mã đơn vị")),
                    name: Bilingual(
                        vietnamese: file.requiredText(row, "Tên"),
                        english: file.requiredText(row, "Tên tiếng Anh")),
                    kind: kind, otherNames: file.list(row, "Tên khác"))
            }
        }
    }

    mutating func readIdentity(
        units: [ReportingUnit], items: [ReadItem]
    ) -> IndicatorCatalogue.Identity? {
        var groups: [String] = []
        for read in items where !groups.contains(read.item.group) { groups.append(read.item.group) }
        let itemsAreSound = files[.items]?.findings.isEmpty == true
        return with(.catalogue, nil) { file in
            file.reportRepeats(under: "Thuộc tính")
            var rowOf: [String: Int] = [:]
            for row in file.rows { rowOf[file.text(row, "Thuộc tính")] = row }
            var isComplete = true
            func value(_ key: String, in file: inout CatalogueFile) -> String {
                if let row = rowOf[key], let text = file.textIfAny(row, "Giá trị") { return text }
                isComplete = false
                file.findings.append(Diagnostic(.catalogueIncomplete(missing: key)))
                return ""
            }
            /// What a catalogue may leave out.
            func optional(_ key: String, in file: CatalogueFile) -> String? {
                rowOf[key].flatMap { file.textIfAny($0, "Giá trị") }
            }
            func list(_ key: String, in file: CatalogueFile) -> [String] {
                rowOf[key].map { file.list($0, "Giá trị") } ?? []
            }
            let signatory = optional("signatory", in: file).map {
                Bilingual(vietnamese: $0, english: optional("signatoryEnglish", in: file) ?? $0)
            }
            func charted(_ list: ChartedItems.List, in file: inout CatalogueFile) -> [IndicatorCode] {
                ChartedItems(list: list, items: items, units: units, itemsAreSound: itemsAreSound)
                    .read(rowOf[list.rawValue], in: &file)
            }
            let year = value("year", in: &file)
            if isComplete, Int(year).map({ (1900...9999).contains($0) }) != true, let row = rowOf["year"] {
                file.report(.catalogueValue(column: "year", allowed: ["1900…9999"]), row, "Giá trị")
                isComplete = false
            }
            let consolidator = UnitCode(value("consolidator", in: &file))
            if let row = rowOf["consolidator"], !units.contains(where: { $0.code == consolidator }) {
                file.report(.catalogueUnknownReference(column: "consolidator"), row, "Giá trị")
            }
            let identity = IndicatorCatalogue.Identity(
                id: value("id", in: &file),
                title: Bilingual(
                    vietnamese: value("title", in: &file), english: value("titleEnglish", in: &file)),
                year: Int(year) ?? 0,
                district: Bilingual(
                    vietnamese: value("district", in: &file),
                    english: value("districtEnglish", in: &file)),
                province: value("province", in: &file),
                authority: Bilingual(
                    vietnamese: value("authority", in: &file),
                    english: optional("authorityEnglish", in: file)
                        ?? value("districtEnglish", in: &file).uppercased()),
                consolidator: consolidator, place: value("place", in: &file),
                signatory: signatory,
                recipients: Bilingual(
                    vietnamese: list("recipients", in: file), english: list("recipientsEnglish", in: file)),
                decision: Bilingual(
                    vietnamese: value("decision", in: &file),
                    english: value("decisionEnglish", in: &file)),
                formName: value("formName", in: &file),
                groups: groups.map { code in
                    IndicatorCatalogue.Group(
                        code: code,
                        name: Bilingual(
                            vietnamese: value("group.\(code)", in: &file),
                            english: value("groupEnglish.\(code)", in: &file)))
                },
                ranking: charted(.ranking, in: &file), course: charted(.course, in: &file))
            return isComplete ? identity : nil
        }
    }

    mutating func readCalendar() -> ReportingCalendar {
        let holidays = readHolidays()
        return with(.calendar, ReportingCalendar(terms: [:])) { file in
            file.reportRepeats(under: "Kỳ")
            var terms: [ReportingCalendar.Occasion: ReportingCalendar.Term] = [:]
            for row in file.rows {
                guard let occasion: ReportingCalendar.Occasion = file.required(row, "Kỳ"),
                    let month: ReportingCalendar.CutOffMonth = file.required(row, "Chốt số liệu"),
                    let day = file.integer(row, "Chốt số liệu ngày", in: 1...31),
                    let workingDays = file.integer(
                        row, "Hạn nộp (ngày làm việc sau khi chốt)", in: 1...60)
                else { continue }
                terms[occasion] = ReportingCalendar.Term(
                    cutOffDay: day, cutOffMonth: month, workingDays: workingDays)
            }
            let named = Set(file.rows.map { file.text($0, "Kỳ") })
            for occasion in ReportingCalendar.Occasion.allCases where !named.contains(occasion.rawValue) {
                file.findings.append(Diagnostic(.catalogueIncomplete(missing: occasion.rawValue)))
            }
            return ReportingCalendar(terms: terms, holidays: holidays)
        }
    }

    mutating func readColumns() -> [FormColumn: ColumnNames] {
        with(.columns, [:]) { file in
            file.reportRepeats(under: "Trường")
            var columns: [FormColumn: ColumnNames] = [:]
            var firstCells: [NameKey: String] = [:]
            for row in file.rows {
                guard let column: FormColumn = file.required(row, "Trường") else { continue }
                let names = ColumnNames(
                    name: Bilingual(
                        vietnamese: file.requiredText(row, "Tên cột"),
                        english: file.requiredText(row, "Tên cột tiếng Anh")),
                    otherSpellings: file.list(row, "Cách viết khác"),
                    // A catalogue of before this column was added has none.
                    generalSpellings: file.list(row, "Cách viết chung"))
                let written = [names.name.vietnamese] + names.otherSpellings + names.generalSpellings
                for key in Set(written.map { NameKey($0) }) {
                    if let first = firstCells[key] {
                        file.report(
                            .catalogueRepeats(what: key.text, firstCell: first), row, "Cách viết khác")
                    }
                    firstCells[key] = file.cell(row, "Tên cột")
                }
                columns[column] = names
            }
            for column in FormColumn.allCases where columns[column] == nil {
                file.findings.append(Diagnostic(.catalogueIncomplete(missing: column.rawValue)))
            }
            return columns
        }
    }

    mutating func readShares(
        items: [ReadItem], units: [ReportingUnit]
    ) -> [UnitCode: [IndicatorCode: Quantity]] {
        with(.plans, [:]) { file in
            var shares: [UnitCode: [IndicatorCode: Quantity]] = [:]
            var firstCells: [UnitCode: [IndicatorCode: String]] = [:]
            for row in file.rows {
                let unit = UnitCode(file.requiredText(row, "Mã đơn vị"))
                let code = IndicatorCode(file.requiredText(row, "Mã số"))
                guard units.contains(where: { $0.code == unit }) else {
                    file.report(.catalogueUnknownReference(column: "Mã đơn vị"), row, "Mã đơn vị")
                    continue
                }
                guard items.contains(where: { $0.item.code == code }) else {
                    file.report(.catalogueUnknownReference(column: "Mã số"), row, "Mã số")
                    continue
                }
                guard let share = file.quantity(row, "Kế hoạch năm") else { continue }
                if let first = firstCells[unit]?[code] {
                    file.report(.catalogueRepeats(what: "Mã đơn vị, Mã số", firstCell: first), row, "Mã số")
                }
                firstCells[unit, default: [:]][code] = file.cell(row, "Mã số")
                shares[unit, default: [:]][code] = share
            }
            return shares
        }
    }
}
