internal import CLibXLSXWriter

/// The two fonts of a chart, for calls that copy what they are given.
@safe
struct ChartFonts: ~Copyable {
    private let strings: CStrings
    private let name: UnsafeMutablePointer<CChar>?
    private let titleSize: Double
    private let textSize: Double

    init(_ chart: WorkbookChart) throws(WorkbookFailure) {
        var strings = CStrings()
        unsafe name = try strings.copy(chart.fontName)
        self.strings = strings
        titleSize = chart.titleSize
        textSize = chart.textSize
    }

    func withTitle(_ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
        unsafe withFont(size: titleSize, isBold: true, body)
    }

    func withText(_ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void) {
        unsafe withFont(size: textSize, isBold: false, body)
    }

    private func withFont(
        size: Double, isBold: Bool, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
    ) {
        var font = unsafe lxw_chart_font()
        unsafe font.name = unsafe name
        unsafe font.size = size
        // Titles are bold unless the file says otherwise; the library writes it only where a font is set.
        unsafe font.bold = isBold ? 1 : UInt8(truncatingIfNeeded: LXW_EXPLICIT_FALSE.rawValue)
        unsafe body(&font)
    }
}
