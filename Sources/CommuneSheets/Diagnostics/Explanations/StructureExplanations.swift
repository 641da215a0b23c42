/// The explanations of what can be wrong with quotation marks, rows and cells.
enum StructureExplanations {
    /// CSV01: a quotation mark that never closes.
    static let unclosedQuote = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dấu ngoặc kép không đóng lại",
            meaning: """
                Trong tệp CSV, dấu ngoặc kép (") ở đầu ô nghĩa là nội dung ô kéo dài đến dấu ngoặc kép \
                tiếp theo, có khi ở mãi dòng dưới. Khi thiếu dấu đóng, các dòng ở giữa đều bị dính vào ô đó. Lỗi này thường do \
                tệp CSV được sửa bằng chương trình soạn thảo thay vì Excel.
                """,
            reason: """
                Các dòng bị dính vào một ô sẽ mất hết số liệu mà không ai nhận ra.
                """),
        english: Explanation.Prose(
            title: "A quotation mark that never closes",
            meaning: """
                In a CSV file, a quotation mark (") at the start of a cell means that the cell goes on \
                until the next quotation mark, which may stand many rows below. Without the closing one, all the \
                rows between run together into that cell. This usually comes from editing the file in a text editor instead of \
                Excel.
                """,
            reason: """
                The figures of the rows that ran together would be lost without anybody noticing.
                """),
        wrong: """
            9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;"gồm cả lao động thời vụ
            """,
        right: """
            9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;gồm cả lao động thời vụ
            """)

    /// CSV02: a quotation mark in the wrong place.
    static let strayQuote = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dấu ngoặc kép đặt sai chỗ",
            meaning: """
                Dấu ngoặc kép (") nằm giữa nội dung của ô, hoặc sau dấu đóng còn có chữ. Vì vậy không rõ ô \
                kết thúc ở đâu. Khi gõ dấu ngoặc kép trong Excel rồi lưu, Excel tự viết đúng; lỗi này chỉ \
                xảy ra khi sửa tệp bằng chương trình khác.
                """,
            reason: """
                Nếu đoán sai chỗ kết thúc của ô, số liệu sẽ bị đẩy sang cột khác.
                """),
        english: Explanation.Prose(
            title: "A quotation mark in the wrong place",
            meaning: """
                A quotation mark (") stands in the middle of a cell, or text follows the closing one, so \
                it is not clear where the cell ends. Excel writes quotation marks correctly by itself; \
                this happens only when the file is edited with another program.
                """,
            reason: """
                A wrong guess about the end of a cell would move figures into other columns.
                """),
        wrong: """
            9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;"đợt 1" và đợt 2
            """,
        right: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;đợt 1 và đợt 2")

    /// CSV03: an unusually long row.
    static let rowTooLong = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Dòng dài bất thường",
            meaning: """
                Có một dòng dài hơn hẳn mọi dòng của biểu. Thường là do một dấu ngoặc kép không đóng, do \
                dán cả một văn bản vào một ô, hoặc tệp không phải là biểu báo cáo.
                """,
            reason: """
                Một dòng như vậy không thể là dòng chỉ tiêu; đọc tiếp sẽ lấy nhầm số liệu.
                """,
            wrong: "Cả một báo cáo nhiều trang được dán vào ô “Ghi chú”.",
            right: "Ô “Ghi chú” chỉ có một, hai câu; báo cáo bằng lời được gửi thành văn bản riêng."),
        english: Explanation(
            title: "An unusually long row",
            meaning: """
                One row is far longer than any row of the form. Usually a quotation mark is not closed, a \
                whole document was pasted into a cell, or the file is no form at all.
                """,
            reason: """
                Such a row cannot be that of an item; reading on would pick up wrong figures.
                """,
            wrong: "A report of many pages pasted into the cell “Ghi chú”.",
            right: """
                One or two sentences in the cell “Ghi chú”; the report in words is sent as a document of \
                its own.
                """))

    /// CSV04: content outside the table.
    static let surplusCells = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dòng có ô thừa, thiếu hoặc nằm ngoài bảng",
            meaning: """
                Dòng này có số ô khác dòng tên cột, hoặc có nội dung ở bên phải cột cuối cùng. Thường là do \
                trong một ô có dấu chấm phẩy (;), hoặc dấu phẩy ở tệp dùng dấu phẩy ngăn cột, làm một ô bị \
                tách làm hai; cũng có khi do gõ nhầm ra ngoài bảng. Cả dòng chưa được đọc.
                """,
            reason: """
                Khi một ô bị tách làm hai, các số liệu đứng sau đều lệch sang phải một cột: kế hoạch thành \
                thực hiện, thực hiện thành lũy kế.
                """),
        english: Explanation.Prose(
            title: "Cells too many, too few, or outside the table",
            meaning: """
                This row has another number of cells than the names of the columns, or content to the right \
                of the last one. Usually a semicolon (;) inside a cell, or a comma in a file with commas \
                between its cells, split it in two; or something was typed outside the table. Nothing of the \
                row is read.
                """,
            reason: """
                When a cell is split, every figure after it moves one column to the right: the plan \
                becomes the achievement, the achievement the year to date.
                """),
        wrong: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;đợt 1: 20; đợt 2: 22",
        right: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;đợt 1: 20, đợt 2: 22")

    /// CSV06: a whole row in one cell.
    static let rowInOneCell = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Cả dòng nằm trong một ô",
            meaning: """
                Tệp dùng dấu chấm phẩy đã được mở trên máy cài đặt vùng khác, Excel không tách cột nên cả dòng \
                nằm ở cột A, rồi tệp được lưu lại như vậy. Mở lại tệp gốc (.xlsx) và lưu thành CSV UTF-8; nếu \
                chỉ có tệp CSV, mở bằng Data, From Text/CSV và chọn đúng dấu ngăn cách.
                """,
            reason: """
                Không còn biết chắc dấu chấm phẩy nào ngăn cột, dấu nào thuộc lời văn.
                """),
        english: Explanation.Prose(
            title: "A whole row in one cell",
            meaning: """
                A file with semicolons was opened on a computer of another region; Excel did not take its cells \
                apart, so the whole row stands in column A, and the file was saved like that. Open the original \
                (.xlsx) and save it as CSV UTF-8; where only the CSV file is left, open it with Data, From \
                Text/CSV and choose the right separator.
                """,
            reason: """
                Nobody can tell any more which semicolon parts cells and which belongs to a text.
                """),
        wrong: "\"7;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;5487,9;336,8;;\"",
        right: "7;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;5487,9;336,8;;")

    /// CSV05: the line `sep=` names another separator than the rows have.
    static let separatorLineContradicts = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dòng “sep=” nói sai dấu ngăn cách ô",
            meaning: """
                Một số chương trình ghi ở đầu tệp một dòng “sep=;” để báo cho Excel biết các ô ngăn cách nhau \
                bằng dấu nào; Excel không hiện dòng này. Ở tệp này, dấu ghi sau “sep=” khác với dấu mà các dòng \
                phía dưới dùng. Đề nghị xóa dòng đầu tiên, hoặc mở biểu gốc và lưu lại thành CSV UTF-8.
                """,
            reason: """
                Excel tách ô theo dòng này, nên người gửi và người nhận có thể thấy hai bảng khác nhau.
                """),
        english: Explanation.Prose(
            title: "The line “sep=” names the wrong separator",
            meaning: """
                Some programs begin a file with a line “sep=;”, which tells Excel what stands between the \
                cells; Excel does not show it. In this file the sign behind “sep=” is not the one that the rows \
                below it have. Delete the first line, or open the original form and save it again as CSV UTF-8.
                """,
            reason: """
                Excel splits the cells by this line, so sender and receiver may see two different tables.
                """),
        wrong: """
            sep=,
            STT;Mã số;Chỉ tiêu;Đơn vị tính
            """,
        right: """
            sep=;
            STT;Mã số;Chỉ tiêu;Đơn vị tính
            """)
}
