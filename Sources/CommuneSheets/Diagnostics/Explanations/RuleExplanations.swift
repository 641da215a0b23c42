/// The explanations of what can be wrong between the figures of one form.
enum RuleExplanations {
    /// SUM01: figures that do not agree with each other.
    static let ruleBroken = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Các số liệu không khớp với nhau",
            meaning: """
                Danh mục có các quy tắc về quan hệ giữa các chỉ tiêu, ví dụ tổng diện tích gieo trồng bằng \
                diện tích lúa cộng diện tích hoa màu. Số liệu trong biểu không thỏa một quy tắc như vậy; \
                thông báo nêu kết quả tính của cả hai vế. Hãy xem lại từng số có trong quy tắc, không chỉ \
                sửa số tổng cho khớp. Nếu chỉ có một lỗi gõ thường gặp ở một ô (đảo hai chữ số, lệch mười \
                hoặc một nghìn lần, nhầm dấu) làm cho số liệu không khớp, báo cáo nêu ô đó để đơn vị đối \
                chiếu. Với quy tắc chỉ ở mức nhắc nhở, nếu số liệu đúng thì ghi lý do ở cột “Giải trình”.
                """,
            reason: """
                Khi số tổng không bằng các số thành phần, chắc chắn có ít nhất một số sai.
                """),
        english: Explanation.Prose(
            title: "Figures that do not agree with each other",
            meaning: """
                The catalogue has rules between items, for example that the total sown area is the rice \
                area plus the area of other crops. The form's figures break such a rule; the message gives \
                both sides as computed. Check every figure of the rule, and do not merely adjust the \
                total. Where exactly one common slip in one cell explains it (two digits exchanged, a \
                factor of ten or a thousand, the sign), the report names that cell to be compared with \
                your papers. Where the rule is only a reminder and the figures are right, say why under \
                “Giải trình”.
                """,
            reason: """
                When a total is not the sum of its parts, at least one figure is certainly wrong.
                """),
        wrong: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.350;5.150;5.020;;
            5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;
            """,
        right: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;
            """)

    /// SUM02: a rate that its numerator and denominator do not give.
    static let rateDiffersFromInputs = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tỷ lệ không khớp với tử số và mẫu số",
            meaning: """
                Tỷ lệ ghi trong biểu khác với kết quả tính từ tử số và mẫu số của chính đơn vị. Một trong \
                ba số đã ghi sai, hoặc tỷ lệ là của kỳ trước chưa sửa.
                """,
            reason: """
                Tỷ lệ chung của huyện được tính từ tử số và mẫu số, nên phải chắc hai số này đúng.
                """),
        english: Explanation.Prose(
            title: "A rate that its numerator and denominator do not give",
            meaning: """
                The rate in the form is not what the unit's own numerator and denominator give. One of the \
                three figures is wrong, or the rate was left from an earlier period.
                """,
            reason: """
                The district's rate is computed from numerators and denominators, so these two must be \
                certain.
                """),
        wrong: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;98,1;98,1;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1846;1846;1829;;
            """,
        right: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;99,8;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1846;1846;1829;;
            """)

    /// SUM03: the year to date is less than the period alone.
    static let cumulativeBelowCurrent = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Lũy kế nhỏ hơn thực hiện trong kỳ",
            meaning: """
                Lũy kế từ đầu năm phải gồm cả số của kỳ này, nên không thể nhỏ hơn số thực hiện trong kỳ. \
                Thường là do quên cộng kỳ này vào lũy kế, hoặc ghi đảo hai ô.
                """,
            reason: """
                Lũy kế dùng để so với kế hoạch năm; lũy kế thiếu sẽ làm đơn vị bị đánh giá thấp hơn thực \
                tế.
                """),
        english: Explanation.Prose(
            title: "The year to date is less than the period alone",
            meaning: """
                The year to date includes this period, so it cannot be less than the period's own figure. \
                Usually this period was not added, or the two cells were exchanged.
                """,
            reason: """
                The year to date is compared with the plan; if it is too small, the unit looks worse than \
                it is.
                """),
        wrong: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;24;198;;",
        right: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;")

    /// SUM04: at the start of the year both figures are the same.
    static let cumulativeDiffersAtStart = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Kỳ đầu năm: lũy kế phải bằng thực hiện trong kỳ",
            meaning: """
                Kỳ báo cáo bắt đầu từ đầu năm (tháng 01, quý I, 6 tháng, 9 tháng hoặc cả năm), nên lũy kế \
                từ đầu năm và thực hiện trong kỳ là một. Hai ô đang ghi hai số khác nhau. Thường là do lũy \
                kế còn cộng cả số của năm trước.
                """,
            reason: """
                Sai từ kỳ đầu thì lũy kế của các kỳ sau cũng sai theo.
                """,
            wrong: """
                Báo cáo tháng 01 năm 2023:
                9;9;Số lao động được giới thiệu việc làm;lao động;450;35;480;31;;
                """,
            right: """
                Báo cáo tháng 01 năm 2023:
                9;9;Số lao động được giới thiệu việc làm;lao động;450;35;35;31;;
                """),
        english: Explanation(
            title: "At the start of the year both figures are the same",
            meaning: """
                The period starts with the year (January, the first quarter, six months, nine months or \
                the whole year), so the year to date and the period's own figure are one. The two cells \
                differ. Usually the year to date still includes figures of last year.
                """,
            reason: """
                An error in the first period is carried into every later year-to-date figure.
                """,
            wrong: """
                Report for January 2023:
                9;9;Số lao động được giới thiệu việc làm;lao động;450;35;480;31;;
                """,
            right: """
                Report for January 2023:
                9;9;Số lao động được giới thiệu việc làm;lao động;450;35;35;31;;
                """))

    /// SUM05: a numerator or a denominator is missing.
    static let inputIncomplete = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Thiếu tử số hoặc mẫu số",
            meaning: """
                Một tỷ lệ được tính từ hai số: tử số (mã có đuôi .T) và mẫu số (mã có đuôi .M). Biểu mới \
                ghi một trong hai số. Hãy ghi đủ cả hai, lấy cùng một thời điểm.
                """,
            reason: """
                Phòng Tài chính - Kế hoạch tính tỷ lệ của huyện bằng cách cộng tử số và cộng mẫu số của \
                các đơn vị; thiếu một số thì cả đơn vị không được tính vào tỷ lệ.
                """),
        english: Explanation.Prose(
            title: "A numerator or a denominator is missing",
            meaning: """
                A rate comes from two figures: the numerator (a code ending in .T) and the denominator (a \
                code ending in .M). The form has only one of them. Write both, as of the same date.
                """,
            reason: """
                The office computes the district's rate by adding up the units' numerators and their \
                denominators; without one of them the unit is left out of the rate.
                """),
        wrong: """
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;;;1829;;
            """,
        right: """
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1846;1846;1829;;
            """)

    /// SUM06: a denominator of zero.
    static let denominatorZero = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mẫu số bằng 0",
            meaning: """
                Mẫu số ghi 0 trong khi tử số lớn hơn 0: có hộ sử dụng điện mà tổng số hộ bằng 0. Mẫu số đã \
                bị ghi sai hoặc ghi nhầm ô. Nếu chưa có số, hãy để trống và nêu lý do ở cột “Giải trình”, \
                không ghi 0.
                """,
            reason: """
                Không thể chia cho 0, nên không tính được tỷ lệ.
                """),
        english: Explanation.Prose(
            title: "A denominator of zero",
            meaning: """
                The denominator is 0 while the numerator is above 0: households with electricity, but no \
                households at all. The denominator is wrong or stands in the wrong cell. If it is not \
                known yet, leave the cell empty and say why under “Giải trình”; do not write 0.
                """,
            reason: """
                Nothing can be divided by 0, so the rate cannot be computed.
                """),
        wrong: """
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;0;0;1829;;
            """,
        right: """
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1846;1846;1829;;
            """)

    /// SUM07: a rule that could not be checked.
    static let ruleNotEvaluated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Quy tắc chưa kiểm tra được",
            meaning: """
                Một quy tắc giữa các chỉ tiêu chưa kiểm tra được vì có số liệu trong quy tắc còn để trống. \
                Không cần sửa nếu các số đó chưa đến kỳ báo cáo. Ô trống không được coi là 0, nên quy tắc \
                không được tính thử. Khi các số khác cho biết số còn thiếu, báo cáo nêu số đó để đối \
                chiếu, không tự điền.
                """,
            reason: """
                Thông báo này cho biết phần nào của biểu đã được kiểm tra, phần nào chưa.
                """),
        english: Explanation.Prose(
            title: "A rule that could not be checked",
            meaning: """
                A rule between items could not be checked because a figure in it is missing. Nothing needs \
                correction if that figure is not due yet. An empty cell is not taken for 0, so the rule is \
                not tried without it. Where the other figures tell what is missing, the report says so for \
                comparison and uses it for nothing.
                """,
            reason: """
                The note tells which parts of the form were checked and which were not.
                """),
        wrong: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;;;270;;
            """,
        right: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;
            """)

    /// SUM08: a rate without its numerator and denominator.
    static let rateWithoutInputs = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Có tỷ lệ nhưng không có tử số và mẫu số",
            meaning: """
                Biểu ghi tỷ lệ nhưng không ghi hai số dùng để tính tỷ lệ đó. Hãy ghi tử số (mã có đuôi .T) \
                và mẫu số (mã có đuôi .M) ở các dòng ngay dưới tỷ lệ.
                """,
            reason: """
                Tỷ lệ của huyện không phải là trung bình các tỷ lệ của xã: xã có 500 hộ và xã có 3.000 hộ \
                không thể tính ngang nhau. Vì vậy tỷ lệ chỉ được tính từ tử số và mẫu số.
                """),
        english: Explanation.Prose(
            title: "A rate without its numerator and denominator",
            meaning: """
                The form has a rate but not the two figures it comes from. Write the numerator (a code \
                ending in .T) and the denominator (a code ending in .M) in the rows below the rate.
                """,
            reason: """
                The district's rate is not the mean of the communes' rates: a commune of 500 households \
                and one of 3,000 must not weigh the same. So rates are only computed from numerators and \
                denominators.
                """),
        wrong: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;99,8;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;;;;;
            7;7.M;Tổng số hộ dân;hộ;;;;;;
            """,
        right: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;99,8;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1846;1846;1829;;
            """)

    /// SUM09: a rate with too few decimals.
    static let rateRounded = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tỷ lệ đã bị làm tròn",
            meaning: """
                Tỷ lệ ghi trong biểu đúng là kết quả tính từ tử số và mẫu số, nhưng đã mất phần lẻ. Thường \
                là do cột trong Excel chỉ hiện số nguyên khi lưu thành CSV: tệp CSV chỉ giữ những gì đang \
                hiện trên màn hình. Biểu vẫn được nhận, vì tỷ lệ của huyện được tính từ tử số và mẫu số. \
                Hãy xem các số khác trong cột có mất phần lẻ không.
                """,
            reason: """
                Nếu cả cột bị làm tròn khi lưu thì diện tích, số tiền trong cột đó cũng đã sai.
                """),
        english: Explanation.Prose(
            title: "A rate that was rounded",
            meaning: """
                The rate in the form is what its numerator and denominator give, but without its decimals. \
                Usually the column showed whole numbers when the workbook was saved as CSV: a CSV file \
                keeps only what the screen shows. The form is accepted, because the district's rate is \
                computed from numerators and denominators. Look whether other figures of the column have \
                lost decimals.
                """,
            reason: """
                If the whole column was rounded on saving, areas and amounts in it are wrong as well.
                """),
        wrong: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;98;98;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;1841;1841;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1870;1870;1829;;
            """,
        right: """
            7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;98,45;98,45;99,5;;
            7;7.T;Số hộ dân sử dụng điện;hộ;;1841;1841;1820;;
            7;7.M;Tổng số hộ dân;hộ;;1870;1870;1829;;
            """)
}
