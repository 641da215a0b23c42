import Testing

@testable import CommuneSheets

/// Catalogues that an office may write, unlike the built-in one in what formulas depend on.
enum OddCatalogue {
    /// Some columns of an item; what is not named is as for a sum of a state in "triệu đồng".
    typealias Item = [String: String]

    static func read(units: [(code: String, kind: String)], items: [Item]) throws -> IndicatorCatalogue {
        let heading = try #require(BuiltIn.rows(of: .items).first)
        let rows = items.map { item in
            var item = item
            let isHeading = item["Loại"] == "heading"
            let defaults: Item = [
                "Nhóm": "I", "Chỉ tiêu số": "1", "Tên": "Chỉ tiêu \(item["Mã số"] ?? "")",
                "Tên tiếng Anh": "Indicator \(item["Mã số"] ?? "")", "Loại": "amount",
                "Cách tổng hợp": isHeading ? "none" : "sum", "Đơn vị tính": isHeading ? "" : "triệu đồng",
                "Tần suất": isHeading ? "" : "month", "Tính chất": isHeading ? "" : "stock",
                "Căn cứ": "nhận định", "Trích dẫn": "giả định",
                "Mục tiêu của": item["Mục tiêu từ"] == nil ? "" : "district",
                "Lời mục tiêu": item["Mục tiêu từ"].map { "đạt \($0)" } ?? "",
                "Hướng": isHeading || item["Loại"] == "input" ? "" : "higher",
            ]
            item.merge(defaults) { own, _ in own }
            return heading.map { item[$0.replacing("\u{FEFF}", with: "")] ?? "" }
        }
        let unitRows = units.map {
            [$0.code, "Đơn vị \($0.code)", "Unit \($0.code)", $0.kind, "", "giả định"]
        }
        let identity = try BuiltIn.rows(of: .catalogue).filter { $0[0] != "ranking" && $0[0] != "course" }
            .map { $0[0] == "consolidator" ? ["consolidator", units.first?.code ?? ""] : $0 }
        let changed: [CatalogueFileName: [[String]]] = [
            .items: [heading] + rows, .units: Array(try BuiltIn.rows(of: .units).prefix(1)) + unitRows,
            .rules: Array(try BuiltIn.rows(of: .rules).prefix(1)),
            .plans: Array(try BuiltIn.rows(of: .plans).prefix(1)), .catalogue: identity,
        ]
        let read = try IndicatorCatalogue.read { name in
            changed[name].map { CSVText(rows: $0, delimiter: .semicolon).bytes }
                ?? IndicatorCatalogue.builtInFile(name)
        }
        return try #require(read.catalogue, "\(read.report)")
    }

    /// Communes and townships in turns: no two neighbours report the same.
    static func alternating(_ count: Int, items: [Item]) throws -> IndicatorCatalogue {
        try read(
            units: (0..<count).map { ("\(10_000 + $0)", $0 % 2 == 0 ? "commune" : "township") }, items: items)
    }

    /// One item by each method, the inputs reported by more units than the rate and the changes.
    static let methods: [Item] = [
        ["Mã số": "1", "Đơn vị báo cáo": "commune", "So sánh": ">=", "Mục tiêu từ": "9"],
        [
            "Mã số": "2", "Loại": "rate", "Cách tổng hợp": "ratioOfSums", "Đơn vị tính": "%",
            "Tử số": "2.T", "Mẫu số": "2.M", "Đơn vị báo cáo": "commune", "So sánh": ">", "Mục tiêu từ": "9",
        ],
        ["Mã số": "2.T", "Mã cấp trên": "2", "Loại": "input", "Đơn vị báo cáo": "commune | township"],
        ["Mã số": "2.M", "Mã cấp trên": "2", "Loại": "input", "Đơn vị báo cáo": "commune | township"],
        [
            "Mã số": "3", "Loại": "change", "Cách tổng hợp": "differenceOfRatios", "Đơn vị tính": "điểm %",
            "Tử số": "2.T", "Mẫu số": "2.M", "Đơn vị báo cáo": "commune", "Hướng": "lower",
            "So sánh": "decrease>=", "Mục tiêu từ": "0,3",
        ],
        [
            "Mã số": "4", "Loại": "count", "Cách tổng hợp": "countOfUnitsMeeting", "Đơn vị tính": "%",
            "Đơn vị báo cáo": "township", "Đơn vị được đếm": "township", "So sánh": ">=", "Mục tiêu từ": "50",
        ],
    ]
}
