extension CatalogueTextFault {
    /// Why the text cannot be used, and what to do.
    var vietnamese: String {
        switch self {
        case .control(let scalar) where CatalogueTextFault.breaksLine(scalar):
            """
            Ô này có chỗ xuống dòng; tên và lời trong danh mục phải nằm trên một dòng thì mới ghi được vào sổ tính. \
            Đề nghị xóa chỗ xuống dòng.
            """
        case .control(let scalar):
            """
            Ô này có ký tự không nhìn thấy (\(Quotation.name(of: scalar))) mà sổ tính không ghi được. Đề \
            nghị xóa nội dung ô rồi gõ lại.
            """
        case .tooLong(let count, let limit):
            """
            Nội dung ô dài \(Language.vietnamese.count(count)) ký tự; ở đây chỉ được tối đa \
            \(Language.vietnamese.count(limit)) ký tự. Đề nghị viết gọn lại.
            """
        case .code(let scalar, let others):
            """
            Mã có “\(Quotation.sign(for: scalar))”. Mã còn dùng để đặt tên trang, tên tệp và tên ô trong sổ tính, nên \
            phải bắt đầu bằng chữ cái hoặc chữ số và chỉ gồm chữ cái, chữ số và dấu \(CatalogueTextFault.list(others)). \
            Đề nghị đặt mã khác.
            """
        }
    }

    /// Why the text cannot be used, and what to do.
    var english: String {
        switch self {
        case .control(let scalar) where CatalogueTextFault.breaksLine(scalar):
            """
            The cell has a line break; names and texts of the catalogue must stand on one line, or no workbook can \
            hold them. Delete the line break.
            """
        case .control(let scalar):
            """
            The cell has an invisible character (\(Quotation.name(of: scalar))) that no workbook can hold. \
            Clear the cell and type its text again.
            """
        case .tooLong(let count, let limit):
            """
            The text has \(Language.english.count(count)) characters; here at most \(Language.english.count(limit)) \
            are allowed. Shorten it.
            """
        case .code(let scalar, let others):
            """
            The code has “\(Quotation.sign(for: scalar))”. Codes also name sheets, files and cells of workbooks, so \
            one must begin with a letter or digit and have only letters, digits and \
            \(CatalogueTextFault.list(others)). Use another code.
            """
        }
    }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    /// The characters themselves, in quotation marks.
    private static func list(_ others: String) -> String {
        others.map { "“\($0)”" }.joined(separator: ", ")
    }
}
