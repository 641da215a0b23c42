/// The explanations of what can be wrong with the letters of a file that can be read as text.
enum EncodingExplanations {
    /// FIL05: letters are lost, and nothing else says what the form is about.
    static let lettersLost = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chữ có dấu đã bị mất",
            meaning: """
                Khi lưu tệp, nhiều chữ tiếng Việt đã biến thành dấu hỏi hoặc mất dấu (ư thành u, ơ thành o). \
                Điều này xảy ra khi chọn loại “CSV” thường thay vì “CSV UTF-8”. Chữ đã mất không khôi phục \
                được từ tệp này. Hãy mở lại tệp Excel gốc và lưu thành “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Trong tệp không còn đủ chữ để biết chắc đơn vị, kỳ báo cáo và từng chỉ tiêu. Nếu đoán, số \
                liệu có thể bị tính cho đơn vị hoặc chỉ tiêu khác.
                """),
        english: Explanation.Prose(
            title: "Letters with marks are lost",
            meaning: """
                When the file was saved, many Vietnamese letters became question marks or lost their marks \
                (ư became u, ơ became o). This happens when plain “CSV” is chosen instead of “CSV UTF-8”. \
                What is lost cannot be restored from this file. Open the original Excel file and save it as \
                “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Too few letters are left to know for certain the unit, the period and every item. A guess \
                could give the figures to another unit or item.
                """),
        wrong: "Ðon v?;X? M? Ðông",
        right: "Đơn vị;Xã Mỹ Đông")

    /// FIL06: letters are lost, but codes identify everything.
    static let lettersLostBesideCodes = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chữ có dấu đã bị mất, mã số và số liệu còn đủ",
            meaning: """
                Khi lưu tệp, nhiều chữ tiếng Việt đã biến thành dấu hỏi hoặc mất dấu. Mã đơn vị, kỳ báo cáo, \
                mã số của mọi chỉ tiêu và số liệu vẫn đọc được nên biểu được nhận. Phần ghi chú và giải \
                trình giữ nguyên như trong tệp, không khôi phục được.
                """,
            reason: """
                Số liệu đúng, nhưng người đọc sổ tổng hợp sẽ không đọc được ghi chú và giải trình. Nên gửi lại \
                biểu đã lưu thành “CSV UTF-8 (Comma delimited)”.
                """),
        english: Explanation.Prose(
            title: "Letters with marks are lost; codes and figures are complete",
            meaning: """
                When the file was saved, many Vietnamese letters became question marks or lost their marks. \
                The unit's code, the period, the codes of all items and the figures can be read, so the form \
                is accepted. Notes and explanations stay as they are in the file and cannot be restored.
                """,
            reason: """
                The figures are right, but whoever reads the workbook cannot read the notes and explanations. \
                Better send the form again, saved as “CSV UTF-8 (Comma delimited)”.
                """),
        wrong: "M? don v?;30058",
        right: "Mã đơn vị;30058")

    /// FIL07: opened in the wrong encoding and saved again.
    static let openedInWrongEncoding = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tệp đã được mở sai bảng mã rồi lưu lại",
            meaning: """
                Chữ tiếng Việt đã biến thành ký tự lạ như “Chá»‰ tiÃªu”, “ChØ tiªu” hoặc “Chæ tieâu”. Điều này \
                xảy ra khi mở tệp CSV bằng cách bấm đúp rồi lưu lại, hoặc khi biểu được gõ bằng phông chữ cũ \
                như .VnTime, VNI-Times. Hãy mở lại tệp Excel gốc, đổi chữ sang phông Unicode (Times New Roman) \
                nếu dùng phông cũ, rồi lưu thành “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Trên đường đi có ký tự bị bỏ mất mà không để lại dấu vết, nên tên đơn vị và tên chỉ tiêu không \
                khôi phục được một cách chắc chắn.
                """),
        english: Explanation.Prose(
            title: "The file was opened in the wrong encoding and saved again",
            meaning: """
                The Vietnamese letters have become strange signs such as “Chá»‰ tiÃªu”, “ChØ tiªu” or “Chæ \
                tieâu”. This happens when a CSV file is opened by a double click and saved again, or when the \
                form was typed in an old font such as .VnTime or VNI-Times. Open the original Excel file, turn \
                the text into a Unicode font (Times New Roman) if the font is an old one, and save it as “CSV \
                UTF-8 (Comma delimited)”.
                """,
            reason: """
                Some signs are dropped on the way without a trace, so that the names of units and items cannot \
                be restored for certain.
                """),
        wrong: "Chá»‰ tiÃªu;Káº¿ hoáº¡ch nÄƒm",
        right: "Chỉ tiêu;Kế hoạch năm")

    /// FIL08: several encodings fit.
    static let encodingUncertain = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa rõ chữ trong tệp theo bảng mã nào",
            meaning: """
                Tệp không phải là Unicode, và có ít nhất hai bảng mã cũ (windows-1258, TCVN3, VNI) mà theo đó \
                chữ trong tệp đều đọc được thành tiếng Việt nhưng khác nhau. Thường là do tệp có quá ít chữ. \
                Hãy mở lại tệp Excel gốc và lưu thành “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                Cùng một tệp có thể thành tên của hai đơn vị khác nhau. Chương trình không chọn thay cho người \
                gửi.
                """),
        english: Explanation.Prose(
            title: "It is not clear which encoding the letters are in",
            meaning: """
                The file is not Unicode, and in at least two of the old encodings (windows-1258, TCVN3, VNI) \
                its letters make Vietnamese words, but different ones. Usually the file holds too little text. \
                Open the original Excel file and save it as “CSV UTF-8 (Comma delimited)”.
                """,
            reason: """
                One and the same file could become the names of two different units. The choice is not made \
                for the sender.
                """),
        wrong: "hé (TCVN3: hộ; windows-1258: hé)",
        right: "hộ (UTF-8)")
}
