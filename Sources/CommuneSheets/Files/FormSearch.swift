internal import Glibc

/// A walk through files and folders in search of forms.
struct FormSearch {
    /// The forms, and of each what it is whatever it is called.
    private var paths: [String] = []
    private var identities: [FileIdentity] = []
    private var spreadsheets: [String] = []
    private var visited: Set<FileIdentity> = []
    /// Whether the forms were found in the order of their paths.
    private var isInOrder = true

    /// Takes a file, whatever its name, or the forms in a folder.
    mutating func look(at path: String) throws(InputFailure) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw InputFailure(path, number: errno) }
        if status.st_mode & S_IFMT == S_IFDIR {
            try search(FormSearch.withoutTrailingSlash(path))
        } else {
            found(path, FileIdentity(status))
        }
    }

    /// What was found, in the order of the paths. Of a file that goes by several names, the first.
    var listing: FormFiles.Listing {
        FormFiles.Listing(
            forms: forms, spreadsheets: spreadsheets.sorted { $0.precedesByBytes($1) })
    }

    private mutating func found(_ path: String, _ identity: FileIdentity) {
        if isInOrder, let last = paths.last { isInOrder = last.precedesByBytes(path) }
        paths.append(path)
        identities.append(identity)
    }

    private var forms: [String] {
        if isInOrder, !mayHoldFilesTwice { return paths }
        var seen: Set<FileIdentity> = []
        return paths.indices.sorted { paths[$0].precedesByBytes(paths[$1]) }
            .filter { seen.insert(identities[$0]).inserted }.map { paths[$0] }
    }

    /// To see that all numbers differ costs less than to remember each file.
    private var mayHoldFilesTwice: Bool {
        let numbers = identities.map(\.number).sorted()
        return zip(numbers, numbers.dropFirst()).contains { $0 == $1 }
    }

    /// A folder that links lead to again is visited once.
    private mutating func search(_ folder: String) throws(InputFailure) {
        guard let identity = FileIdentity(folder) else { throw InputFailure(folder, number: errno) }
        guard visited.insert(identity).inserted else { return }
        let names = try FolderEntries(of: folder) {
            FormSearch.isForm($0) || FormSearch.isSpreadsheet($0)
        }
        var path = Array((folder == "/" ? folder : folder + "/").utf8)
        let folderLength = path.count
        for entry in names.entries {
            let name = names.name(of: entry)
            path.removeLast(path.count - folderLength)
            path += name
            try take(String(decoding: path, as: UTF8.self), name, entry, in: identity)
        }
    }

    private mutating func take(
        _ path: String, _ name: ArraySlice<UInt8>, _ entry: FolderEntries.Entry, in folder: FileIdentity
    ) throws(InputFailure) {
        if FormSearch.isSpreadsheet(name) { spreadsheets.append(path) }
        if entry.kind == .file {
            if FormSearch.isForm(name) { found(path, FileIdentity(number: entry.number, in: folder)) }
            return
        }
        var status = stat()
        // A link to nowhere is no form; anything else that cannot be looked at is told.
        guard unsafe stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ELOOP { return }
            throw InputFailure(path, number: errno)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            try search(path)
        } else if status.st_mode & S_IFMT == S_IFREG, FormSearch.isForm(name) {
            found(path, FileIdentity(status))
        }
    }

    private static func withoutTrailingSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

// MARK: - What names tell

extension FormSearch {
    private static let formEndings = FormFiles.endings.map { Array($0.utf8) }

    /// The endings of spreadsheet programs' own files, which a form may be kept in and cannot be read from.
    private static let spreadsheetEndings = ["xlsx", "xlsm", ".xls", ".ods"].map { Array($0.utf8) }

    /// Whether a file's name has one of ``FormFiles/endings``, in whatever case.
    private static func isForm(_ name: ArraySlice<UInt8>) -> Bool { ends(name, with: formEndings) }

    /// `~$` begins what spreadsheet programs leave beside a file that is open.
    private static func isSpreadsheet(_ name: ArraySlice<UInt8>) -> Bool {
        ends(name, with: spreadsheetEndings) && !name.starts(with: "~$".utf8)
    }

    /// Whether a name has one of some endings of four ASCII letters or signs, in whatever case.
    private static func ends(_ name: ArraySlice<UInt8>, with endings: [[UInt8]]) -> Bool {
        let end = name.suffix(4)
        return endings.contains { ending in
            ending.count == end.count
                && zip(ending, end).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 + 0x20 : $1) }
        }
    }
}
