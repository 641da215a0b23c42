import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Closes a period.
struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Khóa kỳ báo cáo: tệp đến sau không làm thay đổi số liệu. Closes a period: later files "
            + "change nothing.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument

    @Option(help: ArgumentHelp("Nơi ghi sổ tổng hợp. Where the workbook goes.", valueName: "FILE.xlsx"))
    var output: String?

    @Flag(help: "Khóa cả khi còn thiếu biểu. Closes although forms are missing.")
    var incomplete = false

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing workbook.")
    var force = false

    func validate() throws {
        if let output, !output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("--output phải là tệp .xlsx. --output must be an .xlsx file.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        if let output { try OutputArgument.refuseExisting([output], force: force, language) }
        let books = try ledger.open(language)
        guard let now = LedgerTime.now else {
            throw CommandFailure(.software, "The clock is outside the calendar.")
        }
        let outcome: PeriodClosing.Outcome
        do throws(PeriodClosing.Refusal) {
            outcome = try await PeriodClosing(of: period.period, in: books).close(
                language: shared.documentLanguage, to: output, replace: force,
                allowsIncomplete: incomplete, now: now)
        } catch {
            throw CommandFailure(error, of: period.period, output: output, language)
        }
        let period = period.period.words(in: language)
        let number = outcome.transaction.number
        try Console.write(
            language == .vietnamese
                ? "Đã khóa \(period): \(outcome.files.count) biểu, lần ghi \(number).\n"
                    + "SHA-256 của sổ tổng hợp: \(outcome.closing.workbookSHA256)\n"
                : "Closed \(period): \(outcome.files.count) forms, transaction \(number).\n"
                    + "SHA-256 of the workbook: \(outcome.closing.workbookSHA256)\n")
    }
}

/// Opens a closed period again.
struct ReopenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Mở lại kỳ đã khóa. Opens a closed period again; files that came meanwhile count.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument

    @Option(help: ArgumentHelp("Lý do. The reason.", valueName: "TEXT"))
    var reason: String

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) {
            throw ValidationError("Nêu lý do bằng --reason. Give the reason with --reason.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        try shared.refuseCatalogue()
        let books = try ledger.open(language)
        guard let now = LedgerTime.now else {
            throw CommandFailure(.software, "The clock is outside the calendar.")
        }
        let transaction: LedgerTransaction
        do throws(PeriodClosing.Refusal) {
            transaction = try PeriodClosing(of: period.period, in: books).reopen(reason: reason, now: now)
        } catch {
            throw CommandFailure(error, of: period.period, output: nil, language)
        }
        let words = period.period.words(in: language)
        var text =
            language == .vietnamese
            ? "Đã mở lại \(words), lần ghi \(transaction.number).\n"
            : "Opened \(words) again, transaction \(transaction.number).\n"
        text += try await effect(of: transaction, in: books, language)
        try Console.write(text)
    }

    /// What the files that came meanwhile do to the figures.
    private func effect(
        of transaction: LedgerTransaction, in books: SubmissionLedger, _ language: Language
    ) async throws -> String {
        let number = transaction.number
        do throws(LedgerFailure) {
            let difference = try await LedgerComparison(in: books).difference(
                from: LedgerComparison.Side(period: period.period, moment: .transaction(number - 1)),
                to: LedgerComparison.Side(period: period.period, moment: .transaction(number)))
            guard let difference, !difference.units.isEmpty else { return "" }
            return "\n" + difference.report(in: language, style: Console.style)
        } catch {
            throw CommandFailure(error, language)
        }
    }
}

extension CommandFailure {
    /// A period that was not closed or opened.
    init(
        _ refusal: PeriodClosing.Refusal, of period: ReportingPeriod, output: String?,
        _ language: Language
    ) {
        let isVietnamese = language == .vietnamese
        func names(_ units: [ReportingUnit]) -> String {
            units.map { "\($0.code) \($0.name[language])" }.joined(separator: ", ")
        }
        switch refusal {
        case .ledger(let failure): self.init(failure, language)
        case .noReport(let refusal): self.init(refusal, of: period, language)
        case .workbook(let failure): self.init(failure, path: output ?? "workbook.xlsx", language)
        case .closedAlready(let time):
            let words = time.moment.words(in: language)
            self.init(
                .refused,
                isVietnamese
                    ? "Kỳ \(period) đã khóa từ \(words). Muốn sửa, mở lại bằng: reopen --period \(period) --reason …"
                    : "\(period) has been closed since \(words). To change it: reopen --period \(period) --reason …"
            )
        case .notClosed:
            self.init(
                .refused,
                isVietnamese ? "Kỳ \(period) đang mở, không cần mở lại." : "\(period) is open already.")
        case .incomplete(let missing, let refused, let partial):
            var lines = [
                isVietnamese
                    ? "Chưa khóa kỳ \(period) vì chưa đủ biểu."
                    : "\(period) was not closed: it is not complete."
            ]
            if !missing.isEmpty {
                lines.append((isVietnamese ? "Chưa nộp: " : "Not sent: ") + names(missing))
            }
            if !refused.isEmpty {
                lines.append((isVietnamese ? "Bị từ chối: " : "Refused: ") + names(refused))
            }
            if !partial.isEmpty {
                lines.append(
                    (isVietnamese ? "Chưa đủ biểu các tháng trong kỳ: " : "Lack forms of some months: ")
                        + names(partial))
            }
            lines.append(
                isVietnamese
                    ? "Nhắc các đơn vị này, hoặc thêm --incomplete để khóa khi còn thiếu."
                    : "Remind these units, or add --incomplete to close it as it is.")
            self.init(.refused, lines.joined(separator: "\n"))
        }
    }
}
