import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Writes the consolidated workbook of a period from the ledger.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Lập sổ tổng hợp từ sổ cái. Writes the consolidated workbook from the ledger.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument

    @Option(help: ArgumentHelp("Sổ tính cần ghi. The workbook to write.", valueName: "FILE.xlsx"))
    var output: String

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Như sổ cái tại thời điểm đó: ngày, giờ hoặc số lần ghi. As the ledger stood then: a day, a "
                + "time, or a transaction's number.",
            valueName: "2023-06-14T08:30|12"))
    var asOf: LedgerMomentArgument?

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing workbook.")
    var force = false

    func validate() throws {
        if output == "-" || !output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("--output phải là tệp .xlsx. --output must be an .xlsx file.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        try OutputArgument.refuseExisting([output], force: force, language)
        let books = try ledger.open(language)
        let report = try await PeriodReporting.report(
            of: period.period, in: books, at: asOf?.moment, language)
        do throws(WorkbookWriteFailure) {
            try ConsolidatedWorkbook.write(
                report, language: shared.documentLanguage, to: output, replace: force,
                progress: { books.progress(.workbook($0)) })
        } catch {
            throw CommandFailure(error, path: output, language)
        }
        try Console.write(report.closingText(language: language, workbook: output, style: Console.style))
    }
}

extension PeriodReporting {
    /// The report of a period, or the command's failure.
    static func report(
        of period: ReportingPeriod, in ledger: SubmissionLedger, at moment: LedgerMoment?,
        _ language: Language
    ) async throws -> ConsolidationReport {
        let reporting: PeriodReporting
        do throws(LedgerFailure) {
            reporting = try PeriodReporting(of: ledger, at: moment)
        } catch {
            throw CommandFailure(error, language)
        }
        return try await reporting.report(of: period, language)
    }

    /// The same from a moment that was looked up already.
    func report(of period: ReportingPeriod, _ language: Language) async throws -> ConsolidationReport {
        let result: Result<ConsolidationReport, Refusal>
        do throws(LedgerFailure) {
            result = try await report(of: period)
        } catch {
            throw CommandFailure(error, language)
        }
        switch result {
        case .success(let report): return report
        case .failure(let refusal): throw CommandFailure(refusal, of: period, language)
        }
    }
}

extension CommandFailure {
    /// Nothing can be made of a period.
    init(_ refusal: PeriodReporting.Refusal, of period: ReportingPeriod, _ language: Language) {
        let words =
            switch refusal {
            case .nothingReceived:
                Bilingual(
                    vietnamese: "Sổ cái chưa nhận biểu nào của kỳ \(period), nên không lập được gì.",
                    english: "The ledger holds no form of \(period), so there is nothing to make.")
            case .nothingAccepted:
                Bilingual(
                    vietnamese: "Sổ cái có biểu của kỳ \(period) nhưng tất cả đều bị từ chối. "
                        + "Xem lỗi bằng: status --period \(period)",
                    english: "The ledger holds forms of \(period), but all were refused. "
                        + "See: status --period \(period)")
            }
        self.init(.refused, words[language])
    }
}
