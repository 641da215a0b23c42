/// The explanations of what can be wrong with a single figure.
enum FigureExplanations {
    /// NUM01: a figure cell that holds no figure.
    static let notAFigure = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Ô số liệu không phải là số",
            meaning: """
                Ô này phải ghi một con số, nhưng đang ghi chữ, dấu lạ, số bắt đầu bằng 0 (007) hoặc lời \
                phỏng chừng (“khoảng 40”). Chỉ ghi số, hoặc - nếu không phát sinh, x nếu chỉ tiêu không áp \
                dụng cho đơn vị; lời giải thích ghi ở cột “Giải trình”.
                """,
            reason: """
                Ô không đọc được thành số thì không thể cộng vào tổng của huyện. Chương trình không tự \
                đoán, cũng không coi ô đó là 0.
                """),
        english: Explanation.Prose(
            title: "A figure cell that holds no figure",
            meaning: """
                This cell must hold a figure but holds words, odd signs, a number that starts with 0 (007) \
                or an estimate in words (“khoảng 40”). Write a figure only, - if none occurred, or x if the \
                item does not apply to the unit; reasons belong under “Giải trình”.
                """,
            reason: """
                A cell that is no figure cannot enter the district's total. It is neither guessed nor \
                taken for 0.
                """),
        wrong: "9;9;Số lao động được giới thiệu việc làm;lao động;450;khoảng 40 người;210;198;;",
        right: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;")

    /// NUM02: a figure outside what is possible.
    static let outOfRange = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Số liệu ngoài khoảng có thể có",
            meaning: """
                Con số nhỏ hơn hoặc lớn hơn mức có thể có của chỉ tiêu, ví dụ tỷ lệ trên 100% hay số tiêu \
                chí trên 19. Thường là do gõ thừa chữ số, quên dấu phẩy, ghi nhầm dòng hoặc nhầm đơn vị \
                tính.
                """,
            reason: """
                Một con số gấp mười hay gấp trăm lần của một xã đủ làm sai tổng của cả huyện.
                """),
        english: Explanation.Prose(
            title: "A figure outside what is possible",
            meaning: """
                The figure is below or above what the item can be, such as a rate above 100% or more than \
                19 criteria. Usually a digit was typed too often, a comma was forgotten, or the row or the \
                unit of measure is wrong.
                """,
            reason: """
                One commune's figure that is ten or a hundred times too large spoils the total of the \
                whole district.
                """),
        wrong: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;998;998;99,5;;",
        right: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;99,8;99,5;;")

    /// NUM03: a figure that can be read in two ways.
    static let ambiguousFigure = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Con số có thể hiểu hai cách",
            meaning: """
                “1.500” có thể là một nghìn năm trăm, hoặc là một phẩy năm, tùy cách ghi số. Các số khác trong \
                biểu không cho biết chắc, hoặc số này có đúng ba chữ số sau dấu phẩy, là chỗ dễ nhầm nhất. Hãy \
                ghi 1500 không có dấu ngăn hàng nghìn, hoặc ghi 1,5 với dấu phẩy.
                """,
            reason: """
                Hai cách hiểu chênh nhau một nghìn lần, nên chương trình không được tự chọn.
                """),
        english: Explanation.Prose(
            title: "A figure that can be read in two ways",
            meaning: """
                “1.500” can be one thousand five hundred or one and a half, depending on how figures are \
                written. The other figures of the form do not settle it, or exactly three digits stand behind \
                the comma, where slips are most common. Write 1500 without a thousands sign, or 1,5 with a \
                decimal comma.
                """,
            reason: """
                The two readings differ a thousandfold, so neither may be chosen for the unit.
                """),
        wrong: "6;6;Diện tích liên kết tiêu thụ lúa;ha;;1.500;;;;",
        right: "6;6;Diện tích liên kết tiêu thụ lúa;ha;;1500;;;;")

    /// NUM04: a figure written in another way than the form's other figures.
    static let otherConvention = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Phần lẻ ghi khác cách của cả biểu",
            meaning: """
                Phần lẻ của con số được viết khác các số còn lại của biểu: chỗ dùng dấu phẩy (99,8), chỗ dùng \
                dấu chấm (99.8). Thường là do nhiều máy cài đặt vùng khác nhau. Hãy ghi cả biểu theo một cách, \
                tốt nhất là dấu phẩy, và xem lại cả các số khác.
                """,
            reason: """
                Trong cùng một biểu, dấu chấm lúc là ngăn hàng nghìn, lúc là phần lẻ, thì 1.500 không còn \
                biết là bao nhiêu.
                """),
        english: Explanation.Prose(
            title: "Decimals written in another way than in the rest of the form",
            meaning: """
                The decimals are written in another way than in the form's other figures: a comma here \
                (99,8), a point there (99.8). Usually computers with different regional settings were used. \
                Write the whole form in one way, best with a comma, and check its other figures.
                """,
            reason: """
                If a point separates thousands in one cell and decimals in another, nobody can tell what \
                1.500 means.
                """),
        wrong: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99.8;99.8;99,5;;",
        right: "7;7;Tỷ lệ hộ dân sử dụng điện;%;99,8;99,8;99,8;99,5;;")

    /// NUM05: a whole number is needed.
    static let wholeNumberRequired = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Phải là số nguyên",
            meaning: """
                Chỉ tiêu này đếm người, hộ, vụ, trường, … nên không có phần lẻ. Nếu số liệu là ước tính, \
                hãy làm tròn. Cũng nên xem có ghi nhầm dòng hay nhầm đơn vị tính không.
                """,
            reason: """
                Nửa hộ hay nửa vụ cho thấy số liệu đã được ghi nhầm chỗ hoặc được tính ra chứ không phải \
                đếm được.
                """),
        english: Explanation.Prose(
            title: "A whole number is needed",
            meaning: """
                This item counts people, households, cases, schools and the like, which cannot be halved. \
                Round an estimate. Check also whether the row or the unit of measure is wrong.
                """,
            reason: """
                Half a household shows that the figure stands in the wrong place, or was calculated and \
                not counted.
                """),
        wrong: "7;7.T;Số hộ dân sử dụng điện;hộ;;1842,5;1842,5;1820;;",
        right: "7;7.T;Số hộ dân sử dụng điện;hộ;;1842;1842;1820;;")

    /// NUM06: too many digits.
    static let tooManyDigits = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Quá nhiều chữ số",
            meaning: """
                Con số có nhiều chữ số hơn mức có thể giữ chính xác. Thường là kết quả của phép chia trong \
                Excel với rất nhiều chữ số sau dấu phẩy, hoặc gõ đè phím. Hãy làm tròn phần lẻ, thường hai \
                hoặc ba chữ số là đủ.
                """,
            reason: """
                Chương trình tính chính xác đến từng chữ số, nên không tự cắt bớt số liệu của đơn vị.
                """),
        english: Explanation.Prose(
            title: "Too many digits",
            meaning: """
                The figure has more digits than can be kept exactly. Usually it comes from a division in \
                Excel with very many decimals, or a key was held down. Round the decimals; two or three \
                are usually enough.
                """,
            reason: """
                Figures are kept exactly, so digits of a unit's figure are never cut off silently.
                """),
        wrong: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1250,33333333333333333333;4.800;4.750;;",
        right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1250,33;4.800;4.750;;")

    /// NUM07: this row takes no figure.
    static let figureNotExpected = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dòng này không ghi số liệu",
            meaning: """
                Dòng này là tên nhóm, chỉ để dẫn vào các chỉ tiêu bên dưới. Số liệu phải ghi ở từng chỉ \
                tiêu thuộc nhóm. Thường là do ghi lệch lên một dòng.
                """,
            reason: """
                Số ghi ở dòng tên nhóm không được tính vào đâu, nên sẽ bị mất.
                """),
        english: Explanation.Prose(
            title: "This row takes no figure",
            meaning: """
                This row is the name of a group that leads to the items below it. Figures belong to the \
                items of the group. Usually a figure was typed one row too high.
                """,
            reason: """
                A figure in the row of a group counts nowhere and would be lost.
                """),
        wrong: "16;16;Tỷ lệ học sinh huy động ra lớp theo độ tuổi;;;92,05;;;;",
        right: "16;16;Tỷ lệ học sinh huy động ra lớp theo độ tuổi;;;;;;;")

    /// NUM08: a figure and text in one cell.
    static let figureWithText = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Ngoài con số, ô còn ghi thêm điều làm số không chắc",
            meaning: """
                Ô ghi thêm chữ không phải đơn vị tính của chỉ tiêu (“21 kg” ở chỉ tiêu tính bằng tấn), để số \
                trong ngoặc ở chỉ tiêu không thể âm, hoặc có dấu cách giữa các chữ số (“21 215” có thể là một \
                hay hai số). Đổi về đúng đơn vị tính rồi chỉ ghi con số; lời ghi thêm để ở cột “Ghi chú”.
                """,
            reason: """
                Chữ trong ô có thể làm thay đổi nghĩa của con số: “1.200 m2” không phải là 1.200 ha.
                """),
        english: Explanation.Prose(
            title: "Something else in the cell leaves the figure uncertain",
            meaning: """
                The cell holds text that is not the item's unit of measure (“21 kg” where tonnes are asked \
                for), a figure in brackets where the item cannot be negative, or a blank between digits (“21 \
                215” can be one figure or two). Convert to the item's unit and write the figure only; remarks \
                belong under “Ghi chú”.
                """,
            reason: """
                The text may change what the figure means: “1.200 m2” is not 1.200 ha.
                """),
        wrong: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;12.505.000 m2;4.800;4.750;;",
        right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;")

    /// NUM09: a figure that is due is missing.
    static let figureMissing = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Thiếu số liệu phải báo cáo",
            meaning: """
                Ô để trống (hoặc ghi “…”) trong khi chỉ tiêu này phải báo cáo trong kỳ. Ghi con số nếu đã \
                có; ghi 0 nếu số liệu bằng 0; ghi - nếu không phát sinh; ghi x nếu chỉ tiêu không áp dụng \
                cho đơn vị. Nếu chưa có số, hãy để trống và nêu lý do ở cột “Giải trình”.
                """,
            reason: """
                Ô trống không bao giờ được coi là 0: tổng của huyện sẽ ghi rõ còn bao nhiêu đơn vị chưa có \
                số liệu.
                """,
            wrong: "9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;;5;4;;",
            right: """
                9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;0;5;4;;
                hoặc
                9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;;5;4;Chờ công ty xác \
                nhận số lao động;
                """),
        english: Explanation(
            title: "A figure that is due is missing",
            meaning: """
                The cell is empty (or holds “…”) although the item is due in this period. Write the figure \
                if it is known, 0 if it is zero, - if none occurred, x if the item does not apply to the \
                unit. If it is not there yet, leave the cell empty and say why under “Giải trình”.
                """,
            reason: """
                An empty cell is never taken for 0: the district's total tells how many units have no \
                figure yet.
                """,
            wrong: "9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;;5;4;;",
            right: """
                9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;0;5;4;;
                or
                9;9.1;Số lao động làm việc có thời hạn ở nước ngoài theo hợp đồng;lao động;12;;5;4;Chờ công ty xác \
                nhận số lao động;
                """))

    /// NUM10: not one of the three answers.
    static let statusUnknown = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mức độ thực hiện ghi chưa đúng",
            meaning: """
                Chỉ tiêu này không ghi số mà ghi một trong ba mức: “chưa thực hiện”, “đang thực hiện”, \
                “hoàn thành”. Chi tiết như tỷ lệ, số văn bản, ngày hoàn thành thì ghi ở cột “Ghi chú”.
                """,
            reason: """
                Chỉ có ba cách ghi thì mới tổng hợp được bao nhiêu đơn vị đã hoàn thành.
                """),
        english: Explanation.Prose(
            title: "Not one of the three answers",
            meaning: """
                This item takes no figure but one of three answers: “chưa thực hiện” (not started), “đang \
                thực hiện” (in progress), “hoàn thành” (completed). Details such as percentages, document \
                numbers and dates belong under “Ghi chú”.
                """,
            reason: """
                Only with three fixed answers can it be counted how many units have finished.
                """),
        wrong:
            "2;NV.2;Phát triển kinh tế nông nghiệp, gắn với xây dựng nông thôn mới nâng cao;trạng thái;;gần xong 90%;;;;",
        right:
            "2;NV.2;Phát triển kinh tế nông nghiệp, gắn với xây dựng nông thôn mới nâng cao;trạng thái;;đang thực hiện;;;;đạt khoảng 90%"
    )

    /// NUM11: "does not apply" where a figure is due.
    static let notApplicableButDue = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Ghi x ở chỉ tiêu phải báo cáo",
            meaning: """
                Dấu x nghĩa là chỉ tiêu không áp dụng cho đơn vị. Ở đây đơn vị có trách nhiệm báo cáo chỉ
                tiêu trong kỳ này, nên x cần được giải trình. Nếu kỳ này không phát sinh, ghi dấu -.
                """,
            reason: """
                Đơn vị ghi x thì không có trong tổng và trong tỷ lệ của huyện.
                """),
        english: Explanation.Prose(
            title: "x under an item that is due",
            meaning: """
                x means that the item does not apply to the unit. Here the unit has to report it in this
                period, so the x needs an explanation. If none occurred, write -.
                """,
            reason: """
                A unit that writes x is in no total and no rate of the district.
                """),
        wrong: """
            14;9;Số lao động được giới thiệu việc làm;lao động;326;x;x;26;;
            """,
        right: """
            14;9;Số lao động được giới thiệu việc làm;lao động;326;25;182;26;;
            """)
}
