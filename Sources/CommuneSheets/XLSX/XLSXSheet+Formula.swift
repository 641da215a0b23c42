internal import CLibXLSXWriter

extension XLSXSheet {
    /// Writes a formula that stands in bytes, as one that is made for each of many cells.
    ///
    /// - Parameter formula: UTF-8 with a zero behind it, without a leading `=`; at most 8,192 bytes without control
    ///   characters. Anything else is refused.
    func write(
        formula: Span<UInt8>, result: FormulaValue, at address: CellAddress, format: CellFormat
    ) throws(WorkbookFailure) {
        try contents.take(address)
        let count = formula.count - 1
        guard count > 0, formula[count] == 0, formula[0] != UInt8(ascii: "=") else {
            throw .text(.formula(address), .empty)
        }
        if count > 8_192 { throw .text(.formula(address), .tooLong(limit: 8_192)) }
        for place in 0..<count where formula[place] < 0x20 {
            throw .text(.formula(address), .forbiddenCharacter(Unicode.Scalar(formula[place])))
        }
        let digest = unsafe formula.extracting(first: count).withUnsafeBytes {
            unsafe CellTally.digest(of: $0)
        }
        let (row, column) = (address.lxwRow, address.lxwColumn)
        let code: lxw_error
        let content: CellTally.Content.Result
        switch result {
        case .number(let number):
            try Self.check(number)
            code = unsafe formula.withUnsafeBytes { bytes in
                unsafe worksheet_write_formula_num(
                    pointer, row, column, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    format.pointer, number)
            }
            content = .number(number)
        case .text(let text):
            let encoded = try Self.checked(text, for: .cell(address))
            code = unsafe formula.withUnsafeBytes { bytes in
                unsafe encoded.withCString { text in
                    unsafe worksheet_write_formula_str(
                        pointer, row, column, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                        format.pointer, text)
                }
            }
            content = .text(CellTally.digest(of: text))
        }
        try requireSuccess(code)
        contents.cells.add(.formula(digest, content), at: address)
    }
}
