/// What a check of some files found, ready to be written out.
public struct ValidationReport: Sendable {
    public let catalogue: IndicatorCatalogue
    public let language: Language
    /// In the order of their paths.
    public let submissions: [DiagnosedSubmission]

    public init(
        of submissions: [DiagnosedSubmission], catalogue: IndicatorCatalogue, language: Language
    ) {
        self.submissions = submissions
        self.catalogue = catalogue
        self.language = language
    }

    /// Files and findings, counted.
    public struct Summary: Hashable, Sendable {
        public var files = 0
        /// Without errors, with or without warnings.
        public var accepted = 0
        public var refused = 0
        public var errors = 0
        public var warnings = 0
        public var notes = 0
    }

    /// Linear in the findings.
    public var summary: Summary {
        var summary = Summary()
        summary.files = submissions.count
        for index in submissions.indices where !submissions[index].diagnostics.isEmpty {
            if submissions[index].verdict == .refused { summary.refused += 1 }
            summary.errors += submissions[index].count(of: .error)
            summary.warnings += submissions[index].count(of: .warning)
            summary.notes += submissions[index].count(of: .note)
        }
        summary.accepted = summary.files - summary.refused
        return summary
    }
}

extension DiagnosedSubmission {
    /// How many findings are of a severity.
    public func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

extension DiagnosedSubmission.Verdict {
    /// The verdict in words.
    public var words: Bilingual<String> {
        switch self {
        case .accepted: Bilingual(vietnamese: "được nhận", english: "accepted")
        case .acceptedWithWarnings:
            Bilingual(vietnamese: "được nhận, có cảnh báo", english: "accepted with warnings")
        case .refused: Bilingual(vietnamese: "bị từ chối", english: "refused")
        }
    }
}

extension Severity {
    /// The severity in words.
    public var words: Bilingual<String> {
        switch self {
        case .error: Bilingual(vietnamese: "lỗi", english: "error")
        case .warning: Bilingual(vietnamese: "cảnh báo", english: "warning")
        case .note: Bilingual(vietnamese: "lưu ý", english: "note")
        }
    }
}
