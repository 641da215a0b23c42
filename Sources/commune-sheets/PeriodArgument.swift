import ArgumentParser
import CommuneSheets

/// A period as typed on the command line.
struct PeriodArgument: ExpressibleByArgument {
    let period: ReportingPeriod

    init?(argument: String) {
        guard let period = ReportingPeriod(argument) else { return nil }
        self.period = period
    }

    /// How it is written, for the help of every command that takes it.
    static let notation = "Kỳ báo cáo. The period: 2023-06, 2023-Q2, 2023-H1, 2023-9M, 2023."
}
