internal import Glibc

/// Reads one form after the other, each as quickly as it allows: by forms read before where it is like one
/// of them, thoroughly where it is not.
///
/// What comes out does not depend on which forms were read before.
@safe
package struct FormWorker: ~Copyable {
    private let reader: FormReader
    private let keeping: FormIntake.Keeping
    private var familiar: FamiliarReader
    private let hasher: SHA256Hasher
    /// Memory for the bytes of one file, used again.
    private let buffer: UnsafeMutableRawBufferPointer
    /// How many forms were read by others.
    private(set) var recognisedCount = 0

    /// - Throws: ``CSVFailure/outOfMemory`` where libcsv or libcrypto cannot be set up.
    init(
        _ reader: FormReader, keeping: FormIntake.Keeping,
        forms: FamiliarForms = FamiliarForms(forReading: .max)
    ) throws(CSVFailure) {
        // Properties are set only after everything that can fail.
        let familiar = try FamiliarReader(
            reader.catalogue, expecting: reader.expectedPeriod, forms: forms)
        guard let hasher = SHA256Hasher() else { throw .outOfMemory }
        self.reader = reader
        self.keeping = keeping
        self.familiar = familiar
        self.hasher = hasher
        unsafe buffer = .allocate(byteCount: CellScanner.sizeLimit, alignment: 16)
    }

    deinit { unsafe buffer.deallocate() }

    /// Reads a form that is in memory. What is wrong in it is in the result; linear in the bytes.
    ///
    /// - Throws: failures of libcsv itself.
    package mutating func read(_ source: SourceFile) throws(CSVFailure) -> DiagnosedSubmission {
        let bytes = source.bytes
        let recognised: Result<FamiliarReader.Recognised?, CSVFailure> = unsafe bytes.withUnsafeBytes {
            bytes in
            Result { () throws(CSVFailure) in unsafe try recognise(bytes, path: source.path) }
        }
        if let recognised = try recognised.get() { return submission(recognised, source) }
        return try thoroughly(source)
    }

    /// Reads a form from a file. What is wrong in it is in the result; linear in the bytes. A large file is in
    /// memory as a whole only where its content is to be kept.
    mutating func read(_ file: OpenedFile) throws(FormIntake.Failure) -> DiagnosedSubmission {
        guard unsafe file.size <= buffer.count else {
            return keeping == .everything
                ? try thoroughly(of: try FormWorker.source(file)) : try inBlocks(file)
        }
        let count: Int
        do throws(InputFailure) {
            count = unsafe try file.read(
                into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<file.size]))
        } catch {
            throw .input(error)
        }
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
        guard let digest = unsafe hasher.digest(of: bytes) else {
            throw .input(InputFailure(path: file.path, reason: .system(ENOMEM)))
        }
        let recognised: FamiliarReader.Recognised?
        do throws(CSVFailure) {
            recognised = unsafe try recognise(bytes, path: file.path)
        } catch {
            throw .csv(error)
        }
        let keepsBytes = recognised == nil || keeping == .everything
        let source = SourceFile(
            path: file.path, bytes: keepsBytes ? unsafe [UInt8](bytes) : [], byteCount: count, sha256: digest)
        if let recognised { return submission(recognised, source) }
        return try thoroughly(of: source)
    }

    /// Reads a large file without holding more of it than can be a form.
    private func inBlocks(_ file: OpenedFile) throws(FormIntake.Failure) -> DiagnosedSubmission {
        let beginning: FileBeginning
        do throws(InputFailure) {
            beginning = try FileBeginning(of: file)
        } catch {
            throw .input(error)
        }
        do throws(CSVFailure) {
            // Too large to be learned from.
            var learned: ThoroughReading?
            return try reader.read(beginning.source, beginning.text, learning: &learned).keeping(keeping)
        } catch {
            throw .csv(error)
        }
    }

    private static func source(_ file: OpenedFile) throws(FormIntake.Failure) -> SourceFile {
        do throws(InputFailure) {
            return try file.source()
        } catch {
            throw .input(error)
        }
    }

    private mutating func thoroughly(of source: SourceFile) throws(FormIntake.Failure) -> DiagnosedSubmission
    {
        do throws(CSVFailure) {
            return try thoroughly(source)
        } catch {
            throw .csv(error)
        }
    }

    private mutating func recognise(
        _ bytes: UnsafeRawBufferPointer, path: String
    ) throws(CSVFailure) -> FamiliarReader.Recognised? {
        let recognised = unsafe try familiar.read(
            bytes, fileName: SourceFile.name(of: path), keepsFigures: keeping != .findings)
        if recognised != nil { recognisedCount += 1 }
        return recognised
    }

    private func submission(
        _ recognised: FamiliarReader.Recognised, _ source: SourceFile
    ) -> DiagnosedSubmission {
        DiagnosedSubmission(
            recognised, source: keeping == .everything ? source : source.withoutBytes,
            itemNames: keeping == .findings ? [:] : reader.itemNames)
    }

    private mutating func thoroughly(_ source: SourceFile) throws(CSVFailure) -> DiagnosedSubmission {
        var learned: ThoroughReading?
        let submission = try reader.read(source, learning: &learned)
        if let learned, submission.diagnostics.isEmpty, source.byteCount <= CellScanner.sizeLimit {
            let bytes = source.bytes
            let result: Result<Void, CSVFailure> = unsafe bytes.withUnsafeBytes { bytes in
                Result { () throws(CSVFailure) in unsafe try familiar.learn(submission, learned, bytes) }
            }
            try result.get()
        }
        return submission.keeping(keeping)
    }
}
