internal import CommuneSheets

extension PeriodDifference {
    /// The differences for programs: UTF-8, sorted keys. Values are exact texts: a decimal where there is
    /// one, else a fraction; `effect` is `after` less `before`, where no figure counts as nothing.
    ///
    /// - Throws: where the encoder fails, which it does for no difference.
    public func json() throws -> String {
        try JSONText.of(JSONDifference(self))
    }
}

private struct JSONDifference: Encodable {
    let version = 1
    let from: Side
    let to: Side
    let figures: [Figure]
    let units: [Unit]

    init(_ difference: PeriodDifference) {
        from = Side(difference.from)
        to = Side(difference.to)
        figures = difference.figures.map { Figure($0) }
        units = difference.units.map { Unit($0) }
    }

    struct Side: Encodable {
        let period: String
        let catalogue: String?
        let catalogueVersion: String?
        let forms: Int

        init(_ figures: PeriodFigures) {
            period = figures.period.description
            catalogue = figures.catalogue?.catalogue.identity.id
            catalogueVersion = figures.catalogue?.digest
            forms = figures.forms.count
        }
    }

    struct Figure: Encodable {
        let item: String
        let field: String
        let before: String?
        let after: String?
        let effect: String?
        let verdictBefore: String?
        let verdictAfter: String?
        let parts: [Part]

        init(_ figure: PeriodDifference.FigureDifference) {
            item = figure.item.code.text
            field = figure.field.rawValue
            before = figure.before?.exactText
            after = figure.after?.exactText
            effect =
                PeriodDifference.Part(cause: .catalogue, before: figure.before, after: figure.after)
                .effect?.exactText
            verdictBefore = figure.verdictBefore?.rawValue
            verdictAfter = figure.verdictAfter?.rawValue
            parts = figure.parts.map { Part($0) }
        }
    }

    struct Part: Encodable {
        let cause: String
        let unit: String?
        let before: String?
        let after: String?
        let effect: String?

        init(_ part: PeriodDifference.Part) {
            switch part.cause {
            case .catalogue:
                cause = "catalogue"
                unit = nil
            case .unit(let code):
                cause = "unit"
                unit = code.text
            }
            before = part.before?.exactText
            after = part.after?.exactText
            effect = part.effect?.exactText
        }
    }

    struct Unit: Encodable {
        let unit: String
        let before: File?
        let after: File?
        let cells: [Cell]

        init(_ difference: PeriodDifference.UnitDifference) {
            unit = difference.unit.code.text
            before = difference.before.map { File($0) }
            after = difference.after.map { File($0) }
            cells = difference.changes.map { Cell($0) }
        }
    }

    struct File: Encodable {
        let path: String
        let sha256: String

        init(_ submission: AcceptedSubmission) {
            path = submission.path
            sha256 = submission.sha256.description
        }
    }

    /// A cell as written; of a sum of cells of other periods' forms, the exact figure, and no cell or line.
    struct Cell: Encodable {
        let item: String
        let field: String
        let cell: String?
        let line: Int?
        let before: String?
        let after: String?
        /// Of the form in which the cell stands, where that is another period's.
        let period: String?
        /// Of a sum of cells of other periods' forms: those that differ.
        let parts: [Part]?

        init(_ change: CellChange) {
            let shown = change.after ?? change.before
            let isSum = shown?.sumOfCells != nil
            item = change.item.text
            field = change.field.rawValue
            cell = isSum ? nil : shown?.place.cell
            line = isSum ? nil : shown?.place.line
            before = change.before.map { Cell.text(of: $0) }
            after = change.after.map { Cell.text(of: $0) }
            period = shown?.periodOfCell?.description
            parts = isSum ? change.parts.map { Part($0) } : nil
        }

        private static func text(of observation: Observation) -> String {
            observation.sumOfCells?.description ?? observation.written
        }

        struct Part: Encodable {
            let period: String
            let cell: String?
            let line: Int?
            let before: String?
            let after: String?

            init(_ change: CellChange.PartChange) {
                let shown = change.after ?? change.before
                period = change.period.description
                cell = shown?.place.cell
                line = shown?.place.line
                before = change.before?.written
                after = change.after?.written
            }
        }
    }
}
