import ArgumentParser
import CommuneSheets

/// Writes the blank form of a unit, or of all units.
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Tạo biểu trống cho một đơn vị hoặc mọi đơn vị. Writes blank forms.")

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp(PeriodArgument.notation, valueName: "P"))
    var period: PeriodArgument

    @Option(
        help: ArgumentHelp("Mã hoặc tên đơn vị. The unit's code or name: 30058, TCKH.", valueName: "CODE"))
    var unit: String?

    @Flag(help: "Mọi đơn vị có báo cáo. Every unit that reports.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Tệp .csv hoặc .xlsx; thư mục khi có --all. A .csv or .xlsx file; a folder with --all.",
            valueName: "FILE|DIR"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Dạng tệp khi có --all: csv hoặc xlsx. With --all, the kind of the files: csv or xlsx.",
            valueName: "csv|xlsx"))
    var format: FormFileFormat?

    @Flag(help: "Ghi đè tệp đã có. Replaces existing files.")
    var force = false

    func validate() throws {
        if all == (unit != nil) {
            throw ValidationError("Nêu --unit CODE hoặc --all. Give either --unit CODE or --all.")
        }
        if format != nil, !all {
            throw ValidationError(
                "--format chỉ dùng với --all; với --unit, tên tệp quyết định. "
                    + "--format goes with --all; with --unit, the file's name decides.")
        }
    }

    func run() async throws {
        let language = shared.messageLanguage
        let catalogue = try shared.loadCatalogue()
        let period = period.period
        guard period.year == catalogue.identity.year else {
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "Danh mục này dùng cho năm \(catalogue.identity.year), không có biểu cho \(period)."
                    : "This catalogue is for \(catalogue.identity.year); it has no form for \(period).")
        }
        guard all else {
            let form = BlankForm(
                unit: try reportingUnit(in: catalogue, language), period: period, catalogue: catalogue,
                language: shared.documentLanguage)
            return try write(form, to: output, language)
        }
        try OutputFolderArgument.make(output, language)
        let units = catalogue.reportingUnits
        let forms = units.map { unit in
            BlankForm(unit: unit, period: period, catalogue: catalogue, language: shared.documentLanguage)
        }
        let paths = forms.map { "\(output)/\($0.unit.fileStem).\((format ?? .csv).rawValue)" }
        try OutputArgument.refuseExisting(paths, force: force, language)
        for (form, path) in zip(forms, paths) { try write(form, to: path, language) }
        try Console.write(
            language == .vietnamese
                ? "Đã ghi \(units.count) biểu vào \(output).\n" : "Wrote \(units.count) forms to \(output).\n"
        )
    }

    private func write(_ form: BlankForm, to path: String, _ language: Language) throws {
        if path.lowercased().hasSuffix(".xlsx") {
            do throws(WorkbookWriteFailure) {
                try FormWorkbook.write(form, to: path, replace: force)
            } catch {
                throw CommandFailure(error, path: path, language)
            }
        } else {
            try TextOutput.write(form.csv, to: path, force: force, language)
        }
    }

    private func reportingUnit(
        in catalogue: IndicatorCatalogue, _ language: Language
    ) throws -> ReportingUnit {
        let asked = unit ?? ""
        let named = catalogue.unit(written: asked).map { [$0] } ?? catalogue.units(named: asked)
        if named.count == 1, let known = named.first, catalogue.reportingUnits.contains(known) {
            return known
        }
        let codes = catalogue.reportingUnits.map(\.code.text).joined(separator: " ")
        throw CommandFailure(
            .usage,
            language == .vietnamese
                ? "Không có đúng một đơn vị báo cáo là “\(asked.printable)”. Các mã: \(codes)"
                : "No single reporting unit is “\(asked.printable)”. The codes: \(codes)")
    }
}

/// The kinds of files that blank forms are written as.
enum FormFileFormat: String, ExpressibleByArgument {
    case csv, xlsx
}
