internal import Glibc

/// A place in the bytes of an XML part whose forms are known, going forward only.
///
/// Valid while the bytes are: within one call of `withUnsafeBytes`.
@safe
struct XMLCursor {
    private let bytes: UnsafeRawBufferPointer
    private let count: Int
    private(set) var place: Int

    /// Why it cannot go on.
    enum Stop: Error {
        /// The bytes end here; with more of them it may go on.
        case endOfBytes
        /// Something else stands here.
        case strange
    }

    init(bytes: UnsafeRawBufferPointer, place: Int) {
        unsafe self.bytes = unsafe bytes
        count = bytes.count
        self.place = place
    }

    /// The byte here.
    func peek() throws(Stop) -> UInt8 {
        guard place < count else { throw .endOfBytes }
        return unsafe bytes[place]
    }

    /// Goes over `words`, which must stand here.
    mutating func expect(_ words: StaticString) throws(Stop) {
        guard try takes(words) else { throw .strange }
    }

    /// Goes over `words` if they stand here.
    mutating func takes(_ words: StaticString) throws(Stop) -> Bool {
        let length = words.utf8CodeUnitCount
        let isWhole = place &+ length <= count
        let compared = isWhole ? length : count &- place
        if compared > 0, let start = unsafe bytes.baseAddress,
            unsafe memcmp(start + place, words.utf8Start, compared) != 0
        {
            return false
        }
        guard isWhole else { throw .endOfBytes }
        place &+= length
        return true
    }

    /// The digest of the text in `range`, as it stands.
    private func digest(of range: Range<Int>) -> UInt64 {
        unsafe CellTally.digest(of: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    /// A whole number of at most nine digits without a sign.
    mutating func number() throws(Stop) -> Int {
        var value = 0
        let start = place
        while true {
            let byte = try peek()
            guard byte.isASCIIDigit else { break }
            guard place &- start < 9 else { throw .strange }
            value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
            place &+= 1
        }
        guard place > start else { throw .strange }
        return value
    }

    /// A column by its letters, from 1: `A` is 1.
    mutating func columnLetters() throws(Stop) -> Int {
        var column = 0
        let start = place
        while true {
            let byte = try peek()
            guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
            guard place &- start < 3 else { throw .strange }
            column = column &* 26 &+ Int(byte &- UInt8(ascii: "A")) &+ 1
            place &+= 1
        }
        guard place > start else { throw .strange }
        return column
    }

    /// A decimal number as C prints it.
    mutating func decimal() throws(Stop) -> Double {
        let start = place
        var (digits, decimals, isPlain) = (0, -1, true)
        var coefficient: Int64 = 0
        while true {
            let byte = try peek()
            if byte.isASCIIDigit {
                coefficient = coefficient &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
                digits &+= 1
                if decimals >= 0 { decimals &+= 1 }
            } else if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else if byte == UInt8(ascii: "<") {
                break
            } else if !(byte == UInt8(ascii: "-") && place == start) {
                isPlain = false
            }
            guard place &- start < 40 else { throw .strange }
            place &+= 1
        }
        // A quotient of two numbers that are exact is the nearest to the decimal.
        if isPlain, digits > 0, digits <= 15 {
            let number = Double(coefficient) / XMLCursor.powersOfTen[max(decimals, 0)]
            return unsafe bytes[start] == UInt8(ascii: "-") ? -number : number
        }
        var text: [UInt8] = []
        unsafe text.append(contentsOf: bytes[start..<place])
        guard let number = Double(String(decoding: text, as: UTF8.self)) else { throw .strange }
        return number
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// Text as it stands, and whether something in it stands for a character.
    private struct Text {
        var range: Range<Int>
        var hasReferences = false
        var hasUnderscores = false
    }

    /// - Parameter end: what ends it; a tag cannot stand before that.
    private mutating func text(upTo end: UInt8) throws(Stop) -> Text {
        var text = Text(range: place..<place)
        while true {
            let byte = try peek()
            if byte == end { break }
            if byte == UInt8(ascii: "<") { throw .strange }
            if byte == UInt8(ascii: "&") { text.hasReferences = true }
            if byte == UInt8(ascii: "_") { text.hasUnderscores = true }
            place &+= 1
        }
        text.range = text.range.lowerBound..<place
        return text
    }

    /// Adds the text in `range` to `decoded`, references as the characters that they stand for.
    private func decode(_ range: Range<Int>, into decoded: inout [UInt8]) throws(Stop) {
        var cursor = unsafe XMLCursor(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]), place: 0)
        while cursor.place < range.count {
            let byte = try cursor.peek()
            if byte != UInt8(ascii: "&") {
                decoded.append(byte)
                cursor.place += 1
            } else if try cursor.takes("&amp;") {
                decoded.append(UInt8(ascii: "&"))
            } else if try cursor.takes("&lt;") {
                decoded.append(UInt8(ascii: "<"))
            } else if try cursor.takes("&gt;") {
                decoded.append(UInt8(ascii: ">"))
            } else if try cursor.takes("&quot;") {
                decoded.append(UInt8(ascii: "\""))
            } else {
                throw .strange
            }
        }
    }

    /// The digest of the text up to `end`, of the characters that it stands for.
    ///
    /// - Parameters:
    ///   - isEncoded: whether sequences such as `_x000D_` stand for characters.
    ///   - decoded: room for the characters, used again and again.
    mutating func digest(
        upTo end: UInt8, isEncoded: Bool, decoding decoded: inout [UInt8]
    ) throws(Stop) -> UInt64 {
        let raw = try text(upTo: end)
        if !raw.hasReferences, !(isEncoded && raw.hasUnderscores) { return digest(of: raw.range) }
        decoded.removeAll(keepingCapacity: true)
        try decode(raw.range, into: &decoded)
        return CellTally.digest(of: isEncoded ? CellText.decoded(decoded) : decoded)
    }

    /// Goes to the end of a tag, over attributes that are not looked at; gives back whether the element has
    /// contents.
    mutating func endOfTag() throws(Stop) -> Bool {
        while true {
            let byte = try peek()
            place &+= 1
            switch byte {
            case UInt8(ascii: ">"): return true
            case UInt8(ascii: "/"):
                try expect(">")
                return false
            case UInt8(ascii: "<"), UInt8(ascii: "&"): throw .strange
            default: break
            }
        }
    }
}
