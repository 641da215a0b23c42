import Testing

@testable import CommuneSheets

@Suite struct `A verdict's formula` {
    private func item(_ fields: OddCatalogue.Item, _ others: [OddCatalogue.Item] = []) throws -> (
        CatalogueItem, IndicatorCatalogue
    ) {
        let items = [fields.merging(["Mã số": "1", "Đơn vị báo cáo": "commune"]) { own, _ in own }]
        let catalogue = try OddCatalogue.read(units: [("30001", "commune")], items: items + others)
        return (try #require(catalogue.item("1")), catalogue)
    }

    /// By hand: the decimals behind the last of the digits that are certain. Of 69 the first is a ten, so
    /// that 15 digits end with the thirteenth decimal.
    @Test(arguments: [
        ("người", "5500", 1, 11), ("người", "5500", 10_000, 11), ("triệu đồng", "148200", 1, 8),
        ("triệu đồng", "148200", 26, 7), ("triệu đồng", "148200", 300, 6),
        ("triệu đồng", "148200", 10_000, 5),
        // Never coarser than three decimals, which the unit of measure has, or than the target's own.
        ("triệu đồng", "14066000000", 10_000, 3), ("triệu đồng", "0,0000001", 10_000, 17),
        ("triệu đồng", "14066000,12345", 10_000, 5), ("triệu đồng", "0", 10_000, 3),
    ])
    func `rounds a difference of sums behind the digits that are certain`(
        measure: String, target: String, units: Int, decimals: Int
    ) throws {
        let (item, catalogue) = try item(["Đơn vị tính": measure, "So sánh": ">=", "Mục tiêu từ": target])
        let low = try #require(item.target?.low)
        #expect(
            ComparisonPrecision(of: item, in: catalogue, units: units).decimals(at: low) == decimals)
    }

    @Test(arguments: [
        ("người", "69", 26, 13), ("người", "0,3", 26, 15), ("ha", "69", 16, 12), ("ha", "69", 17, 11),
        ("ha", "69", 183, 11), ("ha", "69", 184, 10),
    ])
    func `rounds a difference of quotients behind the digits that are certain`(
        measure: String, target: String, units: Int, decimals: Int
    ) throws {
        let input: OddCatalogue.Item = ["Loại": "input", "Đơn vị tính": measure, "Đơn vị báo cáo": "commune"]
        let (item, catalogue) = try item(
            [
                "Loại": "rate", "Cách tổng hợp": "ratioOfSums", "Đơn vị tính": "%", "Tử số": "2",
                "Mẫu số": "3",
                "So sánh": ">=", "Mục tiêu từ": target,
            ], [input.merging(["Mã số": "2"]) { $1 }, input.merging(["Mã số": "3"]) { $1 }])
        let low = try #require(item.target?.low)
        #expect(
            ComparisonPrecision(of: item, in: catalogue, units: units).decimals(at: low) == decimals)
    }

    @Test func `names the parts of a heading that stand together as one range`() {
        let parts = HeadingParts(of: "1", rows: Array(10...209))
        #expect(!parts.areMarked)
        #expect(parts.count("\"Đạt\"") == "COUNTIF(K11:K210,\"Đạt\")")
    }

    @Test func `names the column beside the page where parts stand scattered`() {
        let parts = HeadingParts(of: "1", rows: stride(from: 10, to: 410, by: 2).map { $0 })
        #expect(parts.areMarked)
        #expect(
            parts.count("\"Đạt\"") == "SUMPRODUCT(EXACT(M11:M409,\"1\")*(K11:K409=\"Đạt\"))")
    }

    /// Exceeded parts under headings under a heading: exceeded; nothing is known of a part without a figure.
    @Test(arguments: [("11", TargetVerdict.exceeded), ("10", .met), ("9", .notMet), ("", .insufficientData)])
    func `is that of the consolidation for a heading over headings`(
        figure: String, verdict: TargetVerdict
    ) throws {
        let heading: OddCatalogue.Item = ["Loại": "heading"]
        let catalogue = try OddCatalogue.read(
            units: [("30001", "commune")],
            items: [
                ["Mã số": "1", "Loại": "heading"],
                heading.merging(["Mã số": "1.1", "Mã cấp trên": "1"]) { $1 },
                [
                    "Mã số": "1.1.1", "Mã cấp trên": "1.1", "Đơn vị báo cáo": "commune", "So sánh": ">=",
                    "Mục tiêu từ": "10",
                ],
                [
                    "Mã số": "1.2", "Mã cấp trên": "1", "Đơn vị báo cáo": "commune", "So sánh": ">=",
                    "Mục tiêu từ": "10",
                ],
            ])
        let form = FilledForm("30001", ["1.1.1": [.current: figure], "1.2": [.current: "12"]])
        let accepted = try form.accepted(catalogue)
        let consolidation = Consolidation(of: [accepted], period: accepted.period, catalogue: catalogue)
        #expect(consolidation.result("1.1")?.verdict == verdict)
        #expect(consolidation.result("1")?.verdict == verdict)
    }
}

@Suite struct `A plan figure's format` {
    @Test(arguments: [
        (">=", "5500", "ít nhất 5.500", "\"ít nhất \"#,##0"), (">=", "5500", "đạt 5.500", "#,##0"),
        ("<=", "1,5", "nhiều nhất 1,5", "\"nhiều nhất \"#,##0.0"),
        (">", "69", "đạt trên 69", "\"trên \"#,##0"),
        ("<", "11,65", "dưới 11,65", "\"dưới \"#,##0.00"), ("=", "56", "56", "#,##0"),
    ])
    func `says what the target's words and its comparator say`(
        comparator: String, target: String, words: String, format: String
    ) throws {
        let catalogue = try OddCatalogue.read(
            units: [("30001", "commune")],
            items: [
                [
                    "Mã số": "1", "Đơn vị báo cáo": "commune", "So sánh": comparator, "Mục tiêu từ": target,
                    "Lời mục tiêu": words,
                ]
            ])
        let own = try #require(catalogue.item("1")?.target)
        #expect(NumberFormats.plan(own, .vietnamese) == format)
    }
}
