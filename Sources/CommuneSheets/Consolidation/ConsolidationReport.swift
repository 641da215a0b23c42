/// A consolidation with all the files it was made from, used and refused: what a workbook shows.
public struct ConsolidationReport: Sendable {
    public let consolidation: Consolidation
    public let set: SubmissionSet
    public let completeness: Completeness
    /// Earlier periods of the year, to show its course; none unless they were given.
    public let earlier: EarlierPeriods
    /// The moment that the workbook shows; never the clock's.
    public let asOf: Moment
    /// Whether that moment was given; otherwise it is the period's deadline, which tells nothing of when
    /// forms came.
    public let isMomentGiven: Bool
    /// Where the forms are kept; nil where they were read for this report only.
    public let ledger: LedgerOrigin?

    /// What the ledger that keeps the forms knows beside them.
    public struct LedgerOrigin: Sendable {
        /// The number of the last transaction that the report depends on.
        public let transaction: Int
        /// When each unit's first accepted form came in: a correction after the deadline does not make a
        /// unit late.
        public let receipts: [UnitCode: Moment]
        /// Accepted forms of the year before, from which `Cùng kỳ năm trước` is filled in where a form of
        /// now leaves it empty.
        public let lastYear: [AcceptedSubmission]

        public init(
            transaction: Int, receipts: [UnitCode: Moment], lastYear: [AcceptedSubmission] = []
        ) {
            self.transaction = transaction
            self.receipts = receipts
            self.lastYear = lastYear
        }
    }

    /// Why nothing can be consolidated.
    public enum Refusal: Error, Hashable {
        /// The forms are of different periods, and none was asked for.
        case differentPeriods([ReportingPeriod])
        /// No file was accepted.
        case nothingAccepted
        /// Forms given as earlier ones are not of an earlier period of the same year and kind.
        case notEarlier([EarlierPeriods.Misplaced], than: ReportingPeriod)
        /// Forms are neither of the period that is made from shorter ones nor of a part of it.
        case notWithin([EarlierPeriods.Misplaced], ReportingPeriod)
    }

    /// Consolidates the accepted files of a set.
    ///
    /// - Parameters:
    ///   - period: the period asked for; nil takes the forms' own.
    ///   - asOf: the moment to show; nil takes the period's deadline, so that it comes from the inputs.
    ///   - earlier: forms of earlier periods of the year, read as ones of different periods.
    ///   - ledger: what the ledger that keeps the forms knows beside them.
    public init(
        of set: SubmissionSet, period: ReportingPeriod?, asOf: Moment?, catalogue: IndicatorCatalogue,
        earlier: SubmissionSet? = nil, ledger: LedgerOrigin? = nil
    ) throws(Refusal) {
        if period == nil, set.hasDifferentPeriods {
            let periods = Set(set.submissions.compactMap(\.period))
            throw .differentPeriods(periods.sorted { $0.description < $1.description })
        }
        let accepted = set.accepted
        guard let period = period ?? set.period ?? accepted.first?.period, !accepted.isEmpty else {
            throw .nothingAccepted
        }
        try self.init(
            accepted, madeFromParts: [], of: set, period: period, asOf: asOf, catalogue: catalogue,
            earlier: earlier, ledger: ledger)
    }

    /// Consolidates a period from the accepted forms of a set: a unit's own form of the period, or else
    /// its forms of the months or quarters in it (``LongerPeriod/submissions(of:for:catalogue:)``). Of a
    /// month, which has no parts, the same as from the forms of the month alone.
    ///
    /// - Parameters:
    ///   - set: read as forms of different periods.
    ///   - asOf: the moment to show; nil takes the period's deadline, so that it comes from the inputs.
    ///   - earlier: forms of earlier periods of the year and of the same kind, read likewise.
    ///   - ledger: what the ledger that keeps the forms knows beside them.
    /// - Throws: `notWithin` where a form is of another period than this one and its parts.
    public init(
        ofFormsWithin period: ReportingPeriod, in set: SubmissionSet, asOf: Moment?,
        catalogue: IndicatorCatalogue, earlier: SubmissionSet? = nil, ledger: LedgerOrigin? = nil
    ) throws(Refusal) {
        let misplaced = set.submissions.compactMap { submission in
            submission.period.flatMap { own in
                own == period || period.contains(own)
                    ? nil : EarlierPeriods.Misplaced(path: submission.source.path, period: own)
            }
        }
        if !misplaced.isEmpty { throw .notWithin(misplaced, period) }
        let submissions = LongerPeriod.submissions(of: set.accepted, for: period, catalogue: catalogue)
        if submissions.isEmpty { throw .nothingAccepted }
        try self.init(
            submissions, madeFromParts: submissions, of: set, period: period, asOf: asOf,
            catalogue: catalogue, earlier: earlier, ledger: ledger)
    }

    /// - Parameter madeFromParts: the submissions where some of them may be made from forms of shorter
    ///   periods; none otherwise.
    private init(
        _ submissions: [AcceptedSubmission], madeFromParts: [AcceptedSubmission], of set: SubmissionSet,
        period: ReportingPeriod, asOf: Moment?, catalogue: IndicatorCatalogue, earlier: SubmissionSet?,
        ledger: LedgerOrigin?
    ) throws(Refusal) {
        if let earlier {
            self.earlier = try EarlierPeriods(of: earlier, before: period, catalogue: catalogue)
        } else {
            self.earlier = .none
        }
        consolidation = Consolidation(
            of: submissions.filled(
                fromFormsOf: ledger?.lastYear ?? [], before: period, catalogue: catalogue),
            period: period, catalogue: catalogue)
        completeness = Completeness(
            of: set, period: period, catalogue: catalogue, submissions: madeFromParts)
        self.set = set
        self.ledger = ledger
        isMomentGiven = asOf != nil
        self.asOf = asOf ?? ConsolidationReport.deadline(of: period, catalogue)
    }

    /// Every file that went into it, used or refused.
    public var files: [DiagnosedSubmission] { self.set.submissions + earlier.files }

    /// One digest over all files, whatever the order or the folder they were named in: the SHA-256 of
    /// the files' own digests, sorted, one a line. Nil where libcrypto fails.
    public var inputsDigest: SHA256Digest? {
        let digests = files.map(\.source.sha256.description).sorted()
        return SHA256Digest(of: Array(digests.map { $0 + "\n" }.joined().utf8))
    }

    private static func deadline(of period: ReportingPeriod, _ catalogue: IndicatorCatalogue) -> Moment {
        let deadline = catalogue.calendar.deadline(of: period)
        // Every year that a form can name has a 28th of each month.
        let fallback = CalendarDate(year: period.year, month: period.lastMonth, day: 28)
        return Moment(deadline ?? fallback ?? .epoch)
    }
}

extension CalendarDate {
    /// 1 January 1970.
    static let epoch = CalendarDate(validYear: 1970, month: 1, day: 1)

    private init(validYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}
