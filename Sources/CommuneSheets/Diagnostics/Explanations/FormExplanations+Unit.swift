// FRM: whose form it is.
extension FormExplanations {
    /// FRM05: the form does not say whose it is.
    static let unitNotStated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Chưa ghi đơn vị báo cáo",
            meaning: """
                Phía trên bảng không có dòng nào cho biết biểu là của đơn vị nào. Cần có dòng “Mã đơn vị” \
                với mã của đơn vị; nên có thêm dòng “Đơn vị” với tên đầy đủ.
                """,
            reason: """
                Không biết là của đơn vị nào thì số liệu không thể đưa vào tổng hợp.
                """),
        english: Explanation.Prose(
            title: "The form does not say whose it is",
            meaning: """
                No row above the table tells which unit the form belongs to. There must be a row “Mã đơn \
                vị” with the unit's code; a row “Đơn vị” with its full name is welcome too.
                """,
            reason: """
                Figures of an unknown unit cannot enter the consolidation.
                """),
        wrong: """
            Mã đơn vị;
            Kỳ báo cáo;2023-06
            """,
        right: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Đông
            Kỳ báo cáo;2023-06
            """)

    /// FRM06: no such unit in the catalogue.
    static let unitUnknown = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Không có đơn vị này trong danh mục",
            meaning: """
                Mã hoặc tên đơn vị không phải là của đơn vị nào thuộc huyện Tháp Mười trong danh mục đang \
                dùng. Có thể gõ nhầm một chữ số, gõ sai dấu của tên, hoặc là mã của huyện khác. Chương \
                trình chỉ gợi ý tên gần giống, không tự thay, vì khác một dấu là thành tên khác.
                """,
            reason: """
                Nếu tự đoán đơn vị, số liệu có thể bị tính cho nơi khác.
                """),
        english: Explanation.Prose(
            title: "No such unit in the catalogue",
            meaning: """
                The code or name is not that of a unit of Tháp Mười in the catalogue in use. Perhaps a \
                digit or a tone mark is wrong, or the code belongs to another district. The nearest one is \
                only suggested and never put in silently, because another tone mark makes another name.
                """,
            reason: """
                A guessed unit could give the figures to another place.
                """),
        wrong: """
            Mã đơn vị;30085
            Đơn vị;Xã Đốc Bình Kiều
            """,
        right: """
            Mã đơn vị;30061
            Đơn vị;Xã Đốc Binh Kiều
            """)

    /// FRM07: the unit's code and name do not agree.
    static let unitContradictory = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Mã và tên đơn vị không khớp",
            meaning: """
                Mã đơn vị là của một đơn vị, còn tên ghi trong biểu là của đơn vị khác. Thường là do dùng \
                lại biểu của xã khác và chỉ sửa tên hoặc chỉ sửa mã.
                """,
            reason: """
                Không thể biết cái nào đúng, nên biểu chưa được tính cho đơn vị nào.
                """),
        english: Explanation.Prose(
            title: "The unit's code and name do not agree",
            meaning: """
                The code is that of one unit, and the name in the form is that of another. Usually another \
                commune's form was used again and only the name or only the code was changed.
                """,
            reason: """
                It cannot be known which is right, so the form is not counted for either.
                """),
        wrong: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Hòa
            """,
        right: """
            Mã đơn vị;30058
            Đơn vị;Xã Mỹ Đông
            """)

    /// FRM08: a name that several units bear.
    static let unitAmbiguous = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Tên trùng giữa nhiều đơn vị",
            meaning: """
                Tên ghi trong biểu là tên của nhiều đơn vị. Ở huyện Tháp Mười, “Mỹ An” vừa là thị trấn (mã \
                30037) vừa là xã (mã 30064). Cần ghi mã đơn vị, hoặc ghi đủ “Thị trấn Mỹ An” hay “Xã Mỹ \
                An”.
                """,
            reason: """
                Chọn nhầm giữa thị trấn và xã sẽ làm sai số liệu của cả hai nơi.
                """),
        english: Explanation.Prose(
            title: "A name that several units bear",
            meaning: """
                The name in the form is that of several units. In Tháp Mười, “Mỹ An” is both the township \
                (code 30037) and a commune (code 30064). Write the unit's code, or the full name “Thị trấn \
                Mỹ An” or “Xã Mỹ An”.
                """,
            reason: """
                Taking the township for the commune makes the figures of both wrong.
                """),
        wrong: "Đơn vị;Mỹ An",
        right: """
            Mã đơn vị;30064
            Đơn vị;Xã Mỹ An
            """)

    /// FRM15: two forms of one unit.
    static let unitRepeated = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Một đơn vị có hai biểu",
            meaning: """
                Trong cùng một lần tổng hợp có hai tệp của cùng một đơn vị. Chưa tệp nào được tính cho đến \
                khi bỏ bớt một tệp. Thường là do gửi lại biểu đã sửa mà bản cũ vẫn còn trong thư mục.
                """,
            reason: """
                Cộng cả hai thì số liệu của đơn vị bị tính hai lần; tự chọn một tệp thì có thể chọn nhầm \
                bản cũ.
                """),
        english: Explanation.Prose(
            title: "Two forms of one unit",
            meaning: """
                Two files of the same unit are in one consolidation. Neither is used until one of them is \
                taken away. Usually a corrected form was sent and the old one is still in the folder.
                """,
            reason: """
                Adding both would count the unit twice; choosing one could mean choosing the old one.
                """),
        wrong: """
            2023-06/30058-xa-my-dong.csv
            2023-06/30058-xa-my-dong-sua.csv
            """,
        right: "2023-06/30058-xa-my-dong.csv")

    /// FRM19: an exact copy of another file.
    static let exactCopy = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Bản sao của một tệp khác",
            meaning: """
                Trong lần này có hai tệp giống hệt nhau từng ký tự. Biểu chỉ được tính một lần, từ tệp có
                tên đứng trước.
                """,
            reason: """
                Nếu tính cả hai, số liệu của đơn vị sẽ bị cộng hai lần.
                """),
        english: Explanation.Prose(
            title: "A copy of another file",
            meaning: """
                Two of the files are the same, byte for byte. The form is used once, from the file whose name
                comes first.
                """,
            reason: """
                Used twice, the unit's figures would be added twice.
                """),
        wrong: """
            30058-xa-my-dong.csv
            30058-xa-my-dong - Copy.csv
            """,
        right: """
            30058-xa-my-dong.csv
            """)
}
