import ArgumentParser
import CommuneSheets

/// A first word that names no command: the parser would blame what stands behind it.
struct UnknownCommand {
    let typed: String

    /// Nil where the first word is a command, an option, or not there.
    ///
    /// - Parameter arguments: the program's own name first.
    init?(among arguments: [String]) {
        guard let first = arguments.dropFirst().first, !first.hasPrefix("-"),
            !UnknownCommand.names.contains(first)
        else { return nil }
        typed = first
    }

    private static let names =
        CommuneSheetsCommand.configuration.subcommands.map { $0._commandName } + ["help"]

    /// What the user is told, with the command that may be meant.
    func failure(in language: Language) -> CommandFailure {
        let meant = NameKey(typed).nearest(among: UnknownCommand.names) { $0 }
        let names = UnknownCommand.names.joined(separator: ", ")
        return CommandFailure(
            .usage,
            language == .vietnamese
                ? "Không có lệnh “\(typed.printable)”." + (meant.map { " Có phải là “\($0)”?" } ?? "")
                    + " Các lệnh: \(names)."
                : "There is no command “\(typed.printable)”." + (meant.map { " Did you mean “\($0)”?" } ?? "")
                    + " Commands: \(names).")
    }
}
