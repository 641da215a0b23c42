// FRM: a period that is said elsewhere than above the table.
extension FormExplanations {
    /// FRM21: a column's name speaks of another period.
    static let columnOfAnotherPeriod = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tên cột ghi kỳ hoặc năm khác với biểu",
            meaning: """
                Tên một cột có ghi tháng, quý hoặc năm, nhưng không khớp với kỳ của biểu. Ví dụ biểu của \
                tháng 6 năm 2023 thì kế hoạch phải là của năm 2023, cùng kỳ là của năm 2022, lũy kế là đến \
                tháng 6. Thường là do dùng lại biểu cũ mà chưa sửa tên cột. Cần xem số liệu trong cột là của \
                kỳ nào rồi sửa tên cột hoặc sửa số liệu.
                """,
            reason: """
                Nếu số liệu đúng là của kỳ ghi ở tên cột thì mọi so sánh trong bảng tổng hợp đều sai.
                """),
        english: Explanation.Prose(
            title: "A column is named for another period or year than the form",
            meaning: """
                The name of a column speaks of a month, a quarter or a year that does not go with the form's \
                period. In a form of June 2023, the plan is that of 2023, the same period that of 2022, and the \
                year to date goes up to June. Usually an old form was used again and the name not changed. See \
                which period the figures are of, then correct the name or the figures.
                """,
            reason: """
                If the figures are of the period in the column's name, every comparison made with them is wrong.
                """),
        wrong: """
            Kỳ báo cáo;2023-06
            STT;Mã số;Chỉ tiêu;ĐVT;Kế hoạch năm 2022;Thực hiện tháng 6;Lũy kế 6 tháng;Cùng kỳ 2022
            """,
        right: """
            Kỳ báo cáo;2023-06
            STT;Mã số;Chỉ tiêu;ĐVT;Kế hoạch năm 2023;Thực hiện tháng 6;Lũy kế 6 tháng;Cùng kỳ 2022
            """)

    /// FRM22: the period was taken from the file's name or a column's.
    static let periodTaken = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Kỳ báo cáo lấy theo tên tệp hoặc tên cột",
            meaning: """
                Phía trên bảng không ghi kỳ báo cáo, nhưng tên tệp hoặc tên cột có ghi rõ tháng (quý, năm), nên \
                kỳ được lấy theo đó. Nếu đúng thì không cần sửa. Nếu không đúng, đề nghị ghi dòng “Kỳ báo cáo” \
                phía trên bảng.
                """,
            reason: """
                Tên tệp dễ bị đổi khi sao chép; kỳ ghi trong biểu thì luôn đi cùng số liệu.
                """),
        english: Explanation.Prose(
            title: "The period was taken from the file's name or a column's",
            meaning: """
                No row above the table says the period, but the file's name or the name of a column does, so it \
                was taken from there. If it is right, nothing need be corrected. If not, write the row “Kỳ báo \
                cáo” above the table.
                """,
            reason: """
                A file's name is easily changed when the file is copied; a period in the form stays with the \
                figures.
                """),
        wrong: """
            30058-xa-my-dong-2023-06.csv:
            Mã đơn vị;30058
            """,
        right: """
            30058-xa-my-dong-2023-06.csv:
            Mã đơn vị;30058
            Kỳ báo cáo;2023-06
            """)
}
