/// A file that was read and checked: what stands in it, and everything that is wrong with it.
public struct DiagnosedSubmission: Sendable {
    private var content: Content
    /// Errors first, then warnings and notes; in each, what concerns the form as a whole first, then
    /// the order of the file, then what is not in it.
    public private(set) var diagnostics: [Diagnostic]
    public private(set) var rows: RowCounts

    /// What was read, which nothing that is found later changes; one piece of memory, however often the
    /// submission is handed on.
    private final class Content: Sendable {
        let source: SourceFile
        let dialect: CSVDialect?
        let encoding: TextEncoding?
        let text: [UInt8]
        let numberStyle: NumberStyle?
        let unit: ReportingUnit?
        let period: ReportingPeriod?
        /// Nil where they were not asked for.
        let figures: ObservationList?
        let texts: [RowText]
        let rules: RuleCounts
        let itemNames: [IndicatorCode: NameKey]

        init(
            source: SourceFile, dialect: CSVDialect?, encoding: TextEncoding?, text: [UInt8],
            numberStyle: NumberStyle?, unit: ReportingUnit?, period: ReportingPeriod?,
            figures: ObservationList?,
            texts: [RowText], rules: RuleCounts, itemNames: [IndicatorCode: NameKey]
        ) {
            self.source = source
            self.dialect = dialect
            self.encoding = encoding
            self.text = text
            self.numberStyle = numberStyle
            self.unit = unit
            self.period = period
            self.figures = figures
            self.texts = texts
            self.rules = rules
            self.itemNames = itemNames
        }
    }
}

// MARK: - What was read

extension DiagnosedSubmission {
    public var source: SourceFile { content.source }
    /// Nil where the file is no text.
    public var dialect: CSVDialect? { content.dialect }
    /// The encoding found; nil where none was.
    public var encoding: TextEncoding? { content.encoding }
    /// The text in UTF-8, the same lines as the file's, without the empty rows at its end where there are many;
    /// the file's own bytes where nothing was decoded. Empty where the content was not kept
    /// (``FormIntake/Keeping``), and of a file longer than any form.
    var text: [UInt8] { content.text }
    /// How the file writes figures, where it shows.
    public var numberStyle: NumberStyle? { content.numberStyle }
    public var unit: ReportingUnit? { content.unit }
    public var period: ReportingPeriod? { content.period }
    /// Figures and answers that could be read, in the order of the rows; linear in them. Empty where figures
    /// were not kept.
    public var observations: [Observation] { content.figures?.all ?? [] }
    /// Explanations and notes; empty where figures were not kept.
    public var texts: [RowText] { content.texts }
    public var rules: RuleCounts { content.rules }
    /// What the items were called in the catalogue that the file was read by.
    var itemNames: [IndicatorCode: NameKey] { content.itemNames }

    /// The same, made one by one; nil where figures were not kept: they are unless the form was only to be
    /// checked.
    var figures: ObservationList? { content.figures }

    /// Whether the file can be used.
    public enum Verdict: String, Sendable, CaseIterable {
        case accepted, acceptedWithWarnings, refused
    }

    /// Refused with any error; otherwise accepted, with warnings where there are any.
    public var verdict: Verdict {
        if diagnostics.contains(where: { $0.severity == .error }) { return .refused }
        return diagnostics.contains { $0.severity == .warning } ? .acceptedWithWarnings : .accepted
    }

    init(
        source: SourceFile, dialect: CSVDialect? = nil, text: DecodedText? = nil,
        numberStyle: NumberStyle? = nil, unit: ReportingUnit? = nil, period: ReportingPeriod? = nil,
        observations: [Observation] = [], texts: [RowText] = [], diagnostics: [Diagnostic],
        rows: RowCounts = RowCounts(), rules: RuleCounts = RuleCounts(),
        itemNames: [IndicatorCode: NameKey] = [:]
    ) {
        content = Content(
            source: source, dialect: dialect, encoding: text?.encoding, text: text?.bytes ?? source.bytes,
            numberStyle: numberStyle, unit: unit, period: period, figures: ObservationList(observations),
            texts: texts, rules: rules, itemNames: itemNames)
        self.diagnostics = DiagnosedSubmission.arranged(diagnostics)
        self.rows = rows
    }

    /// A form without findings that was recognised by one read before.
    init(_ recognised: FamiliarReader.Recognised, source: SourceFile, itemNames: [IndicatorCode: NameKey]) {
        content = Content(
            source: source, dialect: recognised.dialect, encoding: .utf8, text: source.bytes,
            numberStyle: recognised.showsStyle ? .decimalComma : nil, unit: recognised.unit,
            period: recognised.form.period, figures: recognised.figures.map { ObservationList($0) },
            texts: recognised.figures == nil ? [] : recognised.texts, rules: recognised.rules,
            itemNames: itemNames)
        diagnostics = []
        rows = recognised.form.rows
    }

    /// A form that was read before and is told by what was written down of it then: without its text, figures,
    /// texts and findings.
    package init(known source: SourceFile, unit: ReportingUnit, period: ReportingPeriod, rows: RowCounts) {
        content = Content(
            source: source, dialect: nil, encoding: nil, text: [], numberStyle: nil, unit: unit,
            period: period, figures: nil, texts: [], rules: RuleCounts(), itemNames: [:])
        diagnostics = []
        self.rows = rows
    }

    /// The same submission with no more kept than is asked for. One with findings keeps its content, which
    /// they speak of.
    func keeping(_ keeping: FormIntake.Keeping) -> DiagnosedSubmission {
        guard keeping != .everything, diagnostics.isEmpty else { return self }
        var kept = self
        kept.content = Content(
            source: source.withoutBytes, dialect: dialect, encoding: encoding, text: [],
            numberStyle: numberStyle, unit: unit, period: period,
            figures: keeping == .figures ? content.figures : nil,
            texts: keeping == .figures ? texts : [], rules: rules,
            itemNames: itemNames)
        return kept
    }
}

