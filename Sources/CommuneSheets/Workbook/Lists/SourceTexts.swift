/// The texts that row after row of `Nguồn số liệu` holds, each made ready once: how it is shared, and how many
/// lines it takes in its column.
struct SourceTexts {
    /// A text and how high it makes its row.
    struct Ready {
        let text: SharedText
        let lineCount: Int

        /// - Parameter width: of its column, in characters.
        init(_ text: String, width: Double, on sheet: borrowing XLSXSheet) throws(WorkbookFailure) {
            self.text = try sheet.shared(text)
            lineCount = RowHeight.lineCount(of: text, width: width)
        }
    }

    /// An item's code and name.
    struct Item {
        let code: Ready
        let name: Ready
    }

    /// A file's unit, name and digest, and the period of its form; shared, since each of its rows has it.
    final class File {
        private let source: FigurePart
        let unitCode: Ready
        let unitName: Ready
        let name: Ready
        let digest: SharedText
        /// In words, and how many lines they take; nil where periods are not told.
        let period: (text: String, lineCount: Int)?

        /// - Parameters:
        ///   - source: any of the file's cells.
        ///   - widths: of the list's columns, in characters.
        init(
            _ source: FigurePart, of unit: ReportingUnit, _ language: Language, widths: [Double],
            hasPeriod: Bool, on sheet: borrowing XLSXSheet
        ) throws(WorkbookFailure) {
            guard case .text(let fileName) = CellValue.text(fromFile: source.fileName) else {
                throw .notFinite
            }
            self.source = source
            unitCode = try Ready(unit.code.text, width: widths[0], on: sheet)
            unitName = try Ready(unit.name[language], width: widths[1], on: sheet)
            name = try Ready(fileName, width: widths[7], on: sheet)
            digest = try sheet.shared(source.sha256.description)
            let words = source.period.words(in: language)
            period = hasPeriod ? (words, RowHeight.lineCount(of: words, width: widths[11])) : nil
        }

        /// Whether a cell is the file's: files of one name can come month after month.
        func holds(_ cell: FigurePart) -> Bool {
            cell.period == source.period && cell.path == source.path && cell.sha256 == source.sha256
        }
    }

    private let language: Language
    private let widths: [Double]
    private let hasPeriods: Bool
    private let items: [IndicatorCode: Item]
    private let fields: [FormField: Ready]
    private var cells: [Int: Ready] = [:]
    /// The files of the last unit: a year has twelve, which alternate row by row.
    private var files: [File] = []
    private var unit: UnitCode?

    /// The most rows of a form whose cells' names are remembered; others are made anew.
    private static let rememberedRows = 1_024
    /// The same of columns.
    private static let rememberedColumns = 64

    /// - Parameter widths: of the list's columns, in characters.
    init(
        _ context: WorkbookContext, widths: [Double], on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) {
        language = context.language
        self.widths = widths
        hasPeriods = context.consolidation.isDerived
        var items: [IndicatorCode: Item] = [:]
        for item in context.catalogue.items where !item.isComputed && item.kind != .heading {
            items[item.code] = Item(
                code: try Ready(item.code.text, width: widths[2], on: sheet),
                name: try Ready(item.name[language], width: widths[3], on: sheet))
        }
        self.items = items
        var fields: [FormField: Ready] = [:]
        for field in FormField.figures {
            fields[field] = try Ready(context.name(of: field), width: widths[4], on: sheet)
        }
        self.fields = fields
    }

    func item(_ code: IndicatorCode) -> Item? { items[code] }

    func field(_ field: FormField) -> Ready? { fields[field] }

    /// A unit's file; those of the last unit asked for are remembered.
    mutating func file(
        _ source: FigurePart, of unit: ReportingUnit, on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> File {
        if self.unit != unit.code {
            self.unit = unit.code
            files = []
        }
        if let file = files.first(where: { $0.holds(source) }) { return file }
        let file = try File(
            source, of: unit, language, widths: widths, hasPeriod: hasPeriods, on: sheet)
        files.append(file)
        return file
    }

    /// A cell's name in its form.
    mutating func cell(
        _ place: CellPlace, on sheet: borrowing XLSXSheet
    ) throws(WorkbookFailure) -> Ready {
        let column = place.column ?? 0
        let key = place.row * SourceTexts.rememberedColumns + column
        let isRemembered =
            place.row < SourceTexts.rememberedRows && column < SourceTexts.rememberedColumns
        if isRemembered, let known = cells[key] { return known }
        let ready = try Ready(place.cell ?? "", width: widths[10], on: sheet)
        if isRemembered { cells[key] = ready }
        return ready
    }
}
