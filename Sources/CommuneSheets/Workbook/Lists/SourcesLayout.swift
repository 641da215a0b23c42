/// Where each figure's source stands: one row a cell used on `Nguồn số liệu`, on as many sheets as it
/// takes.
struct SourcesLayout {
    /// How many rows there are, over all sheets.
    let rowCount: Int
    /// The names of the sheets, in order; one even where there is no row.
    let sheets: [String]
    private let rowsPerSheet: Int
    /// By the places of the submissions in the consolidation, the row that the first source of each has; nil
    /// where nothing of it is used. Counted from 0 over all sheets, as all rows here.
    private let firstRows: [Int?]
    private let submissions: [UnitCode: Int]
    private let consolidation: Consolidation
    /// By the places of the submissions, which of its observations enter the consolidation where they say
    /// something; one piece of memory for all forms that are alike.
    private let used: [[Bool]]

    /// The column of the value, from 0.
    static let valueColumn = 5

    /// Linear in the figures.
    init(_ consolidation: Consolidation, sheet: String, rowsPerSheet: Int) {
        self.consolidation = consolidation
        var finder = UsedFigures(consolidation.catalogue)
        let used = consolidation.submissions.map { finder.used(of: $0.observations) }
        self.used = used
        var count = 0
        firstRows = zip(consolidation.submissions, used).map { submission, used in
            let first = count
            let observations = submission.observations
            for place in observations.indices where used[place] {
                count += SourcesLayout.rowCount(of: observations, place)
            }
            return count > first ? first : nil
        }
        rowCount = count
        submissions = Dictionary(
            consolidation.submissions.enumerated().map { ($1.unit.code, $0) },
            uniquingKeysWith: { first, _ in first })
        self.rowsPerSheet = rowsPerSheet
        sheets = ListSheet.names(sheet, rows: count, rowsPerSheet: rowsPerSheet)
    }

    /// How many rows an observation takes: one, or one for each cell that it was made from; none where it is
    /// not used.
    ///
    /// - Parameters:
    ///   - place: its place among the observations of its submission.
    ///   - submission: the submission's place in the consolidation.
    func rowCount(of observation: Observation, _ place: Int, ofSubmission submission: Int) -> Int {
        guard used[submission][place], SourcesLayout.isShown(observation.value) else { return 0 }
        return observation.derivation?.parts.count ?? 1
    }

    /// The same of one that is used where it says something.
    private static func rowCount(of observations: ObservationList, _ place: Int) -> Int {
        guard isShown(observations.value(at: place)) else { return 0 }
        return observations.derivation(at: place)?.parts.count ?? 1
    }

    /// Missing cells and "does not apply" are no sources.
    private static func isShown(_ value: ReportedValue) -> Bool {
        switch value {
        case .missing, .notApplicable: false
        case .figure, .noneOccurred, .status: true
        }
    }

    /// The value's cell of a row.
    func cell(ofRow row: Int) -> SheetCell {
        let part = sheets.isEmpty ? 0 : min(row / rowsPerSheet, sheets.count - 1)
        return SheetCell(
            sheet: sheets[part],
            address: CellAddress(
                row: ListSheet.headerRow + 1 + row - part * rowsPerSheet, column: SourcesLayout.valueColumn))
    }

    /// Where a unit's rows begin; nil where nothing of it is used.
    func firstCell(of unit: UnitCode) -> SheetCell? { firstRow(of: unit).map { cell(ofRow: $0) } }

    private func firstRow(of unit: UnitCode) -> Int? { submissions[unit].flatMap { firstRows[$0] } }

    /// A unit's rows, the first of those of each figure; nil where nothing of it is used. Linear in its
    /// figures.
    func places(of unit: UnitCode) -> Places? {
        guard let first = firstRow(of: unit), let submission = submissions[unit],
            let figures = consolidation.figures(of: unit)
        else { return nil }
        let observations = consolidation.submissions[submission].observations
        var (row, rows) = (first, [Int]())
        rows.reserveCapacity(observations.count)
        for (place, isUsed) in used[submission].enumerated() {
            let count = isUsed ? SourcesLayout.rowCount(of: observations, place) : 0
            rows.append(count == 0 ? -1 : row)
            row += count
        }
        return Places(rows: rows, places: figures.places)
    }

    /// Where a unit's figures stand.
    struct Places {
        /// By the places of the observations; -1 for what is not used.
        fileprivate let rows: [Int]
        fileprivate let places: FigurePlaces

        /// The first row of a figure; nil where it is not used. Constant time.
        ///
        /// - Parameter item: the item's place in the catalogue.
        func row(ofItem item: Int, _ field: FormField) -> Int? {
            guard let place = places.place(ofItem: item, field), rows[place] >= 0 else { return nil }
            return rows[place]
        }
    }
}

/// Which figures of a form enter the consolidation: not computed rates as typed. Found once for forms that are
/// alike.
private struct UsedFigures {
    private let fields: [IndicatorCode: [FormField]]
    private var last: (observations: ObservationList, used: [Bool])?

    init(_ catalogue: IndicatorCatalogue) {
        fields = Dictionary(
            catalogue.items.filter { !$0.isComputed }.map { ($0.code, catalogue.consolidatedFields(of: $0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// By the places of the observations; at most linear in them.
    mutating func used(of observations: ObservationList) -> [Bool] {
        if let last, last.observations.isAlike(observations) { return last.used }
        let used = observations.indices.map { place in
            let subject = observations.subject(at: place)
            return fields[subject.code]?.contains(subject.field) == true
        }
        last = (observations, used)
        return used
    }
}
