import CommuneSheets

/// Writes a text result to the screen or to a file, complete or not at all.
enum TextOutput {
    static func write(_ text: String, to path: String, force: Bool, _ language: Language) throws {
        try write(Array(text.utf8), to: path, force: force, language)
    }

    static func write(_ bytes: [UInt8], to path: String, force: Bool, _ language: Language) throws {
        if path == "-" { return try Console.write(String(decoding: bytes, as: UTF8.self)) }
        do throws(OutputFailure) {
            try FileOutput.write(bytes, to: path, replace: force)
        } catch {
            throw CommandFailure(error, language)
        }
    }
}
