public import CommuneSheets

/// What a period's consolidation stands on: its forms, and the catalogue they are judged by.
public struct PeriodFigures: Sendable {
    public let period: ReportingPeriod
    public let catalogue: LedgerCatalogue?
    /// At most one for each unit.
    public let forms: [AcceptedSubmission]

    public init(period: ReportingPeriod, catalogue: LedgerCatalogue?, forms: [AcceptedSubmission]) {
        self.period = period
        self.catalogue = catalogue
        self.forms = forms
    }

    /// The consolidation; nil without a catalogue. Linear in items times units.
    var consolidation: Consolidation? {
        catalogue.map { Consolidation(of: forms, period: period, catalogue: $0.catalogue) }
    }
}
