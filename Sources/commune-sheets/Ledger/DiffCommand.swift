import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Says why two consolidations differ.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Vì sao hai lần tổng hợp khác nhau. Why two consolidations differ.",
        discussion: """
            FROM và TO là thời điểm (2023-06-14T08:30), lần ghi (#12), kỳ (2023-05) hoặc sổ tính đã xuất \
            (FILE.xlsx); không có TO là bây giờ. Each is a moment, a transaction (#12), a period or an \
            exported workbook; without TO, now.
            """)

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Argument(help: ArgumentHelp("Từ. From.", valueName: "FROM"))
    var from: String

    @Argument(help: ArgumentHelp("Đến. To.", valueName: "TO"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "\(PeriodArgument.notation) Khi FROM và TO không nêu kỳ. Where FROM and TO name none.",
            valueName: "P"))
    var period: PeriodArgument?

    @Option(help: "Dạng: text hoặc json. The format.")
    var format: TextOrJSON = .text

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        let first = try Endpoint(from, language)
        let second = try to.map { try Endpoint($0, language) } ?? Endpoint(period: nil, moment: nil)
        let periods = [first.period ?? second.period, second.period ?? first.period].map {
            $0 ?? period?.period
        }
        guard let old = periods[0], let new = periods[1] else {
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "Nêu kỳ cần so sánh bằng --period. Name the period with --period."
                    : "Name the period with --period.")
        }
        let books = try ledger.open(language)
        let difference: PeriodDifference?
        do throws(LedgerFailure) {
            difference = try await LedgerComparison(in: books).difference(
                from: LedgerComparison.Side(period: old, moment: first.moment),
                to: LedgerComparison.Side(period: new, moment: second.moment))
        } catch {
            throw CommandFailure(error, language)
        }
        guard let difference else {
            throw CommandFailure(PeriodReporting.Refusal.nothingReceived, of: new, language)
        }
        switch format {
        case .json: try Console.write(try difference.json())
        case .text: try Console.write(difference.report(in: language, style: Console.style))
        }
    }

    /// One side of a comparison as typed.
    private struct Endpoint {
        let period: ReportingPeriod?
        let moment: LedgerMoment?

        init(period: ReportingPeriod?, moment: LedgerMoment?) {
            self.period = period
            self.moment = moment
        }

        init(_ text: String, _ language: Language) throws {
            if text.lowercased().hasSuffix(".xlsx") {
                self = try Endpoint.workbook(text, language)
            } else if let period = ReportingPeriod(text) {
                self.init(period: period, moment: nil)
            } else if let moment = LedgerMoment(text) {
                self.init(period: nil, moment: moment)
            } else {
                let hint = MistypedPeriod(text).map { " " + $0.hint(in: language) } ?? ""
                throw CommandFailure(
                    .usage,
                    (language == .vietnamese
                        ? "“\(text.printable)” không phải là thời điểm, lần ghi (#12), kỳ hay sổ tính .xlsx."
                        : "“\(text.printable)” is no moment, transaction (#12), period or .xlsx workbook.")
                        + hint)
            }
        }

        /// A workbook says itself which transaction and period it is of.
        private static func workbook(_ path: String, _ language: Language) throws -> Endpoint {
            guard FileOutput.exists(path) else {
                throw CommandFailure(InputFailure(path: path, reason: .notFound), language)
            }
            let properties = WorkbookIdentity(ofFile: path)?.properties ?? [:]
            guard let transaction = properties["ledger-transaction"].flatMap({ Int($0) }),
                let period = properties["period"].flatMap({ ReportingPeriod($0) })
            else {
                throw CommandFailure(
                    .noInput,
                    language == .vietnamese
                        ? "“\(path.printable)” không phải là sổ tổng hợp do lệnh export lập."
                        : "“\(path.printable)” is no workbook made by export.")
            }
            return Endpoint(period: period, moment: .transaction(transaction))
        }
    }
}
