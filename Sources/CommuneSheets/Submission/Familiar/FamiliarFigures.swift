/// What the figure cells of a form hold that differs from one read before in nothing else, kept as the
/// text written: one piece of memory for a form.
struct FamiliarFigures: Sendable {
    private let form: FamiliarForm
    /// The length of each cell's text, in the order of the form's figure cells, and then the texts.
    private let written: [UInt8]

    /// - Parameters:
    ///   - cells: the form's cells as they were scanned.
    ///   - textLength: how long the texts of all figure cells are together, in bytes.
    init(_ form: FamiliarForm, cells: ScannedCells, textLength: Int) {
        self.form = form
        let count = form.figureCells.count
        written = unsafe [UInt8](unsafeUninitializedCapacity: count + textLength) { buffer, filled in
            var end = count
            for (index, cell) in form.figureCells.enumerated() {
                let text = unsafe cells.bytes(ofCell: cell.position)
                unsafe buffer[index] = UInt8(truncatingIfNeeded: text.count)
                for offset in 0..<text.count {
                    unsafe buffer[end] = text[offset]
                    end += 1
                }
            }
            filled = end
        }
    }

    var count: Int { form.figureCells.count }

    /// Every figure and answer with its cell, in the order of the rows; linear in them.
    var observations: [Observation] {
        var result: [Observation] = []
        result.reserveCapacity(count)
        var start = count
        for index in 0..<count {
            let end = start + Int(written[index])
            result.append(observation(index, written[start..<end]))
            start = end
        }
        return result
    }

    /// One of ``observations``, by its place among them, from 0. Linear in the cells before it, but without a
    /// piece of memory for them.
    subscript(index: Int) -> Observation {
        let start = written[..<index].reduce(count) { $0 + Int($1) }
        return observation(index, written[start..<start + Int(written[index])])
    }

    private func observation(_ index: Int, _ text: ArraySlice<UInt8>) -> Observation {
        let subject = form.figureSubjects[index]
        return Observation(
            item: subject.item, field: subject.field, value: FamiliarFigures.value(of: text),
            written: String(decoding: text, as: UTF8.self), place: subject.place)
    }

    /// What the text of a cell means, which was found to have one reading when the form was read.
    private static func value(of text: ArraySlice<UInt8>) -> ReportedValue {
        let figure = FigureText(text)
        if let quantity = figure.quantity(in: .decimalComma) { return .figure(quantity) }
        switch figure {
        case .noneOccurred: return .noneOccurred
        case .notApplicable: return .notApplicable
        case .notAFigure:
            return MilestoneStatus(String(decoding: text, as: UTF8.self)).map { .status($0) } ?? .missing
        case .missing, .plain, .styled, .ambiguous, .dressed, .tooManyDigits: return .missing
        }
    }
}
