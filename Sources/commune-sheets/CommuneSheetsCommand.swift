import ArgumentParser
import CLinux
import CommuneSheets

/// The command-line tool.
@main
struct CommuneSheetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commune-sheets",
        abstract: "Kiểm tra và tổng hợp biểu báo cáo của xã, thị trấn. "
            + "Checks commune forms and consolidates them into one workbook.",
        version: "0.1.0",
        subcommands: [
            ValidateCommand.self, ConsolidateCommand.self, FormCommand.self, CatalogueCommand.self,
            ExplainCommand.self, ImportCommand.self, StatusCommand.self, ExportCommand.self,
            HistoryCommand.self, TraceCommand.self, DiffCommand.self, CloseCommand.self,
            ReopenCommand.self, LedgerCommand.self,
        ])

    /// Without a subcommand there is nothing to do.
    func run() async throws {
        throw ValidationError("Nêu một lệnh, ví dụ validate. Name a command, such as validate.")
    }

    /// Runs the command with interrupts handled: Ctrl-C leaves nothing half-written behind.
    static func main() async {
        // Where the system does not grant it, everything takes a little longer.
        _ = commune_sheets_let_heaps_grow_at_once()
        Interruption.install()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            ProgressLine.clearCurrent()
        } catch let failure as CommandFailure {
            Console.tell(failure.message)
            exit(withError: ExitCode(failure.status.rawValue))
        } catch {
            ProgressLine.clearCurrent()
            if let failure = UnknownCommand(among: CommandLine.arguments)?.failure(in: .typed) {
                Console.tell(failure.message)
                exit(withError: ExitCode(failure.status.rawValue))
            }
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let message = fullMessage(for: error)
            Console.tell(Language.typed == .vietnamese ? UsageErrorText.vietnamese(message) : message)
            if let period = MistypedPeriod(among: CommandLine.arguments, blamedIn: message) {
                Console.tell(period.hint(in: .typed))
            }
            exit(withError: ExitCode.validationFailure)
        }
    }
}
