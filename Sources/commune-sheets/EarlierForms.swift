import CommuneSheets

/// The forms of earlier periods that a command was given, to hold others against.
struct EarlierForms {
    /// The forms, each held against those before it. They were accepted in their time, so that what does
    /// not agree among them is a warning.
    let set: SubmissionSet
    private let rules: PeriodRules

    /// Reads the forms; nil where none were named.
    static func read(
        _ paths: [String], catalogue: IndicatorCatalogue, language: Language
    ) async throws -> EarlierForms? {
        if paths.isEmpty { return nil }
        let read = try await Intake.read(
            FormListing(paths), period: nil, periods: .ofNone, keeping: .everything, catalogue: catalogue,
            language: language)
        return EarlierForms(read, catalogue: catalogue)
    }

    private init(_ read: SubmissionSet, catalogue: IndicatorCatalogue) {
        rules = PeriodRules(catalogue: catalogue, history: SubmissionHistory(read.accepted))
        set = read.checked(by: rules, areSettled: true)
    }

    /// Forms held against the earlier ones.
    func checking(_ forms: SubmissionSet) -> SubmissionSet { forms.checked(by: rules, areSettled: false) }

    /// Ends the command where a form is of no period that others can be held against.
    func refuseMisplaced(beside forms: SubmissionSet, _ language: Language) throws {
        let periods = Set(forms.submissions.compactMap(\.period))
        let misplaced = set.submissions.filter { form in
            form.period.map { own in !periods.isEmpty && !periods.contains { own.isKnown(before: $0) } }
                == true
        }
        guard let example = misplaced.first?.source.path.printable else { return }
        let named = Set(misplaced.compactMap(\.period?.description)).sorted().joined(separator: ", ")
        let count = misplaced.count
        throw CommandFailure(
            .refused,
            language == .vietnamese
                ? "--earlier chỉ nhận biểu của kỳ trước kỳ đang kiểm tra, hoặc của tháng, quý nằm trong kỳ đó. Có "
                    + "\(count) biểu không phải kỳ như vậy (\(named)), ví dụ “\(example)”. Bỏ các tệp này ra khỏi "
                    + "--earlier rồi chạy lại."
                : "--earlier takes forms of periods before the one checked, or of months and quarters within it. "
                    + "\(count) \(count == 1 ? "form is" : "forms are") of no such period (\(named)), for example "
                    + "“\(example)”. Take these files out of --earlier and run again.")
    }

    /// Tells of each form that has errors, and so was not held against; whether there is one.
    func tellRefused(_ language: Language) -> Bool {
        let refused = set.submissions.filter { $0.verdict == .refused }
        for form in refused {
            let path = form.source.path.printable
            Console.tell(
                language == .vietnamese
                    ? "“\(path)” (kỳ trước) có lỗi nên không dùng để đối chiếu. Chạy validate với tệp này để xem lỗi."
                    : "“\(path)” (earlier period) has errors, so nothing was held against it. Run validate on it "
                        + "to see them.")
        }
        return !refused.isEmpty
    }
}
