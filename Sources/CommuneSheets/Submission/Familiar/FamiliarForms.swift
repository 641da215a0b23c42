internal import Synchronization

/// The forms that others are held against, for all workers: what one has read thoroughly, the others need
/// not.
final class FamiliarForms: Sendable {
    private let forms = Mutex<[FamiliarForm]>([])
    /// Whether there are others that could be held against a form.
    let areNeeded: Bool

    /// How many are remembered; the last learned push out the first.
    private static let limit = 64

    /// - Parameter count: how many forms are read together.
    init(forReading count: Int) { areNeeded = count > 1 }

    /// The last learned first.
    var all: [FamiliarForm] { forms.withLock { $0 } }

    func add(_ form: FamiliarForm) {
        forms.withLock { forms in
            forms.insert(form, at: 0)
            if forms.count > FamiliarForms.limit { forms.removeLast() }
        }
    }
}
