/// Finds units by the names under which they certainly go.
///
/// A bare name that two units share ("Mỹ An" is a township and a commune) finds both. Kept are the names
/// alone; what offices put before and behind them is taken off the name that is looked up.
struct UnitNames: Sendable {
    /// The first unit under each name, and those that share it.
    private var first: [NameKey: Entry] = [:]
    private var others: [NameKey: [Entry]] = [:]
    private let inDistrict: String
    private let inProvince: String

    /// A unit, and what may stand beside the name under which it is found.
    private struct Entry {
        let position: Int32
        let use: Use

        enum Use: UInt8 {
            /// Nothing: without its kind, a name may be a place's.
            case bare
            /// The district behind it.
            case plain
            /// The district behind it, or the word for it.
            case agency
            /// The district behind it, the people's committee before it.
            case full
        }
    }

    init(_ units: [ReportingUnit], district: String, province: String) {
        inDistrict = " " + NameKey(district).text
        inProvince = inDistrict + " " + NameKey(province).text
        first.reserveCapacity(units.count * 4)
        for (position, unit) in units.enumerated() {
            for name in [unit.name.vietnamese, unit.name.english] + unit.otherNames {
                for (key, use) in UnitNames.forms(of: NameKey(name), kind: unit.kind) {
                    add(Entry(position: Int32(truncatingIfNeeded: position), use: use), under: key)
                }
            }
        }
    }

    private mutating func add(_ entry: Entry, under key: NameKey) {
        if key.isEmpty { return }
        guard let known = first[key] else {
            first[key] = entry
            return
        }
        if known.position != entry.position || known.use != entry.use {
            others[key, default: []].append(entry)
        }
    }

    /// The ways in which offices write one name: with and without its kind, and abbreviated.
    private static func forms(
        of name: NameKey, kind: ReportingUnit.Kind
    ) -> [(key: NameKey, use: Entry.Use)] {
        let (prefix, abbreviation): (String, String) =
            switch kind {
            case .commune: ("xã ", "x ")
            case .township: ("thị trấn ", "tt ")
            case .agency: ("", "")
            }
        if prefix.isEmpty { return [(name, .agency)] }
        guard name.text.hasPrefix(prefix) else { return [(name, .plain)] }
        let bare = String(name.text.dropFirst(prefix.count))
        return [(NameKey(bare), .bare), (name, .full), (NameKey(abbreviation + bare), .full)]
    }

    // MARK: Look-up

    /// The positions of the units that bear a name, in their order; several where it is ambiguous. Constant
    /// time.
    func positions(named key: NameKey) -> [Int] {
        var found: Set<Int32> = []
        take(key, [.bare, .plain, .agency, .full], &found)
        takeCommittee(key.text, &found)
        if let rest = key.text.without(suffix: " huyện") { take(NameKey(rest), [.agency], &found) }
        for suffix in [inDistrict, inProvince] {
            guard let rest = key.text.without(suffix: suffix) else { continue }
            take(NameKey(rest), [.plain, .agency, .full], &found)
            takeCommittee(rest, &found)
        }
        return found.map { Int($0) }.sorted()
    }

    private static let committees = ["ubnd ", "ủy ban nhân dân "]

    /// "Ủy ban nhân dân xã Mỹ Đông"
    private func takeCommittee(_ name: String, _ found: inout Set<Int32>) {
        for committee in UnitNames.committees where name.utf8.starts(with: committee.utf8) {
            let rest = String(decoding: name.utf8.dropFirst(committee.utf8.count), as: UTF8.self)
            take(NameKey(rest), [.full], &found)
        }
    }

    private func take(_ key: NameKey, _ uses: [Entry.Use], _ found: inout Set<Int32>) {
        guard let first = first[key] else { return }
        for entry in [first] + others[key, default: []] where uses.contains(entry.use) {
            found.insert(entry.position)
        }
    }
}

extension String {
    /// What stands before `suffix`; nil where that is not the end, or all.
    fileprivate func without(suffix: String) -> String? {
        let count = utf8.count - suffix.utf8.count
        guard count > 0, utf8.dropFirst(count).elementsEqual(suffix.utf8) else { return nil }
        return String(decoding: utf8.prefix(count), as: UTF8.self)
    }
}
