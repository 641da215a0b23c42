extension MilestoneStatus {
    /// Reads one of the form's words, in either language.
    init?(_ text: String) {
        guard let found = MilestoneStatus.names[NameKey(text)] else { return nil }
        self = found
    }

    private static let names = Dictionary(
        allCases.flatMap { status in
            [status.words.vietnamese, status.words.english].map { (NameKey($0), status) }
        }, uniquingKeysWith: { first, _ in first })

    /// The word that was most likely meant, for a suggestion; nil where none is near.
    init?(nearest text: String) {
        let written = NameKey(ASCIIName(text).text)
        let found = written.nearest(among: MilestoneStatus.allCases) { ASCIIName($0.words.vietnamese).text }
        guard let found else { return nil }
        self = found
    }
}
