import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Lists what was received of a unit or a period, and what each revision changed.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Các lần nộp của đơn vị hoặc kỳ, và mỗi lần sửa gì. What was received, and what each "
            + "revision changed.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Option(help: ArgumentHelp("Đơn vị. The unit.", valueName: "CODE"))
    var unit: String?

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument?

    @Option(help: "Dạng: text hoặc json. The format.")
    var format: TextOrJSON = .text

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        let books = try ledger.open(language)
        let history: SubmissionHistoryReport
        do throws(LedgerFailure) {
            history = try await SubmissionHistoryReport(
                of: books, unit: unit.map { UnitCode($0) }, period: period?.period)
        } catch {
            throw CommandFailure(error, language)
        }
        switch format {
        case .json: try Console.write(try history.json())
        case .text: try Console.write(history.text(in: language, style: Console.style))
        }
    }
}
