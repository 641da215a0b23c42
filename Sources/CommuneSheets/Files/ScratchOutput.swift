extension FileOutput {
    /// Writes a file by a way of one's own, complete or not at all: `body` is given the path of a file
    /// that does not exist yet, in a private folder beside the target, and makes it.
    ///
    /// - Parameter replace: whether a file that is there gives way.
    /// - Throws: ``OutputFailure``; what `body` throws comes back as the failure in the result. Nothing is
    ///   left at the target then.
    package static func write<Failure: Error>(
        to target: String, replace: Bool, _ body: (_ path: String) throws(Failure) -> Void
    ) throws(OutputFailure) -> Result<Void, Failure> {
        let output = try AtomicOutput(target: target, replace: replace)
        do throws(Failure) {
            try body(output.path)
        } catch {
            return .failure(error)
        }
        try output.commit()
        return .success(())
    }
}
