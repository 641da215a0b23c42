import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Stores submissions in the ledger.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập biểu vào sổ cái. Stores forms in the ledger, accepted and refused alike.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Argument(help: ArgumentHelp("Tệp hoặc thư mục. Files or folders.", valueName: "PATH"))
    var paths: [String]

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument?

    @Option(
        help: ArgumentHelp(
            "Thời điểm nhận, nếu không phải bây giờ. When the files came in, if not now.",
            valueName: "2023-06-15T08:30"))
    var received: LedgerTimeArgument?

    @Flag(
        name: .customLong("dry-run"),
        help: "Chỉ cho biết sẽ làm gì, không ghi. Shows what would happen and writes nothing.")
    var isDryRun = false

    @Flag(
        name: .customLong("each"),
        help: "Mỗi tệp một lần ghi riêng. One transaction for each file instead of one for all.")
    var isEach = false

    @Flag(
        name: .customLong("again"),
        help: "Nhận lại biểu cũ đã được thay. Lets a form count again that another has replaced.")
    var takesSuperseded = false

    func run() async throws {
        let language = shared.messageLanguage
        let named = try shared.namedCatalogue()
        let sources = try ImportSources.read(paths, language)
        guard let now = LedgerTime.now else {
            throw CommandFailure(.software, "The clock is outside the calendar.")
        }
        let receivedAt = received?.time ?? now
        // By the day: what hour was typed and what the clock shows may differ a little.
        if receivedAt.date > now.date {
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "--received \(receivedAt) ở sau thời điểm hiện tại (\(now)). Ghi lúc tệp thực sự đến."
                    : "--received \(receivedAt) is later than now (\(now)). Give the time when the files came."
            )
        }
        let books = try open(language)
        let receiving = Receiving(
            into: books, catalogue: named, expectedPeriod: period?.period, takesSuperseded: takesSuperseded)
        let done: [(plan: ReceivingPlan, transactions: [LedgerTransaction])]
        do throws(LedgerFailure) {
            if isDryRun {
                done = [(try await receiving.plan(sources, receivedAt: receivedAt), [])]
            } else if isEach {
                done = try await receiving.receiveEach(
                    sources, receivedAt: receivedAt, now: now
                ) { path, transaction in
                    // What is written stands, whether or not it can be told.
                    if sources.count > 1 { try? Console.write(told(path, transaction, language)) }
                }
            } else {
                let (plan, transaction) = try await receiving.receive(
                    sources, receivedAt: receivedAt, now: now)
                done = [(plan, [transaction])]
            }
        } catch {
            throw CommandFailure(error, language)
        }
        for (plan, transactions) in done {
            try Console.write(plan.text(in: language, transactions: transactions, style: Console.style))
        }
        if done.contains(where: \.plan.hasRefusals) { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// That a file of several is written, as soon as it is.
    private func told(_ path: String, _ transaction: LedgerTransaction, _ language: Language) -> String {
        let words = language == .vietnamese ? "đã ghi, lần ghi" : "written, transaction"
        return "\(path.printable): \(words) \(transaction.number), \(transaction.recordedAt)\n"
    }

    /// A dry run on a ledger that is not there works on an empty one in memory.
    private func open(_ language: Language) throws -> SubmissionLedger {
        try isDryRun ? ledger.openForDryRun(language) : ledger.open(creates: true, language)
    }
}

/// The files of an import.
enum ImportSources {
    /// Reads every form under `paths`, in the order of their paths.
    ///
    /// - Throws: ``CommandFailure`` naming every file that cannot be opened; then nothing is imported.
    static func read(_ paths: [String], _ language: Language) throws -> [SourceFile] {
        var sources: [SourceFile] = []
        var failures: [String] = []
        do throws(InputFailure) {
            let listing = try FormFiles.list(paths)
            Intake.tell(ofPassedOver: listing.spreadsheets, language)
            for path in listing.forms {
                do throws(InputFailure) {
                    sources.append(try SourceFile.read(path))
                } catch {
                    failures.append(CommandFailure(error, language).message)
                }
            }
        } catch {
            throw CommandFailure(error, language)
        }
        if !failures.isEmpty { throw CommandFailure(.noInput, failures.joined(separator: "\n")) }
        if sources.isEmpty { throw CommandFailure(FormIntake.Failure.noFiles, language) }
        return sources
    }
}
