internal import Glibc

extension FileOutput {
    /// Gives `body` the path of a private, empty folder for temporary files, and removes it afterwards; an
    /// interrupted process removes it too (``abandonAll(then:)``). Files only, no folders in it.
    package static func withScratchFolder<Value, Failure: Error>(
        _ body: (_ folder: String) throws(Failure) -> Value
    ) throws(Failure) -> Result<Value, OutputFailure> {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        let folder: String
        do throws(OutputFailure) {
            folder = try PendingOutputs.makeFolder(inside: parent)
        } catch {
            return .failure(error)
        }
        defer { PendingOutputs.remove(folder) }
        return .success(try body(folder))
    }
}
