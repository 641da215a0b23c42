extension Quantity {
    /// The figure that digits with at most one decimal comma among them write, as most are written: what
    /// ``FigureText`` reads there in the style of the decimal comma, in one pass without allocation. Nil for
    /// anything else, which may be a figure too.
    init?(simpleText text: ArraySlice<UInt8>) {
        guard (1...FigureText.digitLimit).contains(text.count) else { return nil }
        var coefficient: Int64 = 0
        var whole: Int?
        var digits = 0
        for byte in text {
            if byte.isASCIIDigit {
                // No 15 digits overflow.
                coefficient = coefficient &* 10 &+ Int64(byte & 0x0F)
                digits += 1
            } else if byte == 0x2C, whole == nil {
                whole = digits
            } else {
                return nil
            }
        }
        let leading = whole ?? digits
        // A leading zero says that this is a code.
        guard leading > 0, digits > leading || whole == nil, leading == 1 || text.first != 0x30 else {
            return nil
        }
        self.init(coefficient: coefficient, scale: UInt8(truncatingIfNeeded: digits - leading))
    }
}
