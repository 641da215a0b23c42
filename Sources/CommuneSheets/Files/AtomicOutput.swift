internal import CLinux
internal import Glibc

/// An output file under way, which appears at its target complete or not at all.
///
/// It is written in a private working folder beside the target (so on the same file system) and moved into place by
/// `commit()`. An owner that goes out of scope without that, as when an error is thrown, leaves nothing behind.
struct AtomicOutput: ~Copyable {
    /// Where the file shall be in the end. A symbolic link there is replaced, not followed.
    let target: String

    /// A folder for temporary files: private, on the target's file system, removed with everything in it.
    let temporaryFolder: String

    /// Where the file is to be written; it does not exist yet.
    let path: String

    private let parent: String
    private let replaces: Bool

    /// Creates the working folder.
    /// - Parameter replace: whether a file that exists at the target gives way to this one.
    init(target: String, replace: Bool) throws(OutputFailure) {
        let parent = Self.folder(of: target)
        var existing = stat()
        if unsafe lstat(target, &existing) == 0 {
            let kind = existing.st_mode & S_IFMT
            guard kind != S_IFDIR else { throw .cannotCreate(path: target, code: EISDIR) }
            guard replace else { throw .targetExists(path: target) }
            // A device or a pipe is no file to be replaced.
            guard kind == S_IFREG || kind == S_IFLNK else { throw .cannotCreate(path: target, code: ENOTSUP) }
        } else if errno != ENOENT {
            throw .cannotCreate(path: target, code: errno)
        }
        guard !target.isEmpty, !target.utf8.elementsEqual("/".utf8), target.utf8.last != UInt8(ascii: "/")
        else {
            throw .cannotCreate(path: target, code: EISDIR)
        }
        let folder = try PendingOutputs.makeFolder(inside: parent)
        self.target = target
        self.parent = parent
        self.replaces = replace
        self.temporaryFolder = folder
        self.path = folder + "/output"
    }

    deinit {
        PendingOutputs.remove(temporaryFolder)
    }

    /// Puts the file in place: syncs it, moves it, syncs the folder it is in.
    ///
    /// Throws `.targetExists` if another file took the name meanwhile (and it may not be replaced). Only a failed
    /// sync of the folder, the last step, leaves the new file at the target: complete, but perhaps not yet on disk.
    consuming func commit() throws(OutputFailure) {
        let file = try opened(path, flags: O_RDONLY)
        try sync(file)
        // Opened before the move, so that less can fail after it.
        let folder = try opened(parent, flags: O_RDONLY | O_DIRECTORY)
        do throws(OutputFailure) {
            try move()
        } catch {
            _ = close(folder)
            throw error
        }
        try sync(folder, toleratesUnsupported: true)
    }

    /// Writes `bytes` to a file at `target`, complete or not at all.
    static func write(_ bytes: [UInt8], to target: String, replace: Bool) throws(OutputFailure) {
        let output = try AtomicOutput(target: target, replace: replace)
        try output.write(bytes)
        try output.commit()
    }
}

// MARK: - Steps

extension AtomicOutput {
    private func write(_ bytes: [UInt8]) throws(OutputFailure) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .cannotCreate(path: target, code: errno) }
        var code: Int32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty {
                let written = unsafe Glibc.write(file, rest.baseAddressOfSlice, rest.count)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else {
                    code = written < 0 ? errno : EIO
                    return
                }
                unsafe rest = rest.dropFirst(written)
            }
        }
        if Glibc.close(file) != 0 && code == 0 { code = errno }
        guard code == 0 else { throw .writeFailed(path: target, code: code) }
    }

    private func opened(_ path: String, flags: Int32) throws(OutputFailure) -> Int32 {
        let file = unsafe open(path, flags | O_CLOEXEC)
        guard file >= 0 else { throw .writeFailed(path: target, code: errno) }
        return file
    }

    /// Syncs and closes a descriptor through which nothing was written (so its closing tells nothing).
    private func sync(_ file: Int32, toleratesUnsupported: Bool = false) throws(OutputFailure) {
        let result = fsync(file)
        let code = errno
        _ = close(file)
        // Some file systems cannot sync a folder and say EINVAL: nothing better can be done there.
        guard result == 0 || (code == EINVAL && toleratesUnsupported) else {
            throw .writeFailed(path: target, code: code)
        }
    }

    private func move() throws(OutputFailure) {
        if replaces {
            guard unsafe rename(path, target) == 0 else { throw moveFailure(errno) }
            return
        }
        if unsafe commune_sheets_rename_without_replacing(path, target) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw moveFailure(errno) }
        // A file system without that flag: a second link never replaces. The first goes with the working folder.
        guard unsafe link(path, target) == 0 else { throw moveFailure(errno) }
    }

    private func moveFailure(_ code: Int32) -> OutputFailure {
        code == EEXIST && !replaces ? .targetExists(path: target) : .writeFailed(path: target, code: code)
    }

    /// The folder that holds `path`, as `dirname` gives it for a path that does not end in a slash.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }
}

extension Slice where Base == UnsafeRawBufferPointer {
    /// The address of the first byte, or nil if there is none.
    fileprivate var baseAddressOfSlice: UnsafeRawPointer? {
        unsafe UnsafeRawBufferPointer(rebasing: self).baseAddress
    }
}
