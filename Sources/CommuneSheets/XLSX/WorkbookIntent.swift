/// What a workbook is meant to hold, kept while it is written, to compare with the file read back.
struct WorkbookIntent: Hashable {
    /// The sheets in order.
    var sheets: [Sheet] = []
    /// Elements in parts other than the sheets', counted over the whole workbook.
    var elements: ElementCounts = [:]

    struct Sheet: Hashable {
        var name: String
        var cells = CellTally()
        /// Elements in the sheet's own part.
        var elements: ElementCounts = [:]
    }
}

typealias ElementCounts = [CountedElement: Int]

/// The elements whose number is compared, by their names in the XML.
enum CountedElement: String, Hashable, CaseIterable {
    // In a sheet's part.
    case mergedRange = "mergeCell"
    case tableReference = "tablePart"
    case validation = "dataValidation"
    case conditionalRule = "cfRule"
    case columnSetting = "col"
    case filter = "autoFilter"
    case drawingReference = "drawing"
    case pageBreak = "brk"
    // Elsewhere.
    case table = "table"
    case tableColumn = "tableColumn"
    case note = "comment"
    case noteShape = "v:shape"
    case definedName = "definedName"
    case customProperty = "property"
    case chart = "c:chartSpace"
    case chartSeries = "c:ser"
    case chartAnchor = "xdr:twoCellAnchor"
    case differentialStyle = "dxf"

    /// By their names, for every element of the workbook is looked up.
    static let byName = Dictionary(
        allCases.map { (ElementName($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether it is counted sheet by sheet.
    var isInSheet: Bool {
        switch self {
        case .mergedRange, .tableReference, .validation, .conditionalRule, .columnSetting, .filter,
            .drawingReference, .pageBreak:
            true
        default: false
        }
    }
}
