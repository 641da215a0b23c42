extension String {
    /// The text without characters that could steer a terminal or turn a line around: each control
    /// and format character becomes a blank.
    public var printable: String {
        if utf8.allSatisfy(\.isPrintableASCII) { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format: " "
                    default: scalar
                    }
                }))
    }
}
