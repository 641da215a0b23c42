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
    subscript(index: Int) -> Observation { observation(index, text(at: index)) }

    /// The value of one of ``observations``, likewise.
    func value(at index: Int) -> ReportedValue { FamiliarFigures.value(of: text(at: index)) }

    /// What one of ``observations`` is about; constant time.
    func subject(at index: Int) -> ItemField {
        ItemField(code: form.figureSubjects[index].item, field: form.figureSubjects[index].field)
    }

    /// Whether both are of forms held against the same one, and so about the same items and fields in the same
    /// order. Constant time.
    func isAlike(_ other: FamiliarFigures) -> Bool { form === other.form }

    /// Whether the same texts stand in the cells; linear in their bytes.
    func isWritten(as other: FamiliarFigures) -> Bool { written == other.written }

    private func text(at index: Int) -> ArraySlice<UInt8> {
        var start = count
        // A length is a byte, so that no sum of them can overflow.
        for length in written[..<index] { start &+= Int(length) }
        return written[start..<start + Int(written[index])]
    }

    private func observation(_ index: Int, _ text: ArraySlice<UInt8>) -> Observation {
        let subject = form.figureSubjects[index]
        return Observation(
            item: subject.item, field: subject.field, value: FamiliarFigures.value(of: text),
            written: String(decoding: text, as: UTF8.self), place: subject.place)
    }

    /// The answers to a milestone in the form's own words, which are taken before they are looked up in any other
    /// spelling.
    private static let answers = MilestoneStatus.allCases.map { status in
        (words: Array(status.words.vietnamese.utf8), status: status)
    }

    /// What the text of a cell means, which was found to have one reading when the form was read.
    private static func value(of text: ArraySlice<UInt8>) -> ReportedValue {
        if let quantity = Quantity(simpleText: text) { return .figure(quantity) }
        if let known = answers.first(where: { text.elementsEqual($0.words) }) { return .status(known.status) }
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
