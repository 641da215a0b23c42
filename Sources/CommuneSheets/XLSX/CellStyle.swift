/// How a cell looks. Equal styles share one entry in the workbook.
struct CellStyle: Hashable {
    /// The font's name; nil is the workbook's default, Calibri. At most 127 bytes of UTF-8.
    var fontName: String? = nil
    /// The font's size in points, 1 to 409; nil is the default, 11.
    var fontSize: Double? = nil
    var isBold = false
    var isItalic = false
    var textColour: Colour? = nil
    var background: Colour? = nil
    /// Lines over the background, which show in grey too.
    var pattern = Pattern.solid
    /// The lines' colour; nil is automatic (black).
    var patternColour: Colour? = nil
    /// A number format such as `#,##0.00`; nil is General. At most 127 bytes of UTF-8.
    var numberFormat: String? = nil
    var horizontal = HorizontalAlignment.general
    var vertical = VerticalAlignment.bottom
    var wrapsText = false
    /// Steps of indentation, 0 to 15.
    var indent = 0
    var border = Border.none
    /// The sides that the border is on.
    var borderSides = Sides.all
    /// The border's colour; nil is automatic (black).
    var borderColour: Colour? = nil
    /// Whether the cell may be changed while the sheet is protected.
    var isUnlocked = false

    /// The style of a cell nothing was said about.
    static let plain = CellStyle()

    enum HorizontalAlignment { case general, left, centre, right }
    enum VerticalAlignment { case top, centre, bottom }
    enum Border { case none, hair, thin, medium, thick, dotted, double, mediumDashed }
    enum Pattern { case solid, slanted }

    /// Sides of a cell.
    struct Sides: OptionSet, Hashable {
        let rawValue: UInt8

        static let top = Sides(rawValue: 1)
        static let bottom = Sides(rawValue: 2)
        static let left = Sides(rawValue: 4)
        static let right = Sides(rawValue: 8)
        static let all: Sides = [.top, .bottom, .left, .right]
    }
}

/// A colour as red, green and blue, 8 bits each: `Colour(0xRRGGBB)`. Higher bits are ignored.
struct Colour: Hashable {
    let rgb: UInt32

    init(_ rgb: UInt32) {
        self.rgb = rgb & 0xFFFFFF
    }
}
