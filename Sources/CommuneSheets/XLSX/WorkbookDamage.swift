/// How a workbook that was written differs from what was meant. `part` names a file inside the workbook.
enum WorkbookDamage: Error, Hashable {
    /// Not a ZIP archive that can be opened; `code` is minizip's, 0 if it gave none.
    case notAnArchive(code: Int32)
    /// A part cannot be read to its end, or its checksum is wrong; `code` is minizip's.
    case unreadable(part: String, code: Int32)
    /// A part is not well-formed XML to its end.
    case malformed(part: String, line: Int, reason: String)
    /// An element declares a number of children it does not have.
    case wrongCount(part: String, element: String, declared: String, found: Int)
    /// A part that is needed is not there; `namedIn` is the part that names it.
    case missing(part: String, namedIn: String)
    /// A part that nothing gives a type, or that no other part leads to.
    case untyped(part: String)
    case unreachable(part: String)
    /// A part uses a relationship it does not have.
    case noSuchRelationship(part: String, relationship: String)
    /// A cell without a place, or with a content that cannot be understood.
    case strangeCell(part: String, cell: String)
    /// The sheets' names or their order differ.
    case sheetNames(found: [String])
    /// A sheet's cells differ from those written.
    case cells(part: String, sheet: String)
    /// The number of some element differs; `part` is empty for a count over the whole workbook.
    case elements(part: String, element: CountedElement, meant: Int, found: Int)
}
