import CommuneSheets

import Glibc

/// Ctrl-C ends the command at once and takes half-written outputs along.
enum Interruption {
    /// Waits for the signals in a thread of its own, where, unlike in a signal handler, files may be removed.
    ///
    /// They are blocked in this thread and in those that it makes. But while the main thread has nothing to
    /// do, the runtime has it wait with no signal blocked: one that reaches it there is handed on.
    static func install() {
        var signals = ending
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        // A closed pipe shows as a failed write, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        var thread = pthread_t()
        guard unsafe pthread_create(&thread, nil, { _ in unsafe Interruption.wait() }, nil) == 0 else {
            // Without the thread, an interrupt ends the command as it ends any other.
            unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            return
        }
        unsafe waiting = thread
        pthread_detach(thread)
        for number in numbers where !isIgnored(number) {
            signal(number) { number in unsafe pthread_kill(Interruption.waiting, number) }
        }
    }

    private static let numbers = [SIGINT, SIGTERM, SIGHUP]

    /// The thread that waits; written once, before any signal is handed on.
    private nonisolated(unsafe) static var waiting = pthread_t()

    /// The signals that end the command.
    private static var ending: sigset_t {
        var signals = sigset_t()
        for number in numbers { unsafe sigaddset(&signals, number) }
        return signals
    }

    /// Whether whoever started the command has it ignore a signal, as `nohup` does.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(number, nil, &action) == 0 else { return false }
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    private static func wait() -> UnsafeMutableRawPointer? {
        var signals = ending
        var received: Int32 = 0
        while unsafe sigwait(&signals, &received) != 0 {}
        let status = 128 + received
        FileOutput.abandonAll {
            ProgressLine.abandonCurrent()
            _exit(status)
        }
        _exit(status)
    }
}
