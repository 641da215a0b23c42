/// The lists of items that charts are drawn of: rows `ranking` and `course` of `catalogue.csv`.
///
/// A catalogue without such a row has no such charts.
struct ChartedItems {
    /// The row's name, and which of the two lists it is.
    let list: List
    let items: [ReadItem]
    let units: [ReportingUnit]
    /// Whether nothing was found wrong with the items: otherwise whether one can be charted would only
    /// say again what is wrong with it.
    let itemsAreSound: Bool

    enum List: String {
        case ranking, course
    }

    /// Reads the codes between bars, each once; unknown codes, items that cannot be charted and
    /// repeats are findings. Linear in the list times the items.
    ///
    /// - Parameter row: the row of the list; nil where the file has none.
    func read(_ row: Int?, in file: inout CatalogueFile) -> [IndicatorCode] {
        guard let row else { return [] }
        var codes: [IndicatorCode] = []
        for text in file.list(row, "Giá trị") {
            let code = IndicatorCode(text)
            guard let item = items.first(where: { $0.item.code == code })?.item else {
                file.report(.catalogueUnknownReference(column: list.rawValue), row, "Giá trị")
                continue
            }
            guard !itemsAreSound || canChart(item) else {
                let allowed = items.map(\.item).filter { canChart($0) }.map(\.code.text)
                file.report(.catalogueValue(column: list.rawValue, allowed: allowed), row, "Giá trị")
                continue
            }
            if codes.contains(code) {
                let cell = file.cell(row, "Giá trị")
                file.report(.catalogueRepeats(what: text, firstCell: cell), row, "Giá trị")
            } else {
                codes.append(code)
            }
        }
        return codes
    }

    private func canChart(_ item: CatalogueItem) -> Bool {
        switch list {
        case .ranking: item.canRank(units)
        case .course: item.hasCourse
        }
    }
}

extension CatalogueItem {
    /// Whether several communes have a figure of it that can be held against each other's: yes and no,
    /// which are counted, cannot.
    func canRank(_ units: [ReportingUnit]) -> Bool {
        guard takesFigures, kind != .input, aggregation != .countOfUnitsMeeting || target?.scope == .eachUnit
        else { return false }
        return units.count { $0.kind != .agency && isReported(by: $0) } > 1
    }

    /// Whether it grows over the year towards a figure of the plan.
    var hasCourse: Bool {
        takesFigures && !isComputed && judgedField == .cumulative && direction != .lower
            && target?.scope == .district && target?.low.map { $0 > .zero } == true
    }
}
