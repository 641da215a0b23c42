import CommuneSheets

import Glibc

/// The two streams of the command: results on standard output, failures on standard error.
enum Console {
    /// Writes a result.
    ///
    /// - Throws: ``CommandFailure`` where the stream cannot take it (a closed pipe, a full disk).
    static func write(_ text: String) throws {
        try write(Array(text.utf8), to: STDOUT_FILENO)
    }

    /// Writes a message for the person at the terminal, beside the result.
    static func tell(_ message: String) {
        if !message.isEmpty { try? write(Array((message + "\n").utf8), to: STDERR_FILENO) }
    }

    /// Colours only where a person reads: a terminal, and no wish against it (`NO_COLOR`).
    static var style: TextStyle {
        TextStyle(isColoured: isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR") == nil)
    }

    /// A variable of the environment; nil where it is not set or empty.
    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        ProgressLine.clearCurrent()
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                // Whoever closed the pipe has seen enough and needs no message.
                let words = "Không ghi được kết quả. The result could not be written. (\(errno))"
                throw CommandFailure(.inputOutput, errno == EPIPE ? "" : words)
            }
            written += count
        }
    }
}
