/// The size of a unit of measure among those of its kind, by which figures are converted.
///
/// The units that forms of this country are filled in with beside the catalogue's own.
struct MeasureScale {
    /// What is measured; figures of one kind can be converted.
    let kind: Kind
    /// How many of the smallest unit of the kind it holds; a multiple of every smaller one's.
    let size: Int64
    /// Its names, the usual one first.
    let names: [String]

    enum Kind {
        case money, moneyPerHead, mass, area
    }

    private static let known: [MeasureScale] =
        money.map { MeasureScale(kind: .money, size: $0.size, names: $0.names) }
        + money.map { scale in
            MeasureScale(
                kind: .moneyPerHead, size: scale.size,
                names: scale.names.flatMap { ["\($0)/người/năm", "\($0)/người"] })
        } + [
            MeasureScale(kind: .mass, size: 1, names: ["kg", "kilogam", "kilôgam", "ki-lô-gam", "ký"]),
            MeasureScale(kind: .mass, size: 100, names: ["tạ"]),
            MeasureScale(kind: .mass, size: 1000, names: ["tấn"]),
            MeasureScale(kind: .area, size: 1, names: ["m2", "m²", "mét vuông"]),
            MeasureScale(kind: .area, size: 10_000, names: ["ha", "héc-ta", "hecta", "hécta"]),
        ]

    private static let money: [(size: Int64, names: [String])] = [
        (1, ["đồng", "đ", "VNĐ", "VND", "đồng Việt Nam", "Việt Nam đồng"]),
        (
            1000,
            ["nghìn đồng", "ngàn đồng"]
                + ["1.000", "1,000", "1000", "1 000", "nghìn", "ngàn"].flatMap { number in
                    ["\(number) đồng", "\(number) đ", "\(number) VNĐ", "\(number) VND"]
                } + ["ngđ", "ng.đ", "ng. đồng"]
        ),
        (
            1_000_000,
            ["triệu đồng", "tr.đồng", "tr.đ", "trđ", "tr đồng", "triệu đ", "triệu VNĐ", "triệu VND", "triệu"]
        ),
        (1_000_000_000, ["tỷ đồng", "tỉ đồng", "tỷ", "tỉ", "tỷ đ", "tỷ VNĐ", "tỷ VND"]),
    ]
}

extension MeasureScale {
    /// The unit of measure that goes by a name; nil where it is none of these. Constant time.
    static func named(_ text: String) -> MeasureScale? { byName[MeasureKey(text)] }

    /// Of two that go by one name, the first of the table.
    private static let byName = Dictionary(
        known.flatMap { scale in scale.names.map { (MeasureKey($0), scale) } },
        uniquingKeysWith: { first, _ in first })

    /// What figures in this unit need to become figures in another; nil where they cannot.
    func remedy(to other: MeasureScale) -> MeasureRemedy? {
        guard kind == other.kind, size != other.size else { return nil }
        return size < other.size
            ? .divide(by: Quantity(other.size / size)) : .multiply(by: Quantity(size / other.size))
    }

    /// The usual names of the smaller or of the larger units of the same kind, the smallest first.
    func names(smaller: Bool) -> [String] {
        MeasureScale.known.filter { $0.kind == kind && (smaller ? $0.size < size : $0.size > size) }
            .compactMap(\.names.first)
    }
}
