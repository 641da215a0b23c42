import ArgumentParser
import CommuneSheets
import SubmissionLedger

extension LedgerCommand {
    /// Writes files out as they were received, byte for byte.
    struct ExtractCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "extract",
            abstract: "Lấy lại các tệp đúng như đã nhận. Writes files out as they were received.")

        @OptionGroup var shared: SharedOptions
        @OptionGroup var ledger: LedgerOption

        @Option(help: ArgumentHelp("Thư mục để ghi. The folder to write to.", valueName: "DIR"))
        var output: String

        @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
        var period: PeriodArgument?

        @Option(help: ArgumentHelp("Chỉ đơn vị này. Only this unit.", valueName: "CODE"))
        var unit: String?

        @Flag(help: "Ghi đè tệp đã có. Replaces existing files.")
        var force = false

        func run() throws {
            let language = shared.messageLanguage
            try shared.refuseCatalogue()
            let books = try ledger.open(language)
            let files: [ReceivedFile]
            do throws(LedgerFailure) { files = try books.state().files.filter(isWanted) } catch {
                throw CommandFailure(error, language)
            }
            if files.isEmpty {
                throw CommandFailure(
                    .refused,
                    language == .vietnamese
                        ? "Sổ cái không có tệp nào như vậy." : "The ledger holds no such file.")
            }
            let targets = files.map { "\(output)/\($0.number)-\($0.name)" }
            try OutputArgument.refuseExisting(targets, force: force, language)
            do throws(OutputFailure) { try FileOutput.makeFolder(output) } catch {
                throw CommandFailure(error, language)
            }
            for (file, target) in zip(files, targets) {
                let bytes: [UInt8]?
                do throws(LedgerFailure) { bytes = try books.content(file.sha256) } catch {
                    throw CommandFailure(error, language)
                }
                guard let bytes else {
                    throw CommandFailure(
                        LedgerFailure(
                            path: books.path, cause: .damaged, detail: "content \(file.sha256)"), language)
                }
                try TextOutput.write(bytes, to: target, force: force, language)
            }
            try Console.write(
                language == .vietnamese
                    ? "Đã ghi \(files.count) tệp vào “\(output.printable)”.\n"
                    : "Wrote \(files.count) files to “\(output.printable)”.\n")
        }

        private func isWanted(_ file: ReceivedFile) -> Bool {
            (period == nil || file.period == period?.period) && (unit == nil || file.unit?.text == unit)
        }
    }
}
