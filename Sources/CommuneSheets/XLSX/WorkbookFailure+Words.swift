extension WorkbookFailure {
    /// Whether it comes from what was to be written, which the user can change, rather than from the program.
    var isOfContents: Bool {
        switch self {
        case .text, .sheetName, .name, .tooMany, .tooManyUnits, .outOfBounds, .notFinite, .inexact: true
        case .cellTaken, .rowIsPast, .overlap, .noSuchSheet, .measure, .hidesFirstSheet, .noSheets,
            .noCLocale,
            .library:
            false
        }
    }

    /// Where it is, what is not to be written, and what to do.
    ///
    /// - Parameter sheet: the sheet that was being written, if it was one.
    func words(onSheet sheet: String?) -> Bilingual<String> {
        let place = place(onSheet: sheet)
        let what = what
        return Bilingual(
            vietnamese: place.vietnamese + what.vietnamese, english: place.english + what.english)
    }

    private func place(onSheet sheet: String?) -> Bilingual<String> {
        guard let sheet else { return Bilingual(vietnamese: "", english: "") }
        let cell = cell.map { ", ô \($0)" } ?? ""
        let cellInEnglish = self.cell.map { ", cell \($0)" } ?? ""
        return Bilingual(
            vietnamese: "Trang “\(sheet)”\(cell): ", english: "Sheet “\(sheet)”\(cellInEnglish): ")
    }

    /// The name of the cell, where it is one that cannot be written.
    private var cell: String? {
        switch self {
        case .text(let use, _): use.cell?.name
        case .outOfBounds(let range):
            CellAddress(row: range.rows.lowerBound, column: range.columns.lowerBound).name
        default: nil
        }
    }

    private var what: Bilingual<String> {
        switch self {
        case .text(let use, let fault): fault.words(of: use.words)
        case .sheetName(let name, _):
            Bilingual(
                vietnamese:
                    "“\(name)” không đặt làm tên trang được. Đề nghị đổi mã hoặc tên này trong danh mục.",
                english: "“\(name)” cannot be the name of a sheet. Change this code or name in the catalogue."
            )
        case .name(let name):
            Bilingual(
                vietnamese:
                    "tên “\(name)” không dùng được hoặc đã dùng rồi. Đề nghị đổi mã này trong danh mục.",
                english:
                    "the name “\(name)” cannot be used, or is used already. Change this code in the catalogue."
            )
        case .outOfBounds, .tooMany, .tooManyUnits:
            Bilingual(
                vietnamese:
                    "số liệu nhiều hơn một trang chứa được. Đề nghị chia các biểu thành nhiều phần rồi chạy lại.",
                english: "there is more than a sheet can hold. Divide the forms into parts and run again.")
        case .notFinite:
            Bilingual(
                vietnamese:
                    "có số liệu lớn hơn sổ tính ghi được. Đề nghị xem lại các số lớn nhất trong biểu.",
                english:
                    "a figure is larger than a workbook can hold. Check the largest figures of the forms.")
        case .inexact(let number):
            Bilingual(
                vietnamese:
                    "số \(number) không ghi được đúng từng chữ số. Đề nghị xem lại số này trong biểu.",
                english: "the figure \(number) cannot be kept to the last digit. Check it in the forms.")
        case .cellTaken, .rowIsPast, .overlap, .noSuchSheet, .measure, .hidesFirstSheet, .noSheets,
            .noCLocale,
            .library:
            Bilingual(
                vietnamese:
                    "chương trình gặp sự cố khi lập sổ tính. Đề nghị gửi thông báo này cho nơi cung cấp.",
                english: "the program failed while making the workbook. Send this message to its makers.")
        }
    }
}

extension WorkbookFailure.TextUse {
    /// The cell it belongs to, where it is one's own.
    fileprivate var cell: CellAddress? {
        switch self {
        case .cell(let address), .formula(let address), .link(let address), .note(let address): address
        default: nil
        }
    }

    fileprivate var words: Bilingual<String> {
        switch self {
        case .cell: Bilingual(vietnamese: "nội dung ô", english: "the text of the cell")
        case .formula, .ruleFormula, .checkFormula:
            Bilingual(vietnamese: "công thức", english: "a formula")
        case .link: Bilingual(vietnamese: "liên kết của ô", english: "the link of the cell")
        case .note: Bilingual(vietnamese: "ghi chú của ô", english: "the comment of the cell")
        case .tableHeader: Bilingual(vietnamese: "tên cột của bảng", english: "the name of a column")
        case .chart: Bilingual(vietnamese: "lời của biểu đồ", english: "a text of a chart")
        case .property:
            Bilingual(
                vietnamese: "thông tin của tệp (tiêu đề, tên huyện, tên đơn vị)",
                english: "a property of the file (title, district, unit)")
        case .definedName: Bilingual(vietnamese: "tên ô", english: "the name of a cell")
        case .pageText:
            Bilingual(vietnamese: "dòng đầu trang, chân trang", english: "a page's header or footer")
        case .prompt: Bilingual(vietnamese: "lời nhắc khi nhập", english: "an input prompt")
        case .fontName: Bilingual(vietnamese: "tên phông chữ", english: "the name of a font")
        case .numberFormat: Bilingual(vietnamese: "kiểu số", english: "a number format")
        }
    }
}

extension CellText.Fault {
    /// What is wrong with `subject`, and what to do.
    fileprivate func words(of subject: Bilingual<String>) -> Bilingual<String> {
        switch self {
        case .forbiddenCharacter(let scalar):
            Bilingual(
                vietnamese: "\(subject.vietnamese) có ký tự không ghi được (\(Quotation.name(of: scalar))). "
                    + "Đề nghị xóa ký tự này trong danh mục hoặc trong biểu rồi chạy lại.",
                english:
                    "\(subject.english) has a character that cannot be written (\(Quotation.name(of: scalar))). "
                    + "Delete it in the catalogue or in the form, and run again.")
        case .tooLong(let limit):
            Bilingual(
                vietnamese: "\(subject.vietnamese) dài quá \(Language.vietnamese.count(limit)) ký tự. "
                    + "Đề nghị viết gọn lại trong danh mục hoặc trong biểu rồi chạy lại.",
                english: "\(subject.english) is longer than \(Language.english.count(limit)) characters. "
                    + "Shorten it in the catalogue or in the form, and run again.")
        case .empty:
            Bilingual(
                vietnamese: "\(subject.vietnamese) để trống. Đề nghị bổ sung trong danh mục rồi chạy lại.",
                english: "\(subject.english) is empty. Add it in the catalogue, and run again.")
        }
    }
}
