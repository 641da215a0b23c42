import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// Tells who has sent what, when, and what is still open.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tình hình nộp biểu và danh sách cần nhắc. Who has sent what, and who is to be reminded.")

    @OptionGroup var shared: SharedOptions
    @OptionGroup var ledger: LedgerOption

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument?

    @Option(help: ArgumentHelp("Cả năm. The whole year.", valueName: "Y"))
    var year: YearArgument?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Như sổ cái tại thời điểm đó, coi đó là hôm nay: ngày, giờ hoặc số lần ghi. As the ledger stood "
                + "then, taken for today: a day, a time, or a transaction's number.",
            valueName: "2023-06-14T08:30|12"))
    var asOf: LedgerMomentArgument?

    @Option(help: "Dạng báo cáo: text, json, html hoặc csv. The report's format.")
    var format: StatusFormat = .text

    @Option(
        help: ArgumentHelp("Nơi ghi báo cáo. Where the report goes (- is the screen).", valueName: "FILE"))
    var output: String = "-"

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing output.")
    var force = false

    enum StatusFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, csv
    }

    func validate() throws {
        if (period == nil) == (year == nil) {
            throw ValidationError(
                "Nêu --period hoặc --year, một trong hai. Name either --period or --year.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        let named = try shared.namedCatalogue()
        if output != "-" { try OutputArgument.refuseExisting([output], force: force, language) }
        guard let now = LedgerTime.now else {
            throw CommandFailure(.software, "The clock is outside the calendar.")
        }
        let books = try ledger.open(language)
        let report = try await report(from: books, catalogue: named, now: now, language)
        try TextOutput.write(report, to: output, force: force, language)
    }

    /// The whole report in the format asked for.
    private func report(
        from books: SubmissionLedger, catalogue: LedgerCatalogue?, now: LedgerTime, _ language: Language
    ) async throws -> [UInt8] {
        do {
            let reporting = try StatusReporting.open(
                books, at: asOf?.moment, now: now, catalogue: catalogue
            ).get()
            if let year {
                return try bytes(of: try await reporting.status(ofYear: year.year).get(), language)
            }
            guard let period else { return [] }
            return try bytes(of: try await reporting.status(of: period.period).get(), language)
        } catch let failure as LedgerFailure {
            throw CommandFailure(failure, language)
        } catch let refusal as StatusReporting.Refusal {
            throw CommandFailure(refusal, language)
        }
    }

    private func bytes(of status: PeriodStatus, _ language: Language) throws -> [UInt8] {
        switch format {
        case .text: Array(status.text(in: language, style: style).utf8)
        case .json: Array(try status.json().utf8)
        case .html: Array(status.html(in: language).utf8)
        case .csv: status.csv(in: language)
        }
    }

    private func bytes(of status: YearStatus, _ language: Language) throws -> [UInt8] {
        switch format {
        case .text: Array(status.text(in: language, style: style).utf8)
        case .json: Array(try status.json().utf8)
        case .html: Array(status.html(in: language).utf8)
        case .csv: status.csv(in: language)
        }
    }

    private var style: TextStyle {
        output == "-" ? Console.style : TextStyle(isColoured: false)
    }
}

extension CommandFailure {
    /// Why there is no status to tell.
    fileprivate init(_ refusal: StatusReporting.Refusal, _ language: Language) {
        let isVietnamese = language == .vietnamese
        switch refusal {
        case .noTransaction(let number, let last):
            self.init(
                .usage,
                isVietnamese
                    ? "Sổ cái chưa có lần ghi \(number); lần cuối là \(last). Chọn lại --as-of."
                    : "The ledger has no transaction \(number); its last is \(last). Choose another --as-of.")
        case .noCatalogue(let year):
            self.init(
                .refused,
                isVietnamese
                    ? "Chưa có danh mục chỉ tiêu của năm \(year). Nêu danh mục của năm đó bằng --catalogue."
                    : "No catalogue of \(year) is known. Name that year's catalogue with --catalogue.")
        }
    }
}

/// A year as typed on the command line.
struct YearArgument: ExpressibleByArgument {
    let year: Int

    init?(argument: String) {
        guard let period = ReportingPeriod(argument), period.span == .year else { return nil }
        year = period.year
    }
}
