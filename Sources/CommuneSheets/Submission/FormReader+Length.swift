/// How long a form can be.
extension FormReader {
    /// The longest text that is read as a form, in bytes of a file in which a letter of ASCII is one byte (in
    /// UTF-16 twice as many): 2 MiB, 200 times a form. Empty rows at its end do not count.
    package static let sizeLimit = 2 * 1024 * 1024

    /// The most rows that are read as a form: a hundred times as many as a form has. Empty rows at the end do
    /// not count.
    package static let rowLimit = 10_000

    /// What is said of a file that is longer than any form: one error, and every row refused. Linear in the
    /// beginning that was kept.
    ///
    /// A file that cannot be read whatever its length is told so.
    func tooLong(
        _ source: SourceFile, _ written: FormText, _ excess: FormText.Excess
    ) throws(CSVFailure) -> DiagnosedSubmission {
        if excess.endsWithinUnit {
            return DiagnosedSubmission(
                source: source, diagnostics: [Diagnostic(.encodingUnreadable(isUTF16: true))])
        }
        let decoded = SourceText(of: written.bytes) { KnownNames.keys(of: catalogue) }
        // That the beginning is blank says nothing of the rest.
        if let problem = decoded.problem, problem.code != .FIL01 {
            return DiagnosedSubmission(source: source, diagnostics: [problem])
        }
        let text = decoded.text?.bytes ?? []
        let place = try TableEnd.rowBelow(tableIn: text, catalogue: catalogue)
        let problem = Problem.fileTooLong(
            rows: excess.rowCount, bytes: source.byteCount, items: catalogue.items.count,
            surplusFrom: place?.row)
        return DiagnosedSubmission(
            source: source,
            text: decoded.text.map { DecodedText(encoding: $0.encoding, bytes: [], lostWords: 0) },
            diagnostics: [Diagnostic(problem, at: place)], rows: RowCounts(refused: excess.rowCount))
    }
}
