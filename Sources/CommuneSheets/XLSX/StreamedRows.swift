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
        /// A second descriptor, by which the file is known while it may be closed; -1 where there is none.
        var held: Int32 = -1
    }

    private var files: [File] = []

    func add(_ stream: UnsafeMutablePointer<FILE>) {
        unsafe files.append(File(stream: stream, descriptor: fileno(stream)))
    }

    /// Closes the files of a workbook that was not written.
    deinit {
        for file in files { unsafe fclose(file.stream) }
    }

    /// To be called before the library writes the workbook.
    func hold() {
        for index in files.indices { files[index].held = dup(files[index].descriptor) }
    }

    /// Closes, after the library has written or given up, the files that it has left open.
    func closeLeft() {
        for file in files where file.held >= 0 {
            // Its number may be that of another file by now.
            var (own, held) = (stat(), stat())
            let isOpen =
                unsafe fstat(file.descriptor, &own) == 0 && fstat(file.held, &held) == 0
                && own.st_dev == held.st_dev && own.st_ino == held.st_ino
            if isOpen { unsafe fclose(file.stream) }
            _ = close(file.held)
        }
        files = []
    }
}
