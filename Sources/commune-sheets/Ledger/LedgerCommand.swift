import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Looks after the ledger's file.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract:
            "Kiểm tra, sao lưu sổ cái, lấy lại tệp đã nhận. Checks and backs up the ledger, gives files back.",
        subcommands: [CheckCommand.self, BackupCommand.self, ExtractCommand.self])

    /// Checks the ledger from its pages to its figures.
    struct CheckCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Kiểm tra toàn bộ sổ cái. Checks the whole ledger.")

        @OptionGroup var shared: SharedOptions
        @OptionGroup var ledger: LedgerOption

        func run() async throws {
            let language = shared.messageLanguage
            try shared.refuseCatalogue()
            let books = try ledger.open(language)
            let report: LedgerCheck.Report
            do throws(LedgerFailure) {
                report = try await LedgerCheck(of: books).run()
            } catch {
                throw CommandFailure(error, language)
            }
            try Console.write(LedgerCheckText(report: report, language: language).text)
            if !report.faults.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
            if !report.closedUnchecked.isEmpty { throw ExitCode(ExitStatus.inputOutput.rawValue) }
        }
    }

    /// Copies the ledger into a file.
    struct BackupCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backup", abstract: "Sao lưu sổ cái ra một tệp. Copies the ledger into a file.")

        @OptionGroup var shared: SharedOptions
        @OptionGroup var ledger: LedgerOption

        @Argument(help: ArgumentHelp("Tệp sao lưu. The copy.", valueName: "FILE"))
        var target: String

        @Flag(help: "Ghi đè tệp đã có. Replaces an existing file.")
        var force = false

        func run() throws {
            let language = shared.messageLanguage
            try shared.refuseCatalogue()
            let books = try ledger.open(language)
            let result: Result<Void, LedgerFailure>
            do throws(OutputFailure) { result = try books.backUp(to: target, replace: force) } catch {
                throw CommandFailure(error, language)
            }
            if case .failure(let failure) = result { throw CommandFailure(failure, language) }
            let path = target.printable
            try Console.write(
                language == .vietnamese
                    ? "Đã sao lưu sổ cái ra “\(path)”.\n" : "Copied the ledger to “\(path)”.\n")
        }
    }
}
