import CommuneSheets
import Synchronization

import Glibc

/// A live line on a terminal for work that takes longer than half a second; nothing elsewhere.
final class ProgressLine: Sendable {
    private let language: Language
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var isShown = false
        var lastUpdate = ContinuousClock.now
    }

    init(language: Language) {
        self.language = language
    }

    func show(_ done: Int, of total: Int) {
        guard isTerminal, start.duration(to: .now) > .milliseconds(500) else { return }
        state.withLock { state in
            guard state.lastUpdate.duration(to: .now) > .milliseconds(100) else { return }
            state.lastUpdate = .now
            state.isShown = true
            let words = language == .vietnamese ? "Đã đọc" : "Read"
            print("\r\(words) \(done)/\(total)")
        }
    }

    func clear() {
        state.withLock { state in
            if state.isShown { print("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    private func print(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
