internal import Glibc

/// What a folder holds, in the order of the names' bytes. The names lie in one piece of memory.
struct FolderEntries {
    /// A name in a folder.
    struct Entry {
        /// What the name leads to, as far as the folder itself tells.
        let kind: Kind
        /// The file's number on the folder's device.
        let number: UInt64
        fileprivate let name: Range<Int>
        /// The first bytes in which the folder's names differ, the first of them highest, to order most names
        /// without looking at them.
        fileprivate var key: UInt64 = 0
    }

    enum Kind {
        case file
        /// A folder, a link, or what the folder does not tell.
        case unknown
    }

    private(set) var entries: [Entry] = []
    private var bytes: [UInt8] = []

    /// Linear in the names but for their order; hidden ones are passed over.
    ///
    /// - Parameter isWanted: whether a file of this name matters.
    /// - Throws: why the folder cannot be read.
    init(of folder: String, files isWanted: (ArraySlice<UInt8>) -> Bool) throws(InputFailure) {
        guard let stream = unsafe opendir(folder) else { throw InputFailure(folder, number: errno) }
        defer { unsafe closedir(stream) }
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw InputFailure(folder, number: errno) }
                break
            }
            let start = bytes.count
            unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
                unsafe bytes.append(contentsOf: name.prefix { $0 != 0 })
            }
            let kind: Kind = unsafe entry.pointee.d_type == UInt8(DT_REG) ? .file : .unknown
            let isHidden = bytes.count > start && bytes[start] == UInt8(ascii: ".")
            if isHidden || (kind == .file && !isWanted(bytes[start...])) {
                bytes.removeLast(bytes.count - start)
                continue
            }
            entries.append(
                Entry(kind: kind, number: unsafe UInt64(entry.pointee.d_ino), name: start..<bytes.count))
        }
        sort()
    }

    func name(of entry: Entry) -> ArraySlice<UInt8> { bytes[entry.name] }

    private mutating func sort() {
        let common = commonPrefix
        for index in entries.indices {
            let rest = bytes[entries[index].name].dropFirst(common)
            for place in 0..<8 where place < rest.count {
                entries[index].key |= UInt64(rest[rest.startIndex + place]) << UInt64(56 - 8 * place)
            }
        }
        unsafe bytes.withUnsafeBytes { bytes in
            entries.sort { first, second in
                if first.key != second.key { return first.key < second.key }
                return unsafe bytes[first.name].lexicographicallyPrecedes(bytes[second.name])
            }
        }
    }

    /// How many bytes all names begin with alike.
    private var commonPrefix: Int {
        guard let first = entries.first else { return 0 }
        var common = bytes[first.name]
        for entry in entries.dropFirst() {
            let name = bytes[entry.name]
            if name.starts(with: common) { continue }
            common = common.prefix(zip(common, name).prefix { $0 == $1 }.count)
        }
        return common.count
    }
}
