internal import CommuneSheets
internal import Foundation

/// The period in the name of the folder that a file is in.
enum FolderPeriod {
    /// The finding, where the nearest folder that names a period names one that the form's does not lie in:
    /// a quarter's folder may hold its months' forms.
    static func finding(on submission: DiagnosedSubmission) -> Diagnostic? {
        guard let stated = submission.period else { return nil }
        for folder in folders(of: submission.source.path).reversed() {
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

    /// The names of the folders that a file is in, from the root on, wherever the command was given.
    private static func folders(of path: String) -> [String] {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        return full.split(separator: "/").dropLast().map { String($0) }
    }
}
