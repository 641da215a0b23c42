/// A commune, a township or a district agency that sends forms.
public struct ReportingUnit: Hashable, Sendable {
    public let code: UnitCode
    public let name: Bilingual<String>
    public let kind: Kind
    /// Other names that certainly mean this unit.
    public let otherNames: [String]

    /// What kind of unit it is.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case commune, township, agency
    }

    /// The code and the name without accents, as sample and form files are called:
    /// `30058-xa-my-dong`.
    public var fileStem: String {
        "\(code)-\(ASCIIName(name.vietnamese).text)"
    }
}

/// Who reports an item, or whose answers are counted.
public enum UnitSelector: Hashable, Sendable {
    case kind(ReportingUnit.Kind)
    case unit(UnitCode)

    public func includes(_ unit: ReportingUnit) -> Bool {
        switch self {
        case .kind(let kind): unit.kind == kind
        case .unit(let code): unit.code == code
        }
    }

    /// The token of the catalogue's files: a kind or a code.
    public var token: String {
        switch self {
        case .kind(let kind): kind.rawValue
        case .unit(let code): code.text
        }
    }
}
