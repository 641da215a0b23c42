import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Follows a figure of the district back to every cell it comes from.
struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Truy số của huyện về từng tệp, dòng, ô. Follows a district figure back to its cells.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Argument(help: ArgumentHelp("Mã chỉ tiêu. The item's code.", valueName: "ITEM"))
    var item: String

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument

    @Option(help: "Cột: plan, current, cumulative, previousYear. The column (default: the one judged).")
    var field: FigureField?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Như sổ cái tại thời điểm đó. As the ledger stood then.", valueName: "TIME|12"))
    var asOf: LedgerMomentArgument?

    @Option(help: "Dạng: text hoặc json. The format.")
    var format: TextOrJSON = .text

    enum FigureField: String, ExpressibleByArgument, CaseIterable {
        case plan, current, cumulative, previousYear
    }

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        let books = try ledger.open(language)
        let reporting: PeriodReporting
        do throws(LedgerFailure) {
            reporting = try PeriodReporting(of: books, at: asOf?.moment)
        } catch {
            throw CommandFailure(error, language)
        }
        let report = try await reporting.report(of: period.period, language)
        let catalogue = report.consolidation.catalogue
        guard let known = catalogue.item(written: item),
            let trace = FigureTrace(
                of: known.code, field.flatMap { FormField(rawValue: $0.rawValue) },
                in: report.consolidation)
        else {
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "Danh mục không có chỉ tiêu “\(item.printable)”. Xem mã: catalogue list"
                    : "The catalogue has no item “\(item.printable)”. See the codes: catalogue list")
        }
        switch format {
        case .json: try Console.write(try trace.json())
        case .text:
            let notes = ReceiptNotes(state: reporting.state, period: period.period, language: language)
            try Console.write(trace.text(in: language, style: Console.style, note: notes.note))
        }
    }
}

/// The formats of the ledger's answers.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// When a form was received, and which revision it is.
struct ReceiptNotes {
    let state: LedgerState
    let period: ReportingPeriod
    let language: Language

    func note(_ submission: AcceptedSubmission) -> String? {
        let revisions = state.governing(period).revisions(of: submission.unit.code, in: submission.period)
        guard
            let index = revisions.lastIndex(where: { $0.sha256 == submission.sha256.description })
        else { return nil }
        let received = revisions[index].receivedAt.moment.words(in: language)
        return language == .vietnamese
            ? "lần \(index + 1), nhận \(received)" : "revision \(index + 1), received \(received)"
    }
}
