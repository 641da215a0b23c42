internal import CLibXLSXWriter

/// The rules for names of tables and defined names.
enum DefinedName {
    /// Whether a name begins with a letter or `_`, goes on with letters, digits, `_` and `.`, is at most 127 bytes of
    /// UTF-8 (the library cuts it there) and does not read as a cell.
    static func isAllowed(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, name.utf8.count <= 127 else { return false }
        guard first.properties.isAlphabetic || first == "_" else { return false }
        let allowed = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || scalar == "_"
                || scalar == "." || scalar.properties.generalCategory == .nonspacingMark
        }
        return allowed && !SheetName.looksLikeReference(name) && CellText.encoded(name) == name
    }
}

extension XLSXWorkbook {
    /// Gives a range a name that formulas can use; the sheet may be added later.
    func defineName(_ name: String, as range: SheetRange) throws(WorkbookFailure) {
        guard range.range.isInSheet else { throw .outOfBounds(range.range) }
        guard DefinedName.isAllowed(name) else { throw .name(name) }
        let reference = range.reference
        // The library cuts it at 127 bytes.
        guard reference.utf8.count <= 127 else { throw .text(.definedName, .tooLong(limit: 127)) }
        try contents.claimName(name)
        try unsafe requireSuccess(workbook_define_name(handle.pointer, name, reference))
        contents.sheetReferences.insert(range.sheet)
        contents.elements[.definedName, default: 0] += 1
    }
}
