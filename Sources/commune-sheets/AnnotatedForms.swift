import CommuneSheets

/// The senders' own forms with their wrong cells marked, one workbook a form, in one folder.
struct AnnotatedForms {
    let folder: String
    let report: ValidationReport

    /// The workbooks to write, in the order of the forms.
    private var targets: [String] {
        let folder = folder.hasSuffix("/") ? folder : folder + "/"
        return AnnotatedForm.fileNames(of: report.submissions).map { folder + $0 }
    }

    /// Refuses what cannot be written before anything is: all of the workbooks or none. Makes the folder.
    ///
    /// - Parameter output: where the report goes, `-` for the screen.
    func prepare(
        besides output: String, amongInputs paths: [String], force: Bool, _ language: Language
    ) throws {
        let targets = targets
        try OutputArgument.refuse(targets, amongInputs: paths, language)
        let others = output == "-" ? [] : [output]
        try OutputArgument.refuseExisting(others + targets, force: force, language)
        try OutputFolderArgument.make(folder, language)
        if let same = targets.first(where: { FileOutput.isSame($0, output) }) {
            throw CommandFailure(
                .usage,
                language == .vietnamese
                    ? "“\(same.printable)” là tên của một biểu có đánh dấu; hãy ghi báo cáo vào tệp khác."
                    : "“\(same.printable)” is the name of a marked form; write the report to another file.")
        }
    }

    /// Writes the workbooks and says where they are.
    ///
    /// - Parameter document: the language of the workbooks.
    func write(in document: Language, force: Bool, _ language: Language) throws {
        for (submission, path) in zip(report.submissions, targets) {
            do throws(WorkbookWriteFailure) {
                try AnnotatedForm.write(
                    submission, catalogue: report.catalogue, language: document, to: path, replace: force)
            } catch {
                throw CommandFailure(error, path: path.printable, language)
            }
        }
        let count = report.submissions.count
        Console.tell(
            language == .vietnamese
                ? "Đã ghi \(count) biểu có đánh dấu vào \(folder.printable)."
                : "Wrote \(count) marked form\(count == 1 ? "" : "s") to \(folder.printable).")
    }
}
