internal import CLibXLSXWriter
internal import Synchronization

/// The owner of an `lxw_workbook`: closed or, when it goes out of scope without that, freed and not written.
@safe
struct WorkbookHandle: ~Copyable {
    let pointer: UnsafeMutablePointer<lxw_workbook>

    init(path: String, temporaryFolder: String) throws(WorkbookFailure) {
        let made = unsafe temporaryFolder.withCString { folder in
            // The library copies the folder's name.
            var options = unsafe lxw_workbook_options(
                constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let made = unsafe made else { throw .library(.noObject) }
        unsafe pointer = unsafe made
    }

    deinit {
        unsafe lxw_workbook_free(pointer)
    }

    /// Adds a sheet. The library takes over the mode that the workbook has when a sheet is added.
    func addSheet(
        named name: String, isStreamed: Bool
    ) throws(WorkbookFailure) -> UnsafeMutablePointer<lxw_worksheet> {
        unsafe pointer.pointee.options.constant_memory = isStreamed ? 1 : 0
        defer { unsafe pointer.pointee.options.constant_memory = 0 }
        guard let sheet = unsafe workbook_add_worksheet(pointer, name) else {
            // The name is sound, so that it is the file for the rows that could not be made.
            throw .library(isStreamed ? .creatingTemporaryFile : .noObject)
        }
        return unsafe sheet
    }

    consuming func close() throws(WorkbookFailure) {
        let pointer = unsafe pointer
        discard self  // workbook_close frees the workbook, whatever happens.
        let code = try CLocale.during { () throws(WorkbookFailure) in
            Self.closing.withLock { _ in unsafe workbook_close(pointer) }
        }
        try requireSuccess(code)
    }

    /// One at a time: the library uses `gmtime`, whose result all threads share.
    private static let closing = Mutex<Void>(())
}
