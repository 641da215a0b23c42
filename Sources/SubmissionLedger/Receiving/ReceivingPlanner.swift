internal import CommuneSheets

/// Decides, file by file in the order of their periods, what becomes of each.
struct ReceivingPlanner {
    let receiving: Receiving
    let state: LedgerState
    let forms: LedgerForms

    func plan(
        _ sources: [SourceFile], receivedAt: LedgerTime
    ) async throws(LedgerFailure) -> ReceivingPlan {
        let catalogues = try catalogues()
        let fallback = try fallback(catalogues)
        let (unchanged, others) = divided(sources, catalogues)
        let reading = FormReading(
            catalogues: catalogues, fallback: fallback, expectedPeriod: receiving.expectedPeriod)
        forms.count.expect(others.count)
        let read = try await reading.read(others, for: forms.ledger, progress: forms.count.add)
        let incoming = ordered(unchanged + read)
        let known = try await earlierForms(of: read, catalogues: catalogues)
        var decisions = ReceivingDecisions(
            state: state, known: known,
            coming: Set(
                incoming.map(\.submission).filter { $0.verdict != .refused }.map(\.source.sha256.description)),
            refusalCodes: try refusalCodes(of: incoming), takesSuperseded: receiving.takesSuperseded,
            receivedAt: receivedAt)
        for (index, reading) in incoming.enumerated() {
            decisions.decide(reading)
            forms.ledger.progress(.checking(files: index + 1, of: incoming.count))
        }
        let used = Dictionary(
            incoming.map { ($0.catalogue.digest, $0.catalogue) }, uniquingKeysWith: { first, _ in first }
        ).values.sorted { $0.digest < $1.digest }
        let adopted = used.filter { isAdopted($0, decisions.entries) }
        let differences = try await differences(decisions, adopted: adopted)
        return ReceivingPlan(
            base: state.lastTransaction, entries: decisions.entries, adopted: adopted, used: used,
            differences: differences)
    }

    /// A catalogue comes into force with the first form that is accepted by it.
    private func isAdopted(_ catalogue: LedgerCatalogue, _ entries: [ReceivingPlan.Entry]) -> Bool {
        state.catalogue(of: catalogue.catalogue.identity.year)?.catalogue != catalogue.digest
            && entries.contains { $0.catalogue == catalogue.digest && $0.bringsCatalogue }
    }

    // MARK: Catalogues

    /// Those in force, by year, and the one that was named in the place of its year's.
    private func catalogues() throws(LedgerFailure) -> [Int: LedgerCatalogue] {
        var catalogues: [Int: LedgerCatalogue] = [:]
        if let named = receiving.catalogue { catalogues[named.catalogue.identity.year] = named }
        for year in Set(state.adoptions.map(\.year)) where catalogues[year] == nil {
            catalogues[year] = try forms.catalogue(of: year)
        }
        return catalogues
    }

    private func fallback(
        _ catalogues: [Int: LedgerCatalogue]
    ) throws(LedgerFailure) -> LedgerCatalogue {
        if let named = receiving.catalogue { return named }
        if let year = receiving.expectedPeriod?.year, let own = catalogues[year] { return own }
        if let latest = catalogues.keys.max(), let own = catalogues[latest] { return own }
        let builtIn: LedgerCatalogue?
        do throws(CSVFailure) { builtIn = try LedgerCatalogue.builtIn() } catch {
            throw LedgerFailure(path: forms.ledger.path, cause: .csv(error))
        }
        guard let builtIn else { throw LedgerFailure(path: forms.ledger.path, cause: .noCatalogue) }
        return builtIn
    }

    // MARK: Files beside one another

    /// Files that change nothing, as far as they can be told without reading, and all others.
    private func divided(
        _ sources: [SourceFile], _ catalogues: [Int: LedgerCatalogue]
    ) -> (unchanged: [FormReading.Reading], others: [SourceFile]) {
        // Where a form that was replaced may count again, files are held against one another first.
        if receiving.takesSuperseded { return ([], sources) }
        let known = UnchangedFiles(
            among: sources, in: state, catalogues: catalogues, expectedPeriod: receiving.expectedPeriod)
        var unchanged: [FormReading.Reading] = []
        var others: [SourceFile] = []
        for source in sources {
            if let reading = known.reading(of: source) {
                unchanged.append(reading)
            } else {
                others.append(source)
            }
        }
        return (unchanged, others)
    }

