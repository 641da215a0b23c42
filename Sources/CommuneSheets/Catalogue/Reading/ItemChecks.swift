/// Checks of the items against one another: references, cycles, inputs, targets.
struct ItemChecks {
    let items: [ReadItem]
    private let agencies: [ReportingUnit]
    private let byCode: [IndicatorCode: CatalogueItem]

    init(items: [ReadItem], units: [ReportingUnit]) {
        self.items = items
        agencies = units.filter { $0.kind == .agency }
        byCode = Dictionary(items.map { ($0.item.code, $0.item) }, uniquingKeysWith: { first, _ in first })
    }

    func run(on file: inout CatalogueFile) {
        for read in items {
            checkReferences(of: read, in: &file)
            checkInputs(of: read, in: &file)
            checkTarget(of: read, in: &file)
            checkReporting(of: read, in: &file)
        }
        checkCycles(in: &file)
    }

    private func checkReferences(of read: ReadItem, in file: inout CatalogueFile) {
        let references: [(IndicatorCode?, String)] = [
            (read.item.parent, "Mã cấp trên"), (read.item.numerator, "Tử số"),
            (read.item.denominator, "Mẫu số"),
        ]
        for (code, heading) in references {
            if let code, byCode[code] == nil {
                file.report(.catalogueUnknownReference(column: heading), read.row, heading)
            }
        }
    }

    /// A computed item needs the inputs its method works on, and inputs are figures of their own.
    private func checkInputs(of read: ReadItem, in file: inout CatalogueFile) {
        let item = read.item
        switch item.kind {
        case .rate:
            requireInput(item.numerator, "Tử số", of: read, in: &file)
            requireInput(item.denominator, "Mẫu số", of: read, in: &file)
        case .change:
            requireInput(item.numerator, "Tử số", of: read, in: &file)
            if item.aggregation == .differenceOfRatios {
                requireInput(item.denominator, "Mẫu số", of: read, in: &file)
            }
        case .amount, .count, .milestone, .heading, .input:
            if item.numerator != nil {
                file.report(.catalogueValue(column: "Tử số", allowed: [""]), read.row, "Tử số")
            }
        }
        checkMethod(of: read, in: &file)
    }

    private func requireInput(
        _ code: IndicatorCode?, _ heading: String, of read: ReadItem, in file: inout CatalogueFile
    ) {
        guard let code else {
            file.report(.catalogueIncomplete(missing: heading), read.row, heading)
            return
        }
        if let input = byCode[code], !(input.kind == .input && input.aggregation == .sum) {
            file.report(.catalogueValue(column: heading, allowed: ["input, sum"]), read.row, heading)
        }
    }

    /// Which methods each kind can be consolidated by. A rate is never summed or averaged.
    private func checkMethod(of read: ReadItem, in file: inout CatalogueFile) {
        let allowed: [CatalogueItem.Aggregation]
        switch read.item.kind {
        case .rate: allowed = [.ratioOfSums, .districtOnly]
        case .change: allowed = [.differenceOfRatios, .changeOfSums]
        case .amount: allowed = [.sum, .sumPlusDistrict, .districtOnly]
        case .count: allowed = [.sum, .sumPlusDistrict, .countOfUnitsMeeting, .districtOnly]
        case .input: allowed = [.sum]
        case .milestone: allowed = [.districtOnly, .none]
        case .heading: allowed = [.none]
        }
        if !allowed.contains(read.item.aggregation) {
            file.report(
                .catalogueValue(column: "Cách tổng hợp", allowed: allowed.map(\.rawValue)),
                read.row, "Cách tổng hợp")
        }
    }

    private func checkTarget(of read: ReadItem, in file: inout CatalogueFile) {
        guard let target = read.item.target else { return }
        func report(_ reason: CatalogueTargetFault) {
            file.report(.catalogueImpossibleTarget(reason: reason), read.row, "Mục tiêu từ")
        }
        if target.comparator == .milestone {
            if target.low != nil { report(.comparatorMissing) }
            return
        }
        guard let low = target.low else { return report(.figureMissing) }
        if target.comparator == .decreaseRange, target.high == nil { report(.figureMissing) }
        if let high = target.high, high < low { report(.boundsReversed) }
        if target.comparator == .planned, read.item.direction == nil { report(.comparatorMissing) }
        let isOwnFigure = read.item.isComputed == false || read.item.kind == .rate
        let isUnitScale = read.item.aggregation != .countOfUnitsMeeting || target.scope == .eachUnit
        if isOwnFigure, isUnitScale, let maximum = read.item.maximum {
            let cannotBeAbove = target.comparator == .above && low >= maximum
            let isNotAFall = target.comparator != .decreaseAtLeast && target.comparator != .decreaseRange
            if cannotBeAbove || (isNotAFall && low > maximum) { report(.outsideRange) }
        }
        if isOwnFigure, let minimum = read.item.minimum {
            if low < minimum || (target.comparator == .below && low == minimum) { report(.outsideRange) }
        }
    }

    private func checkReporting(of read: ReadItem, in file: inout CatalogueFile) {
        let item = read.item
        if item.kind == .heading { return }
        if item.reporters.isEmpty {
            file.report(.catalogueIncomplete(missing: "Đơn vị báo cáo"), read.row, "Đơn vị báo cáo")
        }
        if item.frequency == nil {
            file.report(.catalogueIncomplete(missing: "Tần suất"), read.row, "Tần suất")
        }
        if item.takesFigures, item.nature == nil {
            file.report(.catalogueIncomplete(missing: "Tính chất"), read.row, "Tính chất")
        }
        if item.takesFigures, file.textIfAny(read.row, "Đơn vị tính") == nil {
            file.report(.catalogueIncomplete(missing: "Đơn vị tính"), read.row, "Đơn vị tính")
        }
        checkAgencies(of: read, in: &file)
        if item.aggregation == .countOfUnitsMeeting, item.countedUnits.isEmpty {
            file.report(
                .catalogueIncomplete(missing: "Đơn vị được đếm"), read.row, "Đơn vị được đếm")
        }
    }

    /// A figure of the district alone comes from one agency; a district part from at least one.
    private func checkAgencies(of read: ReadItem, in file: inout CatalogueFile) {
        let agencies = agencies.filter { read.item.isReported(by: $0) }
        let isSettled: Bool
        switch read.item.aggregation {
        case .districtOnly: isSettled = agencies.count == 1
        case .sumPlusDistrict: isSettled = !agencies.isEmpty
        case .sum, .ratioOfSums, .differenceOfRatios, .changeOfSums, .countOfUnitsMeeting, .none:
            isSettled = true
        }
        if !isSettled, !read.item.reporters.isEmpty {
            file.report(
                .catalogueValue(column: "Đơn vị báo cáo", allowed: ["1 agency"]), read.row,
                "Đơn vị báo cáo")
        }
    }

    /// Follows parents and inputs upwards; linear in items times the depth of the tree.
    private func checkCycles(in file: inout CatalogueFile) {
        var reported: Set<IndicatorCode> = []
        for read in items {
            var path = [read.item.code]
            var next = read.item.parent
            while let code = next {
                if let start = path.firstIndex(of: code) {
                    let cycle = Array(path[start...])
                    if reported.isDisjoint(with: cycle) {
                        file.report(.catalogueCycle(codes: cycle.map(\.text)), read.row, "Mã cấp trên")
                    }
                    reported.formUnion(cycle)
                    break
                }
                path.append(code)
                next = byCode[code]?.parent
            }
        }
    }
}
