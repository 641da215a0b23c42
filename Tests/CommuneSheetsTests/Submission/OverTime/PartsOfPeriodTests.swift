import Testing

@testable import CommuneSheets

@Suite struct `A quarter, half year, nine months or year` {
    private static let second = [
        ("2023-04", "20", "130"), ("2023-05", "27", "157"), ("2023-06", "25", "182"),
    ]
    private static let quarters = [
        ("2023-Q1", "110", "110"), ("2023-Q2", "72", "182"), ("2023-Q3", "60", "242"),
        ("2023-Q4", "50", "292"),
    ]

    /// 20 + 27 + 25 = 72; 110 + 72 + 60 + 50 = 292.
    @Test(
        arguments: [
            (second, "2023-Q2", "72", "182", []),
            (second, "2023-Q2", "73", "182", ["PER04 9 current error"]),
            (second, "2023-Q2", "72", "183", ["PER04 9 cumulative error"]),
            (second, "2023-Q2", "71", "181", ["PER04 9 current error", "PER04 9 cumulative error"]),
            // A month is missing: only the end can be compared.
            (Array(second.dropFirst()), "2023-Q2", "99", "182", []),
            (Array(second.dropFirst()), "2023-Q2", "99", "183", ["PER04 9 cumulative error"]),
            // The last month is missing: the year to date has only not fallen.
            (Array(second.dropLast()), "2023-Q2", "72", "182", []),
            (Array(second.dropLast()), "2023-Q2", "72", "156", ["PER03 9 cumulative error"]),
            (quarters, "2023", "292", "292", []),
            (quarters, "2023", "293", "293", ["PER04 9 current error", "PER04 9 cumulative error"]),
            (Array(quarters.prefix(2)), "2023-H1", "182", "182", []),
            (
                Array(quarters.prefix(3)), "2023-9M", "241", "241",
                ["PER04 9 current error", "PER04 9 cumulative error"]
            ),
        ] as [([(String, String, String)], String, String, String, [String])])
    func `is the sum of its parts, and ends as the last of them`(
        parts: [(String, String, String)], period: String, current: String, cumulative: String,
        expected: [String]
    ) throws {
        let forms = try FormsOverTime("9", parts + [(period, current, cumulative)])
        #expect(Set(try forms.findings()) == Set(expected))
    }

    @Test(arguments: [("8307", []), ("8308", ["PER04 12.M current error"])] as [(String, [String])])
    func `ends with the stocks of its last month`(stock: String, expected: [String]) throws {
        let forms = try FormsOverTime("12.M", [("2023-06", "8307", "x"), ("2023-Q2", stock, "x")])
        #expect(try forms.findings() == expected)
    }

    @Test func `names every part with its file, cell and figure`() throws {
        let forms = try FormsOverTime("9", Self.second + [("2023-Q2", "73", "182")])
        let finding = try #require(try forms.checked().overTime.first)
        #expect(finding.expected == "72")
        for part in ["72", "(tháng 4 năm 2023) = 20", "(tháng 5 năm 2023) = 27", "(tháng 6 năm 2023) = 25"] {
            #expect(finding.message(in: .vietnamese).contains(part), "\(part)")
        }
    }
}

@Suite struct `The order of periods` {
    @Test(arguments: [
        ("2023-05", "2023-06", true), ("2023-06", "2023-06", false), ("2023-07", "2023-06", false),
        ("2023-06", "2023-Q2", true), ("2023-Q2", "2023-06", false), ("2023-Q2", "2023-H1", true),
        ("2023-H1", "2023-Q2", false), ("2023-12", "2023", true), ("2022", "2023-01", true),
        ("2023-01", "2022", false), ("2023-Q1", "2023-06", true),
    ])
    func `is that in which they are known`(first: String, second: String, isBefore: Bool) throws {
        let periods = try [first, second].map { try #require(ReportingPeriod($0)) }
        #expect(periods[0].isKnown(before: periods[1]) == isBefore)
    }

    @Test(arguments: [
        ("2023-06", "2023-05"), ("2023-01", nil), ("2023-Q2", "2023-Q1"), ("2023-Q1", nil), ("2023-H1", nil),
        ("2023", nil),
    ])
    func `has one before of the year and kind, but for the first`(period: String, previous: String?) {
        #expect(ReportingPeriod(period)?.previousOfYear?.description == previous)
    }

    @Test(
        arguments: [
            ("2023-06", []), ("2023-Q2", ["2023-04 2023-05 2023-06"]),
            (
                "2023-9M",
                [
                    "2023-01 2023-02 2023-03 2023-04 2023-05 2023-06 2023-07 2023-08 2023-09",
                    "2023-Q1 2023-Q2 2023-Q3",
                ]
            ),
        ] as [(String, [String])])
    func `takes a period apart into months and quarters`(period: String, parts: [String]) {
        let divisions = ReportingPeriod(period)?.divisions.map {
            $0.map(\.description).joined(separator: " ")
        }
        #expect(divisions == parts)
    }
}
