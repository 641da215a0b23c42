internal import Glibc
internal import Synchronization

/// The working folders of all outputs under way in this process.
///
/// An interrupt handler thread (not a signal handler: this takes a lock and allocates) calls `removeAll` before it
/// ends the process, so that an interrupted run leaves nothing behind.
enum PendingOutputs {
    private static let folders = Mutex<Set<String>>([])

    /// Removes every working folder, then calls `leave` with the lock still held, so that no thread can begin
    /// another output before `leave` ends the process.
    static func removeAll(then leave: () -> Void = {}) {
        folders.withLock { folders in
            for folder in folders {
                removeFlatFolder(folder)
            }
            folders.removeAll()
            leave()
        }
    }

    /// Creates a private folder (mode 0700) with a hidden, unused name inside `parent` and remembers it.
    static func makeFolder(inside parent: String) throws(OutputFailure) -> String {
        let pattern = parent + "/.commune-sheets-XXXXXX"
        // Created under the lock: between creating and remembering, `removeAll` would miss it.
        let folder = folders.withLock { folders -> Result<String, OutputFailure> in
            var bytes = Array(pattern.utf8CString)
            let made = unsafe bytes.withUnsafeMutableBufferPointer { buffer -> String? in
                guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
                return unsafe String(cString: start)
            }
            guard let made else { return .failure(.cannotCreate(path: parent, code: errno)) }
            folders.insert(made)
            return .success(made)
        }
        return try folder.get()
    }

    /// Removes a working folder and what is in it; one that is gone already is no fault.
    static func remove(_ folder: String) {
        folders.withLock { folders in
            removeFlatFolder(folder)
            folders.remove(folder)
        }
    }

    /// Removes a folder that holds files only.
    private static func removeFlatFolder(_ folder: String) {
        // The writing thread may still create a file between listing and removing: a few rounds.
        for _ in 0..<8 {
            for name in namesOfFiles(in: folder) {
                _ = unsafe unlink(folder + "/" + name)
            }
            if unsafe rmdir(folder) == 0 || errno == ENOENT { return }
        }
    }

    private static func namesOfFiles(in folder: String) -> [String] {
        guard let listing = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    unsafe String(cString: $0)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
