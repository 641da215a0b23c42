extension Quantity {
    /// What may have been meant where this figure was typed: every figure that one slip of the hand turns
    /// into it, each once. Figures that leave the range are left out.
    var slips: [(slip: CellCorrection.Slip, meant: Quantity)] {
        let meant: [(slip: CellCorrection.Slip, meant: Quantity?)] =
            swappedDigits.map { (.swappedDigits, $0) }
            + [
                (.tenfold, movedLeft(by: 1)), (.tenfold, movedRight(by: 1)),
                (.thousandfold, movedLeft(by: 3)), (.thousandfold, movedRight(by: 3)),
                (.sign, Quantity.zero.subtracting(self)),
            ]
        var seen: Set<Quantity> = [self]
        return meant.compactMap { slip, meant in
            meant.flatMap { seen.insert($0).inserted ? (slip, $0) : nil }
        }
    }

    /// The figure with two neighbouring digits exchanged, for each such pair. Digits on both sides of
    /// the decimal sign are no neighbours, and no whole number begins with a zero.
    private var swappedDigits: [Quantity] {
        var digits = Array(String(coefficient.magnitude))
        let decimals = Int(scale)
        if digits.count <= decimals {
            digits.insert(contentsOf: Array(repeating: "0", count: decimals + 1 - digits.count), at: 0)
        }
        let wholeDigits = digits.count - decimals
        return digits.indices.dropLast().compactMap { index in
            guard index + 1 != wholeDigits, digits[index] != digits[index + 1] else { return nil }
            var swapped = digits
            swapped.swapAt(index, index + 1)
            guard wholeDigits == 1 || swapped.first != "0" else { return nil }
            return Int64((isNegative ? "-" : "") + String(swapped)).flatMap {
                Quantity(coefficient: $0, scale: scale)
            }
        }
    }

    /// A tenth, a hundredth, a thousandth; nil where it has too many decimals.
    private func movedLeft(by places: UInt8) -> Quantity? {
        Quantity(coefficient: coefficient, scale: scale + places)?.withoutTrailingZeros
    }

    /// Ten, a hundred, a thousand times as much; nil on overflow.
    private func movedRight(by places: UInt8) -> Quantity? {
        guard let factor = Int64(exactly: Quantity.powerOfTen(places)) else { return nil }
        return multiplied(by: Quantity(factor))?.withoutTrailingZeros
    }
}
