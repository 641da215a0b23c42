internal import Glibc

/// A file that was read to its end, of which no more was kept than can be a form.
struct FileBeginning {
    /// The file without its content.
    let source: SourceFile
    let text: FormText

    /// In bytes; enough to tell UTF-16 from all others by the first one.
    private static let blockSize = 256 * 1024

    /// Linear in the bytes; in memory at most ``FormText/keptBytes(of:)`` and a block.
    init(of file: OpenedFile) throws(InputFailure) {
        let failure = InputFailure(path: file.path, reason: .system(ENOMEM))
        guard let digest = SHA256Hasher() else { throw failure }
        var extent = TextExtent(ofTextStarting: [])
        var kept: [UInt8] = []
        try file.read(inBlocksOf: FileBeginning.blockSize) { block throws(InputFailure) in
            if kept.isEmpty { extent = TextExtent(ofTextStarting: Array(block)) }
            guard digest.take(block) else { throw failure }
            extent.take(block)
            kept.append(contentsOf: block.prefix(max(0, FormText.keptBytes(of: extent) - kept.count)))
        }
        extent.finish()
        guard let sha256 = digest.finish() else { throw failure }
        source = SourceFile(path: file.path, bytes: [], byteCount: extent.byteCount, sha256: sha256)
        text = FormText(starting: kept, extent)
    }
}
