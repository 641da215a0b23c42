/// The explanations of what does not go with other periods.
enum HistoryExplanations {
    /// PER01: ten times last year's figure, or a tenth.
    static let farFromPreviousYear = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chênh lệch quá lớn so với cùng kỳ",
            meaning: """
                Số thực hiện trong kỳ và số cùng kỳ năm trước chênh nhau từ mười lần trở lên. Thường là gõ
                thừa hoặc thiếu một chữ số, hoặc ghi theo đồng thay vì triệu đồng. Nếu số đúng, ghi lý do ở
                cột “Giải trình”.
                """,
            reason: """
                Một chữ số thừa ở một xã có thể làm sai cả số của huyện.
                """),
        english: Explanation.Prose(
            title: "Far from last year's figure",
            meaning: """
                The figure of the period and that of the same period last year differ by a factor of ten or
                more. Usually a digit too many or too few was typed, or dong instead of million dong. If the
                figure is right, say why under “Giải trình”.
                """,
            reason: """
                One digit too many in one commune can spoil the district's figure.
                """),
        wrong: """
            13;7.M;Tổng số hộ dân;hộ;;21790;x;2142;;
            """,
        right: """
            13;7.M;Tổng số hộ dân;hộ;;2179;x;2142;;
            """)
}
