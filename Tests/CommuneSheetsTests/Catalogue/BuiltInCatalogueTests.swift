import Testing

@testable import CommuneSheets

@Suite struct `Built-in catalogue` {
    @Test func `ranks communes and draws the year by items of its own choice, or by none`() throws {
        let identity = try BuiltIn.catalogue().identity
        #expect(identity.ranking == ["6", "9", "12", "19", "21c"])
        #expect(identity.course == ["3", "5", "6", "9", "9.1"])
        let rows = try BuiltIn.rows(of: .catalogue).filter { !["ranking", "course"].contains($0.first) }
        let without = try #require(try BuiltIn.read(with: rows, in: .catalogue).catalogue)
        #expect(without.identity.ranking == [])
        #expect(without.identity.course == [])
    }

    @Test func `has no findings`() throws {
        let (catalogue, report) = try IndicatorCatalogue.read(from: { IndicatorCatalogue.builtInFile($0) })
        #expect(report.files.map(\.name) == CatalogueFileName.allCases)
        #expect(report.files.flatMap(\.findings).isEmpty)
        // What is known to be sound is read without the checks, and read as the same.
        let unchecked = try #require(try IndicatorCatalogue.builtIn().catalogue)
        let checked = try #require(catalogue)
        #expect(unchecked.version == checked.version)
        #expect(unchecked.identity == checked.identity)
        #expect(unchecked.units == checked.units)
        #expect(unchecked.measures == checked.measures)
        #expect(unchecked.rules == checked.rules)
        #expect(unchecked.columns == checked.columns)
        #expect(unchecked.items.map { Self.words(of: $0) } == checked.items.map { Self.words(of: $0) })
    }

    /// Everything that an item holds, in words.
    private static func words(of item: CatalogueItem) -> [String] {
        Mirror(reflecting: item).children.map { "\($0.label ?? ""): \($0.value)" }
    }

    /// "25 chỉ tiêu chủ yếu, bao gồm: 08 …; 12 …; 02 …; 03 …" (the Decision).
    @Test func `has the twenty-five indicators in their four groups`() throws {
        let catalogue = try BuiltIn.catalogue()
        let indicators = Dictionary(grouping: catalogue.items.filter { $0.indicator != nil }, by: \.group)
            .mapValues { Set($0.compactMap(\.indicator)) }
        #expect(indicators == ["I": Set(1...8), "II": Set(9...20), "III": [21, 22], "IV": [23, 24, 25]])
        #expect(catalogue.items.filter { $0.group == "NV" }.count == 6)
    }

    @Test func `has thirteen communes and thirteen agencies`() throws {
        let kinds = Dictionary(grouping: try BuiltIn.catalogue().units, by: \.kind).mapValues(\.count)
        #expect(kinds == [.township: 1, .commune: 12, .agency: 13])
    }

    @Test func `every code finds its item and its unit`() throws {
        let catalogue = try BuiltIn.catalogue()
        for (position, item) in catalogue.items.enumerated() {
            #expect(catalogue.item(item.code) == item)
            #expect(catalogue.position(of: item.code) == position)
            #expect(catalogue.item(named: item.name.vietnamese) == item)
        }
        for unit in catalogue.units { #expect(catalogue.unit(unit.code) == unit) }
        #expect(catalogue.item("99") == nil)
        #expect(catalogue.unit("99999") == nil)
    }

    @Test func `the inputs of rates are named after them and summed`() throws {
        let catalogue = try BuiltIn.catalogue()
        for input in catalogue.items where input.kind == .input {
            #expect(input.aggregation == .sum)
            #expect(input.code.text.hasSuffix(".T") || input.code.text.hasSuffix(".M"))
            #expect(catalogue.items.contains { $0.inputs.contains(input.code) }, "\(input.code)")
        }
    }

    @Test func `a form holds the headings above its items, in the order of the catalogue`() throws {
        let catalogue = try BuiltIn.catalogue()
        for unit in catalogue.reportingUnits {
            let items = catalogue.items(reportedBy: unit)
            let positions = items.compactMap { catalogue.position(of: $0.code) }
            #expect(positions == positions.sorted())
            #expect(items.allSatisfy { $0.kind == .heading || $0.isReported(by: unit) })
        }
        let police = try #require(catalogue.unit("CAH"))
        #expect(
            catalogue.items(reportedBy: police).map(\.code.text) == [
                "24", "24.1", "24.1.T", "24.2", "24.2.T", "24.2.M", "24.3", "24.3.T", "24.3.M", "25",
                "25.T",
                "NV.5",
            ])
    }

    /// The Decision gives district figures only, so an agency's form has them and a commune's has none.
    @Test func `plan figures stand on the forms of those who alone report an item`() throws {
        let catalogue = try BuiltIn.catalogue()
        let statistics = try #require(catalogue.unit("CCTK"))
        let output = try #require(catalogue.item("1"))
        #expect(catalogue.plan(of: output, for: statistics) == .of("14066000"))
        for commune in catalogue.units where commune.kind != .agency {
            #expect(catalogue.items.allSatisfy { catalogue.plan(of: $0, for: commune) == nil })
        }
    }

    @Test func `shares of the plan stand on the forms of the units they belong to`() throws {
        let rows = try BuiltIn.rows(of: .plans) + [["30058", "5.1", "8500,5", "QĐ giao"]]
        let catalogue = try #require(try BuiltIn.read(with: rows, in: .plans).catalogue)
        let rice = try #require(catalogue.item("5.1"))
        #expect(catalogue.plan(of: rice, for: try #require(catalogue.unit("30058"))) == .of("8500.5"))
        #expect(catalogue.plan(of: rice, for: try #require(catalogue.unit("30055"))) == nil)
    }

    @Test(arguments: [
        ("5.1", "ha", true), ("5.1", " HA ", true), ("5.1", "hecta", true), ("5.1", "tấn", false),
        ("1", "Triệu đồng", true), ("1", "trđ", true), ("1", "đồng", false), ("1", "tỷ đồng", false),
        ("12", "%", true), ("13", "%", false), ("13", "điểm %", true), ("1", "million VND", true),
    ])
    func `a unit of measure is known by its spellings`(code: String, text: String, isNamed: Bool) throws {
        let measure = try #require(try BuiltIn.catalogue().item(IndicatorCode(code))?.measure)
        #expect(measure.isNamed(text) == isNamed)
    }
}