    /// Checked against one another, and in the order of their periods. A file that the ledger holds as
    /// an accepted form already is no second form of its unit, unless such forms may count again.
    private func ordered(_ readings: [FormReading.Reading]) -> [FormReading.Reading] {
        let catalogueOf = Dictionary(
            readings.map { ($0.submission.source.path, $0.catalogue) },
            uniquingKeysWith: { first, _ in first })
        let fresh = readings.filter { !isHeld($0.submission) }
        let set = SubmissionSet(
            fresh.map(\.submission), expectedPeriod: receiving.expectedPeriod, periods: .ofNone)
        let all = set.submissions + readings.filter { isHeld($0.submission) }.map(\.submission)
        return all.compactMap { submission in
            catalogueOf[submission.source.path].map {
                FormReading.Reading(submission: submission, catalogue: $0)
            }
        }.sorted { first, second in
            // What the ledger holds already comes first and what was replaced last, so that the outcome does not
            // depend on names.
            let left = first.submission, right = second.submission
            let order = (key(left), key(right))
            return order.0 == order.1
                ? left.source.path.utf8.lexicographicallyPrecedes(right.source.path.utf8)
                : order.0 < order.1
        }
    }

    private func key(_ submission: DiagnosedSubmission) -> (Int, Int) {
        let rank = isHeld(submission) ? (isReplaced(submission) ? 2 : 0) : 1
        return (submission.period?.chronology ?? .max, rank)
    }

    /// Whether other bytes count by now, and others came last.
    private func isReplaced(_ submission: DiagnosedSubmission) -> Bool {
        guard let unit = submission.unit, let period = submission.period else { return false }
        let digest = submission.source.sha256.description
        let last = state.files(of: unit.code, in: period).last(where: \.isAccepted)
        return last?.sha256 != digest && state.current(of: unit.code, in: period)?.sha256 != digest
    }

    private func isHeld(_ submission: DiagnosedSubmission) -> Bool {
        guard !receiving.takesSuperseded, let unit = submission.unit, let period = submission.period
        else { return false }
        let digest = submission.source.sha256.description
        return state.files(of: unit.code, in: period).contains { $0.isAccepted && $0.sha256 == digest }
    }

    /// The forms that count of the units that send something, of its years and the years before; and of
    /// every unit those of the period just before, which tell a unit's share of the district.
    private func earlierForms(
        of incoming: [FormReading.Reading], catalogues: [Int: LedgerCatalogue]
    ) async throws(LedgerFailure) -> [AcceptedSubmission] {
        let units = Set(incoming.compactMap { $0.submission.unit?.code })
        let years = Set(
            incoming.compactMap { $0.submission.period?.year }.flatMap { [$0 - 1, $0] })
        let periods = state.periods.filter { years.contains($0.year) }
        let justBefore = Set(incoming.compactMap { $0.submission.period?.predecessor })
        let files = periods.flatMap { period in
            (justBefore.contains(period) ? Set(state.units(in: period)) : units).sorted { $0.text < $1.text }
                .compactMap { state.current(of: $0, in: period) }
        }
        return try await forms.read(files, catalogues: catalogues).compactMap { AcceptedSubmission($0) }
    }

    /// Why the bytes that come now were refused when they came before.
    private func refusalCodes(
        of incoming: [FormReading.Reading]
    ) throws(LedgerFailure) -> [Int: [String]] {
        let digests = Set(incoming.map { $0.submission.source.sha256.description })
        var codes: [Int: [String]] = [:]
        for file in state.files where file.fate == .refused && digests.contains(file.sha256) {
            codes[file.number] = try forms.ledger.errorCodes(of: file)
        }
        return codes
    }

    // MARK: Effects

    private func differences(
        _ decisions: ReceivingDecisions, adopted: [LedgerCatalogue]
    ) async throws(LedgerFailure) -> [PeriodDifference] {
        let changed = Set(
            decisions.entries.compactMap { $0.revision == nil ? nil : $0.submission.period })
        let rejudged = Set(
            adopted.flatMap { catalogue in
                let year = catalogue.catalogue.identity.year
                return state.catalogue(of: year) == nil
                    ? [] : state.periods.filter { $0.year == year && state.closing(of: $0) == nil }
            })
        var differences: [PeriodDifference] = []
        for period in changed.union(rejudged).sorted(by: { $0.chronology < $1.chronology }) {
            let before = try await self.forms.figures(of: period)
            let catalogue = adopted.first { $0.catalogue.identity.year == period.year }
            guard let after = before?.catalogue.map({ catalogue ?? $0 }) ?? catalogue else { continue }
            let kept = try await self.forms.figures(of: period, judgedBy: after)
            let came = decisions.entries.filter { $0.revision != nil && $0.submission.period == period }
                .compactMap { AcceptedSubmission($0.submission) }
            let units = Set(came.map(\.unit.code))
            let known = Set((kept?.forms ?? []).map(\.unit.code))
            // What first forms add is told by the list of the files.
            guard rejudged.contains(period) || !units.isDisjoint(with: known) else { continue }
            let lastYear = try await self.forms.lastYear(of: period, state)
            let forms =
                (kept?.forms ?? []).filter { !units.contains($0.unit.code) }
                + came.filled(fromFormsOf: lastYear, before: period, catalogue: after.catalogue)
            differences.append(
                PeriodDifference(
                    from: before ?? PeriodFigures(period: period, catalogue: after, forms: []),
                    rejudged: kept?.forms ?? [],
                    to: PeriodFigures(period: period, catalogue: after, forms: forms)))
        }
        return differences
    }
}
