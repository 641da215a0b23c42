internal import Glibc

/// Finds the form files in what a user named.
public enum FormFiles {
    /// The endings of files that can be forms.
    public static let endings = [".csv", ".txt"]

    /// The endings of spreadsheet programs' own files, which a form may be kept in and cannot be read from.
    private static let spreadsheetEndings = ["xlsx", "xlsm", ".xls", ".ods"]

    /// What is in the folders and files that a user named.
    public struct Listing: Sendable {
        /// The files to be read.
        public let forms: [String]
        /// Spreadsheets in the folders, which are passed over.
        public let spreadsheets: [String]
    }

    /// ``Listing/forms`` of ``list(_:)``.
    public static func find(in paths: [String]) throws(InputFailure) -> [String] { try list(paths).forms }

    /// Every path that is a file, and every `*.csv` and `*.txt` in the folders, at any depth.
    ///
    /// Hidden files and folders are passed over. The result is sorted by path and holds no file
    /// twice, by whatever names it was given, so it does not depend on the order of the arguments or of the file system.
    /// Linear in the number of folder entries.
    ///
    /// - Throws: the first path that cannot be opened.
    public static func list(_ paths: [String]) throws(InputFailure) -> Listing {
        var found: [Found] = []
        var spreadsheets: [String] = []
        var visited: Set<FileIdentity> = []
        for path in paths {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { throw InputFailure(path, number: errno) }
            if status.st_mode & S_IFMT == S_IFDIR {
                try list(withoutTrailingSlash(path), into: &found, &spreadsheets, visited: &visited)
            } else {
                found.append(Found(path: path, identity: FileIdentity(status)))
            }
        }
        found.sort { $0.path.precedesByBytes($1.path) }
        var seen: Set<FileIdentity> = []
        seen.reserveCapacity(found.count)
        return Listing(
            forms: found.filter { seen.insert($0.identity).inserted }.map(\.path),
            spreadsheets: spreadsheets.sorted { $0.precedesByBytes($1) })
    }

    /// A file, and what it is whatever it is called.
    private struct Found {
        let path: String
        let identity: FileIdentity
    }

    /// The first of some outputs that is one of the forms in what a user named, so that writing to it
    /// would destroy the form; nil where none is.
    public static func first(
        of outputs: [String], in paths: [String]
    ) throws(InputFailure) -> String? {
        if outputs.isEmpty { return nil }
        let forms = Set(try find(in: paths).compactMap { FileIdentity($0) })
        return outputs.first { FileIdentity($0).map(forms.contains) == true }
    }

    /// A folder that links lead to again is visited once.
    private static func list(
        _ folder: String, into found: inout [Found], _ spreadsheets: inout [String],
        visited: inout Set<FileIdentity>
    ) throws(InputFailure) {
        guard let identity = FileIdentity(folder) else { throw InputFailure(folder, number: errno) }
        guard visited.insert(identity).inserted else { return }
        for entry in try entries(of: folder) where !entry.name.hasPrefix(".") {
            let path = folder == "/" ? "/\(entry.name)" : "\(folder)/\(entry.name)"
            // `~$` begins what such programs leave beside a file that is open.
            if ends(entry.name, with: spreadsheetEndings), !entry.name.hasPrefix("~$") {
                spreadsheets.append(path)
            }
            if let number = entry.fileNumber {
                if isForm(entry.name) {
                    found.append(Found(path: path, identity: FileIdentity(number: number, in: identity)))
                }
                continue
            }
            var status = stat()
            // A link to nowhere is no form; anything else that cannot be looked at is told.
            guard unsafe stat(path, &status) == 0 else {
                if errno == ENOENT || errno == ELOOP { continue }
                throw InputFailure(path, number: errno)
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                try list(path, into: &found, &spreadsheets, visited: &visited)
            } else if status.st_mode & S_IFMT == S_IFREG, isForm(entry.name) {
                found.append(Found(path: path, identity: FileIdentity(status)))
            }
        }
    }

    /// A name in a folder.
    private struct Entry {
        let name: String
        /// The file's number where the folder itself says that it is a file; nil for links, folders and what
        /// has to be looked at.
        let fileNumber: UInt64?
    }

    /// Whether a file's name has one of ``endings``, in whatever case.
    private static func isForm(_ name: String) -> Bool { ends(name, with: endings) }

    /// Whether a name has one of some endings of four ASCII letters or signs, in whatever case.
    private static func ends(_ name: String, with endings: [String]) -> Bool {
        let end = name.utf8.suffix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        return endings.contains { $0.utf8.elementsEqual(end) }
    }

    private static func entries(of folder: String) throws(InputFailure) -> [Entry] {
        guard let stream = unsafe opendir(folder) else { throw InputFailure(folder, number: errno) }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw InputFailure(folder, number: errno) }
                return entries
            }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name == "." || name == ".." { continue }
            let isFile = unsafe entry.pointee.d_type == UInt8(DT_REG)
            entries.append(Entry(name: name, fileNumber: isFile ? unsafe UInt64(entry.pointee.d_ino) : nil))
        }
    }

    private static func withoutTrailingSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
