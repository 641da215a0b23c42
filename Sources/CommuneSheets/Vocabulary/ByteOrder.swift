internal import Glibc

extension String {
    /// Whether the text stands before another by the bytes of its UTF-8, which is the order of paths
    /// everywhere: it depends on no locale.
    func precedesByBytes(_ other: String) -> Bool {
        let decided = unsafe utf8.withContiguousStorageIfAvailable { left in
            unsafe other.utf8.withContiguousStorageIfAvailable { right in
                guard let first = left.baseAddress, let second = right.baseAddress else {
                    return left.count < right.count
                }
                let order = unsafe memcmp(first, second, min(left.count, right.count))
                return order == 0 ? left.count < right.count : order < 0
            }
        }
        // Strings of other programs may lie in pieces.
        if let decided = decided ?? nil { return decided }
        return utf8.lexicographicallyPrecedes(other.utf8)
    }
}
