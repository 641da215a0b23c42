/// Reads relationships: which parts a part leads to.
final class RelationshipsReader: PartReader {
    /// The part these relationships are of; empty for those of the whole package.
    let source: String
    /// The parts they lead to, by the relationships' identifiers.
    private(set) var targets: [String: String] = [:]
    private let folder: [Substring]

    override init(part: String) {
        // `xl/_rels/workbook.xml.rels` belongs to `xl/workbook.xml`.
        let steps = part.split(separator: "/")
        folder = steps.dropLast(2)
        source = (folder + steps.suffix(1).map { $0.dropLast(".rels".count) }).joined(separator: "/")
        super.init(part: part)
    }

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        guard element == "Relationship", attributes["TargetMode"] != "External" else { return }
        let target = attributes["Target"] ?? ""
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            if step == ".." { path = path.dropLast() } else { path.append(step) }
        }
        targets[attributes["Id"] ?? ""] = path.joined(separator: "/")
    }
}

/// Reads which parts there are and of what type.
final class ContentTypesReader: PartReader {
    private var parts: Set<String> = []
    private var extensions: Set<String> = []

    override func begin(_ element: ElementName, _ attributes: XMLAttributes) {
        if element == "Override" { parts.insert(String((attributes["PartName"] ?? "").drop { $0 == "/" })) }
        if element == "Default" { extensions.insert(attributes["Extension"] ?? "") }
    }

    /// Every part that is named must be there, and every part that is there must have a type.
    func check(_ names: [String]) throws(WorkbookDamage) {
        for name in parts.subtracting(names).sorted() {
            throw .missing(part: name, namedIn: part)
        }
        for name in Set(names).subtracting(parts).sorted() where name != part {
            let ending = name.split(separator: ".").last.map(String.init) ?? ""
            guard extensions.contains(ending) else { throw .untyped(part: name) }
        }
    }
}

/// The parts of a workbook and what leads from one to the other.
struct WorkbookParts {
    let names: Set<String>
    let links: [RelationshipsReader]

    /// Every target must be there, every part must be led to, and every relationship used must exist.
    func check(_ readers: [PartReader]) throws(WorkbookDamage) {
        var reached: Set<String> = []
        for link in links {
            let targets = Set(link.targets.values)
            for target in targets.subtracting(names).sorted() {
                throw .missing(part: target, namedIn: link.part)
            }
            reached.formUnion(targets)
        }
        for name in names.subtracting(reached).sorted()
        where !name.hasSuffix(".rels") && name != "[Content_Types].xml" {
            throw .unreachable(part: name)
        }
        for reader in readers {
            let own = links.first { $0.source == reader.part }?.targets ?? [:]
            for relationship in reader.relationshipsUsed.subtracting(own.keys).sorted() {
                throw .noSuchRelationship(part: reader.part, relationship: relationship)
            }
        }
    }
}
