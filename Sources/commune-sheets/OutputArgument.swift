import CommuneSheets

/// Checks of an output before any work is done.
enum OutputArgument {
    /// Refuses an output that is one of the forms to be read.
    static func refuse(_ output: String, amongInputs paths: [String], _ language: Language) throws {
        if output != "-" { try refuse([output], amongInputs: paths, language) }
    }

    /// Refuses outputs of which one is among the forms to be read.
    static func refuse(_ outputs: [String], amongInputs paths: [String], _ language: Language) throws {
        let input: String?
        do throws(InputFailure) {
            input = try FormFiles.first(of: outputs.filter { FileOutput.exists($0) }, in: paths)
        } catch {
            throw CommandFailure(error, language)
        }
        guard let path = input?.printable else { return }
        throw CommandFailure(
            .usage,
            language == .vietnamese
                ? "“\(path)” là một trong các biểu cần đọc; hãy ghi kết quả vào tệp khác."
                : "“\(path)” is one of the forms to be read; write the result to another file.")
    }

    /// Refuses to write any of several files where one is there already: all of them or none.
    static func refuseExisting(_ outputs: [String], force: Bool, _ language: Language) throws {
        guard !force, let first = outputs.first(where: { FileOutput.exists($0) }) else { return }
        throw CommandFailure(OutputFailure.targetExists(path: first), language)
    }
}
