/// The CSV files that make up a catalogue, and the columns of each.
public enum CatalogueFileName: String, Sendable, CaseIterable {
    case catalogue = "catalogue.csv"
    case units = "units.csv"
    case measures = "measures.csv"
    case items = "items.csv"
    case rules = "rules.csv"
    case calendar = "calendar.csv"
    case holidays = "holidays.csv"
    case plans = "plans.csv"
    case columns = "columns.csv"

    /// Whether a catalogue must have the file. One without a list of holidays has none: catalogues were
    /// written out before there was such a list.
    public var isRequired: Bool { self != .holidays }

    /// The headings that the file must have.
    var headings: [String] {
        switch self {
        case .catalogue: ["Thuộc tính", "Giá trị"]
        case .units: ["Mã đơn vị", "Tên", "Tên tiếng Anh", "Loại", "Tên khác"]
        case .measures: ["Đơn vị tính", "Tiếng Anh", "Số lẻ", "Cách viết khác"]
        case .items:
            [
                "Mã số", "Mã cấp trên", "Nhóm", "Chỉ tiêu số", "Tên", "Tên tiếng Anh", "Đơn vị tính",
                "Loại", "Cách tổng hợp", "Tử số", "Mẫu số", "Đơn vị báo cáo", "Đơn vị được đếm",
                "Tần suất", "Tính chất", "Hướng", "So sánh", "Mục tiêu từ", "Mục tiêu đến",
                "Lời mục tiêu", "Mục tiêu của", "Nhỏ nhất", "Lớn nhất", "Đơn vị chủ trì", "Trích dẫn",
                "Nguyên văn", "Căn cứ", "Ghi chú",
            ]
        case .rules: ["Mã quy tắc", "Biểu thức", "Mức", "Giải thích", "Giải thích tiếng Anh", "Nguồn"]
        case .calendar:
            ["Kỳ", "Chốt số liệu ngày", "Chốt số liệu", "Hạn nộp (ngày làm việc sau khi chốt)", "Nguồn"]
        case .holidays: ["Ngày", "Loại", "Tên", "Nguồn"]
        case .plans: ["Mã đơn vị", "Mã số", "Kế hoạch năm", "Nguồn"]
        case .columns: ["Trường", "Tên cột", "Tên cột tiếng Anh", "Cách viết khác"]
        }
    }
}
