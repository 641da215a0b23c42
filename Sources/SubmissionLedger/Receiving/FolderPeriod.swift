internal import CommuneSheets

/// The period in the name of the folder that a file is in.
enum FolderPeriod {
    /// The finding, where the nearest folder that names a period names one that the form's does not lie in:
    /// a quarter's folder may hold its months' forms.
    static func finding(on submission: DiagnosedSubmission) -> Diagnostic? {
        guard let stated = submission.period else { return nil }
        for folder in submission.source.path.split(separator: "/").dropLast().reversed() {
            guard let named = FileNamePeriod(String(folder)).period else { continue }
            if named.year == stated.year, stated.months.allSatisfy(named.months.contains) {
                return nil
            }
            return Diagnostic(
                .ledger(
                    .folderOfAnotherPeriod(
                        folder: String(folder), named: named.description, stated: stated.description)))
        }
        return nil
    }
}
