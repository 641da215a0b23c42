/// The explanations of what can be wrong with a form's unit, period and columns.
enum FormExplanations {
    /// FRM01: the row with the names of the columns was not found.
    static let headerNotFound = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không tìm thấy dòng tên cột",
            meaning: """
                Chương trình tìm dòng tên cột theo các tên “Mã số”, “Chỉ tiêu”, “Đơn vị tính”, “Kế hoạch \
                năm”, … và không thấy dòng nào như vậy. Có thể dòng này đã bị xóa, bị đổi tên, hoặc các \
                tên được tách ra nhiều dòng.
                """,
            reason: """
                Không có tên cột thì không biết con số nào là kế hoạch, con số nào là thực hiện.
                """),
        english: Explanation.Prose(
            title: "The row with the names of the columns was not found",
            meaning: """
                The row is found by its names “Mã số”, “Chỉ tiêu”, “Đơn vị tính”, “Kế hoạch năm” and so \
                on, and no row has them. It may have been deleted or renamed, or the names spread over \
                several rows.
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

    /// FRM05: the form does not say whose it is.
    static let unitNotStated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa ghi đơn vị báo cáo",
            meaning: """
                Phía trên bảng không có dòng nào cho biết biểu là của đơn vị nào. Cần có dòng “Mã đơn vị” \
                với mã của đơn vị; nên có thêm dòng “Đơn vị” với tên đầy đủ.
                """,
            reason: """
                Không biết là của đơn vị nào thì số liệu không thể đưa vào tổng hợp.
                """),
        english: Explanation.Prose(
            title: "The form does not say whose it is",
            meaning: """
                No row above the table tells which unit the form belongs to. There must be a row “Mã đơn \
                vị” with the unit's code; a row “Đơn vị” with its full name is welcome too.
                """,
            reason: """
                Figures of an unknown unit cannot enter the consolidation.
                """),
        wrong: """
            Mã đơn vị;
            Kỳ báo cáo;2023-06
            """,
        right: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Đông
            Kỳ báo cáo;2023-06
            """)

    /// FRM06: no such unit in the catalogue.
    static let unitUnknown = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không có đơn vị này trong danh mục",
            meaning: """
                Mã hoặc tên đơn vị không phải là của đơn vị nào thuộc huyện Tháp Mười trong danh mục đang \
                dùng. Có thể gõ nhầm một chữ số, gõ sai dấu của tên, hoặc là mã của huyện khác. Chương \
                trình chỉ gợi ý tên gần giống, không tự thay, vì khác một dấu là thành tên khác.
                """,
            reason: """
                Nếu tự đoán đơn vị, số liệu có thể bị tính cho nơi khác.
                """),
        english: Explanation.Prose(
            title: "No such unit in the catalogue",
            meaning: """
                The code or name is not that of a unit of Tháp Mười in the catalogue in use. Perhaps a \
                digit or a tone mark is wrong, or the code belongs to another district. The nearest one is \
                only suggested and never put in silently, because another tone mark makes another name.
                """,
            reason: """
                A guessed unit could give the figures to another place.
                """),
        wrong: """
            Mã đơn vị;30085
            Đơn vị;Xã Đốc Bình Kiều
            """,
        right: """
            Mã đơn vị;30061
            Đơn vị;Xã Đốc Binh Kiều
            """)

    /// FRM07: the unit's code and name do not agree.
    static let unitContradictory = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mã và tên đơn vị không khớp",
            meaning: """
                Mã đơn vị là của một đơn vị, còn tên ghi trong biểu là của đơn vị khác. Thường là do dùng \
                lại biểu của xã khác và chỉ sửa tên hoặc chỉ sửa mã.
                """,
            reason: """
                Không thể biết cái nào đúng, nên biểu chưa được tính cho đơn vị nào.
                """),
        english: Explanation.Prose(
            title: "The unit's code and name do not agree",
            meaning: """
                The code is that of one unit, and the name in the form is that of another. Usually another \
                commune's form was used again and only the name or only the code was changed.
                """,
            reason: """
                It cannot be known which is right, so the form is not counted for either.
                """),
        wrong: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Hòa
            """,
        right: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Đông
            """)

    /// FRM08: a name that several units bear.
    static let unitAmbiguous = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tên trùng giữa nhiều đơn vị",
            meaning: """
                Tên ghi trong biểu là tên của nhiều đơn vị. Ở huyện Tháp Mười, “Mỹ An” vừa là thị trấn (mã \
                30037) vừa là xã (mã 30064). Cần ghi mã đơn vị, hoặc ghi đủ “Thị trấn Mỹ An” hay “Xã Mỹ \
                An”.
                """,
            reason: """
                Chọn nhầm giữa thị trấn và xã sẽ làm sai số liệu của cả hai nơi.
                """),
        english: Explanation.Prose(
            title: "A name that several units bear",
            meaning: """
                The name in the form is that of several units. In Tháp Mười, “Mỹ An” is both the township \
                (code 30037) and a commune (code 30064). Write the unit's code, or the full name “Thị trấn \
                Mỹ An” or “Xã Mỹ An”.
                """,
            reason: """
                Taking the township for the commune makes the figures of both wrong.
                """),
        wrong: "Đơn vị;Mỹ An",
        right: """
            Mã đơn vị;30064
            Đơn vị;Xã Mỹ An
            """)

    /// FRM09: the form does not state its period.
    static let periodNotStated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa ghi kỳ báo cáo",
            meaning: """
                Phía trên bảng không có dòng nào cho biết biểu báo cáo cho kỳ nào. Cần có dòng “Kỳ báo \
                cáo” với tháng, quý hoặc năm. Tên thư mục hay ngày lưu tệp không thay cho dòng này.
                """,
            reason: """
                Kỳ báo cáo quyết định chỉ tiêu nào phải có và số liệu được cộng vào đâu.
                """),
        english: Explanation.Prose(
            title: "The form does not state its period",
            meaning: """
                No row above the table tells which period the form is for. There must be a row “Kỳ báo \
                cáo” with the month, the quarter or the year. The folder's name or the date of the file \
                cannot take its place.
                """,
            reason: """
                The period decides which items are due and where the figures are counted.
                """),
        wrong: """
            Mã đơn vị;30058
            Kỳ báo cáo;
            """,
        right: """
            Mã đơn vị;30058
            Kỳ báo cáo;Tháng 6 năm 2023
            """)

    /// FRM10: it is not clear which period is meant.
    static let periodUnreadable = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa rõ kỳ báo cáo",
            meaning: """
                Kỳ báo cáo được ghi theo cách có thể hiểu nhiều nghĩa hoặc thiếu năm. Excel cũng có thể tự \
                đổi “2023-06” thành ngày tháng như “Jun-23”. Ghi bằng chữ là chắc nhất: “Tháng 6 năm \
                2023”, “Quý II năm 2023”, “6 tháng đầu năm 2023”, “Năm 2023”.
                """,
            reason: """
                Hiểu nhầm kỳ thì số liệu tháng này bị tính vào tháng khác.
                """),
        english: Explanation.Prose(
            title: "It is not clear which period is meant",
            meaning: """
                The period is written in a way that can mean several things, or without its year. Excel \
                may also turn “2023-06” into a date such as “Jun-23”. Words are safest: “Tháng 6 năm \
                2023”, “Quý II năm 2023”, “6 tháng đầu năm 2023”, “Năm 2023”.
                """,
            reason: """
                With the period misunderstood, the figures of one month would be counted in another.
                """),
        wrong: "Kỳ báo cáo;6/23",
        right: "Kỳ báo cáo;Tháng 6 năm 2023")

    /// FRM11: the form names two periods.
    static let periodContradictory = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Biểu ghi hai kỳ khác nhau",
            meaning: """
                Hai chỗ trong biểu ghi hai kỳ báo cáo khác nhau, ví dụ tên biểu ghi tháng 5 còn dòng “Kỳ \
                báo cáo” ghi tháng 6. Thường là do dùng lại biểu của tháng trước và chỉ sửa một chỗ.
                """,
            reason: """
                Khi đó không chắc số liệu trong bảng đã được cập nhật hay vẫn là của tháng trước.
                """),
        english: Explanation.Prose(
            title: "The form names two periods",
            meaning: """
                Two places of the form name different periods, for example the title says May and the row \
                “Kỳ báo cáo” says June. Usually last month's form was used again and only one place was \
                changed.
                """,
            reason: """
                It is then uncertain whether the figures themselves were brought up to date.
                """),
        wrong: """
            BÁO CÁO THÁNG 5 NĂM 2023
            Kỳ báo cáo;2023-06
            """,
        right: """
            BÁO CÁO THÁNG 6 NĂM 2023
            Kỳ báo cáo;2023-06
            """)

    /// FRM12: not the period asked for.
    static let periodUnexpected = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Không đúng kỳ cần báo cáo",
            meaning: """
                Biểu ghi một kỳ khác với kỳ đang được kiểm tra hoặc tổng hợp. Có thể gửi nhầm biểu của kỳ \
                trước, hoặc quên sửa kỳ trên biểu mới.
                """,
            reason: """
                Số liệu của kỳ khác không được đưa vào bảng tổng hợp của kỳ này.
                """,
            wrong: "Đang tổng hợp tháng 6 năm 2023, biểu ghi: Kỳ báo cáo;2023-05",
            right: "Đang tổng hợp tháng 6 năm 2023, biểu ghi: Kỳ báo cáo;2023-06"),
        english: Explanation(
            title: "Not the period asked for",
            meaning: """
                The form is for another period than the one being checked or consolidated. Perhaps the \
                form of an earlier period was sent, or the period was not changed on the new one.
                """,
            reason: """
                Figures of another period must not enter this period's consolidation.
                """,
            wrong: "June 2023 is being consolidated; the form says: Kỳ báo cáo;2023-05",
            right: "June 2023 is being consolidated; the form says: Kỳ báo cáo;2023-06"))

    /// FRM13: the catalogue is not for this year.
    static let periodOutsideCatalogue = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Danh mục không dùng cho năm này",
            meaning: """
                Mỗi danh mục chỉ tiêu chỉ dùng cho một năm, vì chỉ tiêu, kế hoạch và cả mã đơn vị có thể \
                thay đổi. Năm ghi trong biểu không phải là năm của danh mục đang dùng. Cần sửa năm nếu gõ \
                nhầm, hoặc dùng danh mục của năm đó.
                """,
            reason: """
                So số liệu năm này với mục tiêu của năm khác sẽ cho kết quả đánh giá sai.
                """,
            wrong: "Dùng danh mục năm 2023, biểu ghi: Kỳ báo cáo;2032-06",
            right: "Dùng danh mục năm 2023, biểu ghi: Kỳ báo cáo;2023-06"),
        english: Explanation(
            title: "The catalogue is not for this year",
            meaning: """
                A catalogue is for one year only, because items, plans and even the codes of units change. \
                The year in the form is not that of the catalogue in use. Correct the year if it was \
                mistyped, or use the catalogue of that year.
                """,
            reason: """
                Comparing one year's figures with another year's targets gives wrong results.
                """,
            wrong: "With the catalogue of 2023, the form says: Kỳ báo cáo;2032-06",
            right: "With the catalogue of 2023, the form says: Kỳ báo cáo;2023-06"))

    /// FRM14: the forms are not of one period.
    static let periodsDiffer = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Các biểu không cùng một kỳ",
            meaning: """
                Các biểu được chọn để tổng hợp thuộc nhiều kỳ khác nhau. Mỗi lần tổng hợp chỉ dùng cho một \
                kỳ. Cần bỏ các biểu của kỳ khác ra, hoặc nêu rõ kỳ cần tổng hợp.
                """,
            reason: """
                Cộng số liệu tháng 5 của xã này với tháng 6 của xã khác cho một tổng số không có ý nghĩa.
                """,
            wrong: "Thư mục có 11 biểu tháng 6 năm 2023 và 2 biểu tháng 5 năm 2023.",
            right: "Thư mục chỉ có các biểu tháng 6 năm 2023."),
        english: Explanation(
            title: "The forms are not of one period",
            meaning: """
                The forms chosen for the consolidation are of different periods. One consolidation is for \
                one period. Take out the forms of other periods, or say which period is wanted.
                """,
            reason: """
                Adding one commune's May to another's June gives a total without meaning.
                """,
            wrong: "A folder with 11 forms of June 2023 and 2 of May 2023.",
            right: "A folder with forms of June 2023 only."))

    /// FRM15: two forms of one unit.
    static let unitRepeated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Một đơn vị có hai biểu",
            meaning: """
                Trong cùng một lần tổng hợp có hai tệp của cùng một đơn vị. Chưa tệp nào được tính cho đến \
                khi bỏ bớt một tệp. Thường là do gửi lại biểu đã sửa mà bản cũ vẫn còn trong thư mục.
                """,
            reason: """
                Cộng cả hai thì số liệu của đơn vị bị tính hai lần; tự chọn một tệp thì có thể chọn nhầm \
                bản cũ.
                """),
        english: Explanation.Prose(
            title: "Two forms of one unit",
            meaning: """
                Two files of the same unit are in one consolidation. Neither is used until one of them is \
                taken away. Usually a corrected form was sent and the old one is still in the folder.
                """,
            reason: """
                Adding both would count the unit twice; choosing one could mean choosing the old one.
                """),
        wrong: """
            2023-06/30058-xa-my-dong.csv
            2023-06/30058-xa-my-dong-sua.csv
            """,
        right: "2023-06/30058-xa-my-dong.csv")

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
}
