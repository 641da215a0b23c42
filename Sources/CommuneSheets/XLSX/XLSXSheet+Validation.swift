internal import CLibXLSXWriter

/// What may be entered in cells, and the words shown beside them. It holds for what is typed, not for what is pasted.
struct CellValidation: Hashable {
    let accepted: Accepted
    /// Shown beside the cell: a title of at most 32 and a text of at most 255 UTF-16 code units.
    var promptTitle: String? = nil
    var prompt: String? = nil
    /// Shown when something else is entered, within the same bounds.
    var errorTitle: String? = nil
    var error: String? = nil
    /// Whether something else is refused; otherwise it is only warned about.
    var refusesOthers = true

    /// What is accepted.
    enum Accepted: Hashable {
        /// One of the texts in these cells, one row or one column, offered as a drop-down list. (Never the choices
        /// themselves: libxlsxwriter 1.1.4 writes past its memory with some Vietnamese lists.)
        case list(SheetRange)
        /// That for which a formula, seen from the range's first cell, is true; English names, commas between
        /// arguments, at most 255 UTF-16 code units. It is asked about an empty entry as well.
        case formula(String)
    }

    init(_ accepted: Accepted) {
        self.accepted = accepted
    }

    /// The most that a formula holds, in UTF-16 code units.
    static let formulaLimit = 255
    /// The most that a sheet holds: the library counts them in 8 bits.
    static let limit = 255
    static let titleLimit = 32
    static let textLimit = 255
}

extension XLSXSheet {
    /// Checks what is entered in cells; at most 255 such checks a sheet, none of which meets another.
    func addValidation(_ validation: CellValidation, to range: CellRange) throws(WorkbookFailure) {
        guard range.isInSheet else { throw .outOfBounds(range) }
        guard !contents.validations.contains(where: { $0.overlaps(range) }) else { throw .overlap(range) }
        guard contents.validations.count < CellValidation.limit else { throw .tooMany(.validations) }
        var strings = CStrings()
        var record = unsafe lxw_data_validation()
        let type: lxw_validation_types
        switch validation.accepted {
        case .list(let source):
            guard source.range.isInSheet,
                source.range.rows.count == 1 || source.range.columns.count == 1
            else { throw .outOfBounds(source.range) }
            type = LXW_VALIDATION_TYPE_LIST_FORMULA
            unsafe record.value_formula = try strings.copy("=" + source.reference)
            whole.sheetReferences.insert(source.sheet)
        case .formula(let formula):
            type = LXW_VALIDATION_TYPE_CUSTOM_FORMULA
            unsafe record.value_formula = try strings.copy("=" + Self.checkedFormula(formula))
            // Otherwise a program accepts everything as soon as one cell in the formula is empty.
            unsafe record.ignore_blank = UInt8(truncatingIfNeeded: LXW_VALIDATION_OFF.rawValue)
        }
        unsafe record.validate = UInt8(truncatingIfNeeded: type.rawValue)
        let (titleLimit, textLimit) = (CellValidation.titleLimit, CellValidation.textLimit)
        unsafe record.input_title = try strings.copy(
            Self.checkedPrompt(validation.promptTitle, limit: titleLimit))
        unsafe record.input_message = try strings.copy(
            Self.checkedPrompt(validation.prompt, limit: textLimit))
        unsafe record.error_title = try strings.copy(
            Self.checkedPrompt(validation.errorTitle, limit: titleLimit))
        unsafe record.error_message = try strings.copy(Self.checkedPrompt(validation.error, limit: textLimit))
        unsafe record.error_type = UInt8(
            truncatingIfNeeded: (validation.refusesOthers
                ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
        try unsafe requireSuccess(
            worksheet_data_validation_range(
                pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow, range.last.lxwColumn,
                &record))
        contents.validations.append(range)
        contents.count(.validation)
    }

    private static func checkedFormula(_ formula: String) throws(WorkbookFailure) -> String {
        if formula.isEmpty { throw .text(.checkFormula, .empty) }
        if let fault = CellText.fault(in: formula, limit: CellValidation.formulaLimit) {
            throw .text(.checkFormula, fault)
        }
        if formula.utf8.first == UInt8(ascii: "=") { throw .text(.checkFormula, .forbiddenCharacter("=")) }
        return formula
    }

    private static func checkedPrompt(_ text: String?, limit: Int) throws(WorkbookFailure) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let encoded = CellText.encoded(text)
        if let fault = CellText.fault(in: encoded, limit: limit) { throw .text(.prompt, fault) }
        // The library takes a leading `=` away.
        return encoded.hasPrefix("=") ? "=" + encoded : encoded
    }
}
