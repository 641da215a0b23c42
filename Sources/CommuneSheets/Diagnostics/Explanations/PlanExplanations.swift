/// The explanations of what can be wrong with plan figures.
enum PlanExplanations {
    /// TGT01: the plan differs from the catalogue's.
    static let planDiffersFromCatalogue = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Kế hoạch năm khác danh mục",
            meaning: """
                Số ở cột “Kế hoạch năm” khác với kế hoạch ghi trong danh mục cho đơn vị này. Hãy ghi lại \
                theo danh mục. Nếu kế hoạch đã được điều chỉnh, hãy nêu số văn bản điều chỉnh ở cột “Giải \
                trình”.
                """,
            reason: """
                Mức hoàn thành được tính theo kế hoạch; đổi kế hoạch là đổi kết quả đánh giá.
                """,
            wrong: """
                Kế hoạch trong danh mục là 9000:
                5;5.1;Diện tích gieo trồng cây lúa;ha;8.000;1.250,5;4.800;4.750;;
                """,
            right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;"),
        english: Explanation(
            title: "The plan differs from the catalogue's",
            meaning: """
                The figure under “Kế hoạch năm” is not the plan that the catalogue has for this unit. \
                Write the catalogue's figure. If the plan was changed, name the document that changed it \
                under “Giải trình”.
                """,
            reason: """
                Progress is measured against the plan; another plan gives another result.
                """,
            wrong: """
                The plan in the catalogue is 9000:
                5;5.1;Diện tích gieo trồng cây lúa;ha;8.000;1.250,5;4.800;4.750;;
                """,
            right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;"))

    /// TGT02: the units' plans do not add up to the district's.
    static let sharesDiffer = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Kế hoạch các đơn vị cộng lại không bằng kế hoạch huyện",
            meaning: """
                Cộng cột “Kế hoạch năm” của các đơn vị được một số khác với kế hoạch của huyện. Có thể một \
                đơn vị ghi nhầm, hoặc kế hoạch chưa được giao hết cho các đơn vị. Phòng Tài chính - Kế \
                hoạch xem lại phần của từng đơn vị, rồi bổ sung vào danh mục nếu đã có số giao chính thức.
                """,
            reason: """
                Nếu kế hoạch giao thiếu, mọi đơn vị đều đạt mà huyện vẫn không đạt.
                """,
            wrong: "Kế hoạch của huyện: 113837 ha lúa; 13 đơn vị cộng lại: 112500 ha.",
            right: "Kế hoạch của huyện: 113837 ha lúa; 13 đơn vị cộng lại: 113837 ha."),
        english: Explanation(
            title: "The units' plans do not add up to the district's",
            meaning: """
                The plans of the units add up to another figure than the district's plan. Perhaps one unit \
                wrote a wrong figure, or the plan has not been shared out in full. The Finance-Planning \
                office checks each unit's share and adds the official shares to the catalogue.
                """,
            reason: """
                If too little was shared out, every unit can meet its plan and the district still misses \
                its own.
                """,
            wrong: "The district's plan: 113837 ha of rice; the 13 units together: 112500 ha.",
            right: "The district's plan: 113837 ha of rice; the 13 units together: 113837 ha."))

    /// TGT03: not of the plan's size.
    static let farFromPlan = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số liệu quá xa kế hoạch",
            meaning: """
                Kế hoạch của một đơn vị lớn hơn kế hoạch của cả huyện, hoặc lũy kế gấp kế hoạch năm từ mười \
                lần trở lên, hoặc tỷ lệ tính từ các số của biểu gấp mục tiêu từ mười lần trở lên hay chỉ bằng \
                một phần mười trở xuống. Thường là nhầm đơn vị tính, ví dụ ghi theo đồng thay vì triệu đồng, \
                hoặc thừa, thiếu chữ số. Khi nhầm đơn vị tính, hãy đổi mọi số của dòng. Nếu số đúng, ghi lý \
                do ở cột “Giải trình”.
                """,
            reason: """
                Số của một xã ghi theo đồng lớn hơn số của cả huyện, làm huyện “vượt” kế hoạch mà không có thật.
                """),
        english: Explanation.Prose(
            title: "Far from the plan",
            meaning: """
                The plan of one unit is larger than that of the whole district, or the year to date is ten \
                times the plan for the year or more, or the rate that the figures give is ten times its target \
                or more, or a tenth or less. Usually the unit of measure is mistaken, such as đồng for \
                millions of đồng, or a digit was typed too many or too few. Where it is the unit of measure, \
                convert all figures of the row. If the figure is right, say why under “Giải trình”.
                """,
            reason: """
                One commune's figure in đồng is larger than that of the whole district, which then exceeds \
                its plan on paper only.
                """),
        wrong: "4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;217;1271600;188,5;;",
        right: "4;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;2288;217;1271,6;188,5;;")
}
