import CommuneSheets
import Synchronization

import Glibc

/// Tells how far long work has come: a live line on a terminal, a plain line now and then elsewhere, and
/// nothing of work that is soon done.
///
/// One for all that a command does, step after step.
final class ProgressLine: Sendable {
    private let language: Language
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private struct State {
        var isShown = false
        var lastUpdate: ContinuousClock.Instant?
        /// The step in work, as it was first told of, and when that was.
        var step: (first: ProgressStep, start: ContinuousClock.Instant)?
    }

    /// The line of the command that runs.
    private static let current = Mutex<ProgressLine?>(nil)

    init(language: Language) {
        self.language = language
        ProgressLine.current.withLock { $0 = self }
    }

    /// Takes the live line away, where there is one: before anything else is written, and at the end.
    static func clearCurrent() { current.withLock(\.self)?.clear() }

    /// The same when the command is interrupted: never waits, neither for a thread that is at the line nor for a
    /// terminal that takes no more.
    static func abandonCurrent() {
        guard let line = current.withLockIfAvailable(\.self) ?? nil else { return }
        _ = line.state.withLockIfAvailable { state in
            var terminal = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
            guard unsafe poll(&terminal, 1, 0) == 1, terminal.revents & Int16(POLLOUT) != 0 else { return }
            line.clear(&state)
        }
    }

    /// What must have passed before a line, and between two: on a terminal it moves; a log has to be read.
    private var pause: (first: Duration, next: Duration) {
        isTerminal ? (.milliseconds(500), .milliseconds(100)) : (.seconds(10), .seconds(10))
    }

    /// Shows how far a step is; from any task.
    func show(_ step: ProgressStep) {
        let now = ContinuousClock.now
        state.withLock { state in
            let isNew = state.step.map { !$0.first.isSameStep(as: step) } ?? true
            // What is told of a step first may be some way into it; the first step begins with the work.
            let begun = isNew ? (first: step, start: state.step == nil ? start : now) : state.step
            state.step = begun
            guard start.duration(to: now) > pause.first, let begun else { return }
            // A new step on a terminal takes the place of the one before at once.
            let isDue = state.lastUpdate.map { $0.duration(to: now) >= pause.next } ?? true
            guard isDue || isNew && isTerminal else { return }
            state.lastUpdate = now
            state.isShown = true
            // A total that has grown since the step began will grow again.
            let isOpen = begun.first.total != step.total
            let text = ProgressText(step: step, elapsed: begun.start.duration(to: now), isOpen: isOpen)
                .text(in: language)
            print(isTerminal ? "\r\(text)\u{1B}[K" : text + "\n")
        }
    }

    /// Takes the live line away.
    func clear() {
        state.withLock { clear(&$0) }
    }

    private func clear(_ state: inout State) {
        if state.isShown, isTerminal { print("\r\u{1B}[K") }
        state.isShown = false
    }

    private func print(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
