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

    /// A figure that was due and is not there.
    static var missing: CellStyle {
        var style = text
        style.background = Colour(0xFDE9D9)
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

    /// Laid over a cell that holds what may not stand there.
    static var refused: CellStyle {
        var style = CellStyle()
        style.background = Colour(0xF8CBAD)
        return style
    }

    /// "None occurred": the number zero, shown as the form writes it.
    static let noneOccurred = number("\"-\"")
}

/// How figures are shown, by their unit of measure.
enum NumberFormats {
    static let count = "#,##0"
    static let percent = "#,##0.00"

    /// Counts without decimals, rates with two, measured quantities with those they have.
    static func format(of item: CatalogueItem, _ value: Ratio?) -> String {
        if item.kind == .change { return "+#,##0.00;-#,##0.00;0.00" }
        if item.isComputed || item.measure?.isPercent == true && item.kind != .count { return percent }
        guard let value, let quantity = value.exactQuantity, !quantity.isWhole else { return count }
        return "#,##0.0##"
    }
}
