extension WorkbookChart {
    /// Refuses what the library would not, or would only warn of.
    func check() throws(WorkbookFailure) {
        guard (1...10_000).contains(width), (1...10_000).contains(height),
            (0...10_000).contains(inset), !series.isEmpty,
            (1...409).contains(titleSize), (1...409).contains(textSize),
            gap.map({ (0...500).contains($0) }) != false,
            overlap.map({ (-100...100).contains($0) }) != false
        else { throw .measure("chart") }
        try categories.check()
        try values.check()
        try WorkbookChart.check(title)
        try WorkbookChart.check(short: fontName, as: .fontName)
        for series in series { try series.check() }
    }

    /// Refuses a text that the chart cannot hold.
    fileprivate static func check(_ text: String?) throws(WorkbookFailure) {
        guard let text else { return }
        if let fault = CellText.fault(in: text, limit: 255) { throw .text(.chart, fault) }
        // The library would take it for a formula.
        if text.hasPrefix("=") { throw .text(.chart, .forbiddenCharacter("=")) }
        if text.isEmpty { throw .text(.chart, .empty) }
    }

    fileprivate static func check(
        short text: String?, as use: WorkbookFailure.TextUse
    ) throws(WorkbookFailure) {
        guard let text else { return }
        if let fault = CellText.fault(in: text) { throw .text(use, fault) }
        if text.isEmpty { throw .text(use, .empty) }
        if text.utf8.count > 127 { throw .text(use, .tooLong(limit: 127)) }
    }
}

extension WorkbookChart.Axis {
    fileprivate func check() throws(WorkbookFailure) {
        try WorkbookChart.check(title)
        try WorkbookChart.check(short: numberFormat, as: .numberFormat)
        for number in [minimum, maximum, step] {
            if let number, !number.isFinite { throw .notFinite }
        }
        if let minimum, let maximum, minimum >= maximum { throw .measure("axis") }
        if let step, step <= 0 { throw .measure("axis") }
    }
}

extension WorkbookChart.Series {
    fileprivate func check() throws(WorkbookFailure) {
        try WorkbookChart.check(name)
        try WorkbookChart.check(short: labels?.numberFormat, as: .numberFormat)
        if let line, !(0.25...10).contains(line.width) { throw .measure("chart line") }
        if let marker, !(2...72).contains(marker.size) { throw .measure("chart marker") }
        let ranges = [categories.range, values.range]
        for range in ranges {
            guard range.isInSheet, range.rows.count == 1 || range.columns.count == 1,
                range.cellCount <= 65_535
            else { throw .outOfBounds(range) }
        }
        guard Set(ranges.map(\.cellCount)).count == 1 else { throw .outOfBounds(values.range) }
    }
}
