import ArgumentParser
import CommuneSheets

/// Checks forms before they are submitted; changes nothing.
struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Kiểm tra biểu trước khi nộp. Checks forms before they are submitted.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("Tệp hoặc thư mục. Files or folders.", valueName: "PATH"))
    var paths: [String]

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Tệp hoặc thư mục biểu của các kỳ trước, để đối chiếu số liệu với kỳ trước; dùng được nhiều lần. "
                + "Forms of earlier periods, to hold the figures against; can be given several times.",
            valueName: "PATH"))
    var earlier: [String] = []

    @Option(help: "Dạng báo cáo: text, json, html hoặc csv. The report's format.")
    var format: ReportFormat = .text

    @Option(
        help: ArgumentHelp("Nơi ghi báo cáo. Where the report goes (- is the screen).", valueName: "FILE"))
    var output: String = "-"

    @Option(
        help: ArgumentHelp(
            "Thư mục để ghi biểu .xlsx có đánh dấu ô sai. Where each form goes as XLSX with its wrong cells "
                + "marked.",
            valueName: "DIR"))
    var annotate: String?

    @Flag(help: "Ghi đè tệp đã có. Replaces an existing output.")
    var force = false

    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, csv
    }

    func run() async throws {
        let language = shared.messageLanguage
        let forms = FormListing(paths)
        let catalogue = try shared.loadCatalogue()
        try OutputArgument.refuse(output, amongInputs: paths + earlier, language)
        let read = try await Intake.read(
            forms, period: period?.period, periods: .ofEachFolder, keeping: keeping, catalogue: catalogue,
            language: language)
        let before = try await EarlierForms.read(earlier, catalogue: catalogue, language: language)
        if let before { try Intake.refuseUnreadable(before.set, language) }
        try before?.refuseMisplaced(beside: read, language)
        let set = before?.checking(read) ?? read
        let report = ValidationReport(of: set.submissions, catalogue: catalogue, language: language)
        LastingMemory.keep(report)
        let annotated = annotate.map { AnnotatedForms(folder: $0, report: report) }
        try annotated?.prepare(besides: output, amongInputs: paths + earlier, force: force, language)
        try write(report, language)
        try annotated?.write(in: shared.documentLanguage, force: force, language)
        if output != "-" { Console.tell(report.closingLine) }
        try Intake.refuseUnreadable(set, language)
        let hasRefusedEarlier = before?.tellRefused(language) == true
        if report.summary.refused > 0 || hasRefusedEarlier { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// Pages and marked workbooks show every form; comparisons need figures.
    private var keeping: FormIntake.Keeping {
        if annotate != nil || format == .html || !earlier.isEmpty { return .everything }
        return .findings
    }

    private func write(_ report: ValidationReport, _ language: Language) throws {
        switch format {
        case .text:
            let style = output == "-" ? Console.style : TextStyle(isColoured: false)
            try TextOutput.write(report.text(style: style), to: output, force: force, language)
        case .json:
            try TextOutput.write(try report.json(), to: output, force: force, language)
        case .html:
            try TextOutput.write(report.html(), to: output, force: force, language)
        case .csv:
            try TextOutput.write(report.csv(), to: output, force: force, language)
        }
    }
}
