/// Finds units by the names under which they certainly go.
///
/// A bare name that two units share ("Mỹ An" is a township and a commune) finds both.
struct UnitNames: Sendable {
    private var units: [NameKey: [Int]] = [:]

    init(_ units: [ReportingUnit], district: String, province: String) {
        for (position, unit) in units.enumerated() {
            let names = [unit.name.vietnamese, unit.name.english] + unit.otherNames
            for name in names {
                for form in UnitNames.forms(
                    of: NameKey(name).text, kind: unit.kind, district: district, province: province)
                {
                    add(position, under: NameKey(form))
                }
            }
        }
    }

    /// The positions of the units that bear a name; several where it is ambiguous. Constant time.
    func positions(named name: String) -> [Int] {
        units[NameKey(name)] ?? []
    }

    private mutating func add(_ position: Int, under key: NameKey) {
        if key.isEmpty || units[key]?.contains(position) == true { return }
        units[key, default: []].append(position)
    }

    /// The ways in which offices write one name: with and without its kind, abbreviated, as the
    /// people's committee, with the district behind it.
    private static func forms(
        of name: String, kind: ReportingUnit.Kind, district: String, province: String
    ) -> [String] {
        let (prefix, abbreviations): (String, [String]) =
            switch kind {
            case .commune: ("xã ", ["x "])
            case .township: ("thị trấn ", ["tt "])
            case .agency: ("", [])
            }
        let inDistrict = " " + NameKey(district).text
        let inProvince = inDistrict + " " + NameKey(province).text
        guard !prefix.isEmpty else { return [name, name + " huyện", name + inDistrict, name + inProvince] }
        guard name.hasPrefix(prefix) else { return [name, name + inDistrict, name + inProvince] }
        let bare = String(name.dropFirst(prefix.count))
        let full = [name] + abbreviations.map { $0 + bare }
        let all = full + full.flatMap { ["ubnd " + $0, "ủy ban nhân dân " + $0] }
        return [bare] + all + all.map { $0 + inDistrict } + all.map { $0 + inProvince }
    }
}
