internal import CLibXLSXWriter

/// The styles of one workbook: one `lxw_format` for each different `CellStyle`. The formats belong to the workbook.
@safe
final class StyleTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var cellFormats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var ruleFormats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>) {
        unsafe self.workbook = unsafe workbook
    }

    /// The format for a cell; nil for the plain style.
    func format(for style: CellStyle) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_format>? {
        if style == .plain { return nil }
        if let known = unsafe cellFormats[style] { return unsafe known }
        try Self.check(style)
        let format = unsafe try newFormat()
        unsafe setText(style, on: format)
        if let name = style.fontName { unsafe format_set_font_name(format, name) }
        if let size = style.fontSize { unsafe format_set_font_size(format, size) }
        unsafe setFill(style, on: format)
        unsafe setPlacing(style, on: format)
        unsafe cellFormats[style] = unsafe format
        return unsafe format
    }

    /// The format a conditional rule lays over a cell: font weight, colours, number format and border only.
    func ruleFormat(for style: CellStyle) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_format> {
        let style = style.forRule
        if let known = unsafe ruleFormats[style] { return unsafe known }
        try Self.check(style)
        let format = unsafe try newFormat()
        unsafe setText(style, on: format)
        // In a rule the background is the fill's background colour, not its pattern's.
        if let background = style.background { unsafe format_set_bg_color(format, background.lxw) }
        if style.pattern == .slanted {
            unsafe format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_LIGHT_UP.rawValue))
            if let colour = style.patternColour { unsafe format_set_fg_color(format, colour.lxw) }
        }
        unsafe setBorder(style, on: format)
        unsafe ruleFormats[style] = unsafe format
        return unsafe format
    }

    /// How many different rule formats there are.
    var ruleFormatCount: Int { unsafe ruleFormats.count }
}

extension StyleTable {
    private func newFormat() throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_format> {
        // The library counts formats in 16 bits; Excel allows 64,000.
        guard unsafe cellFormats.count + ruleFormats.count < 60_000 else { throw .tooMany(.styles) }
        guard let format = unsafe workbook_add_format(workbook) else { throw .library(.noObject) }
        return unsafe format
    }

    private static func check(_ style: CellStyle) throws(WorkbookFailure) {
        // The library cuts these at 127 bytes, perhaps inside a character.
        for (text, use) in [
            (style.fontName, WorkbookFailure.TextUse.fontName), (style.numberFormat, .numberFormat),
        ] {
            guard let text else { continue }
            if let fault = CellText.fault(in: text) { throw .text(use, fault) }
            if text.isEmpty { throw .text(use, .empty) }
            if text.utf8.count > 127 { throw .text(use, .tooLong(limit: 127)) }
        }
        if let size = style.fontSize, !(1...409).contains(size) { throw .measure("font size") }
        if !(0...15).contains(style.indent) { throw .measure("indent") }
    }

    private func setText(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
        if style.isBold { unsafe format_set_bold(format) }
        if style.isItalic { unsafe format_set_italic(format) }
        if let colour = style.textColour { unsafe format_set_font_color(format, colour.lxw) }
        if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    }

    /// A solid fill has its colour in front, lines have the background behind them.
    private func setFill(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
        switch style.pattern {
        case .slanted:
            unsafe format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_LIGHT_UP.rawValue))
            if let colour = style.patternColour { unsafe format_set_fg_color(format, colour.lxw) }
            if let background = style.background { unsafe format_set_bg_color(format, background.lxw) }
        case .solid:
            guard let background = style.background else { return }
            unsafe format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_fg_color(format, background.lxw)
        }
    }

    private func setPlacing(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
        let horizontal: lxw_format_alignments? =
            switch style.horizontal {
            case .general: nil
            case .left: LXW_ALIGN_LEFT
            case .centre: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        if let horizontal { unsafe format_set_align(format, UInt8(truncatingIfNeeded: horizontal.rawValue)) }
        let vertical: lxw_format_alignments? =
            switch style.vertical {
            case .bottom: nil
            case .centre: LXW_ALIGN_VERTICAL_CENTER
            case .top: LXW_ALIGN_VERTICAL_TOP
            }
        if let vertical { unsafe format_set_align(format, UInt8(truncatingIfNeeded: vertical.rawValue)) }
        if style.wrapsText { unsafe format_set_text_wrap(format) }
        if style.indent > 0 { unsafe format_set_indent(format, UInt8(truncatingIfNeeded: style.indent)) }
        if style.isUnlocked { unsafe format_set_unlocked(format) }
        unsafe setBorder(style, on: format)
    }

    private func setBorder(_ style: CellStyle, on format: UnsafeMutablePointer<lxw_format>) {
        let line: lxw_format_borders? =
            switch style.border {
            case .none: nil
            case .hair: LXW_BORDER_HAIR
            case .thin: LXW_BORDER_THIN
            case .medium: LXW_BORDER_MEDIUM
            case .thick: LXW_BORDER_THICK
            case .dotted: LXW_BORDER_DOTTED
            case .double: LXW_BORDER_DOUBLE
            case .mediumDashed: LXW_BORDER_MEDIUM_DASHED
            }
        guard let line else { return }
        let code = UInt8(truncatingIfNeeded: line.rawValue)
        let sides = style.borderSides
        if sides.contains(.top) { unsafe format_set_top(format, code) }
        if sides.contains(.bottom) { unsafe format_set_bottom(format, code) }
        if sides.contains(.left) { unsafe format_set_left(format, code) }
        if sides.contains(.right) { unsafe format_set_right(format, code) }
        if let colour = style.borderColour { unsafe format_set_border_color(format, colour.lxw) }
    }
}

extension CellStyle {
    /// What a conditional rule can set of a style; styles that agree in it share one format.
    fileprivate var forRule: CellStyle {
        var style = CellStyle()
        style.isBold = isBold
        style.isItalic = isItalic
        style.textColour = textColour
        style.background = background
        style.numberFormat = numberFormat
        style.pattern = pattern
        style.patternColour = patternColour
        style.border = border
        style.borderSides = borderSides
        style.borderColour = border == .none ? nil : borderColour
        return style
    }
}

extension Colour {
    /// The colour in the library's terms, where 0 means "not set" and black has a number of its own.
    var lxw: lxw_color_t { rgb == 0 ? 0x1000000 : rgb }
}
