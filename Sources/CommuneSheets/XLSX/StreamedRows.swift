internal import Glibc

/// The temporary files in which libxlsxwriter keeps the rows of streamed sheets. They have no name any more.
///
/// The library closes each when it writes the sheet, and forgets those of a workbook that it does not write.
@safe
final class StreamedRows {
    @safe
    private struct File {
        let stream: UnsafeMutablePointer<FILE>
        let descriptor: Int32
        /// What is written at once, instead of page by page; lives until the stream is closed.
        let buffer: UnsafeMutablePointer<CChar>
        /// A second descriptor, by which the file is known while it may be closed; -1 where there is none.
        var held: Int32 = -1
    }

    private var files: [File] = []
    private static let bufferSize = 1 << 16

    /// Adds the file of a sheet of which no row is written yet.
    func add(_ stream: UnsafeMutablePointer<FILE>) {
        let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: StreamedRows.bufferSize)
        // Where that is refused the stream keeps its own.
        _ = unsafe setvbuf(stream, buffer, _IOFBF, StreamedRows.bufferSize)
        unsafe files.append(File(stream: stream, descriptor: fileno(stream), buffer: buffer))
    }

    /// Closes the files of a workbook that was not written.
    deinit {
        for file in files {
            unsafe fclose(file.stream)
            unsafe file.buffer.deallocate()
        }
    }

    /// To be called before the library writes the workbook.
    func hold() {
        for index in files.indices { files[index].held = dup(files[index].descriptor) }
    }

    /// Closes, after the library has written or given up, the files that it has left open.
    func closeLeft() {
        // Of a file that is not held nobody can tell: it keeps its buffer.
        for file in files where file.held >= 0 {
            // Its number may be that of another file by now.
            var (own, held) = (stat(), stat())
            let isOpen =
                unsafe fstat(file.descriptor, &own) == 0 && fstat(file.held, &held) == 0
                && own.st_dev == held.st_dev && own.st_ino == held.st_ino
            if isOpen { unsafe fclose(file.stream) }
            _ = close(file.held)
            unsafe file.buffer.deallocate()
        }
        files = []
    }
}
