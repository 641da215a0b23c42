import CommuneSheets

import Glibc

/// Ctrl-C ends the command at once and takes half-written outputs along.
enum Interruption {
    /// Blocks the signals in every thread and waits for them in one of its own, where, unlike in a
    /// signal handler, files may be removed.
    static func install() {
        var signals = ending
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        // A closed pipe shows as a failed write, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        var thread = pthread_t()
        unsafe pthread_create(&thread, nil, { _ in unsafe Interruption.wait() }, nil)
        pthread_detach(thread)
    }

    /// The signals that end the command.
    private static var ending: sigset_t {
        var signals = sigset_t()
        for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
        return signals
    }

    private static func wait() -> UnsafeMutableRawPointer? {
        var signals = ending
        var received: Int32 = 0
        while unsafe sigwait(&signals, &received) != 0 {}
        let status = 128 + received
        FileOutput.abandonAll { _exit(status) }
        _exit(status)
    }
}
