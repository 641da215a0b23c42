extension String {
    /// The text for a page or a sheet: line breaks stay, every other character that shows nothing or turns
    /// text around has a sign in its place, and what XML cannot hold is replaced. Linear in the text.
    var visible: String {
        if utf8.allSatisfy(\.isPrintableASCII) { return self }
        var seen = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                if !(scalar == "\n" && previous == "\r") { seen.append("\n") }
            } else if scalar.value & 0xFFFE == 0xFFFE {
                seen.append("\u{FFFD}")
            } else if Quotation.showsItself(scalar) {
                seen.append(scalar)
            } else {
                seen.append(contentsOf: Quotation.sign(for: scalar).unicodeScalars)
            }
            previous = scalar
        }
        return String(seen)
    }

    /// At most `limit` scalars, then `…`: a single character can be arbitrarily long.
    package func abridged(to limit: Int) -> String {
        let scalars = unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return self }
        return String(scalars[..<end]) + "…"
    }
}
