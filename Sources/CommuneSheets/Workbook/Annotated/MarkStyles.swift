/// How marked cells look: a colour for the screen, and a border that tells them apart in grey.
enum MarkStyles {
    /// A cell with a finding of its own.
    static func marked(_ style: CellStyle, _ severity: Severity) -> CellStyle {
        var style = filled(style, severity)
        switch severity {
        case .error:
            style.border = .thick
            style.borderColour = Colour(0xA3140A)
            style.isBold = true
        case .warning:
            style.border = .mediumDashed
            style.borderColour = Colour(0x7A5200)
        case .note:
            style.border = .dotted
            style.borderColour = Colour(0x1C5288)
        }
        return style
    }

    /// Another cell of a row that has a finding as a whole.
    static func filled(_ style: CellStyle, _ severity: Severity) -> CellStyle {
        var style = style
        style.background =
            switch severity {
            case .error: Colour(0xFBDCD8)
            case .warning: Colour(0xFDF0C4)
            case .note: Colour(0xDCEBF9)
            }
        return style
    }

    /// A cell that belongs to a finding elsewhere.
    static func related(_ style: CellStyle) -> CellStyle {
        var style = style
        style.border = .double
        style.borderColour = Colour(0x40506A)
        return style
    }

    /// A link to a cell.
    static var link: CellStyle {
        var style = SheetStyles.text
        style.textColour = Colour(0x0B4F9E)
        style.isBold = true
        return style
    }

    /// Words over a list, over several columns.
    static var lead: CellStyle {
        var style = SheetStyles.body
        style.wrapsText = true
        return style
    }
}
