import ArgumentParser
import CommuneSheets

/// Shows, checks, or writes out the catalogue.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Danh mục chỉ tiêu: xem, kiểm tra, xuất. Shows, checks or writes out the catalogue.",
        subcommands: [List.self, Check.self, Export.self])

    /// Shows the items.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Xem danh mục. Shows the catalogue.")

        @OptionGroup var shared: SharedOptions

        @Option(help: "text, json, csv.")
        var format: Format = .text

        @Option(help: ArgumentHelp("Nơi ghi. Where it goes (- is the screen).", valueName: "FILE"))
        var output: String = "-"

        @Flag(help: "Ghi đè tệp đã có. Replaces an existing output.")
        var force = false

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, json, csv
        }

        func run() async throws {
            let language = shared.messageLanguage
            let catalogue = try shared.loadCatalogue()
            switch format {
            case .text:
                let style = output == "-" ? Console.style : TextStyle(isColoured: false)
                let listing = catalogue.listing(in: language, style: style)
                try TextOutput.write(listing, to: output, force: force, language)
            case .json: try TextOutput.write(try catalogue.json(), to: output, force: force, language)
            case .csv: try TextOutput.write(catalogue.listingCSV, to: output, force: force, language)
            }
        }
    }

    /// Checks a catalogue's files.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Kiểm tra danh mục. Checks the catalogue's files.")

        @OptionGroup var shared: SharedOptions

        @Argument(help: ArgumentHelp("Thư mục danh mục. The catalogue's folder.", valueName: "DIR"))
        var folder: String?

        func run() async throws {
            let language = shared.messageLanguage
            let source = CatalogueSource(folder: folder ?? shared.catalogue)
            let (catalogue, report) = try source.read(language)
            let findings = report.text(language: language, style: Console.style)
            guard let catalogue, !report.hasErrors else {
                try Console.write(findings)
                throw ExitCode(ExitStatus.refused.rawValue)
            }
            func holidays(_ kind: Holidays.Kind) -> Int {
                catalogue.calendar.holidays.days.count { $0.kind == kind }
            }
            let summary =
                language == .vietnamese
                ? "\(catalogue.identity.title.vietnamese): \(catalogue.items.count) dòng chỉ tiêu, "
                    + "\(catalogue.units.count) đơn vị, \(catalogue.rules.count) quy tắc, "
                    + "\(holidays(.dayOff)) ngày nghỉ, \(holidays(.worked)) ngày làm bù; không có lỗi.\n"
                : "\(catalogue.identity.title.english): \(catalogue.items.count) items, "
                    + "\(catalogue.units.count) units, \(catalogue.rules.count) rules, "
                    + "\(holidays(.dayOff)) days off, \(holidays(.worked)) weekend days worked; no errors.\n"
            try Console.write(findings + summary)
        }
    }

    /// Writes the catalogue's files so that they can be edited.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Xuất danh mục ra các tệp CSV để sửa. Writes the catalogue's files for editing.")

        @OptionGroup var shared: SharedOptions

        @Argument(help: ArgumentHelp("Thư mục đích. The folder to write to.", valueName: "DIR"))
        var folder: String

        @Flag(help: "Ghi đè tệp đã có. Replaces existing files.")
        var force = false

        func run() async throws {
            let language = shared.messageLanguage
            let source = CatalogueSource(folder: shared.catalogue)
            try OutputFolderArgument.make(folder, language)
            try OutputArgument.refuseExisting(
                CatalogueFileName.allCases.map { "\(folder)/\($0.rawValue)" }, force: force, language)
            var written = 0
            for name in CatalogueFileName.allCases {
                guard let bytes = try source.file(name, language) else { continue }
                try TextOutput.write(
                    bytes, to: "\(folder)/\(name.rawValue)", force: force, language)
                written += 1
            }
            try Console.write(
                language == .vietnamese
                    ? "Đã ghi \(written) tệp vào \(folder).\n"
                    : "Wrote \(written) files to \(folder).\n")
        }
    }
}

/// A folder that outputs go to, made where it does not exist.
enum OutputFolderArgument {
    static func make(_ folder: String, _ language: Language) throws {
        do throws(OutputFailure) {
            try FileOutput.makeFolder(folder)
        } catch {
            throw CommandFailure(error, language)
        }
    }
}
