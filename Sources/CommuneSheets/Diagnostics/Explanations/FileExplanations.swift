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

    /// FIL03: the Vietnamese letters cannot be read.
    static let encodingUnreadable = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không đọc được chữ tiếng Việt",
            meaning: """
                Chữ trong tệp được lưu theo một kiểu khác với kiểu mà chương trình đọc được. Điều này xảy \
                ra khi chọn loại “CSV” thường hoặc “Unicode Text”, hoặc khi dùng phông chữ cũ như .VnTime, \
                VNI-Times. Hãy mở lại tệp Excel gốc, dùng phông chữ Unicode (Times New Roman), rồi lưu \
                thành “CSV UTF-8 (Comma delimited)”. Không lưu lại từ tệp CSV đã hỏng, vì các chữ có dấu \
                trong tệp đó có thể đã mất.
                """,
            reason: """
                Khi lưu sai kiểu, nhiều chữ tiếng Việt biến thành dấu hỏi và không khôi phục được. Tên đơn \
                vị và tên chỉ tiêu khi đó không còn đối chiếu được.
                """),
        english: Explanation.Prose(
            title: "The Vietnamese letters cannot be read",
            meaning: """
                The letters of the file are stored in another way than the one that is read here. This \
                happens when the type plain “CSV” or “Unicode Text” is chosen, or with old fonts such as \
                .VnTime and VNI-Times. Open the original Excel file, use a Unicode font (Times New Roman), \
                and save it as “CSV UTF-8 (Comma delimited)”. Do not save the damaged CSV file again: \
                letters with marks may already be lost in it.
                """,
            reason: """
                Saved in the wrong way, many Vietnamese letters turn into question marks and cannot be \
                restored. The names of units and items can then no longer be compared.
                """),
        wrong: "Ð?n v?;Xã M? Ðông",
        right: "Đơn vị;Xã Mỹ Đông")

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
}
