internal import Glibc

extension FamiliarForm {
    /// Whether a file has the same rows, with as many cells, and the same texts where they must not differ.
    /// Linear in them.
    func hasFixedCells(of cells: ScannedCells) -> Bool {
        guard unsafe cells.rowCount == rowEnds.count else { return false }
        for row in rowEnds.indices where unsafe cells.rowEnds[row] != rowEnds[row] { return false }
        for run in fixedRuns {
            let start = unsafe cells.start(ofCell: run.cells.lowerBound)
            let count = unsafe Int(cells.ends[run.cells.upperBound - 1]) - start
            guard count == run.textCount else { return false }
            var index = run.endsStart
            for cell in run.cells {
                guard unsafe Int(cells.ends[cell]) - start == Int(fixedEnds[index]) else { return false }
                index += 1
            }
            let isSame = unsafe fixedText.withUnsafeBufferPointer { text in
                guard let text = text.baseAddress, count > 0 else { return true }
                return unsafe memcmp(cells.text + start, text + run.textStart, count) == 0
            }
            guard isSame else { return false }
        }
        return true
    }

    /// The unit whose code and name the heading has; nil where it is none that this form can stand for.
    func unit(
        of cells: ScannedCells, _ catalogue: IndicatorCatalogue, _ profiles: UnitProfiles
    ) -> ReportingUnit? {
        guard let first = codeCells.first else { return nil }
        let bytes = unsafe cells.bytes(ofCell: first)
        let code = UnitCode(unsafe String(decoding: bytes, as: UTF8.self))
        let isItself = code == unit.code
        guard isItself || !isOfThisUnitOnly, let unit = isItself ? unit : catalogue.unit(code),
            isItself || profiles.areAlike(unit, self.unit)
        else { return nil }
        for cell in codeCells where unsafe !unit.code.text.utf8.elementsEqual(cells.bytes(ofCell: cell)) {
            return nil
        }
        for cell in nameCells
        where unsafe !unit.name.vietnamese.utf8.elementsEqual(cells.bytes(ofCell: cell)) {
            return nil
        }
        return unit
    }

    /// Whether the heading says of the period what this form's does.
    func isOfThisPeriod(_ cells: ScannedCells) -> Bool {
        periodCells.allSatisfy { cell in
            unsafe periodTexts.cells[cell.text].elementsEqual(cells.bytes(ofCell: cell.position))
        }
    }

    /// The period like this one that the heading states; nil where it states none.
    func otherPeriod(in cells: ScannedCells) -> ReportingPeriod? {
        guard !isOfThisPeriodOnly, let cell = periodCells.first(where: { $0.text == 0 }),
            let other = ReportingPeriod(
                unsafe String(decoding: cells.bytes(ofCell: cell.position), as: UTF8.self)),
            other != period, other.isAlike(period)
        else { return nil }
        return other
    }

    /// What is found out about the figure cells on the way.
    struct FoundFigures {
        /// Of all texts together, in bytes.
        var length = 0
        var showsStyle = false
        /// The most commas on one line, those of fixed texts included.
        var commas = 0
        /// Whether anything but the plan is reported.
        var hasReport = false
    }

    /// Reads the figure cells into `values`; nil where one has more than one reading, or one that its item
    /// cannot have. Linear in the cells.
    func figures(
        of cells: ScannedCells, statusWords: [[UInt8]], _ values: inout FamiliarValues
    ) -> FoundFigures? {
        values.begin(figureCells.count)
        var found = FoundFigures()
        var commas = 0
        var row = -1
        for cell in figureCells {
            if cell.row != row {
                row = cell.row
                commas = fixedCommas[row]
            }
            let text = unsafe cells.bytes(ofCell: cell.position)
            guard text.count <= 0xFF,
                let figure = unsafe PlainFigure(text)
                    ?? (cell.demand.takesStatus ? PlainFigure(statusIn: text, words: statusWords) : nil),
                cell.demand.allows(figure)
            else { return nil }
            values.append(figure)
            found.length += text.count
            if figure.showsStyle {
                found.showsStyle = true
                // At most one stands in a figure.
                commas += 1
            }
            found.commas = max(found.commas, commas)
            if !cell.isPlan {
                switch figure.content {
                case .figure, .noneOccurred, .status: found.hasReport = true
                case .missing, .notApplicable: break
                }
            }
        }
        return found.hasReport ? found : nil
    }

    /// The explanations and notes; nil where one may be more than words. Linear in them.
    ///
    /// - Parameter commas: the most that a line has without them.
    func texts(of cells: ScannedCells, unit: ReportingUnit, commas: Int) -> [RowText]? {
        var texts: [RowText] = []
        var letters = letters
        var most = commas
        var row = -1
        var onRow = 0
        for (index, cell) in textCells.enumerated() {
            let bytes = unsafe cells.bytes(ofCell: cell.position)
            if bytes.isEmpty { continue }
            guard unsafe FamiliarForm.areWords(bytes),
                let text = unsafe FamiliarForm.text(bytes)
            else { return nil }
            if cell.row != row { (row, onRow) = (cell.row, 0) }
            onRow += unsafe bytes.count { $0 == 0x2C }
            most = max(most, commas + onRow)
            unsafe letters.take(bytes)
            let subject = textSubjects[index]
            texts.append(
                RowText(item: subject.item, field: subject.field, text: text, place: subject.place))
        }
        for _ in nameCells { letters.take(unit.name.vietnamese.utf8) }
        for cell in periodCells { letters.take(periodTexts.cells[cell.text]) }
        return letters.areSound && most <= commaLimit ? texts : nil
    }

    /// Nil where the bytes are not UTF-8.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        do throws(UTF8.ValidationError) {
            return String(copying: unsafe try UTF8Span(validating: bytes.span))
        } catch {
            return nil
        }
    }

    /// Whether a text has no blanks around it and is no figure.
    private static func areWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
        let second = bytes.count > 1 ? unsafe bytes[1] : 0
        let secondLast = bytes.count > 1 ? unsafe bytes[bytes.count - 2] : 0
        // C2 A0 is a no-break space.
        guard first > 0x20, last > 0x20, !(first == 0xC2 && second == 0xA0),
            !(secondLast == 0xC2 && last == 0xA0)
        else { return false }
        return beginsWithLetter(first) || !FigureText(unsafe Array(bytes)[...]).isNumber
    }

    /// Whether the first byte is that of a Latin letter, as no figure's is; U+0080 to U+00BF, which have no
    /// letters, begin with C2, and blanks and signs with E2 and above.
    private static func beginsWithLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0xC3 && byte <= 0xC9) || byte == 0xE1
    }
}

extension FamiliarForm.Demand {
    /// Whether the item can have what stands in the cell.
    fileprivate func allows(_ figure: PlainFigure) -> Bool {
        switch figure.content {
        case .missing, .notApplicable: true
        case .status: takesStatus && !isClosed
        case .noneOccurred: !isClosed && !takesStatus
        case .figure:
            !isClosed && !takesStatus && figure.value >= minimum && figure.value <= maximum
                && (!isWhole || figure.value % FamiliarRules.unit == 0)
        }
    }
}
