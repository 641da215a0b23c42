/// A figure cell that can be read in one way only, whatever stands in the rest of the form: the
/// commonest texts, read in one pass without allocation.
///
/// Says the same as ``FigureText`` of what it reads, and leaves everything else to it.
struct PlainFigure {
    let content: Content
    /// The figure in ten-thousandths; 0 where there is none.
    let value: Int64
    /// Whether only a decimal comma explains the text.
    let showsStyle: Bool

    /// What stands in the cell.
    enum Content: UInt8 {
        case missing, noneOccurred, notApplicable, status, figure
    }

    /// How many decimals ``value`` has.
    static let decimals = 4
    /// The most digits of a figure: so many that 200 of them, in ten-thousandths, add up in 64 bits.
    private static let digitLimit = 12

    private init(_ content: Content, value: Int64 = 0, showsStyle: Bool = false) {
        self.content = content
        self.value = value
        self.showsStyle = showsStyle
    }

    /// Nil where the text is no such figure; linear in it.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        switch text.count {
        case 0:
            self.init(.missing)
            return
        case 1:
            switch unsafe text[0] {
            case 0x2D:
                self.init(.noneOccurred)
                return
            case 0x78, 0x58:
                self.init(.notApplicable)
                return
            default: break
            }
        default: break
        }
        var position = 0
        let isNegative = unsafe text[0] == 0x2D
        if isNegative { position = 1 }
        let start = position
        var value: Int64 = 0
        unsafe PlainFigure.takeDigits(of: text, at: &position, into: &value)
        let leading = position - start
        guard leading > 0, leading <= PlainFigure.digitLimit else { return nil }
        let beginsWithZero = unsafe text[start] == 0x30
        guard !beginsWithZero || leading == 1 else { return nil }
        var groups = 0
        while position < text.count, unsafe text[position] == 0x2E {
            position += 1
            let before = position
            unsafe PlainFigure.takeDigits(of: text, at: &position, into: &value)
            groups += 1
            guard position - before == 3, groups <= 3 else { return nil }
        }
        guard groups == 0 || leading <= 3 && !beginsWithZero else { return nil }
        var decimals = 0
        if position < text.count {
            guard unsafe text[position] == 0x2C else { return nil }
            position += 1
            let before = position
            unsafe PlainFigure.takeDigits(of: text, at: &position, into: &value)
            decimals = position - before
            guard position == text.count, decimals > 0, decimals <= PlainFigure.decimals else { return nil }
            // `1,500` may be a thousand and a half, or fifteen hundred.
            if groups == 0, decimals == 3, leading <= 3, !beginsWithZero { return nil }
        } else if groups == 1 {
            return nil
        }
        guard leading + 3 * groups + decimals <= PlainFigure.digitLimit else { return nil }
        for _ in decimals..<PlainFigure.decimals { value *= 10 }
        self.init(.figure, value: isNegative ? -value : value, showsStyle: groups > 0 || decimals > 0)
    }

    /// The answer to a milestone in the form's own words; nil for any other text.
    init?(statusIn text: UnsafeBufferPointer<UInt8>, words: [[UInt8]]) {
        guard words.contains(where: { unsafe $0.elementsEqual(text) }) else { return nil }
        self.init(.status)
    }

    /// Takes digits while there are any, and as many as fit.
    private static func takeDigits(
        of text: UnsafeBufferPointer<UInt8>, at position: inout Int, into value: inout Int64
    ) {
        var room = digitLimit + 1
        while position < text.count, room > 0, unsafe text[position].isASCIIDigit {
            value = value &* 10 &+ Int64(unsafe text[position] & 0x0F)
            position += 1
            room -= 1
        }
    }
}
