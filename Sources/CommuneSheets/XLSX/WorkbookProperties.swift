internal import CLibXLSXWriter

/// The document properties of a workbook. Texts hold at most 255 UTF-16 code units.
struct WorkbookProperties {
    var title: String? = nil
    var subject: String? = nil
    var author: String? = nil
    var company: String? = nil
    var comments: String? = nil
    /// When the workbook was made, in seconds since the beginning of 1970 in UTC; above 0. With the same time, the
    /// same contents give the same bytes.
    var created: Int
    /// Properties of one's own, in order; names differ by more than case.
    var custom: [(name: String, value: String)] = []

    init(created: Int) {
        self.created = created
    }
}

extension XLSXWorkbook {
    /// Sets the document properties; once, when the workbook is made.
    func set(_ properties: WorkbookProperties) throws(WorkbookFailure) {
        // The library takes 0 for "now".
        guard properties.created > 0, properties.created < 253_402_300_800 else { throw .measure("created") }
        var strings = CStrings()
        var record = unsafe lxw_doc_properties()
        unsafe record.title = try checked(properties.title, into: &strings)
        unsafe record.subject = try checked(properties.subject, into: &strings)
        unsafe record.author = try checked(properties.author, into: &strings)
        unsafe record.company = try checked(properties.company, into: &strings)
        unsafe record.comments = try checked(properties.comments, into: &strings)
        unsafe record.created = properties.created
        try unsafe requireSuccess(workbook_set_properties(handle.pointer, &record))
        for (name, value) in properties.custom {
            try setCustomProperty(name, to: value)
        }
    }

    /// Gives the workbook a property of its own, which readers show under "Custom".
    func setCustomProperty(_ name: String, to value: String) throws(WorkbookFailure) {
        for text in [name, value] {
            if let fault = CellText.fault(in: text, limit: 255) { throw .text(.property, fault) }
        }
        guard !name.isEmpty, contents.propertyKeys.insert(SheetName.comparisonKey(name)).inserted else {
            throw .name(name)
        }
        try unsafe requireSuccess(workbook_set_custom_property_string(handle.pointer, name, value))
        contents.elements[.customProperty, default: 0] += 1
    }

    private func checked(
        _ text: String?, into strings: inout CStrings
    ) throws(WorkbookFailure) -> UnsafeMutablePointer<CChar>? {
        if let text, let fault = CellText.fault(in: text, limit: 255) { throw .text(.property, fault) }
        return unsafe try strings.copy(text)
    }
}
