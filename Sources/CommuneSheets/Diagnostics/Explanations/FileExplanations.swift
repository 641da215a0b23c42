/// The explanations of what can be wrong with a file and its letters.
enum FileExplanations {
    /// FIL01: the file holds nothing.
    static let emptyFile = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Tệp không có nội dung",
            meaning: """
                Tệp không có chữ nào, hoặc chỉ có các dòng trống. Thường là do lưu nhầm một trang tính \
                trống, hoặc tệp bị hỏng khi sao chép, gửi qua thư điện tử.
                """,
            reason: """
                Tệp trống không cho biết đơn vị đã báo cáo gì. Đơn vị sẽ bị coi là chưa nộp.
                """,
            wrong: "Tệp 30058-xa-my-dong.csv có dung lượng 0 KB.",
            right: "Tệp 30058-xa-my-dong.csv mở ra thấy đủ bảng chỉ tiêu đã điền."),
        english: Explanation(
            title: "The file holds nothing",
            meaning: """
                The file holds no text, or nothing but blank lines. Usually an empty sheet was saved by \
                mistake, or the file was damaged when it was copied or sent by e-mail.
                """,
            reason: """
                An empty file does not tell what the unit reports. The unit counts as not having sent \
                anything.
                """,
            wrong: "The file 30058-xa-my-dong.csv has a size of 0 KB.",
            right: "The file 30058-xa-my-dong.csv opens and shows the whole table, filled in."))

    /// FIL02: not a CSV file.
    static let binaryFile = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Không phải tệp CSV",
            meaning: """
                Tệp gửi đến là tệp Excel, ảnh, tài liệu hoặc loại tệp khác, không phải biểu đã lưu thành \
                CSV. Đổi phần đuôi của tên tệp thành .csv không làm thay đổi loại tệp. Cần mở tệp trong \
                Excel, chọn “Save as” (Lưu thành) rồi chọn loại “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Chương trình chỉ đọc số liệu từ tệp CSV, để mọi đơn vị đều gửi cùng một dạng và mọi con số \
                đều truy lại được đến từng ô.
                """,
            wrong: "30058-xa-my-dong.xlsx được đổi tên thành 30058-xa-my-dong.csv.",
            right: """
                30058-xa-my-dong.csv được lưu từ Excel bằng “Save as” (Lưu thành), loại “CSV UTF-8 (Comma \
                delimited)”.
                """),
        english: Explanation(
            title: "Not a CSV file",
            meaning: """
                The file is an Excel workbook, a picture, a document or something else, not a form saved \
                as CSV. Changing the end of the file's name to .csv does not change what the file is. Open \
                it in Excel, choose “Save as” and the type “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Figures are read from CSV files only, so that all units send the same kind of file and \
                every figure can be traced to its cell.
                """,
            wrong: "30058-xa-my-dong.xlsx renamed to 30058-xa-my-dong.csv.",
            right: """
                30058-xa-my-dong.csv saved from Excel with “Save as”, the type “CSV UTF-8 (Comma \
                delimited)”.
                """))

    /// FIL03: no encoding fits.
    static let encodingUnreadable = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không đọc được chữ tiếng Việt",
            meaning: """
                Chữ trong tệp không theo bảng mã nào đọc được: không phải Unicode, windows-1258, TCVN3 (ABC) \
                hay VNI, hoặc mỗi phần của tệp theo một bảng mã khác nhau. Điều này xảy ra khi tệp bị hỏng \
                lúc sao chép, khi dán chữ phông cũ vào tệp CSV, hoặc khi lưu theo bảng mã của nước khác. Hãy \
                mở lại tệp Excel gốc, dùng phông chữ Unicode (Times New Roman), rồi lưu thành “CSV UTF-8 \
                (Comma delimited)”.
                """,
            reason: """
                Không biết bảng mã thì không biết tên đơn vị và tên chỉ tiêu. Đọc theo một bảng mã khác có thể \
                ra tên của đơn vị khác.
                """),
        english: Explanation.Prose(
            title: "The Vietnamese letters cannot be read",
            meaning: """
                The letters of the file are in no encoding that can be read: neither Unicode nor windows-1258, \
                TCVN3 (ABC) or VNI, or else parts of the file are in different ones. This happens when a file \
                is damaged in copying, when text in an old font is pasted into a CSV file, or when it is saved \
                in another country's encoding. Open the original Excel file, use a Unicode font (Times New \
                Roman), and save it as “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Without the encoding, the names of units and items are not known. Read in another one, they \
                could become those of another unit.
                """),
        wrong: "Căn cứ (UTF-8) và C¨n cø (TCVN3) trong cùng một tệp",
        right: "Căn cứ;452/QĐ-UBND")

    /// FIL04: the file is named for another unit.
    static let fileNameOfAnotherUnit = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Tên tệp là của đơn vị khác",
            meaning: """
                Tên tệp có mã hoặc tên của một đơn vị, nhưng trong biểu lại ghi một đơn vị khác. Có thể \
                tệp được đặt tên nhầm, hoặc biểu được điền trên mẫu của đơn vị khác. Số liệu vẫn được tính \
                cho đơn vị ghi trong biểu.
                """,
            reason: """
                Nếu biểu của xã này được điền trên mẫu của xã khác, số liệu sẽ bị tính nhầm xã mà tổng của \
                huyện vẫn không thay đổi, nên rất khó phát hiện.
                """,
            wrong: "Tên tệp: 30052-xa-my-hoa.csv; trong biểu ghi: Mã đơn vị;30058",
            right: "Tên tệp: 30058-xa-my-dong.csv; trong biểu ghi: Mã đơn vị;30058"),
        english: Explanation(
            title: "The file is named for another unit",
            meaning: """
                The name of the file holds the code or name of one unit, but the form inside names \
                another. Either the file was named wrongly, or the form of another unit was filled in. The \
                figures count for the unit named in the form.
                """,
            reason: """
                A form filled in on another commune's sheet gives the figures to the wrong commune while \
                the district's total stays the same, so it is hard to notice.
                """,
            wrong: "Name of the file: 30052-xa-my-hoa.csv; in the form: Mã đơn vị;30058",
            right: "Name of the file: 30058-xa-my-dong.csv; in the form: Mã đơn vị;30058"))

    /// FIL09: longer than any form.
    static let fileTooLong = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Tệp dài hơn mọi biểu báo cáo",
            meaning: """
                Một biểu có chừng trăm dòng. Tệp này có hơn 10.000 dòng hoặc hơn 2 MB, không kể các dòng trống ở \
                cuối, nên không được đọc như một biểu. Thường là do dán nhầm một bảng khác, kéo công thức hay nội \
                dung xuống tận cuối trang tính, hoặc dán cùng một bảng nhiều lần. Hãy mở tệp, xóa mọi dòng bên \
                dưới bảng chỉ tiêu rồi lưu lại; nếu tệp gộp biểu của nhiều đơn vị thì lưu mỗi biểu thành một tệp.
                """,
            reason: """
                Trong hàng nghìn dòng thừa không biết dòng nào là số liệu của đơn vị. Chương trình không tự chọn và \
                không bỏ qua dòng nào, mà từ chối cả tệp.
                """,
            wrong: "Tệp 30058-xa-my-dong.csv có 1.000.067 dòng, dung lượng 87 MB.",
            right: "Tệp 30058-xa-my-dong.csv có 67 dòng, dung lượng 6 KB."),
        english: Explanation(
            title: "The file is longer than any form",
            meaning: """
                A form has some hundred rows. This file has more than 10,000 rows or more than 2 MB, empty rows at \
                its end not counted, so it is not read as a form. Usually another table was pasted into it, a formula \
                or a text was dragged down to the bottom of the sheet, or the same table was pasted many times. Open the \
                file, delete all rows below the table and save it again; if it holds the forms of several units, save \
                each form as a file of its own.
                """,
            reason: """
                Nothing tells which of thousands of surplus rows are the unit's figures. None is chosen and none is \
                passed over: the file as a whole is refused.
                """,
            wrong: "The file 30058-xa-my-dong.csv has 1,000,067 rows and a size of 87 MB.",
            right: "The file 30058-xa-my-dong.csv has 67 rows and a size of 6 KB."))
}
