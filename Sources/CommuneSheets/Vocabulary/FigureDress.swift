/// What stands around and between the digits of a figure, besides the signs of its number style.
///
/// Whether the figure is certain in spite of it depends on the item and on the rest of the form.
public struct FigureDress: Hashable, Sendable {
    /// The kinds of things found.
    public let marks: Marks
    /// The words before the figure: `khoảng` in `khoảng 5`.
    public let textBefore: String
    /// What stands behind it, the unit of measure in `1.200 ha`.
    public let textBehind: String

    /// Kinds of things that stand with a figure.
    public struct Marks: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `'1200`: how a spreadsheet program is told that a cell is text.
        public static let apostrophe = Marks(rawValue: 1)
        /// `+5`.
        public static let plusSign = Marks(rawValue: 2)
        /// `−5` with the minus sign of typography, or with a dash.
        public static let typographicMinus = Marks(rawValue: 4)
        /// Digits and signs of East Asian fonts: `１２`.
        public static let fullWidth = Marks(rawValue: 8)
        /// `(5)`: minus five where accounts are written, the mark of a footnote elsewhere.
        public static let brackets = Marks(rawValue: 16)
        /// Blanks between thousands that can be nothing else: no-break ones, several of them, or
        /// decimals behind them.
        public static let spaces = Marks(rawValue: 32)
        /// One common blank, as in `1 200`: thousands, or two numbers.
        public static let loneSpace = Marks(rawValue: 64)
        /// Characters that show nothing, such as U+200B.
        public static let invisible = Marks(rawValue: 128)
    }

    /// The longest text that is looked at, in bytes: sentences are no figures.
    private static let lengthLimit = 120

    /// The figure and what stands with it; nil where the text is no figure with something else.
    static func read(_ bytes: ArraySlice<UInt8>) -> FigureText? {
        guard bytes.count <= lengthLimit, var parts = FigureParts(bytes) else { return nil }
        guard let digits = parts.takeDigits(), let number = FigureText.number(digits[...]) else { return nil }
        let dress = FigureDress(
            marks: parts.marks, textBefore: parts.textBefore, textBehind: parts.textBehind)
        return number == .tooManyDigits || dress.isNone ? number : .dressed(number, dress)
    }

    private var isNone: Bool { marks.isEmpty && textBefore.isEmpty && textBehind.isEmpty }
}
