/// What a workbook says of itself in its own properties.
public struct WorkbookIdentity: Hashable, Sendable {
    /// The properties of one's own by name: `catalogue`, `period`, `inputs-sha256`, `ledger-transaction`.
    public let properties: [String: String]

    /// Reads them from a workbook's file; empty where it has none.
    ///
    /// Nil where the file cannot be opened or is no workbook. Linear in the part that holds them.
    public init?(ofFile path: String) {
        let reader = CustomPropertiesReader(part: "docProps/custom.xml")
        do throws(WorkbookDamage) {
            let archive = try ZIPReader(path: path)
            if try archive.partNames().contains(reader.part) { try archive.parse(reader) }
        } catch {
            return nil
        }
        properties = reader.properties
    }
}

/// Collects the texts of a workbook's own properties.
private final class CustomPropertiesReader: PartReader {
    private(set) var properties: [String: String] = [:]
    private var name: String?

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        if element == "property" { name = attributes["name"] }
        if element == "vt:lpwstr" { collectText() }
    }

    override func end(_ element: ElementName) {
        guard element == "vt:lpwstr", let name else { return }
        properties[name] = String(decoding: text, as: UTF8.self)
    }
}
