// What the unit's other forms make unlikely.
extension HistoryExplanations {
    /// PER06: figures of the period before.
    static let copied = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số trong kỳ giống hệt kỳ trước",
            meaning: """
                Nhiều số “Thực hiện trong kỳ” giống hệt kỳ trước: ít nhất ba số từ 10 trở lên, và ít nhất một nửa \
                các số như vậy. Thường là biểu kỳ trước được gửi lại mà chưa điền số mới. Hãy điền số của kỳ này. \
                Nếu số đúng là như vậy, ghi lý do ở cột “Giải trình” của từng dòng.
                """,
            reason: """
                Số chép lại từ tháng trước làm tháng này như không có báo cáo, mà không ai thấy thiếu.
                """),
        english: Explanation.Prose(
            title: "Figures of the period before",
            meaning: """
                Many figures of the period are exactly those of the period before: at least three that are 10 or \
                more, and at least half of all such figures. Usually the form of the period before was sent again \
                without new figures. Write the figures of this period. If they are right, say why under “Giải \
                trình” of each row.
                """,
            reason: """
                Figures copied from last month are a month without a report that nobody misses.
                """),
        wrong: """
            Tháng 5: 217 và 119; tháng 6:
            4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;217;1271,6;188,5;;
            10;6;Diện tích liên kết tiêu thụ lúa;ha;1253;119;1181;128;;
            """,
        right: """
            Tháng 5: 217 và 119; tháng 6:
            4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;205,5;1260,1;188,5;;
            10;6;Diện tích liên kết tiêu thụ lúa;ha;1253;134;1196;128;;
            """)

    /// PER07: a stock that jumps.
    static let stockJumped = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số thời điểm tăng, giảm đột ngột",
            meaning: """
                Những số đếm tại một thời điểm (dân số, số hộ, số lao động) thay đổi chậm. Số này gấp rưỡi số gần \
                nhất đã báo cáo trở lên, hoặc chỉ còn hai phần ba trở xuống. Hãy xem có gõ thừa, thiếu chữ số hay \
                ghi nhầm dòng không; nếu số đúng, ghi lý do ở cột “Giải trình”. Số dưới 100 không so.
                """,
            reason: """
                Số thời điểm thường là mẫu số của tỷ lệ; sai mẫu số thì sai cả tỷ lệ của huyện.
                """),
        english: Explanation.Prose(
            title: "A stock that jumps",
            meaning: """
                What is counted at a moment (population, households, workers) changes slowly. This figure is one \
                and a half times the last one reported or more, or two thirds or less. Check for a digit too many \
                or too few and for another row's figure; if it is right, say why under “Giải trình”. Figures \
                below 100 are not compared.
                """,
            reason: """
                Such figures are the denominators of rates; a wrong one spoils the district's rate.
                """),
        wrong: """
            Tháng 5 có 2177 hộ:
            13;7.M;Tổng số hộ dân;hộ;;3279;x;2131;;
            """,
        right: """
            Tháng 5 có 2177 hộ:
            13;7.M;Tổng số hộ dân;hộ;;2179;x;2131;;
            """)

    /// PER08: ten, a hundred, a thousand times what is usual.
    static let powerOfTen = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Gấp mười, gấp trăm lần mức thường có",
            meaning: """
                Số của kỳ này gấp khoảng mười, một trăm, một nghìn lần… mức thường có của chính đơn vị (trung vị của \
                ít nhất ba kỳ trước); hoặc bằng cả tổng của các đơn vị trong kỳ trước, trong khi đơn vị thường chỉ \
                có một phần mười trở xuống. Thường là thừa chữ số, nhầm dấu phẩy, hoặc ghi theo đồng thay vì triệu \
                đồng. Nếu số đúng, ghi lý do ở cột “Giải trình”.
                """,
            reason: """
                Một chữ số thừa ở một xã có thể làm sai cả số của huyện.
                """),
        english: Explanation.Prose(
            title: "Ten or a hundred times what is usual",
            meaning: """
                The figure is about ten, a hundred, a thousand times … what is usual for the unit (the median of at \
                least three earlier periods); or it is as much as the total of the units in the period before, of \
                which this unit had a tenth or less. Usually a digit too many was typed, the decimal sign was \
                misplaced, or dong were written for million dong. If the figure is right, say why under “Giải \
                trình”.
                """,
            reason: """
                One digit too many in one commune can spoil the district's figure.
                """),
        wrong: """
            Các tháng trước: 205; 198; 212:
            4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;2170;3224,6;;;
            """,
        right: """
            Các tháng trước: 205; 198; 212:
            4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;217;1271,6;;;
            """)
}
