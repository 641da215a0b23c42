/// The explanations of what can be wrong with a form's unit, period and columns.
enum FormExplanations {
    /// FRM01: the row with the names of the columns was not found.
    static let headerNotFound = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không tìm thấy dòng tên cột",
            meaning: """
                Chương trình tìm dòng tên cột theo các tên “Mã số”, “Chỉ tiêu”, “Đơn vị tính”, “Kế hoạch \
                năm”, … và không thấy dòng nào như vậy. Có thể dòng này đã bị xóa, bị đổi tên, hoặc các \
                tên được tách ra hơn hai dòng.
                """,
            reason: """
                Không có tên cột thì không biết con số nào là kế hoạch, con số nào là thực hiện.
                """),
        english: Explanation.Prose(
            title: "The row with the names of the columns was not found",
            meaning: """
                The row is found by its names “Mã số”, “Chỉ tiêu”, “Đơn vị tính”, “Kế hoạch năm” and so \
                on, and no row has them. It may have been deleted or renamed, or the names spread over \
                more than two rows.
                """,
            reason: """
                Without the names it is unknown which figure is the plan and which the achievement.
                """),
        wrong: """
            TT;Nội dung;Năm 2023
            5;Tổng diện tích gieo trồng;9.700
            """,
        right: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm \
            trước;Giải trình;Ghi chú
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            """)

    /// FRM02: a column of the form is missing.
    static let columnMissing = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Thiếu cột của biểu",
            meaning: """
                Một cột mà biểu nào cũng phải có không có trong bảng. Cột có thể đã bị xóa, hoặc tên cột \
                đã bị sửa thành tên khác. Thứ tự các cột có thể thay đổi, nhưng tên cột phải giữ nguyên \
                như trong biểu trống.
                """,
            reason: """
                Thiếu cột thì các số liệu của cột đó đều thiếu ở mọi chỉ tiêu.
                """),
        english: Explanation.Prose(
            title: "A column of the form is missing",
            meaning: """
                A column that every form must have is not in the table. It may have been deleted, or its \
                name changed. The columns may stand in any order, but their names must stay as in the \
                blank form.
                """,
            reason: """
                Without the column, its figures are missing for every item.
                """),
        wrong: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Cùng kỳ năm trước;Giải trình;\
            Ghi chú
            """,
        right: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm \
            trước;Giải trình;Ghi chú
            """)

    /// FRM03: a column stands there twice.
    static let columnRepeated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Một cột có hai lần",
            meaning: """
                Trong bảng có hai cột cùng tên, nên không rõ phải lấy số liệu ở cột nào. Thường là do sao \
                chép cột để tính thử rồi quên xóa.
                """,
            reason: """
                Hai cột có thể có số liệu khác nhau; lấy nhầm cột sẽ làm sai toàn bộ biểu.
                """),
        english: Explanation.Prose(
            title: "A column stands there twice",
            meaning: """
                Two columns of the table have the same name, so it is not clear which one to read. Usually \
                a column was copied for a trial calculation and not deleted.
                """,
            reason: """
                The two may differ; reading the wrong one would make the whole form wrong.
                """),
        wrong: """
            Mã số;Chỉ tiêu;Thực hiện trong kỳ;Thực hiện trong kỳ
            5.1;Diện tích gieo trồng cây lúa;1.250,5;1.260
            """,
        right: """
            Mã số;Chỉ tiêu;Thực hiện trong kỳ
            5.1;Diện tích gieo trồng cây lúa;1.250,5
            """)

    /// FRM04: a column that is not part of the form.
    static let columnIgnored = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Cột không thuộc biểu",
            meaning: """
                Bảng có thêm một cột mà biểu mẫu không có. Cột này không được đọc, các cột khác vẫn được \
                đọc bình thường. Đơn vị có thể giữ cột để theo dõi riêng.
                """,
            reason: """
                Nếu cột này thật ra là một cột của biểu nhưng ghi sai tên, số liệu trong cột sẽ không được \
                tính.
                """),
        english: Explanation.Prose(
            title: "A column that is not part of the form",
            meaning: """
                The table has a column that the form does not know. It is not read; the other columns are. \
                A unit may keep such a column for its own use.
                """,
            reason: """
                If it is really a column of the form under a wrong name, its figures are not counted.
                """),
        wrong: """
            Mã số;Chỉ tiêu;TH tháng
            5.1;Diện tích gieo trồng cây lúa;1.250,5
            """,
        right: """
            Mã số;Chỉ tiêu;Thực hiện trong kỳ
            5.1;Diện tích gieo trồng cây lúa;1.250,5
            """)

    /// FRM18: a column under nearly the name of one that is missing.
    static let columnMisnamed = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tên cột viết gần đúng",
            meaning: """
                Bảng thiếu một cột của biểu, và có một cột mang tên gần giống cột đó. Nhiều khả năng tên cột \
                đã bị gõ sai hoặc thêm chữ. Hãy sửa lại tên cột cho đúng biểu mẫu.
                """,
            reason: """
                Cột sai tên thì không được đọc, và số liệu trong cột sẽ mất mà không ai biết.
                """),
        english: Explanation.Prose(
            title: "A column under nearly the right name",
            meaning: """
                The table lacks a column of the form and has one with nearly its name. Most likely the name \
                was mistyped, or words were added to it. Write the name as the form has it.
                """,
            reason: """
                A column under a wrong name is not read, and its contents would be lost without a word.
                """),
        wrong: """
            Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm x;Thực hiện trong kỳ;Lũy kế từ đầu năm
            """,
        right: """
            Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm
            """)

    /// FRM16: the table has no item.
    static let nothingReported = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Biểu chưa có số liệu nào",
            meaning: """
                Biểu có dòng tên cột nhưng phía dưới chưa có số liệu của chỉ tiêu nào. Có thể biểu trống \
                đã được gửi nhầm, các dòng đã bị xóa, hoặc chỉ phần đầu của bảng được lưu.
                """,
            reason: """
                Biểu như vậy không có số liệu nào để tổng hợp.
                """),
        english: Explanation.Prose(
            title: "The form has no figure",
            meaning: """
                The form has the names of the columns, but no item below them has a figure. A blank form may \
                have been sent by mistake, or the rows were deleted, or only the top of the table was saved.
                """,
            reason: """
                Such a form has no figure to consolidate.
                """),
        wrong: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm \
            trước;Giải trình;Ghi chú
            """,
        right: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ;Lũy kế từ đầu năm;Cùng kỳ năm \
            trước;Giải trình;Ghi chú
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            """)

    /// FRM17: rows that are no item.
    static let rowsIgnored = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Các dòng không phải chỉ tiêu",
            meaning: """
                Một số dòng không có mã số, không có tên chỉ tiêu và không có số liệu của chỉ tiêu nào: \
                tên biểu, dòng cộng, ngày tháng, chữ ký. Các dòng này không được đọc và không cần sửa. \
                Dòng cộng cũng không được đọc, vì tổng được tính lại từ các dòng chỉ tiêu.
                """,
            reason: """
                Thông báo này để đơn vị biết rõ dòng nào được đọc, dòng nào không.
                """),
        english: Explanation.Prose(
            title: "Rows that are no item",
            meaning: """
                Some rows are no item: titles, totals, dates, signatures. They are not read and need no \
                correction. A row of totals is not read either, because totals are computed again from the \
                items.
                """,
            reason: """
                The note lets the unit know which rows were read and which were not.
                """),
        wrong: """
            5;5;Tổng diện tích gieo trồng;ha;;;;;;
            ;;Cộng;;9.700;1.300,5;5.150;5.020;;
            """,
        right: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            ;;Người lập biểu;;;;;Chủ tịch;;
            """)

    /// FRM20: more findings of a code than are told.
    static let moreOfTheSame = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Còn nhiều chỗ cùng lỗi",
            meaning: """
                Cùng một lỗi lặp lại ở rất nhiều chỗ, nên chỉ liệt kê những chỗ đầu tiên. Thường cả tệp có
                một nguyên nhân chung, như chọn nhầm tệp hoặc lưu sai cách.
                """,
            reason: """
                Danh sách quá dài thì không ai đọc hết; sửa nguyên nhân chung là đủ.
                """),
        english: Explanation.Prose(
            title: "More of the same",
            meaning: """
                The same finding stands in very many places, so only the first are listed. Usually the whole
                file has one cause, such as a wrong file or a wrong way of saving it.
                """,
            reason: """
                Nobody reads a list that long; mending the common cause is enough.
                """),
        wrong: """
            20.000 dòng không phải là chỉ tiêu của biểu
            """,
        right: """
            Biểu của đơn vị, mỗi chỉ tiêu một dòng
            """)
}