// MARK: - What is found

extension DiagnosedSubmission {
    /// Adds what shows only beside other files: the same unit twice, another period.
    package mutating func add(_ diagnostic: Diagnostic) { add([diagnostic]) }

    /// Adds findings and folds, orders and counts them together with those that are there. A row that
    /// gets its first error is refused. Linear in all findings, but for their order.
    mutating func add(_ findings: [Diagnostic]) {
        guard !findings.isEmpty else { return }
        let known = diagnostics.flatMap(\.cells)
        let sound = min(rows.accepted, findings.rowsInError.subtracting(known.rowsInError).count)
        rows.accepted -= sound
        rows.refused += sound
        diagnostics = DiagnosedSubmission.arranged(known + findings)
    }

    /// The findings as they are told: those of one cause as one, the first of each code, in their order.
    private static func arranged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        ordered(capped(Diagnostic.folded(ordered(diagnostics))))
    }

    /// Counts rows of items as known from an earlier submission.
    ///
    /// - Parameter count: at most the accepted rows.
    package mutating func countUnchanged(rows count: Int) {
        let count = min(count, rows.accepted)
        rows.accepted -= count
        rows.unchanged += count
    }

    /// Counts empty rows below those that were read; of a file that was not read, no row is counted.
    mutating func countIgnored(rows count: Int) {
        if rows.read > 0 { rows.ignored += count }
    }

    /// The most findings of one code that a file is told; the rest are counted.
    private static let findingLimit = 200

    private static func capped(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > findingLimit else { return diagnostics }
        var counts: [DiagnosticCode: Int] = [:]
        /// What was counted before, where findings are added to ones already told.
        var surplus: [DiagnosticCode: Int] = [:]
        let kept = diagnostics.filter { diagnostic in
            if case .moreOfTheSame(let code, let count) = diagnostic.problem {
                surplus[code, default: 0] += count
                return false
            }
            counts[diagnostic.code, default: 0] += 1
            return counts[diagnostic.code, default: 0] <= findingLimit
        }
        for (code, count) in counts where count > findingLimit {
            surplus[code, default: 0] += count - findingLimit
        }
        return kept
            + surplus.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
                Diagnostic(.moreOfTheSame(code: code, count: count))
            }
    }

    private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { first, second in
            let left = first.element.orderKey + [first.offset]
            let right = second.element.orderKey + [second.offset]
            return left.lexicographicallyPrecedes(right)
        }.map(\.element)
    }
}

extension [Diagnostic] {
    /// The rows at which an error stands.
    fileprivate var rowsInError: Set<Int> {
        Set(compactMap { $0.severity == .error ? $0.place?.row : nil })
    }
}

extension Diagnostic {
    /// What decides the order of two findings.
    fileprivate var orderKey: [Int] {
        [severity.rank, code.rank, place?.row ?? .max, place?.column ?? 0]
    }
}

extension DiagnosticCode {
    /// 0 for the file, its structure and its heading, from which other findings may follow.
    fileprivate var rank: Int {
        ["FIL", "CSV", "FRM"].contains(String(rawValue.prefix(3))) ? 0 : 1
    }
}

extension Severity {
    /// 0 for what matters most.
    var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// A submission without errors, the only kind that can be consolidated: a form as sent, or made from
/// such forms of shorter periods (``LongerPeriod``).
public struct AcceptedSubmission: Sendable {
    public let unit: ReportingUnit
    public let period: ReportingPeriod
    /// The form's; of one made from others, those of the last of them, as are the texts.
    public let path: String
    public let sha256: SHA256Digest
    public let observations: ObservationList
    public let texts: [RowText]
    /// What the items were called in the catalogue that the file was read by.
    let itemNames: [IndicatorCode: NameKey]
    /// The forms of shorter periods that it was made from, in the order of the year; empty for a form as
    /// sent.
    public let parts: [AcceptedSubmission]

    /// Nil where the submission has an error, or was read without keeping its figures.
    public init?(_ submission: DiagnosedSubmission) {
        guard submission.verdict != .refused, let figures = submission.figures, let unit = submission.unit,
            let period = submission.period
        else { return nil }
        self.unit = unit
        self.period = period
        path = submission.source.path
        sha256 = submission.source.sha256
        observations = figures
        texts = submission.texts
        itemNames = submission.itemNames
        parts = []
    }

    /// The same form with figures that other forms tell of it, in the place of cells that say nothing.
    func adding(_ figures: [Observation]) -> AcceptedSubmission {
        let filled = Set(figures.map { ItemField(code: $0.item, field: $0.field) })
        return AcceptedSubmission(
            self,
            observations: observations.all.filter {
                !filled.contains(ItemField(code: $0.item, field: $0.field))
            } + figures)
    }

    private init(_ form: AcceptedSubmission, observations: [Observation]) {
        unit = form.unit
        period = form.period
        path = form.path
        sha256 = form.sha256
        self.observations = ObservationList(observations)
        texts = form.texts
        itemNames = form.itemNames
        parts = form.parts
    }

    /// Made from forms of shorter periods.
    ///
    /// - Parameter last: the form of them that is the last in the year.
    init(
        of period: ReportingPeriod, from parts: [AcceptedSubmission], last: AcceptedSubmission,
        observations: [Observation]
    ) {
        unit = last.unit
        self.period = period
        path = last.path
        sha256 = last.sha256
        self.observations = ObservationList(observations)
        texts = last.texts
        itemNames = last.itemNames
        self.parts = parts
    }
}
