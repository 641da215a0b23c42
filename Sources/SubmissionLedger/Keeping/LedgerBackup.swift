public import CommuneSheets

extension SubmissionLedger {
    /// Copies the ledger as it stands into a new file: checked, and only then put in place.
    ///
    /// Other processes may go on reading; who wants to write waits.
    ///
    /// - Parameter replace: whether a file that is there gives way.
    /// - Returns: the failure of the ledger or the copy, where one of them failed; nothing is left then.
    public func backUp(
        to target: String, replace: Bool
    ) throws(OutputFailure) -> Result<Void, LedgerFailure> {
        try FileOutput.write(to: target, replace: replace) { path throws(LedgerFailure) in
            let before = try state()
            try database.copy(to: path)
            let copy = try SubmissionLedger(path: path, creates: false)
            let after = try copy.state()
            let damage = try LedgerCheck(of: copy).damage(after)
            guard damage.isEmpty, after.lastTransaction >= before.lastTransaction else {
                throw LedgerFailure(
                    path: target, cause: .damaged,
                    detail: damage.first.map { "\($0)" } ?? "the copy is not whole")
            }
        }
    }
}
