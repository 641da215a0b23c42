// FRM: which period it reports on.
extension FormExplanations {
    /// FRM09: the form does not state its period.
    static let periodNotStated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa ghi kỳ báo cáo",
            meaning: """
                Phía trên bảng không có dòng nào cho biết biểu báo cáo cho kỳ nào. Cần có dòng “Kỳ báo \
                cáo” với tháng, quý hoặc năm. Tên tệp có ghi rõ kỳ cũng được nhận, nhưng tên thư mục hay ngày \
                lưu tệp thì không.
                """,
            reason: """
                Kỳ báo cáo quyết định chỉ tiêu nào phải có và số liệu được cộng vào đâu.
                """),
        english: Explanation.Prose(
            title: "The form does not state its period",
            meaning: """
                No row above the table tells which period the form is for. There must be a row “Kỳ báo \
                cáo” with the month, the quarter or the year. A file's name that says it clearly will do; the \
                folder's name or the date of the file will not.
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
                Hai chỗ trong biểu, hoặc biểu và tên tệp, ghi hai kỳ báo cáo khác nhau, ví dụ tên biểu ghi tháng 5 \
                còn dòng “Kỳ báo cáo” ghi tháng 6. Thường là do dùng lại biểu của tháng trước và chỉ sửa một chỗ.
                """,
            reason: """
                Khi đó không chắc số liệu trong bảng đã được cập nhật hay vẫn là của tháng trước.
                """),
        english: Explanation.Prose(
            title: "The form names two periods",
            meaning: """
                Two places of the form, or the form and its file's name, name different periods, for example the \
                title says May and the row “Kỳ báo cáo” says June. Usually last month's form was used again and only one place was \
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
}
