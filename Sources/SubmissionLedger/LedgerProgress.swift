public import CommuneSheets

/// How far long work on a ledger has come, as it is told now and then meanwhile.
public enum LedgerProgress: Hashable, Sendable {
    /// So many forms are read, of so many that are known to be needed by then.
    case reading(forms: Int, of: Int)
    /// So many files are written down, of so many. Those of one transaction stay only where all of it can.
    case storing(files: Int, of: Int)
    /// So many files are checked, of so many.
    case checking(files: Int, of: Int)
    case workbook(WorkbookProgress)
}
