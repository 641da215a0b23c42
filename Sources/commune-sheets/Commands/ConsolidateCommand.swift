import ArgumentParser
import CommuneSheets

/// Validates, consolidates and writes the workbook in one go.
struct ConsolidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consolidate",
        abstract: "Tổng hợp các biểu thành một sổ tính. Consolidates forms into one workbook.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("Tệp hoặc thư mục. Files or folders.", valueName: "PATH"))
    var paths: [String]

    @Option(help: ArgumentHelp("Sổ tính cần ghi. The workbook to write.", valueName: "FILE.xlsx"))
    var output: String

    @Option(help: ArgumentHelp("Kỳ báo cáo. The period asked for.", valueName: "P"))
    var period: PeriodArgument?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Thời điểm ghi trên sổ tính (mặc định: hạn nộp của kỳ). The moment shown in the workbook "
                + "(default: the period's deadline).",
            valueName: "2023-06-16T08:00"))
    var asOf: MomentArgument?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Tệp hoặc thư mục biểu của các kỳ trước trong năm, để vẽ diễn biến cả năm; dùng được nhiều lần. "
                + "Forms of earlier periods of the year, to draw its course; can be given several times.",
            valueName: "PATH"))
    var earlier: [String] = []

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing workbook.")
    var force = false

    func validate() throws {
        if output == "-" || !output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("--output phải là tệp .xlsx. --output must be an .xlsx file.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        let catalogue = try shared.loadCatalogue()
        try OutputArgument.refuseExisting([output], force: force, language)
        try OutputArgument.refuse(output, amongInputs: paths + earlier, language)
        do throws(WorkbookWriteFailure) {
            try ConsolidatedWorkbook.checkSize(of: catalogue)
        } catch {
            throw CommandFailure(error, path: output, language)
        }
        let set = try await Intake.read(
            paths, period: period?.period, catalogue: catalogue, language: language)
        let validation = ValidationReport(of: set.submissions, catalogue: catalogue, language: language)
        try Console.write(validation.text(style: Console.style, showsEveryFile: false) + "\n")
        // A workbook without a form that is there, and cannot be opened, would mislead.
        try Intake.refuseUnreadable(set, language)
        let before = try await readEarlier(catalogue, language)
        let report = try consolidated(set, before, catalogue, language)
        do throws(WorkbookWriteFailure) {
            try ConsolidatedWorkbook.write(
                report, language: shared.documentLanguage, to: output, replace: force)
        } catch {
            throw CommandFailure(error, path: output, language)
        }
        try Console.write(report.closingText(language: language, workbook: output, style: Console.style))
        let refused = (set.submissions + report.earlier.files).contains { $0.verdict == .refused }
        if refused { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// Reads the forms of earlier periods and tells what is wrong with them; nil where none were named.
    private func readEarlier(
        _ catalogue: IndicatorCatalogue, _ language: Language
    ) async throws -> SubmissionSet? {
        if earlier.isEmpty { return nil }
        let set = try await Intake.read(
            earlier, period: nil, periodsMayDiffer: true, catalogue: catalogue, language: language)
        let heading = language == .vietnamese ? "CÁC KỲ TRƯỚC" : "EARLIER PERIODS"
        let validation = ValidationReport(of: set.submissions, catalogue: catalogue, language: language)
        let text = validation.text(style: Console.style, showsEveryFile: false)
        try Console.write("\(heading)\n\n\(text)\n")
        try Intake.refuseUnreadable(set, language)
        return set
    }

    private func consolidated(
        _ set: SubmissionSet, _ before: SubmissionSet?, _ catalogue: IndicatorCatalogue,
        _ language: Language
    ) throws -> ConsolidationReport {
        do throws(ConsolidationReport.Refusal) {
            return try ConsolidationReport(
                of: set, period: period?.period, asOf: asOf?.moment, catalogue: catalogue,
                earlier: before)
        } catch {
            throw CommandFailure(error, keeping: FileOutput.exists(output) ? output : nil, language)
        }
    }
}

/// A moment as typed on the command line.
struct MomentArgument: ExpressibleByArgument {
    let moment: Moment

    init?(argument: String) {
        guard let moment = Moment(argument) else { return nil }
        self.moment = moment
    }
}

extension CommandFailure {
    /// Nothing could be consolidated, so no workbook was written.
    ///
    /// - Parameter old: a workbook of an earlier run that stays as it was.
    init(_ refusal: ConsolidationReport.Refusal, keeping old: String?, _ language: Language) {
        let reason = CommandFailure.reason(refusal, language)
        guard let old = old?.printable else {
            self.init(.refused, reason)
            return
        }
        self.init(
            .refused,
            language == .vietnamese
                ? "\(reason) Tệp “\(old)” là của lần trước, vẫn giữ nguyên."
                : "\(reason) “\(old)” is of an earlier run and stays as it was.")
    }

    private static func reason(
        _ refusal: ConsolidationReport.Refusal, _ language: Language
    ) -> String {
        switch refusal {
        case .nothingAccepted:
            return language == .vietnamese
                ? "Không có biểu nào được nhận, nên không lập sổ tổng hợp. Sửa các lỗi nêu trên rồi chạy lại."
                : "No form was accepted, so no workbook was written. Correct the errors above and run again."
        case .differentPeriods(let periods):
            let list = periods.map(\.description).joined(separator: ", ")
            return language == .vietnamese
                ? "Các biểu thuộc nhiều kỳ khác nhau (\(list)), nên không lập sổ tổng hợp. "
                    + "Nêu kỳ cần tổng hợp bằng --period, hoặc tách các tệp ra."
                : "The forms are of different periods (\(list)), so no workbook was written. "
                    + "Name the period with --period, or put the files apart."
        case .notEarlier(let forms, let period):
            let periods = Set(forms.map(\.period.description)).sorted().joined(separator: ", ")
            let example = forms.first?.path.printable ?? ""
            return language == .vietnamese
                ? "--earlier chỉ nhận biểu của kỳ trước, cùng năm và cùng loại kỳ với kỳ tổng hợp "
                    + "(\(period)). Có \(forms.count) biểu không phải kỳ như vậy (\(periods)), ví dụ “\(example)”, "
                    + "nên không lập sổ tổng hợp. Bỏ các tệp này ra khỏi --earlier rồi chạy lại."
                : "--earlier takes forms of periods before \(period), of the same year and the same kind "
                    + "(months before a month, quarters before a quarter). \(forms.count) "
                    + (forms.count == 1 ? "form is" : "forms are")
                    + " of no such period (\(periods)), for example “\(example)”, so no workbook was "
                    + "written. Take these files out of --earlier and run again."
        }
    }
}
