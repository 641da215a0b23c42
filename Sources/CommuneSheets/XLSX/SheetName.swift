/// The rules for names of sheets. They are checked here because libxlsxwriter 1.1.4 answers a bad name with a null
/// pointer, compares without case for ASCII only and leaves out quotes that some names need.
enum SheetName {
    /// Why a name cannot be a sheet's name.
    enum Fault: Hashable {
        case empty
        /// More than 31 UTF-16 code units.
        case tooLong
        /// One of `[ ] : * ? / \`, a control character, or something XML cannot hold.
        case forbiddenCharacter(Unicode.Scalar)
        case apostropheAtEdge
        /// Only ASCII letters, digits, `_` and `.`, but beginning with a digit or like a cell reference (`2026`, `A1`,
        /// `R1C1`): the library would write references to it without the quotes they need.
        case looksLikeReference
        /// Contains something like `_x0041_`, which readers take for an encoded character.
        case looksLikeEncodedCharacter
        /// The same as another sheet's name, apart from case and Unicode composition.
        case taken
    }

    /// The fault of `name` by itself, or nil if there is none.
    static func fault(in name: String) -> Fault? {
        if name.isEmpty { return .empty }
        if name.utf16.count > 31 { return .tooLong }
        for scalar in name.unicodeScalars
        where "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
            || !CellText.isAllowedInXML(scalar)
        {
            return .forbiddenCharacter(scalar)
        }
        if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") {
            return .apostropheAtEdge
        }
        if looksLikeReference(name) { return .looksLikeReference }
        if CellText.encoded(name) != name { return .looksLikeEncodedCharacter }
        return nil
    }

    /// The form in which names are compared: equal for names that differ in case or composition only. (String's own
    /// equality is canonical equivalence already.)
    static func comparisonKey(_ name: String) -> String {
        name.uppercased().lowercased()
    }

    /// The name in quotes, as formulas hold it.
    static func quoted(_ name: String) -> String {
        let apostrophe = UInt8(ascii: "'")
        guard name.utf8.contains(apostrophe) else { return "'\(name)'" }
        let doubled = name.utf8.flatMap { $0 == apostrophe ? [$0, $0] : [$0] }
        return "'" + String(decoding: doubled, as: UTF8.self) + "'"
    }

    /// Whether an ASCII name reads as a number, or as a cell in either notation.
    static func looksLikeReference(_ name: String) -> Bool {
        let upper = name.uppercased().utf8
        guard upper.allSatisfy({ isWordByte($0) }), let first = upper.first else { return false }
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return true }
        if CellAddress(name: upper) != nil { return true }
        // R, C, R1, C1, RC, R1C1: a letter R and a letter C, each perhaps with digits.
        var rest = Substring(name.uppercased())
        if rest.first == "R" { rest = rest.dropFirst().drop(while: { $0.isASCII && $0.isNumber }) }
        if rest.first == "C" { rest = rest.dropFirst().drop(while: { $0.isASCII && $0.isNumber }) }
        return rest.isEmpty
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}
