/// The explanations of what spreadsheet programs make of figures and codes.
enum DamageExplanations {
    /// NUM12: a figure read although something else stands in its cell.
    static let figureTidied = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Con số có ghi thêm, đã đọc được",
            meaning: """
                Ngoài con số, ô còn có đơn vị tính của chính chỉ tiêu (98,5%), dấu cách giữa \
                hàng nghìn, dấu nháy ở đầu (‘1200), dấu cộng hoặc chữ số kiểu toàn khổ. Nghĩa \
                vẫn chắc chắn nên số liệu đã được đọc như ghi ở “Cần ghi”.
                """,
            reason: """
                Cách đọc được nêu ra để người gửi kiểm tra; lần sau nên chỉ ghi số để không ai \
                phải đoán.
                """),
        english: Explanation.Prose(
            title: "A figure with something else in its cell, which was read",
            meaning: """
                Besides the figure the cell holds the item's own unit of measure (98,5%), blanks \
                between thousands, an apostrophe (‘1200), a plus sign or full-width digits. The \
                meaning is certain, so the figure was read as told.
                """,
            reason: """
                The reading is named so that the sender can check it; a figure alone leaves \
                nothing to read into it.
                """),
        wrong: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8 %;99,8%;;;;",
        right: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;;;;")

    /// NUM13: a figure that a spreadsheet program has turned into a date.
    static let figureBecameDate = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Con số bị đổi thành ngày tháng",
            meaning: """
                Gõ “03/13” (3 trên 13) hoặc “5-10” thì Excel tự hiểu là ngày tháng và ghi \
                13-Mar, 13/03/2023 hoặc số thứ tự của ngày (44998). Khi lưu CSV chỉ còn ngày \
                tháng. Hãy ghi một số cho mỗi ô: 3 chứ không phải 03/13.
                """,
            reason: """
                Con số đã gõ không còn trong tệp. Chương trình chỉ nêu khả năng để người gửi nhớ \
                lại, không tự lấy làm số liệu.
                """),
        english: Explanation.Prose(
            title: "A figure that became a date",
            meaning: """
                When “03/13” (3 of 13) or “5-10” is typed, Excel takes it for a date and keeps \
                13-Mar, 13/03/2023 or the number of the day (44998). Saved as CSV, only the date \
                is left. Write one number a cell: 3, not 03/13.
                """,
            reason: """
                What was typed is no longer in the file. The likely original is named as a \
                reminder, never used as a figure.
                """),
        wrong: "15;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;13-Mar;;;;",
        right: "15;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;3;;;;")

    /// NUM14: a figure in scientific notation.
    static let figureShortened = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Con số bị viết rút gọn",
            meaning: """
                Cột hẹp hoặc định dạng khoa học làm Excel hiện 683083 thành “6,83E+05”, và tệp \
                CSV chỉ giữ những gì hiện ra. Hãy mở tệp Excel gốc, định dạng cột là Number, kéo \
                rộng cột rồi lưu lại.
                """,
            reason: """
                Các chữ số sau đã mất: 6,83E+05 có thể là 682500 hay 683499.
                """),
        english: Explanation.Prose(
            title: "A figure that was shortened",
            meaning: """
                A narrow column or the scientific format makes Excel show 683083 as “6,83E+05”, \
                and a CSV file keeps only what is shown. Open the original Excel file, format \
                the column as Number, widen it and save again.
                """,
            reason: """
                The last digits are gone: 6,83E+05 can be 682500 as well as 683499.
                """),
        wrong: "9;5.3;Sản lượng lúa;tấn;683083;6,83E+05;;;;",
        right: "9;5.3;Sản lượng lúa;tấn;683083;683083;;;;")

    /// NUM15: only number signs are left.
    static let columnTooNarrow = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Ô chỉ còn các dấu #",
            meaning: """
                Cột quá hẹp nên Excel hiện “####” thay cho con số, và tệp CSV chỉ giữ những gì \
                hiện ra. Hãy mở tệp Excel gốc, kéo rộng cột rồi lưu lại thành CSV UTF-8.
                """,
            reason: """
                Con số không còn trong tệp, không thể khôi phục.
                """),
        english: Explanation.Prose(
            title: "A cell with # signs only",
            meaning: """
                The column was too narrow, so Excel showed “####” instead of the figure, and a \
                CSV file keeps only what is shown. Open the original Excel file, widen the \
                column and save it again as CSV UTF-8.
                """,
            reason: """
                The figure is no longer in the file and cannot be restored.
                """),
        wrong: "9;5.3;Sản lượng lúa;tấn;683083;####;;;;",
        right: "9;5.3;Sản lượng lúa;tấn;683083;3370;;;;")

    /// NUM16: a formula instead of a figure.
    static let formulaInFigure = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Ô ghi công thức, không phải con số",
            meaning: """
                Ô ghi mã lỗi của công thức (#REF!, #DIV/0!, #N/A, #VALUE!, #NAME?, Err:502) hoặc \
                chính công thức (=F12+F13). Thường do công thức nối sang tệp khác đã đổi chỗ. \
                Hãy sửa công thức rồi lưu lại, hoặc gõ thẳng con số.
                """,
            reason: """
                Kết quả của công thức không có trong tệp.
                """),
        english: Explanation.Prose(
            title: "A cell with a formula, not a figure",
            meaning: """
                The cell holds the error of a formula (#REF!, #DIV/0!, #N/A, #VALUE!, #NAME?, \
                Err:502) or the formula itself (=F12+F13). Often it refers to another file that \
                was moved. Correct the formula and save again, or type the figure.
                """,
            reason: """
                The result of the formula is not in the file.
                """),
        wrong: "6;5;Tổng diện tích gieo trồng;ha;6936;#REF!;;;;",
        right: "6;5;Tổng diện tích gieo trồng;ha;6936;251,9;;;;")

    /// NUM17: two numbers in one cell.
    static let twoNumbers = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Hai số trong một ô",
            meaning: """
                Ô ghi hai số, ví dụ “03/13”, “5-10” hay “12 và 15”. Mỗi ô chỉ nhận một số: với \
                “3 trên 13” hãy ghi 3, còn 13 đã có ở cột kế hoạch hoặc ở mẫu số.
                """,
            reason: """
                Chương trình không biết số nào là số liệu cần tổng hợp.
                """),
        english: Explanation.Prose(
            title: "Two numbers in one cell",
            meaning: """
                The cell holds two numbers, such as “03/13”, “5-10” or “12 và 15”. A cell takes \
                one number: for “3 of 13” write 3; the 13 is the plan or the denominator.
                """,
            reason: """
                Nobody can tell which of them is the figure.
                """),
        wrong: "5;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;03/13;;;;",
        right: "5;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;3;;;;")

    /// NUM18: a figure that may be the number of a day.
    static let figureMayBeDate = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Con số có thể là ngày tháng",
            meaning: """
                Chương trình bảng tính giữ mỗi ngày bằng một số: 45020 là ngày 04/04/2023. Con số này rơi vào \
                khoảng đó và khác hẳn các số khác của dòng, nên có thể là “04/04” bị đổi thành ngày rồi thành \
                số. Nếu đúng là số liệu, ghi lý do ở cột “Giải trình”.
                """,
            reason: """
                Một số thứ tự ngày lọt vào tổng sẽ làm số liệu của huyện lớn lên hàng chục nghìn.
                """),
        english: Explanation.Prose(
            title: "A figure that may be a date",
            meaning: """
                A spreadsheet program keeps each day as a number: 45020 is 4 April 2023. This figure is such a \
                number and unlike the others of its row, so it may be “04/04”, turned into a date and then into \
                a number. If it is a figure, say so under “Giải trình”.
                """,
            reason: """
                The number of a day in a total makes the district's figure larger by tens of thousands.
                """),
        wrong: "5;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;45020;x;0;;",
        right: "5;4;Số HTX hoạt động theo hướng đa dịch vụ, hiệu quả;HTX;1;4;x;0;;")

    /// IND11: a code that became a number or a date.
    static let codeDamaged = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mã số bị đổi thành số hoặc ngày tháng",
            meaning: """
                Excel hiểu mã 5.1 là số hoặc ngày tháng và ghi lại thành 5,1, 5.10, 05-Jan hoặc \
                05/01/2023. Nếu tên chỉ tiêu ở cùng dòng cho biết chắc thì dòng vẫn được đọc và \
                chỉ nhắc; nếu không thì phải ghi lại mã. Nên định dạng cột “Mã số” là Text.
                """,
            reason: """
                Mã số cho biết số liệu thuộc chỉ tiêu nào; đoán sai mã là cộng nhầm chỉ tiêu.
                """),
        english: Explanation.Prose(
            title: "A code that became a number or a date",
            meaning: """
                Excel takes the code 5.1 for a number or a date and keeps 5,1, 5.10, 05-Jan or \
                05/01/2023. Where the name in the row says which item it is, the row is read and \
                only a reminder is given; otherwise the code must be written again. Format the \
                column “Mã số” as Text.
                """,
            reason: """
                The code says which item the figures belong to; a wrong guess adds them to \
                another item.
                """),
        wrong: "7;05-Jan;Diện tích gieo trồng cây lúa;ha;6900;247,7;;;;",
        right: "7;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;;;;")
}
