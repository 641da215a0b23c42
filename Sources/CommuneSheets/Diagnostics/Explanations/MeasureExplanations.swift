/// The explanations of units of measure that are not the catalogue's.
enum MeasureExplanations {
    /// IND08: another unit of measure.
    static let measureDiffers = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Đơn vị tính khác danh mục",
            meaning: """
                Đơn vị tính ghi trong dòng khác với đơn vị tính của chỉ tiêu trong danh mục. Chương trình \
                không tự quy đổi. Hãy đổi các số của dòng về đúng đơn vị tính trước, rồi mới ghi đơn vị \
                tính như trong biểu trống. Không chỉ sửa mỗi chữ ở cột “Đơn vị tính”, trừ khi chỉ viết sai \
                chính tả.
                """,
            reason: """
                Cộng đồng với triệu đồng, hay mét vuông với héc-ta, sẽ cho kết quả sai hàng nghìn lần.
                """),
        english: Explanation.Prose(
            title: "Another unit of measure",
            meaning: """
                The unit of measure in the row is not the one the catalogue gives for the item. Nothing is \
                converted silently. Convert the figures of the row first, and then write the unit of measure \
                as in the blank form. Do not change the name alone, unless it is only misspelt.
                """,
            reason: """
                Adding đồng to millions of đồng, or square metres to hectares, makes totals wrong by \
                thousands of times.
                """),
        wrong: """
            3;3;Thu ngân sách (trừ tiền sử dụng đất);đồng;8500000000;640000000;4120000000;3980000000;;
            """,
        right: "3;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;8500;640;4120;3980;;")

    /// IND12: another unit of money above the table.
    static let headingMeasureDiffers = Bilingual<Explanation>(
        vietnamese: Explanation.Prose(
            title: "Đơn vị tính phía trên bảng khác đơn vị tính của chỉ tiêu",
            meaning: """
                Phía trên bảng có dòng ghi đơn vị tính tiền khác với đơn vị tính của các chỉ tiêu tính bằng \
                tiền. Số liệu được đọc theo đơn vị tính của từng chỉ tiêu. Nếu số liệu đã đúng theo đơn vị \
                tính đó thì sửa hoặc xóa dòng phía trên bảng; nếu chưa, hãy đổi số liệu trước.
                """,
            reason: """
                Nếu số liệu ghi theo dòng này thì số của huyện sai hàng nghìn hoặc hàng triệu lần.
                """),
        english: Explanation.Prose(
            title: "Another unit of money above the table",
            meaning: """
                A line above the table names another unit of money than the items have. The figures are read \
                in the unit of measure of each item. Where they are right so, correct or delete the line; \
                where they are not, convert the figures first.
                """,
            reason: """
                If the figures are as the line says, the district's would be wrong by thousands or millions \
                of times.
                """),
        wrong: """
            Đơn vị tính: đồng
            3;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;8500;640;4120;3980;;
            """,
        right: """
            Đơn vị tính: triệu đồng
            3;3;Thu ngân sách (trừ tiền sử dụng đất);triệu đồng;8500;640;4120;3980;;
            """)
}
