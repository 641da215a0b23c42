import ArgumentParser
import CommuneSheets

/// Explains a diagnostic.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Giải thích một mã kiểm tra. Explains a diagnostic's code.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("Mã, ví dụ NUM01. The code, such as NUM01.", valueName: "CODE"))
    var code: String

    func run() async throws {
        let language = shared.messageLanguage
        guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
            let codes = DiagnosticCode.allCases.map(\.rawValue).joined(separator: " ")
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "Không có mã “\(code)”. Các mã: \(codes)"
                    : "There is no code “\(code)”. The codes: \(codes)")
        }
        try Console.write(known.explanationText(in: language, style: Console.style))
    }
}
