internal import Glibc

/// Copies of texts as C strings, for structures that want `char *`; they live as long as this does.
@safe
struct CStrings: ~Copyable {
    private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

    init() {}

    deinit {
        unsafe copies.forEach { unsafe free($0) }
    }

    /// A copy of `text`; nil for nil.
    mutating func copy(_ text: String?) throws(WorkbookFailure) -> UnsafeMutablePointer<CChar>? {
        guard let text else { return nil }
        guard let copy = unsafe strdup(text) else { throw .library(.outOfMemory) }
        unsafe copies.append(copy)
        return unsafe copy
    }
}
