internal import Glibc

/// Writes whole files, complete or not at all.
public enum FileOutput {
    /// Writes `bytes` to a file: to a private place beside it first, synced, then moved.
    ///
    /// - Parameter replace: whether a file that is there gives way.
    public static func write(
        _ bytes: [UInt8], to path: String, replace: Bool
    ) throws(OutputFailure) {
        try AtomicOutput.write(bytes, to: path, replace: replace)
    }

    /// Creates a folder where there is none; one that exists is fine.
    public static func makeFolder(_ path: String) throws(OutputFailure) {
        try OutputFolder.make(path)
    }

    /// Takes everything half-written away and calls `leave` before another output can begin. For an
    /// interrupted process; from a thread, not from a signal handler.
    public static func abandonAll(then leave: () -> Void) {
        PendingOutputs.removeAll(then: leave)
    }
}

extension FileOutput {
    /// Whether something is at a path already, a dangling link included.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Whether the folder in which a file would be is there.
    public static func hasFolder(_ path: String) -> Bool { exists(AtomicOutput.folder(of: path)) }

    /// Whether two outputs, there already or not, would be one file: the same name in the same folder.
    public static func isSame(_ first: String, _ second: String) -> Bool {
        guard let folder = FileIdentity(AtomicOutput.folder(of: first)) else { return first == second }
        return folder == FileIdentity(AtomicOutput.folder(of: second))
            && first.split(separator: "/").last == second.split(separator: "/").last
    }
}
