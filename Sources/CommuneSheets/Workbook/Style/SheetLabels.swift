/// The names of sheets and columns, in both languages (contract, section 6).
enum SheetLabels {
    static let summary = Bilingual(vietnamese: "Tổng hợp", english: "Summary")
    static let byUnit = Bilingual(vietnamese: "Theo đơn vị", english: "By unit")
    static let charts = Bilingual(vietnamese: "Biểu đồ", english: "Charts")
    static let completeness = Bilingual(vietnamese: "Tình hình nộp", english: "Completeness")
    static let findings = Bilingual(vietnamese: "Phát hiện", english: "Findings")
    static let sources = Bilingual(vietnamese: "Nguồn số liệu", english: "Sources")
    static let catalogue = Bilingual(vietnamese: "Danh mục", english: "Catalogue")

    static let summaryColumns = Bilingual(
        vietnamese: [
            "STT", "Mã số", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện trong kỳ",
            "Lũy kế từ đầu năm", "So kế hoạch (%)", "Cùng kỳ năm trước", "So cùng kỳ (%)", "Đánh giá",
            "Ghi chú",
        ],
        english: [
            "No.", "Code", "Indicator", "Unit of measure", "Year plan", "Actual in the period",
            "Year to date", "Of plan (%)", "Same period last year", "Of last year (%)", "Assessment",
            "Note",
        ])

    static let byUnitColumns = Bilingual(
        vietnamese: ["Mã số", "Chỉ tiêu", "Đơn vị tính", "Cột"],
        english: ["Code", "Indicator", "Unit of measure", "Column"])
    static let district = Bilingual(vietnamese: "Toàn huyện", english: "District")
    /// The columns behind the units', in the order of `ByUnitLayout.Total`.
    static let byUnitTotals = Bilingual(
        vietnamese: [
            "Toàn huyện", "Số đơn vị có số liệu", "Đã có", "Còn thiếu", "Số đã tổng hợp", "Đối chiếu",
            "Tử số",
            "Mẫu số", "Đơn vị chưa đủ tháng",
        ],
        english: [
            "District", "Units with figures", "Given", "Missing", "As consolidated", "Check", "Numerator",
            "Denominator", "Units lacking months",
        ])
    /// What a check cell says.
    static let agreement = Bilingual(
        vietnamese: (agrees: "khớp", differs: "lệch"), english: (agrees: "agrees", differs: "differs"))

    static let completenessColumns = Bilingual(
        vietnamese: [
            "Mã đơn vị", "Đơn vị", "Tình trạng", "Thời hạn", "Hạn nộp", "Tệp", "SHA-256", "Số liệu phải có",
            "Số liệu đã có", "Số liệu được tổng hợp", "Lỗi", "Cảnh báo chưa giải trình", "Số dòng",
            "Dòng nhận",
            "Dòng bỏ qua", "Dòng từ chối", "Đối chiếu dòng",
        ],
        english: [
            "Unit code", "Unit", "State", "In time", "Due", "File", "SHA-256", "Figures due", "Figures given",
            "Figures consolidated", "Errors", "Unexplained warnings", "Rows", "Rows accepted",
            "Rows ignored",
            "Rows refused", "Rows add up",
        ])

    static let findingColumns = Bilingual(
        vietnamese: [
            "Mức", "Mã", "Mã đơn vị", "Đơn vị", "Tệp", "Dòng", "Ô", "Mã số", "Cột", "Giá trị", "Nội dung",
            "Cần ghi", "Giải trình",
        ],
        english: [
            "Severity", "Code", "Unit code", "Unit", "File", "Line", "Cell", "Item", "Column", "Value",
            "Message", "Write", "Explanation",
        ])

    static let sourceColumns = Bilingual(
        vietnamese: [
            "Mã đơn vị", "Đơn vị", "Mã số", "Chỉ tiêu", "Cột", "Giá trị", "Nguyên văn", "Tệp", "SHA-256",
            "Dòng", "Ô",
        ],
        english: [
            "Unit code", "Unit", "Code", "Indicator", "Column", "Value", "As written", "File", "SHA-256",
            "Line", "Cell",
        ])
    /// A further column of the sources where figures were made from those of shorter periods.
    static let sourcePeriod = Bilingual(vietnamese: "Kỳ của biểu", english: "Period of the form")

    static let catalogueColumns = Bilingual(
        vietnamese: [
            "Mã số", "Chỉ tiêu", "Đơn vị tính", "Loại", "Cách tổng hợp", "Tử số", "Mẫu số",
            "Đơn vị báo cáo", "Tần suất", "Tính chất", "So sánh", "Mục tiêu", "Lời mục tiêu", "Trích dẫn",
            "Căn cứ", "Ghi chú",
        ],
        english: [
            "Code", "Indicator", "Unit of measure", "Kind", "Aggregation", "Numerator", "Denominator",
            "Reported by", "Frequency", "Nature", "Comparator", "Target", "Target in words", "Source",
            "Basis", "Note",
        ])

    static let ruleColumns = Bilingual(
        vietnamese: ["Mã quy tắc", "Giải thích", "Mức", "Biểu thức", "Nguồn"],
        english: ["Rule", "Explanation", "Severity", "Expression", "Source"])
}
