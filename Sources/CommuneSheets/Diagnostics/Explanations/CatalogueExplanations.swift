/// The explanations of what can be wrong with the catalogue, for the office that edits it.
enum CatalogueExplanations {
    /// CAT01: something stands twice in the catalogue.
    static let catalogueRepeats = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Nội dung bị trùng trong danh mục",
            meaning: """
                Một mã, một tên hoặc một thuộc tính phải là duy nhất nhưng có hai lần trong danh mục. \
                Thường là do sao chép một dòng rồi quên đổi mã. Hãy xóa dòng thừa hoặc đặt mã khác.
                """,
            reason: """
                Mã trùng thì không biết số liệu thuộc về dòng nào của danh mục.
                """),
        english: Explanation.Prose(
            title: "Something stands twice in the catalogue",
            meaning: """
                A code, a name or a property that must be unique stands there twice. Usually a row was \
                copied and its code not changed. Delete the surplus row or give it another code.
                """,
            reason: """
                With a code that stands twice, it is unknown which row of the catalogue a figure belongs \
                to.
                """),
        wrong: """
            Mã đơn vị;Tên
            30058;Xã Mỹ Đông
            30058;Xã Mỹ Hòa
            """,
        right: """
            Mã đơn vị;Tên
            30058;Xã Mỹ Đông
            30052;Xã Mỹ Hòa
            """)

    /// CAT02: a code that the catalogue does not define.
    static let catalogueUnknownReference = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Dùng một mã chưa có trong danh mục",
            meaning: """
                Một ô của danh mục nêu tên một chỉ tiêu, đơn vị hoặc đơn vị tính mà danh mục không có. Có \
                thể gõ nhầm, hoặc dòng được nêu đã bị xóa. Hãy sửa ô này, hoặc thêm dòng còn thiếu.
                """,
            reason: """
                Chỉ tiêu dựa vào một mã không có thì không thể tính hoặc giao cho ai báo cáo.
                """),
        english: Explanation.Prose(
            title: "A code that the catalogue does not define",
            meaning: """
                A cell names an item, a unit or a unit of measure that the catalogue does not have. \
                Perhaps it was mistyped, or the row it names was deleted. Correct the cell, or add the \
                missing row.
                """,
            reason: """
                An item that depends on something undefined cannot be computed, or has nobody to report \
                it.
                """),
        wrong: """
            Mã số;Tên;Tử số;Mẫu số
            7;Tỷ lệ hộ dân sử dụng điện;7.T;7.N
            """,
        right: """
            Mã số;Tên;Tử số;Mẫu số
            7;Tỷ lệ hộ dân sử dụng điện;7.T;7.M
            """)

    /// CAT03: items in a circle.
    static let catalogueCycle = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Các chỉ tiêu tính vòng quanh",
            meaning: """
                Các chỉ tiêu là cấp trên, tử số hoặc mẫu số của nhau thành một vòng: chỉ tiêu này cần chỉ \
                tiêu kia, chỉ tiêu kia lại cần chỉ tiêu này. Hãy xem lại các cột “Mã cấp trên”, “Tử số” và \
                “Mẫu số” của những chỉ tiêu được nêu.
                """,
            reason: """
                Một vòng như vậy không có chỗ bắt đầu, nên không tính được chỉ tiêu nào trong vòng.
                """),
        english: Explanation.Prose(
            title: "Items in a circle",
            meaning: """
                Items are each other's parents, numerators or denominators in a circle: the first needs \
                the second, and the second needs the first. Check the columns “Mã cấp trên”, “Tử số” and \
                “Mẫu số” of the items named.
                """,
            reason: """
                A circle has no place to start, so none of its items can be computed.
                """),
        wrong: """
            Mã số;Mã cấp trên
            5;5.1
            5.1;5
            """,
        right: """
            Mã số;Mã cấp trên
            5;
            5.1;5
            """)

    /// CAT04: a target that cannot be.
    static let catalogueImpossibleTarget = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mục tiêu không thể có",
            meaning: """
                Mục tiêu của chỉ tiêu thiếu con số, thiếu cách so sánh, có số dưới lớn hơn số trên, hoặc \
                nằm ngoài khoảng số liệu có thể có của chỉ tiêu. Hãy đối chiếu lại với Quyết định giao chỉ \
                tiêu. Mục tiêu bằng lời (hoàn thành một việc) thì không có con số.
                """,
            reason: """
                Với mục tiêu như vậy, không đơn vị nào có thể đạt, hoặc không thể đánh giá đạt hay chưa \
                đạt.
                """),
        english: Explanation.Prose(
            title: "A target that cannot be",
            meaning: """
                The target of an item lacks its figure or its comparison, has a lower bound above the \
                upper one, or lies outside the figures the item can take. Compare it with the Decision. A \
                target in words (something to be completed) has no figure.
                """,
            reason: """
                Nobody can meet such a target, or it cannot be decided whether it is met.
                """),
        wrong: """
            Mã số;So sánh;Mục tiêu từ;Mục tiêu đến
            25;decrease_range;10;5
            """,
        right: """
            Mã số;So sánh;Mục tiêu từ;Mục tiêu đến
            25;decrease_range;5;10
            """)

    /// CAT05: a rule's expression cannot be read.
    static let catalogueExpression = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không đọc được biểu thức của quy tắc",
            meaning: """
                Biểu thức của quy tắc được viết chưa đúng. Biểu thức gồm mã chỉ tiêu, các dấu + - * và \
                ngoặc đơn, và đúng một dấu so sánh: = != <= < >= >. Con số cố định phải có dấu # đứng \
                trước, ví dụ #13.
                """,
            reason: """
                Quy tắc không đọc được thì không kiểm tra được, và các biểu sai sẽ lọt qua.
                """),
        english: Explanation.Prose(
            title: "A rule's expression cannot be read",
            meaning: """
                The expression of the rule is not written correctly. It consists of item codes, the signs \
                + - *, parentheses, and exactly one comparison: = != <= < >= >. A constant needs a # \
                before it, such as #13.
                """,
            reason: """
                A rule that cannot be read checks nothing, and wrong forms pass.
                """),
        wrong: """
            Mã quy tắc;Biểu thức;Mức
            R02;5 = 5.1 + + 5.2;error
            """,
        right: """
            Mã quy tắc;Biểu thức;Mức
            R02;5 = 5.1 + 5.2;error
            """)

    /// CAT06: a rule about an item without figures.
    static let catalogueRuleWithoutItem = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Quy tắc dùng chỉ tiêu không có số liệu",
            meaning: """
                Biểu thức của quy tắc có một mã không có trong danh mục, hoặc là mã của tên nhóm, nhiệm vụ \
                không ghi số liệu. Hãy sửa mã trong biểu thức. Nếu định viết một con số thì thêm dấu # \
                đứng trước: 13 là mã chỉ tiêu, #13 là số mười ba.
                """,
            reason: """
                Quy tắc như vậy không bao giờ kiểm tra được.
                """),
        english: Explanation.Prose(
            title: "A rule about an item without figures",
            meaning: """
                The expression of the rule has a code that the catalogue does not have, or that of a group \
                or a task, which take no figures. Correct the code in the expression. For a number, put a \
                # before it: 13 is an item code, #13 is the number thirteen.
                """,
            reason: """
                Such a rule can never be checked.
                """),
        wrong: """
            Mã quy tắc;Biểu thức;Mức
            R02;5 = 5.1 + 5.9;error
            """,
        right: """
            Mã quy tắc;Biểu thức;Mức
            R02;5 = 5.1 + 5.2;error
            """)

    /// CAT07: the targets of the parts do not agree with the whole.
    static let cataloguePartsDiffer = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mục tiêu các phần không khớp mục tiêu chung",
            meaning: """
                Theo một quy tắc của danh mục, chỉ tiêu chung phải khớp với các chỉ tiêu thành phần, nhưng \
                các mục tiêu ghi trong danh mục lại không khớp. Hãy đối chiếu lại từng con số với Quyết \
                định giao chỉ tiêu.
                """,
            reason: """
                Nếu giữ nguyên, các phần đều đạt mà chỉ tiêu chung vẫn không đạt, hoặc ngược lại.
                """),
        english: Explanation.Prose(
            title: "The targets of the parts do not agree with the whole",
            meaning: """
                By a rule of the catalogue the whole must agree with its parts, but the targets in the \
                catalogue do not. Compare every figure with the Decision.
                """,
            reason: """
                Left so, all parts could be met and the whole missed, or the other way round.
                """),
        wrong: """
            Mã số;Mục tiêu từ
            5;114583
            5.1;113837
            5.2;764
            """,
        right: """
            Mã số;Mục tiêu từ
            5;114583
            5.1;113837
            5.2;746
            """)

    /// CAT08: a file or a column of the catalogue is missing.
    static let catalogueIncomplete = Bilingual<Explanation>(
        vietnamese: Explanation(
            title: "Danh mục thiếu tệp hoặc thiếu cột",
            meaning: """
                Thư mục danh mục thiếu một tệp, hoặc một tệp thiếu cột cần có. Có thể tên tệp hoặc tên cột \
                đã bị sửa. Lệnh “catalogue export” ghi ra một danh mục đầy đủ để đối chiếu.
                """,
            reason: """
                Danh mục thiếu thì không thể kiểm tra hay tổng hợp biểu nào.
                """,
            wrong: "Thư mục danh mục có units.csv, items.csv nhưng không có measures.csv.",
            right: "Thư mục danh mục có đủ các tệp như khi lấy ra bằng lệnh “catalogue export”."),
        english: Explanation(
            title: "A file or a column of the catalogue is missing",
            meaning: """
                The catalogue's folder lacks a file, or a file lacks a column it needs. The name of the \
                file or the column may have been changed. The command “catalogue export” writes out a \
                complete catalogue to compare with.
                """,
            reason: """
                With an incomplete catalogue no form can be checked or consolidated.
                """,
            wrong: "The catalogue's folder has units.csv and items.csv, but no measures.csv.",
            right: "The catalogue's folder has every file that “catalogue export” writes."))

    /// CAT09: a cell that does not fit its column.
    static let catalogueValue = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Nội dung ô không dùng được ở cột này",
            meaning: """
                Ô này của danh mục chỉ nhận một số cách ghi nhất định, hoặc chỉ nhận con số. Thông báo nêu \
                những cách ghi được dùng. Hãy ghi đúng từng chữ, không thêm dấu cách hay dấu chấm.
                """,
            reason: """
                Ghi khác đi thì không biết chỉ tiêu được báo cáo, tổng hợp hay đánh giá theo cách nào.
                """),
        english: Explanation.Prose(
            title: "A cell that does not fit its column",
            meaning: """
                This cell of the catalogue takes only certain words, or only a figure. The message names \
                those that can be used. Write them letter by letter, without extra spaces or full stops.
                """,
            reason: """
                Otherwise it is unknown how the item is reported, consolidated or assessed.
                """),
        wrong: """
            Mã số;Tên;Tần suất
            9;Số lao động được giới thiệu việc làm;hằng tháng
            """,
        right: """
            Mã số;Tên;Tần suất
            9;Số lao động được giới thiệu việc làm;month
            """)

    /// CAT10: a text that workbooks and names cannot hold.
    static let catalogueText = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Nội dung ô không ghi được vào sổ tính hay tên tệp",
            meaning: """
                Ô này của danh mục có chỗ xuống dòng hoặc ký tự không nhìn thấy, dài quá, hoặc là một mã có dấu lạ \
                như / : [ ] _. Thông báo nêu dấu nào hoặc dài bao nhiêu. Mã chỉ gồm chữ cái, chữ số, dấu chấm; mã \
                đơn vị còn được có dấu gạch nối. Tên và lời viết trên một dòng.
                """,
            reason: """
                Mã và tên trong danh mục trở thành tên trang, tên tệp, tên ô của sổ tính. Hai chỉ tiêu “5” và “5_KH” \
                chẳng hạn sẽ tranh nhau tên CT_5_KH.
                """),
        english: Explanation.Prose(
            title: "A text that workbooks or file names cannot hold",
            meaning: """
                The cell has a line break or an invisible character, is too long, or is a code with a sign such as \
                / : [ ] _. The message says which sign, or how long it is. Codes have only letters, digits and full \
                stops, those of units hyphens too. Names and texts stand on one line.
                """,
            reason: """
                Codes and names of the catalogue become names of sheets, of files and of cells in workbooks. The \
                items “5” and “5_KH”, for example, would both claim the name CT_5_KH.
                """),
        wrong: """
            Mã đơn vị;Tên;Tên tiếng Anh
            30058/TM;Xã Mỹ Đông;Mỹ Đông commune
            """,
        right: """
            Mã đơn vị;Tên;Tên tiếng Anh
            30058;Xã Mỹ Đông;Mỹ Đông commune
            """)
}
