/// Which of the header's names is which column, where several could be the same one.
///
/// A general name (`Thực hiện`, `Kế hoạch`, `Nội dung`, `Đơn vị`) counts only where no other bears a closer
/// one. Of several closer ones, those of another period or year than the form's are extra columns
/// (`Thực hiện tháng 5` beside `Thực hiện tháng 6`); a single one of another period is an error.
struct ColumnClaims {
    private(set) var columns: [FormColumn: Int] = [:]
    /// Names that are no column of the form, from left to right.
    private(set) var unknown: [FormHeader.Column]
    private var claims: [FormColumn: [Claim]] = [:]

    private struct Claim {
        let column: FormHeader.Column
        let reading: ColumnReading
    }

    init(_ header: FormHeader, period: ReportingPeriod?) {
        unknown = header.columns.filter { $0.reading == nil }
        for column in header.columns {
            guard let reading = column.reading?.resolved(for: period) else { continue }
            claims[reading.column, default: []].append(Claim(column: column, reading: reading))
        }
        if let period { moveLastYears(period) }
    }

    /// "Thực hiện tháng 6/2022" beside "Thực hiện tháng 6/2023" is the same period of last year.
    private mutating func moveLastYears(_ period: ReportingPeriod) {
        let actual = claims[.current] ?? []
        guard claims[.previousYear] == nil, actual.contains(where: { $0.reading.fits(period) }) else {
            return
        }
        claims[.previousYear] = actual.filter { $0.reading.isPeriodOneYearBefore(period) }.map {
            Claim(
                column: $0.column, reading: ColumnReading(column: .previousYear, mention: $0.reading.mention))
        }
        claims[.current] = actual.filter { !$0.reading.isPeriodOneYearBefore(period) }
    }

    /// Settles every column; answers what is wrong.
    mutating func settle(heading: FormHeading, catalogue: IndicatorCatalogue) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for column in FormColumn.allCases {
            guard let all = claims[column], !all.isEmpty else { continue }
            let closer = all.filter { !$0.reading.isGeneral }
            let candidates = closer.isEmpty ? all : closer
            if !closer.isEmpty { unknown += all.filter(\.reading.isGeneral).map(\.column) }
            let fitting = candidates.filter { claim in heading.period.map { claim.reading.fits($0) } ?? true }
            let others = candidates.filter { claim in heading.period.map { !claim.reading.fits($0) } ?? false
            }
            if fitting.isEmpty {
                findings += others.compactMap {
                    contradiction(of: $0, heading: heading, catalogue: catalogue)
                }
            } else {
                unknown += others.map(\.column)
            }
            guard let first = fitting.first ?? others.first else { continue }
            columns[column] = first.column.index
            findings += fitting.dropFirst().map { claim in
                Diagnostic(
                    .columnRepeated(name: claim.column.text, firstCell: first.column.place.cell ?? ""),
                    at: claim.column.place, value: claim.column.text)
            }
        }
        unknown.sort { $0.index < $1.index }
        return findings
    }

    private func contradiction(
        of claim: Claim, heading: FormHeading, catalogue: IndicatorCatalogue
    ) -> Diagnostic? {
        guard let period = heading.period, let place = heading.periodPlace else { return nil }
        if claim.reading.column == .current,
            let other = claim.reading.mention?.period(otherwiseIn: period.year)
        {
            return Diagnostic(
                .periodContradictory(
                    first: period.description, firstPlace: place, second: other.description,
                    secondPlace: .cell(claim.column.place.cell ?? "")),
                at: claim.column.place, value: claim.column.text, related: heading.periodCells)
        }
        let name = catalogue.columns[claim.reading.column]?.name.vietnamese ?? claim.reading.column.rawValue
        return Diagnostic(
            .columnOfAnotherPeriod(
                named: claim.column.text, expected: name, period: period.description, periodPlace: place),
            at: claim.column.place, value: claim.column.text, expected: name, related: heading.periodCells)
    }
}
