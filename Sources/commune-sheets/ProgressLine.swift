import CommuneSheets
import Synchronization

import Glibc

/// Tells how far long work has come: a live line on a terminal, a plain line now and then elsewhere, and
/// nothing of work that is soon done.
final class ProgressLine: Sendable {
    private let language: Language
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var isShown = false
        var lastUpdate: ContinuousClock.Instant?
    }

    init(language: Language) {
        self.language = language
    }

    /// What must have passed before a line, and between two: on a terminal it moves; a log has to be read.
    private var pause: (first: Duration, next: Duration) {
        isTerminal ? (.milliseconds(500), .milliseconds(100)) : (.seconds(10), .seconds(10))
    }

    /// Shows how many forms are read; from any task.
    func show(_ done: Int, of total: Int) {
        let elapsed = start.duration(to: .now)
        guard elapsed > pause.first else { return }
        state.withLock { state in
            if let last = state.lastUpdate, last.duration(to: .now) < pause.next { return }
            state.lastUpdate = .now
            state.isShown = true
            let text = ProgressText(done: done, total: total, elapsed: elapsed).text(in: language)
            print(isTerminal ? "\r\(text)\u{1B}[K" : text + "\n")
        }
    }

    /// Takes the live line away.
    func clear() {
        state.withLock { state in
            if state.isShown, isTerminal { print("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    private func print(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// How far the reading of forms has come, in words.
struct ProgressText {
    let done: Int
    let total: Int
    let elapsed: Duration

    /// `Đã đọc 12.345/127.200 biểu · 9.800 biểu/giây · còn khoảng 12 giây`
    func text(in language: Language) -> String {
        let count =
            switch language {
            case .vietnamese: "Đã đọc \(grouped(done, "."))/\(grouped(total, ".")) biểu"
            case .english: "Read \(grouped(done, ",")) of \(grouped(total, ",")) forms"
            }
        guard let rate, rate > 0 else { return count }
        let left = Int(((Double(total - done)) / rate).rounded(.up))
        return switch language {
        case .vietnamese:
            "\(count) · \(grouped(Int(rate.rounded()), ".")) biểu/giây · còn khoảng \(words(left, language))"
        case .english:
            "\(count) · \(grouped(Int(rate.rounded()), ",")) a second · about \(words(left, language)) left"
        }
    }

    /// Forms a second; nil at the very beginning.
    private var rate: Double? {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return seconds > 0 ? Double(done) / seconds : nil
    }

    private func words(_ seconds: Int, _ language: Language) -> String {
        if seconds < 120 { return language == .vietnamese ? "\(seconds) giây" : "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return language == .vietnamese ? "\(minutes) phút" : "\(minutes) min"
    }

    private func grouped(_ number: Int, _ sign: Character) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(sign) }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
