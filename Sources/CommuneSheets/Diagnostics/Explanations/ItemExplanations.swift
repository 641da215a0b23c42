/// The explanations of what can be wrong with items, their names and units of measure.
enum ItemExplanations {
    /// IND01: a code that is not in the catalogue.
    static let itemUnknown = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mã số không có trong danh mục",
            meaning: """
                Mã số của dòng không phải là mã của chỉ tiêu nào trong danh mục. Có thể gõ nhầm, hoặc \
                Excel đã đổi mã thành ngày tháng hay bỏ bớt chữ số. Chương trình gợi ý mã gần giống nhất \
                nhưng không tự thay.
                """,
            reason: """
                Số liệu của dòng không biết tính cho chỉ tiêu nào, nên sẽ bị thiếu trong bảng tổng hợp.
                """),
        english: Explanation.Prose(
            title: "A code that is not in the catalogue",
            meaning: """
                The code of the row is not that of any item in the catalogue. Perhaps it was mistyped, or \
                Excel turned it into a date or dropped a digit. The nearest code is suggested but never \
                put in silently.
                """,
            reason: """
                It is unknown which item the figures belong to, so they would be missing from the \
                consolidation.
                """),
        wrong: "5;5.11;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;",
        right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;")

    /// IND02: an item has two rows.
    static let itemRepeated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chỉ tiêu có hai dòng",
            meaning: """
                Một chỉ tiêu xuất hiện ở hai dòng của bảng. Mỗi chỉ tiêu chỉ được có một dòng. Nếu hai \
                dòng là hai đợt hay hai ấp, hãy cộng lại thành một dòng.
                """,
            reason: """
                Không rõ phải lấy dòng nào hay phải cộng hai dòng, nên số liệu chưa được tính.
                """),
        english: Explanation.Prose(
            title: "An item has two rows",
            meaning: """
                One item stands in two rows of the table. Every item has one row only. If the rows are two \
                rounds or two hamlets, add them up in one row.
                """,
            reason: """
                It is not clear whether to take one of them or to add them, so neither is counted.
                """),
        wrong: """
            9;9;Số lao động được giới thiệu việc làm;lao động;450;20;188;198;;đợt 1
            9;9;Số lao động được giới thiệu việc làm;lao động;450;22;22;198;;đợt 2
            """,
        right: "9;9;Số lao động được giới thiệu việc làm;lao động;450;42;210;198;;đợt 1 và đợt 2")

    /// IND03: a row that is due is missing.
    static let itemMissing = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Thiếu dòng chỉ tiêu phải báo cáo",
            meaning: """
                Một chỉ tiêu mà đơn vị phải báo cáo trong kỳ này không có dòng nào trong bảng. Có thể dòng \
                đã bị xóa, hoặc đơn vị dùng biểu cũ. Hãy thêm lại dòng đó với đúng mã số; nếu chưa có số \
                liệu thì vẫn giữ dòng và ghi lý do ở cột “Giải trình”. Biểu trống có thể lấy bằng lệnh \
                “form” hoặc xin lại ở Phòng Tài chính - Kế hoạch huyện.
                """,
            reason: """
                Thiếu dòng của một xã thì tổng của huyện bị hụt mà không ai biết lý do.
                """),
        english: Explanation.Prose(
            title: "A row that is due is missing",
            meaning: """
                An item that the unit must report in this period has no row in the table. The row may have \
                been deleted, or an old form was used. Put the row back with its code; if the figure is \
                not there yet, keep the row and say why under “Giải trình”. The blank form comes from the \
                “form” command or from the district's Finance-Planning office.
                """,
            reason: """
                Without one commune's row the district's total is too small, and nobody knows why.
                """),
        wrong: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;
            """,
        right: """
            5;5;Tổng diện tích gieo trồng;ha;9.700;1.300,5;5.150;5.020;;
            5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;
            5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;
            """)

    /// IND04: an item reported by another unit.
    static let itemOfAnotherUnit = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Chỉ tiêu do đơn vị khác báo cáo",
            meaning: """
                Dòng này là chỉ tiêu do đơn vị khác báo cáo theo danh mục, ví dụ chỉ tiêu về điều tra, \
                khám phá án do Công an huyện báo cáo. Đơn vị chỉ báo cáo các chỉ tiêu có trong biểu trống \
                của mình. Hãy xóa dòng này; nếu cần cung cấp số liệu, hãy gửi cho đơn vị phụ trách.
                """,
            reason: """
                Hai nơi cùng báo cáo một chỉ tiêu thì số liệu có thể bị tính hai lần.
                """,
            wrong: """
                Biểu của Xã Mỹ Đông có dòng:
                24;24.2;Tỷ lệ điều tra, khám phá án;%;75;80;;;;
                """,
            right: "Dòng 24.2 chỉ có trong biểu của Công an huyện."),
        english: Explanation(
            title: "An item reported by another unit",
            meaning: """
                By the catalogue this item is reported by another unit, for example the clearance of cases \
                by the district police. A unit reports only the items of its own blank form. Delete the \
                row; if the figures are useful, give them to the unit in charge.
                """,
            reason: """
                When two places report one item, it may be counted twice.
                """,
            wrong: """
                The form of Xã Mỹ Đông has the row:
                24;24.2;Tỷ lệ điều tra, khám phá án;%;75;80;;;;
                """,
            right: "The row 24.2 stands only in the form of the district police (Công an huyện)."))

    /// IND05: code and name belong to different items.
    static let nameOfAnotherItem = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mã số và tên chỉ tiêu không khớp",
            meaning: """
                Mã số của dòng là của một chỉ tiêu, còn tên ghi trong dòng là tên của chỉ tiêu khác. \
                Thường là do chèn, xóa hoặc sắp xếp riêng một cột làm các ô lệch dòng. Hãy xem lại cả \
                bảng, vì các dòng bên dưới có thể cũng bị lệch.
                """,
            reason: """
                Khi các ô lệch dòng, số liệu của chỉ tiêu này nằm ở chỉ tiêu khác.
                """),
        english: Explanation.Prose(
            title: "Code and name belong to different items",
            meaning: """
                The code of the row is that of one item, and the name is that of another. Usually one \
                column was sorted, or cells were inserted or deleted, so that rows moved against each \
                other. Check the whole table: the rows below may have moved too.
                """,
            reason: """
                When cells have moved, one item's figures stand in another item's row.
                """),
        wrong: "5;5.2;Diện tích gieo trồng cây lúa;ha;700;50;350;270;;",
        right: "5;5.2;Diện tích gieo trồng cây hoa màu;ha;700;50;350;270;;")

    /// IND06: the name differs from the catalogue's.
    static let nameUnrecognised = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tên chỉ tiêu khác danh mục",
            meaning: """
                Tên ghi trong dòng khác với tên trong danh mục, nhưng mã số thì đúng. Số liệu được tính \
                theo mã số. Nếu chỉ viết tắt hoặc viết khác thì không ảnh hưởng; nên giữ nguyên tên như \
                trong biểu trống.
                """,
            reason: """
                Tên khác có thể là dấu hiệu đơn vị hiểu chỉ tiêu theo nghĩa khác.
                """),
        english: Explanation.Prose(
            title: "The name differs from the catalogue's",
            meaning: """
                The name in the row is not the catalogue's, but the code is right. The figures count for \
                the code. An abbreviation does no harm; it is better to keep the names of the blank form.
                """,
            reason: """
                Another name may be a sign that the unit understands the item in another way.
                """),
        wrong: "5;5.1;DT lúa cả năm;ha;9.000;1.250,5;4.800;4.750;;",
        right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;")

    /// IND07: it is not clear which item the row is.
    static let itemUnidentified = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không rõ dòng là chỉ tiêu nào",
            meaning: """
                Dòng có số liệu nhưng không có mã số, và tên ghi trong dòng không có trong danh mục. Hãy \
                ghi mã số như trong biểu trống. Nếu là dòng đơn vị tự thêm để theo dõi thì xóa đi trước \
                khi gửi.
                """,
            reason: """
                Số liệu không rõ của chỉ tiêu nào sẽ bị bỏ sót khi tổng hợp.
                """),
        english: Explanation.Prose(
            title: "It is not clear which item the row is",
            meaning: """
                The row has figures but no code, and its name is not in the catalogue. Write the code as \
                in the blank form. If the unit added the row for its own use, delete it before sending the \
                form.
                """,
            reason: """
                Figures of an unknown item would be left out of the consolidation.
                """),
        wrong: "5;;Lúa các vụ;ha;9.000;1.250,5;4.800;4.750;;",
        right: "5;5.1;Diện tích gieo trồng cây lúa;ha;9.000;1.250,5;4.800;4.750;;")

    /// IND09: items not due yet and not in the form.
    static let optionalItemsAbsent = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Chỉ tiêu chưa bắt buộc, không có trong biểu",
            meaning: """
                Một số chỉ tiêu đơn vị có thể báo cáo nhưng chưa bắt buộc trong kỳ này, ví dụ chỉ tiêu năm \
                trong báo cáo tháng, không có dòng trong biểu. Không cần sửa. Đến kỳ phải báo cáo, các \
                dòng này phải có.
                """,
            reason: """
                Thông báo này giúp phân biệt chỉ tiêu chưa đến kỳ với chỉ tiêu bị bỏ sót.
                """,
            wrong: "Báo cáo năm 2023 không có dòng 5.3 (Sản lượng lúa).",
            right: "Báo cáo tháng 6 năm 2023 không có dòng 5.3 (Sản lượng lúa), là chỉ tiêu năm."),
        english: Explanation(
            title: "Items not due yet and not in the form",
            meaning: """
                Some items that the unit may report but need not in this period, such as yearly items in a \
                monthly report, have no row. Nothing needs correction. When they are due, their rows must \
                be there.
                """,
            reason: """
                The note tells items that are not due yet from items that were forgotten.
                """,
            wrong: "A report for the year 2023 without the row 5.3 (Sản lượng lúa).",
            right: "A report for June 2023 without the row 5.3 (Sản lượng lúa), a yearly item."))

    /// IND10: an item's row above the names of the columns.
    static let itemAboveHeader = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dòng chỉ tiêu nằm trên dòng tên cột",
            meaning: """
                Một dòng có mã chỉ tiêu và số liệu nằm phía trên dòng tên cột. Chương trình chỉ đọc số liệu
                ở dưới dòng tên cột. Hãy chuyển dòng này xuống dưới.
                """,
            reason: """
                Số liệu của dòng này sẽ mất nếu không ai nhận ra.
                """),
        english: Explanation.Prose(
            title: "An item's row above the names of the columns",
            meaning: """
                A row with an item's code and figures stands above the names of the columns. Figures are read
                below them only. Move the row down.
                """,
            reason: """
                Its figures would be lost without anybody noticing.
                """),
        wrong: """
            7;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;5487,9;336,8;;
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ
            """,
        right: """
            STT;Mã số;Chỉ tiêu;Đơn vị tính;Kế hoạch năm;Thực hiện trong kỳ
            7;5.1;Diện tích gieo trồng cây lúa;ha;6900;247,7;5487,9;336,8;;
            """)
}
