import Testing

@testable import CommuneSheets

/// The plan as the Decision words it, and as the domain's table of it has it.
@Suite struct `The catalogue and the Decision` {
    private static let decision = "seed/000_b5ad6842c6e2d900.txt"
    private static let table = "domain/catalogue_2023.csv"

    @Test(
        .enabled(if: SharedMaterial.has(decision), "skipped: ../shared/seed is not beside this checkout"))
    func `every quotation stands in the Decision`() throws {
        let text = try SharedMaterial.text(Self.decision)
        let catalogue = try BuiltIn.catalogue()
        var count = 0
        for item in catalogue.items where !item.quotation.isEmpty {
            count += 1
            #expect(text.contains(item.quotation), "\(item.code): \(item.quotation)")
        }
        #expect(count > 50)
    }

    @Test(
        .enabled(if: SharedMaterial.has(table), "skipped: ../shared/domain is not beside this checkout"))
    func `all fifty-four rows have the same target, comparator and unit of measure`() throws {
        let records = try SharedMaterial.records(Self.table)
        let catalogue = try BuiltIn.catalogue()
        let own = catalogue.items.filter { $0.kind != .input && $0.indicator != nil }
        #expect(records.count == 54)
        #expect(Set(own.map(\.code.text)) == Set(records.compactMap { $0["row_id"] }))
        for record in records {
            let code = record["row_id"] ?? ""
            let item = try #require(catalogue.item(IndicatorCode(code)), "\(code)")
            #expect(item.parent?.text ?? "" == record["parent_id"], "\(code)")
            #expect(item.group == record["group"], "\(code)")
            guard item.kind != .heading else {
                #expect(record["comparator"] == "heading", "\(code)")
                continue
            }
            let target = try #require(item.target, "\(code)")
            #expect(target.comparator.rawValue == record["comparator"], "\(code)")
            guard item.kind != .milestone else { continue }
            #expect(target.low == Self.quantity(record["value_low"]), "\(code)")
            #expect(target.high == Self.quantity(record["value_high"]), "\(code)")
            #expect(item.direction?.rawValue == record["direction"], "\(code)")
            // The table notes beside the unit of 13 that the Decision writes "%".
            let measure = (record["unit"] ?? "").split(separator: " (").first.map { String($0) }
            #expect(item.measure?.name.vietnamese == measure, "\(code)")
        }
    }

    @Test(
        .enabled(
            if: SharedMaterial.has("domain/units_2023.csv"),
            "skipped: ../shared/domain is not beside this checkout"))
    func `the thirteen communes have their official codes and names`() throws {
        let official = try SharedMaterial.records("domain/units_2023.csv")
        let communes = try BuiltIn.catalogue().units.filter { $0.kind != .agency }
        #expect(communes.map(\.code.text) == official.compactMap { $0["unit_code"] })
        #expect(communes.map(\.name.vietnamese) == official.compactMap { $0["official_name"] })
        #expect(communes.map { $0.kind == .township } == official.map { $0["kind"] == "thị trấn" })
    }

    private static func quantity(_ text: String?) -> Quantity? {
        text.flatMap { $0.isEmpty ? nil : Quantity.of($0) }
    }
}
