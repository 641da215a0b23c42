extension CatalogueItem.Kind {
    /// What an item is, in words.
    public var words: Bilingual<String> {
        switch self {
        case .amount: Bilingual(vietnamese: "giá trị, khối lượng", english: "amount")
        case .rate: Bilingual(vietnamese: "tỷ lệ", english: "rate")
        case .change: Bilingual(vietnamese: "mức thay đổi", english: "change")
        case .count: Bilingual(vietnamese: "số lượng", english: "count")
        case .milestone: Bilingual(vietnamese: "kết quả, nhiệm vụ", english: "milestone")
        case .heading: Bilingual(vietnamese: "đề mục", english: "heading")
        case .input: Bilingual(vietnamese: "số liệu đầu vào", english: "input")
        }
    }
}

extension CatalogueItem.Aggregation {
    /// How the district's figure is made, in words.
    public var words: Bilingual<String> {
        switch self {
        case .sum: Bilingual(vietnamese: "cộng các đơn vị", english: "sum of units")
        case .sumPlusDistrict:
            Bilingual(
                vietnamese: "cộng các xã và phần của huyện", english: "sum of communes plus district part")
        case .ratioOfSums: Bilingual(vietnamese: "tổng tử số chia tổng mẫu số", english: "ratio of sums")
        case .differenceOfRatios:
            Bilingual(vietnamese: "chênh lệch hai tỷ lệ", english: "difference of ratios")
        case .changeOfSums:
            Bilingual(vietnamese: "so với tổng cùng kỳ", english: "change against last year's sum")
        case .countOfUnitsMeeting:
            Bilingual(vietnamese: "đếm đơn vị đạt", english: "count of units meeting it")
        case .districtOnly: Bilingual(vietnamese: "cơ quan huyện báo cáo", english: "district agency only")
        case .none: Bilingual(vietnamese: "không tổng hợp", english: "none")
        }
    }
}

extension CatalogueItem.Nature {
    /// Whether figures add up over the year, in words.
    public var words: Bilingual<String> {
        switch self {
        case .flow: Bilingual(vietnamese: "cộng dồn", english: "flow")
        case .stock: Bilingual(vietnamese: "thời điểm", english: "stock")
        }
    }
}

extension ReportingUnit.Kind {
    /// The kind of unit, in words.
    public var words: Bilingual<String> {
        switch self {
        case .commune: Bilingual(vietnamese: "xã", english: "commune")
        case .township: Bilingual(vietnamese: "thị trấn", english: "township")
        case .agency: Bilingual(vietnamese: "cơ quan huyện", english: "agency")
        }
    }
}

extension Target.Comparator {
    /// How a figure is held against the target, in words.
    public var words: Bilingual<String> {
        switch self {
        case .atLeast: Bilingual(vietnamese: "từ … trở lên", english: "at least")
        case .above: Bilingual(vietnamese: "trên", english: "over")
        case .atMost: Bilingual(vietnamese: "không quá", english: "at most")
        case .below: Bilingual(vietnamese: "dưới", english: "under")
        case .planned: Bilingual(vietnamese: "bằng kế hoạch", english: "as planned")
        case .decreaseAtLeast: Bilingual(vietnamese: "giảm ít nhất", english: "a fall by at least")
        case .decreaseRange: Bilingual(vietnamese: "giảm trong khoảng", english: "a fall within")
        case .milestone: Bilingual(vietnamese: "hoàn thành", english: "completed")
        }
    }
}

extension CatalogueItem.Basis {
    /// What an item's methods rest on, in words.
    public var words: Bilingual<String> {
        switch self {
        case .decision: Bilingual(vietnamese: rawValue, english: "decision")
        case .judgement: Bilingual(vietnamese: rawValue, english: "judgement")
        }
    }
}
