/// The text of a figure cell taken apart: words, sign, digits, words.
struct FigureParts {
    private(set) var marks: FigureDress.Marks = []
    private(set) var textBefore = ""
    private(set) var textBehind = ""
    private var isNegative = false
    /// What has not been taken yet.
    private var rest: ArraySlice<Unicode.Scalar>

    /// Nil where something in the text makes every reading of it a guess.
    init?(_ bytes: ArraySlice<UInt8>) {
        var scalars: [Unicode.Scalar] = []
        var marks: FigureDress.Marks = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                marks.insert(.fullWidth)
                scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
            // Marks that turn the direction of what they enclose could turn the digits around.
            case 0x202A...0x202E, 0x2066...0x2069: return nil
            case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: marks.insert(.invisible)
            case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: scalars.append(FigureParts.noBreakSpace)
            default: scalars.append(scalar)
            }
        }
        rest = scalars[...].trimmed
        if let first = rest.first, first == "'" || first == "\u{2019}" || first == "\u{2018}" {
            marks.insert(.apostrophe)
            rest = rest.dropFirst().trimmed
        }
        if rest.first == "(", rest.last == ")" {
            marks.insert(.brackets)
            isNegative = true
            rest = rest.dropFirst().dropLast().trimmed
        }
        self.marks = marks
        guard takeTextBefore(), takeSign() else { return nil }
    }

    private static let noBreakSpace: Unicode.Scalar = "\u{A0}"

    /// Words before the figure, which a blank separates from it.
    private mutating func takeTextBefore() -> Bool {
        guard let start = rest.firstIndex(where: { $0.isDigit || FigureParts.isSign($0) }) else {
            return false
        }
        let before = rest[..<start]
        guard before.isEmpty || (before.last?.isBlank == true && before.allSatisfy(\.isWordPart)) else {
            return false
        }
        textBefore = before.trimmed.text
        rest = rest[start...]
        return true
    }

    private mutating func takeSign() -> Bool {
        guard let first = rest.first, FigureParts.isSign(first) else { return true }
        // Behind a bracket there is a sign already.
        guard !marks.contains(.brackets), rest.dropFirst().first?.isDigit == true else { return false }
        if first == "+" {
            marks.insert(.plusSign)
        } else {
            isNegative = true
            if first != "-" { marks.insert(.typographicMinus) }
        }
        rest = rest.dropFirst()
        return true
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+" || scalar == "-" || scalar == "\u{2212}" || scalar == "\u{2013}"
    }

    /// The figure itself as ASCII without blanks, its sign before it; what follows must be words.
    mutating func takeDigits() -> [UInt8]? {
        var groups: [ArraySlice<Unicode.Scalar>] = []
        var isTypographic = true
        while true {
            let group = rest.prefix { $0.isDigit || $0 == "," || $0 == "." }
            groups.append(group)
            rest = rest[group.endIndex...]
            guard let blank = rest.first, blank.isBlank, FigureParts.startsGroup(rest.dropFirst()) else {
                break
            }
            if blank != FigureParts.noBreakSpace { isTypographic = false }
            rest = rest.dropFirst()
        }
        guard takeTextBehind(), groups.count == 1 || FigureParts.areThousands(groups) else { return nil }
        if groups.count > 1 {
            let hasDecimals = groups.last?.allSatisfy(\.isDigit) == false
            marks.insert(isTypographic || groups.count > 2 || hasDecimals ? .spaces : .loneSpace)
        }
        return (isNegative ? [0x2D] : []) + groups.joined().compactMap { UInt8(exactly: $0.value) }
    }

    /// Whether three digits come that may be a group of thousands, and not the start of more.
    private static func startsGroup(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.prefix { $0.isDigit }.count == 3
    }

    /// One to three digits, then groups of three, a decimal part only behind the last.
    private static func areThousands(_ groups: [ArraySlice<Unicode.Scalar>]) -> Bool {
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else {
            return false
        }
        return groups.dropLast().allSatisfy { $0.allSatisfy(\.isDigit) }
            && (groups.last?.count { $0 == "," || $0 == "." } ?? 0) <= 1
    }

    /// Words behind the figure; false where there is anything else, such as a second number.
    private mutating func takeTextBehind() -> Bool {
        let behind = rest.trimmed
        // `m3` and `km2` are the only units with a digit in them.
        let isPower = (behind.last == "2" || behind.last == "3") && behind.dropLast().last == "m"
        let words = isPower ? behind.dropLast() : behind
        guard words.allSatisfy(\.isWordPart) else { return false }
        textBehind = behind.text
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
    fileprivate var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0xA0 }

    /// Letters, their marks, and what units of measure are written with.
    fileprivate var isWordPart: Bool {
        isBlank || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
            || ["%", "‰", "/", "²", "³"].contains(self)
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
        let front = drop { $0.isBlank }
        let blanks = front.reversed().prefix { $0.isBlank }.count
        return front.dropLast(blanks)
    }

    fileprivate var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: self)
        return String(view)
    }
}
