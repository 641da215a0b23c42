import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Which ledger a command works on.
struct LedgerOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tệp sổ cái (mặc định: COMMUNE_SHEETS_LEDGER, hoặc commune-sheets.sqlite trong thư mục hiện tại). "
                + "The ledger's file (default: COMMUNE_SHEETS_LEDGER, else commune-sheets.sqlite here).",
            valueName: "FILE"))
    var ledger: String?

    private var path: String {
        ledger ?? Console.environment("COMMUNE_SHEETS_LEDGER") ?? "commune-sheets.sqlite"
    }

    /// Opens the ledger; long work on it is told of on a live line.
    ///
    /// - Parameter creates: whether one that is not there is made.
    func open(creates: Bool = false, _ language: Language) throws -> SubmissionLedger {
        let line = ProgressLine(language: language)
        do throws(LedgerFailure) {
            return try SubmissionLedger(
                path: path, creates: creates, progress: { line.show(ProgressStep($0)) })
        } catch {
            throw CommandFailure(error, language)
        }
    }

    /// Opens the ledger for a run that writes nothing: one that is not there is an empty one in memory.
    func openForDryRun(_ language: Language) throws -> SubmissionLedger {
        if FileOutput.exists(path) { return try open(language) }
        guard FileOutput.hasFolder(path) else {
            throw CommandFailure(LedgerFailure(path: path, cause: .cannotOpen), language)
        }
        let line = ProgressLine(language: language)
        do throws(LedgerFailure) {
            return try SubmissionLedger(
                path: SubmissionLedger.inMemory, creates: true, progress: { line.show(ProgressStep($0)) })
        } catch {
            throw CommandFailure(error, language)
        }
    }
}

/// A moment of the ledger as typed on the command line: a time, or a transaction's number.
struct LedgerMomentArgument: ExpressibleByArgument {
    let moment: LedgerMoment

    init?(argument: String) {
        guard let moment = LedgerMoment(argument) else { return nil }
        self.moment = moment
    }
}

/// A time of receipt as typed on the command line.
struct LedgerTimeArgument: ExpressibleByArgument {
    let time: LedgerTime

    init?(argument: String) {
        guard let time = LedgerTime(argument) else { return nil }
        self.time = time
    }
}
