internal import CommuneSheets

/// The files of one unit and period that its status rests on, read.
struct UnitEvidence {
    /// The form that counts.
    var current: Reading?
    /// The file that was refused last and waits for a correction.
    var refused: Reading?
    /// Accepted forms that have counted, in the order of receipt.
    var revisions: [ReceivedFile] = []
    /// Accepted forms that came while the period was closed, in the order of receipt.
    var kept: [ReceivedFile] = []
    /// Whether it has accepted forms of months or quarters within the period.
    var hasParts = false

    /// A file and what stands in it.
    struct Reading {
        let file: ReceivedFile
        let submission: DiagnosedSubmission
    }

    /// Reads what every unit sent for a period; the form that counts is held against the unit's other
    /// periods, as for the workbook. Linear in the bytes of the files that matter.
    static func gather(
        _ period: ReportingPeriod, state: LedgerState, forms: LedgerForms, catalogue: LedgerCatalogue
    ) async throws(LedgerFailure) -> [UnitCode: UnitEvidence] {
        let catalogues = [period.year: catalogue]
        // At once, on all cores; one by one they come from what was read then.
        _ = try await forms.read(state.currentFiles(in: period), catalogues: catalogues)
        let rules = try await forms.rules(over: period, state.governing(period), judgedBy: catalogue)
        var evidence: [UnitCode: UnitEvidence] = [:]
        for unit in state.units(in: period) {
            var own = UnitEvidence()
            own.revisions = state.revisions(of: unit, in: period)
            own.kept = state.files(of: unit, in: period).filter { $0.isAccepted && state.isHeldBack($0) }
            if let file = own.revisions.last {
                own.current = try await forms.read([file], catalogues: catalogues).first
                    .map { Reading(file: file, submission: rules.checked($0, isSettled: true)) }
            }
            if let file = state.openRefusals(of: unit, in: period).last {
                own.refused = try await forms.refused([file], catalogues: catalogues).first
                    .map { Reading(file: file, submission: $0) }
            }
            evidence[unit] = own
        }
        for file in state.partFiles(of: period) {
            if let unit = file.unit { evidence[unit, default: UnitEvidence()].hasParts = true }
        }
        return evidence
    }
}

extension UnitStatus {
    /// Draws the conclusions from what a unit sent; `evidence` is nil where it sent nothing.
    ///
    /// A form that counted and that the catalogue in force refuses by now waits for a correction like any
    /// other refused one.
    init(
        _ code: UnitCode, _ name: Bilingual<String>, _ evidence: UnitEvidence?, due: Int, present: Int,
        counting: Int, deadline: CalendarDate?, today: CalendarDate
    ) {
        let evidence = evidence ?? UnitEvidence()
        let current = evidence.current.flatMap { $0.submission.verdict == .refused ? nil : $0 }
        let refused = evidence.refused ?? (current == nil ? evidence.current : nil)
        let first = evidence.revisions.first ?? evidence.kept.first
        self.code = code
        self.name = name
        self.current = current?.file
        revision = current == nil ? 0 : evidence.revisions.count
        firstAccepted = first?.receivedAt
        state =
            if let current {
                current.submission.verdict == .accepted ? .accepted : .acceptedWithWarnings
            } else if let kept = evidence.kept.last, kept.number > refused?.file.number ?? 0 {
                .kept
            } else if evidence.hasParts {
                .fromParts
            } else if refused != nil {
                .refused
            } else {
                due == 0 ? .nothingDue : .missing
            }
        timing =
            state == .nothingDue || state == .fromParts || due == 0
            ? nil
            : deadline.map {
                SubmissionTiming(received: first?.receivedAt.date, deadline: $0, today: today)
            }
        dueFigures = due
        presentFigures = present
        countingFigures = counting
        refusal = refused.map { Refusal(file: $0.file, $0.submission) }
        openWarnings = ((current ?? refused)?.submission.diagnostics ?? []).filter {
            $0.severity == .warning && $0.isOpen
        }.map(\.code.rawValue)
        kept = evidence.kept
    }
}

extension UnitStatus.Refusal {
    fileprivate init(file: ReceivedFile, _ submission: DiagnosedSubmission) {
        let errors = submission.diagnostics.filter { $0.severity == .error }
        var seen: Set<String> = []
        self.file = file
        codes = errors.flatMap(\.causes).filter { seen.insert($0).inserted }
        self.errors = errors.count
    }
}

extension Diagnostic {
    /// The codes that say what is wrong: of a file that was refused for what stood beside it, those that it
    /// was refused for then.
    fileprivate var causes: [String] {
        if case .ledger(.refusedWhenReceived(_, let codes)) = problem, !codes.isEmpty { return codes }
        return [code.rawValue]
    }
}
