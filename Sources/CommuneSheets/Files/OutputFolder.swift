internal import Glibc

/// Creates the folder that several outputs go to.
enum OutputFolder {
    static func make(_ path: String) throws(OutputFailure) {
        if unsafe mkdir(path, 0o777) == 0 { return }
        let code = errno
        var status = stat()
        if code == EEXIST, unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        throw .cannotCreate(path: path, code: code)
    }
}
