import ArgumentParser
import CommuneSheets

/// A period that is written otherwise than the command line takes it, but says which one is meant.
struct MistypedPeriod {
    private let meant: ReportingPeriod

    /// Nil where no certain period is meant, and where it is written as it should be.
    init?(_ text: String) {
        guard ReportingPeriod(text) == nil, let meant = ReportingPeriod(meantBy: text) else { return nil }
        self.meant = meant
    }

    /// The same of the period that a message speaks of.
    ///
    /// - Parameters:
    ///   - arguments: the program's own name first.
    ///   - message: what the parser of arguments says; the user's own words stand in it in quotation marks.
    init?(among arguments: [String], blamedIn message: String) {
        let values = arguments.dropFirst().flatMap { argument in
            [argument] + argument.split(separator: "=", maxSplits: 1).dropFirst().map { String($0) }
        }
        let blamed = values.lazy.filter { message.contains("'\($0)' is invalid for '--period") }
        guard let period = blamed.compactMap({ MistypedPeriod($0) }).first else { return nil }
        self = period
    }

    /// What to write instead.
    func hint(in language: Language) -> String {
        language == .vietnamese ? "Có phải là \(meant)?" : "Did you mean \(meant)?"
    }
}
