/// What the cells of a sheet and their links add up to: once as they were written, once as they were read back.
///
/// The digest does not depend on the order of the cells: it is the wrapping sum of one hash per cell over its row,
/// column, kind and content, and of one per link over its place and where it leads.
struct CellTally: Hashable {
    private(set) var texts = 0
    private(set) var numbers = 0
    private(set) var formulas = 0
    private(set) var blanks = 0
    private(set) var links = 0
    private(set) var digest: UInt64 = 0

    /// A cell's content, as far as it counts: text by its digest.
    enum Content {
        case text(UInt64)
        case number(Double)
        case formula(UInt64, Result)
        case blank

        enum Result {
            case number(Double)
            case text(UInt64)
        }
    }

    mutating func add(_ content: Content, at address: CellAddress) {
        var hash = Self.hash(of: address)
        switch content {
        case .text(let text):
            texts += 1
            hash = Self.mixed(Self.mixed(hash, 1), text)
        case .number(let number):
            numbers += 1
            hash = Self.mixed(Self.mixed(hash, 2), number.bitPattern)
        case .formula(let formula, .number(let number)):
            formulas += 1
            hash = Self.mixed(Self.mixed(Self.mixed(hash, 3), formula), number.bitPattern)
        case .formula(let formula, .text(let text)):
            formulas += 1
            hash = Self.mixed(Self.mixed(Self.mixed(hash, 4), formula), text)
        case .blank:
            blanks += 1
            hash = Self.mixed(hash, 5)
        }
        digest &+= hash
    }

    /// Adds that a cell leads to another place, of whose name `target` is a digest.
    mutating func addLink(to target: UInt64, at address: CellAddress) {
        links += 1
        digest &+= Self.mixed(Self.mixed(Self.hash(of: address), 6), target)
    }

    /// What both add up to.
    static func + (left: CellTally, right: CellTally) -> CellTally {
        var sum = left
        sum.texts += right.texts
        sum.numbers += right.numbers
        sum.formulas += right.formulas
        sum.blanks += right.blanks
        sum.links += right.links
        sum.digest &+= right.digest
        return sum
    }

    private static func hash(of address: CellAddress) -> UInt64 {
        mixed(UInt64(truncatingIfNeeded: address.row), UInt64(truncatingIfNeeded: address.column))
    }

    /// A digest of UTF-8 text, which is the same for the same bytes; linear in them.
    static func digest(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in unsafe digest(of: UnsafeRawBufferPointer(bytes)) }
    }

    /// The same of bytes.
    static func digest(of bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { unsafe digest(of: $0) }
    }

    /// The same of bytes: eight at a time, each with a multiplication that carries upwards and a shift downwards.
    static func digest(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: bytes.count)
        var offset = 0
        while offset &+ 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = stirred(hash, UInt64(littleEndian: word))
            offset &+= 8
        }
        guard offset < bytes.count else { return hash }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[offset])
            offset &+= 1
        }
        return stirred(hash, rest)
    }

    private static func stirred(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return product ^ (product >> 32)
    }

    /// One step of splitmix64 over two words, so that sums of hashes do not cancel out.
    private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var word = (left &* 0x9e37_79b9_7f4a_7c15) ^ (right &+ 0x9e37_79b9_7f4a_7c15)
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
