internal import CLibXLSXWriter

/// A style as the workbook holds it, found once for the many cells that have it. Belongs to one workbook.
@safe
struct CellFormat {
    /// Nil for the plain style.
    let pointer: UnsafeMutablePointer<lxw_format>?
}

extension XLSXSheet {
    /// The workbook's own form of a style.
    func format(for style: CellStyle) throws(WorkbookFailure) -> CellFormat {
        unsafe CellFormat(pointer: try whole.styles.format(for: style))
    }
}
