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

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
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
            "Tệp hoặc thư mục biểu của các kỳ trước trong năm, để đối chiếu số liệu với kỳ trước và vẽ diễn "
                + "biến cả năm; dùng được nhiều lần. Forms of earlier periods of the year, to hold the figures "
                + "against and to draw its course; can be given several times.",
            valueName: "PATH"))
    var earlier: [String] = []

    @Flag(
        name: .customLong("from-months"),
        help: ArgumentHelp(
            "Lập số liệu quý, 6 tháng, 9 tháng hoặc năm (nêu bằng --period) từ biểu các tháng, các quý trong kỳ; "
                + "đơn vị có biểu của chính kỳ đó thì dùng biểu ấy. Makes the figures of a quarter, half-year, "
                + "nine months or year (named by --period) from forms of the months or quarters in it; a unit's "
                + "own form of the period is used alone."))
    var fromMonths = false

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing workbook.")
    var force = false

    func validate() throws {
        if output == "-" || !output.lowercased().hasSuffix(".xlsx") {
            throw ValidationError("--output phải là tệp .xlsx. --output must be an .xlsx file.")
        }
        if fromMonths, period?.period.hasParts != true {
            throw ValidationError(
                "--from-months cần --period là quý, 6 tháng, 9 tháng hoặc năm, ví dụ --period 2023-Q2. "
                    + "--from-months needs --period with a quarter, a half-year, nine months or a year, such as "
                    + "--period 2023-Q2.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        let forms = FormListing(paths)
        let catalogue = try shared.loadCatalogue()
        try OutputArgument.refuseExisting([output], force: force, language)
        try OutputArgument.refuse(output, amongInputs: paths + earlier, language)
        do throws(WorkbookWriteFailure) {
            try ConsolidatedWorkbook.checkSize(of: catalogue)
        } catch {
            throw CommandFailure(error, path: output, language)
        }
        let progress = ProgressLine(language: language)
        let read = try await Intake.read(
            forms, period: fromMonths ? nil : period?.period, periods: fromMonths ? .ofNone : .ofAll,
            // Findings against other periods show the rows of forms that were without any.
            keeping: earlier.isEmpty ? .figures : .everything, catalogue: catalogue, language: language,
            progress: progress)
        let before = try await EarlierForms.read(earlier, catalogue: catalogue, language: language)
        let set = before?.checking(read) ?? read
        let validation = ValidationReport(of: set.submissions, catalogue: catalogue, language: language)
        LastingMemory.keep(validation)
        try Console.write(validation.text(style: Console.style, showsEveryFile: false) + "\n")
        // A workbook without a form that is there, and cannot be opened, would mislead.
        try Intake.refuseUnreadable(set, language)
        if let before { try show(before.set, catalogue, language) }
        progress.show(.consolidating)
        let report = try consolidated(set, before?.set, catalogue, language)
        do throws(WorkbookWriteFailure) {
            try ConsolidatedWorkbook.write(
                report, language: shared.documentLanguage, to: output, replace: force,
                progress: { progress.show(.workbook($0)) })
        } catch {
            throw CommandFailure(error, path: output, language)
        }
        try Console.write(report.closingText(language: language, workbook: output, style: Console.style))
        let refused = (set.submissions + report.earlier.files).contains { $0.verdict == .refused }
        if refused { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// Tells what is wrong with the forms of earlier periods.
    private func show(
        _ set: SubmissionSet, _ catalogue: IndicatorCatalogue, _ language: Language
    ) throws {
        let heading = language == .vietnamese ? "CÁC KỲ TRƯỚC" : "EARLIER PERIODS"
        let validation = ValidationReport(of: set.submissions, catalogue: catalogue, language: language)
        let text = validation.text(style: Console.style, showsEveryFile: false)
        try Console.write("\(heading)\n\n\(text)\n")
        try Intake.refuseUnreadable(set, language)
    }

    private func consolidated(
        _ set: SubmissionSet, _ before: SubmissionSet?, _ catalogue: IndicatorCatalogue,
        _ language: Language
    ) throws -> ConsolidationReport {
        do throws(ConsolidationReport.Refusal) {
            if fromMonths, let period = period?.period {
                return try ConsolidationReport(
                    ofFormsWithin: period, in: set, asOf: asOf?.moment, catalogue: catalogue,
                    earlier: before)
            }
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
        case .notWithin(let forms, let period):
            let periods = Set(forms.map(\.period.description)).sorted().joined(separator: ", ")
            let example = forms.first?.path.printable ?? ""
            return language == .vietnamese
                ? "--from-months chỉ nhận biểu của kỳ \(period) và của các tháng, các quý trong kỳ. Có "
                    + "\(forms.count) biểu của kỳ khác (\(periods)), ví dụ “\(example)”, nên không lập sổ tổng "
                    + "hợp. Bỏ các tệp này ra rồi chạy lại."
                : "--from-months takes forms of \(period) and of the months and quarters in it. \(forms.count) "
                    + (forms.count == 1 ? "form is" : "forms are")
                    + " of another period (\(periods)), for example “\(example)”, so no workbook was written. "
                    + "Take these files out and run again."
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
