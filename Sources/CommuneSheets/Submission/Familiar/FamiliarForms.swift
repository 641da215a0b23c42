internal import Synchronization

/// The forms that others are held against, for all workers: what one has read thoroughly, the others need
/// not.
final class FamiliarForms: Sendable {
    private let known = Mutex(Known())
    /// Whether there are others that could be held against a form.
    let areNeeded: Bool

    /// How many are remembered; the last learned push out the first.
    private static let limit = 64
    /// Each that does not fit costs time.
    private static let patternLimit = 16

    /// - Parameter count: how many forms are read together.
    init(forReading count: Int) { areNeeded = count > 1 }

    /// The forms, and the patterns by which their cells are found.
    struct Known {
        /// The last learned first.
        fileprivate(set) var forms: [FamiliarForm] = []
        /// Each once; the last learned first.
        fileprivate(set) var patterns: [CellPattern] = []
    }

    var all: Known { known.withLock { $0 } }

    func add(_ form: FamiliarForm) {
        known.withLock { known in
            known.forms.insert(form, at: 0)
            if known.forms.count > FamiliarForms.limit { known.forms.removeLast() }
            guard let pattern = form.pattern, !known.patterns.contains(where: { $0 === pattern }) else {
                return
            }
            known.patterns.insert(pattern, at: 0)
            if known.patterns.count > FamiliarForms.patternLimit { known.patterns.removeLast() }
        }
    }
}
