// What contradicts the unit's other forms by arithmetic.
extension HistoryExplanations {
    /// PER02: the running total does not continue that of the period before.
    static let yearToDateNotContinued = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Lũy kế không nối tiếp kỳ trước",
            meaning: """
                Lũy kế từ đầu năm phải bằng lũy kế của kỳ trước cộng thực hiện trong kỳ. Thường là một trong hai số \
                của kỳ này gõ nhầm, hoặc lũy kế được cộng từ số khác với số đã báo cáo. Nếu số kỳ trước đã được \
                điều chỉnh, hãy ghi rõ ở cột “Giải trình” của dòng: khi đó chỉ còn là cảnh báo đã có giải trình.
                """,
            reason: """
                Lũy kế là số để đánh giá cả năm; nếu không nối tiếp thì không biết số tháng nào đúng.
                """),
        english: Explanation.Prose(
            title: "The year to date does not continue the period before",
            meaning: """
                The year to date must be that of the period before plus the period's own figure. Usually one of \
                this period's two figures is mistyped, or the total was made from other figures than were \
                reported. If earlier figures were corrected since, say so under “Giải trình” of the row: then it \
                is a warning that has been answered.
                """,
            reason: """
                The year is judged by the year to date; where it does not continue, no one knows which month is \
                right.
                """),
        wrong: """
            Tháng 5, lũy kế 157:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;192;26;;
            """,
        right: """
            Tháng 5, lũy kế 157:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;26;;
            """)

    /// PER03: the running total has fallen.
    static let yearToDateFell = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Lũy kế giảm so với lần báo cáo trước",
            meaning: """
                Lũy kế từ đầu năm không thể nhỏ hơn lũy kế đã báo cáo trước đó cộng thực hiện trong kỳ, vì các kỳ ở \
                giữa chỉ có thể làm tăng thêm. Hãy xem lại cả hai số. Nếu số kỳ trước đã được điều chỉnh giảm, ghi \
                rõ ở cột “Giải trình”.
                """,
            reason: """
                Lũy kế giảm nghĩa là có một kỳ báo cáo sai, kỳ này hoặc kỳ trước.
                """),
        english: Explanation.Prose(
            title: "The year to date has fallen",
            meaning: """
                The year to date cannot be less than the one reported before plus the period's own figure, as the \
                periods between can only add. Check both figures. If an earlier figure was corrected downwards, \
                say so under “Giải trình”.
                """,
            reason: """
                Where the year to date falls, one of the reports is wrong, this one or the one before.
                """),
        wrong: """
            Tháng 4, lũy kế 150 (chưa có biểu tháng 5):
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;132;26;;
            """,
        right: """
            Tháng 4, lũy kế 150 (chưa có biểu tháng 5):
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;26;;
            """)

    /// PER04: month, quarter and year do not agree.
    static let partsDiffer = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số của quý, của năm không khớp với các tháng",
            meaning: """
                Số thực hiện của quý, 6 tháng, 9 tháng hay cả năm phải bằng tổng các tháng (hoặc các quý) trong đó; \
                lũy kế và số thời điểm phải bằng số của tháng cuối. Hãy cộng lại từ các biểu đã gửi. Nếu có tháng \
                đã được điều chỉnh, ghi rõ ở cột “Giải trình”.
                """,
            reason: """
                Báo cáo quý và báo cáo tháng của cùng một đơn vị phải nói cùng một điều.
                """),
        english: Explanation.Prose(
            title: "Quarter or year does not agree with its months",
            meaning: """
                The figure of a quarter, half year, nine months or year must be the sum of its months (or \
                quarters); the year to date, and what is counted at a moment, must be that of the last month. Add \
                up the forms that were sent. If a month was corrected since, say so under “Giải trình”.
                """,
            reason: """
                A unit's report on the quarter and its reports on the months must say the same.
                """),
        wrong: """
            Tháng 4: 20; tháng 5: 27; tháng 6: 25; quý II:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;75;182;80;;
            """,
        right: """
            Tháng 4: 20; tháng 5: 27; tháng 6: 25; quý II:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;72;182;80;;
            """)

    /// PER05: last year's column.
    static let previousYearDiffers = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số cùng kỳ khác số năm trước đã báo cáo",
            meaning: """
                Số ở cột “Cùng kỳ năm trước” khác số thực hiện mà chính đơn vị đã báo cáo cho kỳ đó năm trước. Hãy \
                ghi theo biểu năm trước. Nếu số năm trước đã được điều chỉnh, ghi rõ ở cột “Giải trình”.
                """,
            reason: """
                Mức tăng, giảm so với cùng kỳ tính từ số này.
                """),
        english: Explanation.Prose(
            title: "Last year's figure is not the one reported then",
            meaning: """
                The figure under “Cùng kỳ năm trước” is not what the unit itself reported for that period last \
                year. Write the figure of last year's form. If it was corrected since, say so under “Giải trình”.
                """,
            reason: """
                Every rise and fall against last year is computed from this figure.
                """),
        wrong: """
            Tháng 6 năm trước đã báo cáo 26:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;36;;
            """,
        right: """
            Tháng 6 năm trước đã báo cáo 26:
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;26;;
            """)
}
