/// How `Theo đơn vị` is cut into pages: the labels on every page, as many units beside them as one
/// can read, the totals on the last.
struct ByUnitPages {
    /// In per cent.
    let scale: Int
    /// Columns that begin a page, from 0, ascending.
    let breaks: [Int]

    /// The units on one page: as many as the district has communes.
    private static let unitsPerPage = 13
    /// The paper's printable width, A4 across less the margins of ``ListSheet/page(title:)``, in pixels
    /// at 96 an inch.
    private static let pageWidth = (297.0 / 25.4 - 1.0) * 96

    /// - Parameters:
    ///   - labelWidth: the columns that are repeated, in characters.
    ///   - totalsWidth: the columns behind the units', in characters.
    init(layout: ByUnitLayout, labelWidth: Double, totalsWidth: Double) {
        let units = layout.units.count
        let perPage = Self.unitsPerPage
        let pages = max(1, (units + perPage - 1) / perPage)
        var breaks = (1..<pages).map { ByUnitLayout.firstUnitColumn + $0 * perPage }
        breaks.append(layout.lastUnitColumn + 1)
        // The library takes at most 1,023; a program cuts what is left by itself.
        self.breaks = Array(breaks.prefix(1_023))
        let widest = max(Double(min(units, perPage)) * ByUnitSheet.unitWidth, totalsWidth)
        // A character is 7 pixels wide in the default font, and a column 5 pixels more.
        let columns = Double(ByUnitLayout.firstUnitColumn + perPage)
        let pixels = (labelWidth + widest) * 7 + columns * 5
        // Programs differ by up to a tenth in how wide a column prints.
        scale = min(100, max(10, Int(88 * Self.pageWidth / pixels)))
    }
}
