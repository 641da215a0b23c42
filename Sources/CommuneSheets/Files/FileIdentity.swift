internal import Glibc

/// What tells one file from another, whatever names it goes by.
struct FileIdentity: Hashable {
    private let device: UInt64
    /// The number on its device.
    let number: UInt64

    /// Nil where there is no file, or it cannot be looked at.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// A file by its number, on the device of the folder in which it is.
    init(number: UInt64, in folder: FileIdentity) {
        device = folder.device
        self.number = number
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
