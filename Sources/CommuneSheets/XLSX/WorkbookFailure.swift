/// Why something could not be written into a workbook. After any of these the workbook is to be given up.
enum WorkbookFailure: Error, Hashable {
    /// An address or range outside a sheet's 1,048,576 rows and 16,384 columns, or of a size its use does not allow.
    case outOfBounds(CellRange)
    /// A cell that holds something already (each cell is written once), as when merges overlap.
    case cellTaken(CellAddress)
    /// A row (counted from 0) before the one in work, on a sheet that is written row by row.
    case rowIsPast(Int)
    /// A table, a filter, a check of input, a set of columns or rows that meets another.
    case overlap(CellRange)
    /// Not a number, or infinite.
    case notFinite
    /// A number that would come back different: it needs 17 significant digits.
    case inexact(Double)
    /// A text that cannot be written, and where it was meant to go.
    case text(TextUse, CellText.Fault)
    case sheetName(String, SheetName.Fault)
    /// A defined name, table name or property name that is not allowed or taken already.
    case name(String)
    /// A chart, link or list leads to a sheet that is not in the workbook.
    case noSuchSheet(String)
    /// More than the format or the library can hold: 65,530 links, 65,535 merges, 255 checks of input a sheet.
    case tooMany(Counted)
    /// More reporting units than a sheet has columns for, and how many it has.
    case tooManyUnits(Int, limit: Int)
    /// A measure outside its bounds: a width, a height, a level, a margin, a time before 1970.
    case measure(String)
    /// The first sheet, which is the one that is shown, cannot be hidden.
    case hidesFirstSheet
    /// A workbook needs a sheet.
    case noSheets
    /// The C locale, in which numbers are to be written, is not to be had.
    case noCLocale
    /// libxlsxwriter said no.
    case library(LibraryFailure)

    /// What a text was meant to be.
    enum TextUse: Hashable {
        case cell(CellAddress)
        case formula(CellAddress)
        case link(CellAddress)
        case note(CellAddress)
        case tableHeader, chart, property, definedName, pageText, prompt, ruleFormula, checkFormula, fontName
        case numberFormat
    }

    /// What there can be too many of.
    enum Counted: Hashable {
        case links, merges, validations, sheets, styles, pageBreaks, rows
    }
}
