import Synchronization

/// What stays in memory until the program ends.
enum LastingMemory {
    private static let kept = Mutex<[any Sendable]>([])

    /// Keeps what would be given up only when the command has nothing left to do: to free hundreds of thousands
    /// of forms one by one takes longer than the system needs to take back the memory as a whole.
    static func keep(_ value: any Sendable) { kept.withLock { $0.append(value) } }
}
