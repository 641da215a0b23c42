/// The files of one consolidation, checked against one another.
public struct SubmissionSet: Sendable {
    /// In the order of their paths.
    public private(set) var submissions: [DiagnosedSubmission]
    /// Files that could not be opened, in the order of their paths.
    public let unreadable: [InputFailure]
    /// Spreadsheets beside the forms, which were not read, in the order of their paths.
    public let spreadsheets: [String]

    /// Adds what shows only between files: a unit that sent two forms of one period, forms of
    /// different periods.
    ///
    /// Neither of two different files of one unit is used; of exact copies, the first. With no period
    /// asked for, forms that must be of one period are refused where they differ from the majority. Linear
    /// in the files.
    public init(
        _ submissions: [DiagnosedSubmission], unreadable: [InputFailure] = [], spreadsheets: [String] = [],
        expectedPeriod: ReportingPeriod? = nil, periods: Agreement = .ofAll
    ) {
        self.init(
            inOrder: SubmissionSet.inOrder(submissions), unreadable: unreadable, spreadsheets: spreadsheets,
            expectedPeriod: expectedPeriod, periods: periods)
    }

    /// - Parameter submissions: in the order of their paths.
    init(
        inOrder submissions: [DiagnosedSubmission], unreadable: [InputFailure], spreadsheets: [String],
        expectedPeriod: ReportingPeriod?, periods: Agreement
    ) {
        self.unreadable = unreadable
        self.spreadsheets = spreadsheets
        self.submissions = submissions
        checkUnits()
        guard expectedPeriod == nil else { return }
        switch periods {
        case .ofAll: checkPeriods(of: Array(self.submissions.indices))
        case .ofEachFolder: for indices in folders { checkPeriods(of: indices) }
        case .ofNone: break
        }
    }

    /// The submissions of each folder, by their indices.
    private var folders: [[Int]] {
        var folders: [[Int]] = []
        var numbers: [Substring: Int] = [:]
        var current: (folder: Substring, number: Int)?
        for (index, submission) in submissions.enumerated() {
            let folder = submission.source.folder
            // Nearly always the folder of the one before.
            if let current, current.folder == folder {
                folders[current.number].append(index)
                continue
            }
            let number = numbers[folder, default: folders.count]
            if number == folders.count {
                folders.append([])
                numbers[folder] = number
            }
            folders[number].append(index)
            current = (folder, number)
        }
        return folders
    }

    /// Which forms must be of one period.
    public enum Agreement: Sendable {
        case ofAll
        /// A year is kept in a folder a month.
        case ofEachFolder
        case ofNone
    }

    /// In the order of their paths, as they are found in folders.
    private static func inOrder(_ submissions: [DiagnosedSubmission]) -> [DiagnosedSubmission] {
        func precedes(_ first: DiagnosedSubmission, _ second: DiagnosedSubmission) -> Bool {
            first.source.path.precedesByBytes(second.source.path)
        }
        let isInOrder = zip(submissions, submissions.dropFirst()).allSatisfy { !precedes($1, $0) }
        return isInOrder ? submissions : submissions.sorted(by: precedes)
    }

    /// Files that were checked against one another before, as they were received.
    package init(settled submissions: [DiagnosedSubmission]) {
        unreadable = []
        spreadsheets = []
        self.submissions = SubmissionSet.inOrder(submissions)
    }

    /// The files without errors, one for each unit and period.
    public var accepted: [AcceptedSubmission] {
        var seen: Set<UnitAndPeriod> = []
        return submissions.compactMap { AcceptedSubmission($0) }.filter {
            seen.insert(UnitAndPeriod(unit: $0.unit.code, period: $0.period)).inserted
        }
    }

    /// The same files, each held against its unit's other periods.
    ///
    /// - Parameter areSettled: whether the forms were accepted before.
    public func checked(by rules: PeriodRules, areSettled: Bool) -> SubmissionSet {
        var set = self
        set.submissions = submissions.map { rules.checked($0, isSettled: areSettled) }
        return set
    }

    /// What a submission is about.
    private struct UnitAndPeriod: Hashable {
        let unit: UnitCode
        let period: ReportingPeriod
    }

    /// The one period of all forms; nil where they differ or none is known.
    public var period: ReportingPeriod? {
        let periods = Set(submissions.compactMap(\.period))
        return periods.count == 1 ? periods.first : nil
    }

    /// Whether the forms are of different periods.
    public var hasDifferentPeriods: Bool { Set(submissions.compactMap(\.period)).count > 1 }

    private mutating func checkUnits() {
        var first: [UnitAndPeriod: Int] = [:]
        first.reserveCapacity(submissions.count)
        /// All files of what has several, by the first.
        var several: [Int: [Int]] = [:]
        for (index, submission) in submissions.enumerated() {
            guard let unit = submission.unit, let period = submission.period else { continue }
            let subject = UnitAndPeriod(unit: unit.code, period: period)
            if let known = first[subject] {
                several[known, default: [known]].append(index)
            } else {
                first[subject] = index
            }
        }
        for indices in several.values {
            for index in indices {
                let own = submissions[index].source.sha256
                let others = indices.filter { $0 != index }
                if let copied = others.first(where: { $0 < index && submissions[$0].source.sha256 == own }) {
                    let original = name(of: copied, beside: submissions[index].source)
                    submissions[index].add(Diagnostic(.exactCopy(of: original)))
                }
                guard let unit = submissions[index].unit,
                    let other = others.first(where: { submissions[$0].source.sha256 != own })
                else { continue }
                submissions[index].add(
                    Diagnostic(
                        .unitRepeated(
                            unit: unit.name.vietnamese,
                            otherFile: name(of: other, beside: submissions[index].source)),
                        value: unit.code.text))
            }
        }
    }

    /// The name of a file, its path where the name alone would not tell it from `source`.
    private func name(of other: Int, beside source: SourceFile) -> String {
        let file = submissions[other].source
        return file.name == source.name ? file.path : file.name
    }

    private mutating func checkPeriods(of indices: [Int]) {
        let periods = indices.compactMap { submissions[$0].period }
        guard let first = periods.first, !periods.allSatisfy({ $0 == first }) else { return }
        let counts = Dictionary(periods.map { ($0, 1) }, uniquingKeysWith: +)
        let ranked = counts.sorted {
            ($1.value, $0.key.description) < ($0.value, $1.key.description)
        }
        guard let majority = ranked.first?.key else { return }
        let others = ranked.dropFirst().map { "\($0.key): \($0.value)" }
        for index in indices {
            guard let period = submissions[index].period, period != majority else { continue }
            submissions[index].add(
                Diagnostic(
                    .periodsDiffer(majority: majority.description, others: others),
                    value: period.description))
        }
    }
}
