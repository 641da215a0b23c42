internal import Synchronization

/// Counts the forms that are read for one purpose, and tells of each.
final class FormCount: Sendable {
    private let counts = Mutex(Counts())
    private let tell: @Sendable (_ read: Int, _ of: Int) -> Void

    private struct Counts {
        var read = 0
        /// How many were asked for so far.
        var expected = 0
    }

    /// - Parameter tell: called after each form; from any task.
    init(_ tell: @escaping @Sendable (_ read: Int, _ of: Int) -> Void) {
        self.tell = tell
    }

    /// Tells whom the ledger tells.
    convenience init(for ledger: SubmissionLedger) {
        self.init { ledger.progress(.reading(forms: $0, of: $1)) }
    }

    /// That so many more forms are going to be read.
    func expect(_ forms: Int) { counts.withLock { $0.expected += forms } }

    /// That one more form is read.
    func add() {
        // Under the lock, so that counts are told in their order.
        counts.withLock { counts in
            counts.read += 1
            tell(counts.read, counts.expected)
        }
    }
}
