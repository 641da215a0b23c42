import ArgumentParser
import CommuneSheets

/// A period as typed on the command line.
struct PeriodArgument: ExpressibleByArgument {
    let period: ReportingPeriod

    init?(argument: String) {
        guard let period = ReportingPeriod(argument) else { return nil }
        self.period = period
    }
}
