internal import CLinux

/// How many processors this process may use.
enum ProcessorCount {
    /// At least 1; no more than the process was bound to.
    static var available: Int { max(Int(commune_sheets_processor_count()), 1) }
}
