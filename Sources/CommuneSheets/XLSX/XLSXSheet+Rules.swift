internal import CLibXLSXWriter

/// What makes cells look different by themselves.
enum ConditionalRule: Hashable {
    /// A cell whose number compares so. The style counts as far as a rule can set it: weight, colours, format, border.
    case cell(Comparison, Double, CellStyle)
    /// A cell whose number lies so, bounds included.
    case between(Double, Double, CellStyle)
    /// A cell for which a formula, seen from the range's first cell, is true.
    case formula(String, CellStyle)
    /// A bar as long as the number: from the left edge at the least to the right one at the most; nil takes the least
    /// and the greatest number of the range.
    case dataBar(Colour, bounds: ClosedRange<Double>?)
    /// A colour between two, from the least number to the greatest.
    case twoColours(low: Colour, high: Colour)
    /// A colour between three, from the least number through the middle one to the greatest.
    case threeColours(low: Colour, middle: Colour, high: Colour)

    enum Comparison { case equal, notEqual, greater, less, greaterOrEqual, lessOrEqual }
}

extension XLSXSheet {
    /// Lets cells of a range look different by a rule.
    func addRule(_ rule: ConditionalRule, to range: CellRange) throws(WorkbookFailure) {
        guard range.isInSheet else { throw .outOfBounds(range) }
        var strings = CStrings()
        var record = unsafe lxw_conditional_format()
        let type: lxw_conditional_format_types
        switch rule {
        case .cell(let comparison, let number, let style):
            try Self.check(number)
            type = LXW_CONDITIONAL_TYPE_CELL
            unsafe record.criteria = comparison.lxw
            unsafe record.value = number
            unsafe record.format = try whole.styles.ruleFormat(for: style)
        case .between(let least, let most, let style):
            try Self.check(least)
            try Self.check(most)
            type = LXW_CONDITIONAL_TYPE_CELL
            unsafe record.criteria = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_CRITERIA_BETWEEN.rawValue)
            unsafe record.min_value = least
            unsafe record.max_value = most
            unsafe record.format = try whole.styles.ruleFormat(for: style)
        case .formula(let formula, let style):
            if let fault = CellText.fault(in: formula, limit: 8_192) { throw .text(.ruleFormula, fault) }
            if formula.isEmpty || formula == "=" { throw .text(.ruleFormula, .empty) }
            type = LXW_CONDITIONAL_TYPE_FORMULA
            unsafe record.value_string = try strings.copy(formula)
            unsafe record.format = try whole.styles.ruleFormat(for: style)
        case .dataBar(let colour, let bounds):
            type = LXW_CONDITIONAL_DATA_BAR
            unsafe record.bar_color = colour.lxw
            if let bounds {
                try Self.check(bounds.lowerBound)
                try Self.check(bounds.upperBound)
                // One colour throughout and an outline, so that the bar's end shows in grey.
                unsafe record.data_bar_2010 = 1
                unsafe record.bar_solid = 1
                let number = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
                unsafe (record.min_rule_type, record.max_rule_type) = (number, number)
                unsafe (record.min_value, record.max_value) = (bounds.lowerBound, bounds.upperBound)
            }
        case .twoColours(let low, let high):
            type = LXW_CONDITIONAL_2_COLOR_SCALE
            unsafe (record.min_color, record.max_color) = (low.lxw, high.lxw)
        case .threeColours(let low, let middle, let high):
            type = LXW_CONDITIONAL_3_COLOR_SCALE
            unsafe (record.min_color, record.mid_color, record.max_color) = (low.lxw, middle.lxw, high.lxw)
        }
        unsafe record.type = UInt8(truncatingIfNeeded: type.rawValue)
        try unsafe requireSuccess(
            worksheet_conditional_format_range(
                pointer, range.first.lxwRow, range.first.lxwColumn, range.last.lxwRow, range.last.lxwColumn,
                &record))
        contents.count(.conditionalRule)
    }

    /// Puts a note (which older programs call a comment) on a cell; one a cell.
    /// - Parameter size: the width and height of its box in pixels; nil is the default, 128 by 74.
    func addNote(
        _ text: String, by author: String? = nil, at address: CellAddress,
        size: (width: Int, height: Int)? = nil
    ) throws(WorkbookFailure) {
        guard address.isInSheet, contents.hasNotes else { throw .outOfBounds(CellRange(address)) }
        let encoded = try Self.checked(text, for: .note(address))
        if encoded.isEmpty { throw .text(.note(address), .empty) }
        if let author, let fault = CellText.fault(in: author, limit: 255) {
            throw .text(.note(address), fault)
        }
        if let size, !(1...10_000).contains(size.width) || !(1...10_000).contains(size.height) {
            throw .measure("note size")
        }
        guard !contents.notes.contains(address) else { throw .cellTaken(address) }
        var strings = CStrings()
        var options = unsafe lxw_comment_options()
        unsafe options.author = try strings.copy(author)
        unsafe options.width = UInt16(truncatingIfNeeded: size?.width ?? 0)
        unsafe options.height = UInt16(truncatingIfNeeded: size?.height ?? 0)
        try unsafe requireSuccess(
            worksheet_write_comment_opt(pointer, address.lxwRow, address.lxwColumn, encoded, &options))
        contents.notes.insert(address)
        whole.elements[.note, default: 0] += 1
        whole.elements[.noteShape, default: 0] += 1
    }
}

extension ConditionalRule.Comparison {
    fileprivate var lxw: UInt8 {
        let criterion: lxw_conditional_criteria =
            switch self {
            case .equal: LXW_CONDITIONAL_CRITERIA_EQUAL_TO
            case .notEqual: LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO
            case .greater: LXW_CONDITIONAL_CRITERIA_GREATER_THAN
            case .less: LXW_CONDITIONAL_CRITERIA_LESS_THAN
            case .greaterOrEqual: LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO
            case .lessOrEqual: LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO
            }
        return UInt8(truncatingIfNeeded: criterion.rawValue)
    }
}
