extension MilestoneStatus {
    /// Reads one of the form's words, in either language.
    init?(_ text: String) {
        let key = NameKey(text)
        let found = MilestoneStatus.allCases.first { status in
            key == NameKey(status.words.vietnamese) || key == NameKey(status.words.english)
        }
        guard let found else { return nil }
        self = found
    }

    /// The word that was most likely meant, for a suggestion; nil where none is near.
    init?(nearest text: String) {
        let written = NameKey(ASCIIName(text).text)
        let found = written.nearest(among: MilestoneStatus.allCases) { ASCIIName($0.words.vietnamese).text }
        guard let found else { return nil }
        self = found
    }
}
