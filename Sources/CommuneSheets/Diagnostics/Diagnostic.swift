/// One finding: what, where, about which item, as written, and what to write instead.
public struct Diagnostic: Hashable, Sendable {
    public let problem: Problem
    /// Where it stands; nil for what concerns the whole file.
    public var place: CellPlace?
    public var indicator: IndicatorCode?
    public var field: FormField?
    /// The text of the cell as written.
    public var value: String?
    /// What the cell should hold, in the form's own notation.
    public var expected: String?
    /// How far the value is from that, in the form's own notation.
    public var difference: String?
    /// What to type instead, where exactly one thing is right.
    public var suggestion: String?
    /// Other cells that belong to the finding.
    public var related: [RelatedCell]
    /// What the unit wrote under `Giải trình` on this row. Answers a warning.
    public var answer: String?
    /// The same problem at other cells, from the same cause, in the order of the file. They are told
    /// together with this one; none has further ones like it.
    public var alike: [Diagnostic] = []
    /// The one change of one cell that would make the figures agree, where there is exactly one.
    public var correction: CellCorrection?

    public init(
        _ problem: Problem, at place: CellPlace? = nil, indicator: IndicatorCode? = nil,
        field: FormField? = nil, value: String? = nil, expected: String? = nil,
        difference: String? = nil, suggestion: String? = nil, related: [RelatedCell] = []
    ) {
        self.problem = problem
        self.place = place
        self.indicator = indicator
        self.field = field
        self.value = value
        self.expected = expected
        self.difference = difference
        self.suggestion = suggestion
        self.related = related
    }

    public var code: DiagnosticCode { problem.code }
    public var severity: Severity { problem.severity }

    /// How many cells or rows the finding is about.
    public var cellCount: Int { 1 + alike.count }

    /// The finding at every cell that it is about, each as if it were alone.
    public var cells: [Diagnostic] {
        var own = self
        own.alike = []
        return [own] + alike
    }

    /// Whether the finding still waits for somebody: an error, or a warning nobody explained.
    public var isOpen: Bool {
        switch severity {
        case .error: true
        case .warning: answer == nil
        case .note: false
        }
    }
}

/// Another cell that belongs to a finding, as written.
public struct RelatedCell: Hashable, Sendable {
    public let place: CellPlace
    public let value: String

    public init(place: CellPlace, value: String) {
        self.place = place
        self.value = value
    }
}
