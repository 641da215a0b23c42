/// The looks of cells, each named for what it is used for.
enum SheetStyles {
    private static let font = "Times New Roman"

    static var body: CellStyle {
        var style = CellStyle()
        style.fontName = font
        style.fontSize = 12
        style.vertical = .top
        return style
    }

    static var title: CellStyle {
        var style = body
        style.fontSize = 14
        style.isBold = true
        style.horizontal = .centre
        return style
    }

    static var subtitle: CellStyle {
        var style = body
        style.isItalic = true
        style.horizontal = .centre
        return style
    }

    /// One line in the middle of several columns.
    static var centredLine: CellStyle {
        var style = body
        style.horizontal = .centre
        style.vertical = .centre
        return style
    }

    static var label: CellStyle {
        var style = body
        style.isBold = true
        return style
    }

    /// A cell of a table with words in it.
    static var text: CellStyle {
        var style = body
        style.border = .thin
        style.wrapsText = true
        return style
    }

    static var centred: CellStyle {
        var style = text
        style.horizontal = .centre
        return style
    }

    static var header: CellStyle {
        var style = centred
        style.isBold = true
        style.vertical = .centre
        style.background = Colour(0xDDE8F0)
        return style
    }

    /// A row that names a group of items.
    static var group: CellStyle {
        var style = text
        style.isBold = true
        style.background = Colour(0xF2F2F2)
        return style
    }

    /// A table's cell with a figure in it.
    static func number(_ format: String) -> CellStyle {
        var style = text
        style.wrapsText = false
        style.horizontal = .right
        style.numberFormat = format
        return style
    }

    /// A total.
    static func total(_ format: String) -> CellStyle {
        var style = number(format)
        style.isBold = true
        return style
    }

    /// A cell that is filled in while the rest of its sheet is locked.
    static func open(_ style: CellStyle) -> CellStyle {
        var style = style
        style.isUnlocked = true
        style.background = Colour(0xFFF9DB)
        return style
    }

    /// An open cell that must be filled in this period: darker, so that it shows in grey too.
    static func due(_ style: CellStyle) -> CellStyle {
        var style = open(style)
        style.background = Colour(0xFFE08A)
        return style
    }

    /// Laid over a cell that holds what may not stand there.
    static var refused: CellStyle {
        var style = CellStyle()
        style.background = Colour(0xF8CBAD)
        return style
    }

    /// "None occurred": the number zero, shown as the form writes it.
    static let noneOccurred = number("\"-\"")

    /// A file's digest: 64 letters that nobody reads aloud.
    static var digest: CellStyle {
        var style = text
        style.fontSize = 8
        style.wrapsText = false
        return style
    }

    /// A text of a list that leads somewhere.
    static var link: CellStyle {
        var style = text
        style.textColour = linkColour
        return style
    }

    /// A figure of a list that leads somewhere.
    static var linkedNumber: CellStyle {
        var style = number("General")
        style.textColour = linkColour
        return style
    }

    private static let linkColour = Colour(0x0B4F9E)
}

// MARK: - Rules: what a cell looks like by what it says

extension SheetStyles {
    /// A figure that is due and not there: hatched, so that it shows in grey.
    static var gap: CellStyle {
        var style = CellStyle()
        style.pattern = .slanted
        style.patternColour = Colour(0xC55A11)
        style.background = Colour(0xFFFFFF)
        style.border = .dotted
        style.borderColour = Colour(0xC55A11)
        return style
    }

    /// What is as it should be.
    static var sound: CellStyle { sign("✓", text: Colour(0x1E5B2E), background: Colour(0xDDEFDF)) }
    /// What is not.
    static var unsound: CellStyle { sign("✗", text: Colour(0x8A1C12), background: Colour(0xFADBD5)) }

    /// The look of a verdict: a colour, and a sign before its word for those who see no colour.
    static func verdict(_ verdict: TargetVerdict) -> CellStyle {
        switch verdict {
        case .exceeded: sign("▲", text: Colour(0x0F3D6E), background: Colour(0xBDD7EE))
        case .met: sound
        case .notMet: sign("▼", text: Colour(0x8A1C12), background: Colour(0xFADBD5))
        case .insufficientData: sign("?", text: Colour(0x404040), background: Colour(0xEDEDED))
        }
    }

    /// A verdict "not met" of a year that is not over and whose figure is on pace.
    static var onPace: CellStyle { sign("►", text: Colour(0x6B4E00), background: Colour(0xFFF2CC)) }

    /// A sign before the text, by the number format, so that the text itself stays as it is.
    private static func sign(_ sign: String, text: Colour, background: Colour) -> CellStyle {
        var style = CellStyle()
        style.isBold = true
        style.textColour = text
        style.background = background
        style.numberFormat = "General;General;General;\"\(sign) \"@"
        return style
    }
}

// MARK: - Tabs

extension SheetStyles {
    /// What is printed for the meeting.
    static let summaryTab = Colour(0xC00000)
    /// Figures and charts behind it.
    static let figuresTab = Colour(0x2E75B6)
    /// Who has sent what, and what was found.
    static let reportingTab = Colour(0xBF8F00)
    /// Where everything comes from.
    static let evidenceTab = Colour(0x7F7F7F)
}
