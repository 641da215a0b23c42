import ArgumentParser
import CommuneSheets
import SubmissionLedger

/// A language as typed on the command line.
struct LanguageArgument: ExpressibleByArgument {
    let language: Language

    init?(argument: String) {
        guard let language = Language(rawValue: argument) else { return nil }
        self.language = language
    }
}

extension Language {
    /// The language of messages: the one named, or as the environment suggests.
    static func ofMessages(named: Language?) -> Language {
        if let named { return named }
        if let name = Console.environment("COMMUNE_SHEETS_LANGUAGE"), let known = Language(rawValue: name) {
            return known
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Console.environment($0) }.first
        return locale?.hasPrefix("en") == true ? .english : .vietnamese
    }

    /// The language of messages about arguments, which could not be understood as a whole.
    static var typed: Language {
        let arguments = CommandLine.arguments
        let prefix = "--language="
        let named = zip(arguments, arguments.dropFirst()).compactMap { argument, next in
            argument == "--language"
                ? next : next.hasPrefix(prefix) ? String(next.dropFirst(prefix.count)) : nil
        }
        return .ofMessages(named: named.last.flatMap { Language(rawValue: $0) })
    }
}

/// The options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ngôn ngữ: vi hoặc en. The language of messages: vi or en.",
            discussion: "Mặc định: COMMUNE_SHEETS_LANGUAGE, hoặc tiếng Anh khi hệ thống dùng tiếng Anh, "
                + "còn lại là tiếng Việt. Biểu và sổ tổng hợp luôn bằng tiếng Việt nếu không có lựa chọn này.",
            valueName: "vi|en"))
    var language: LanguageArgument?

    @Option(
        help: ArgumentHelp(
            "Thư mục danh mục chỉ tiêu. A catalogue of your own (default: built-in Tháp Mười 2023).",
            valueName: "DIR"))
    var catalogue: String?

    /// The language of messages: as asked for, or as the environment suggests.
    var messageLanguage: Language { .ofMessages(named: language?.language) }

    /// The language of workbooks and forms: as asked for, else Vietnamese whatever the environment says.
    var documentLanguage: Language { language?.language ?? .vietnamese }

    /// Refuses `--catalogue` where the ledger's own catalogues are used.
    func refuseCatalogue() throws {
        guard catalogue != nil else { return }
        throw CommandFailure(
            .usage,
            messageLanguage == .vietnamese
                ? "Lệnh này dùng danh mục đã lưu trong sổ cái, không nhận --catalogue. Đổi danh mục bằng: import "
                    + "… --catalogue DIR"
                : "This command uses the catalogues in the ledger and takes no --catalogue. To change one: "
                    + "import … --catalogue DIR")
    }

    /// The catalogue asked for, with its files; nil where none was.
    ///
    /// - Throws: ``CommandFailure`` where it cannot be read or has errors.
    func namedCatalogue() throws -> LedgerCatalogue? {
        guard let catalogue else { return nil }
        let loaded = try loadCatalogue()
        return LedgerCatalogue(loaded, files: try CatalogueSource(folder: catalogue).files(messageLanguage))
    }

    /// The catalogue asked for, or the built-in one.
    ///
    /// - Throws: ``CommandFailure`` where it cannot be read or has errors.
    func loadCatalogue() throws -> IndicatorCatalogue {
        let (loaded, report) =
            catalogue == nil
            ? try IndicatorCatalogue.builtIn() : try CatalogueSource(folder: catalogue).read(messageLanguage)
        guard let loaded else {
            let text = report.text(language: messageLanguage, style: TextStyle(isColoured: false))
            let isBuiltIn = catalogue == nil
            throw CommandFailure(isBuiltIn ? .software : .refused, text)
        }
        return loaded
    }
}
