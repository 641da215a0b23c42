internal import Foundation

/// Text as the ledger keeps keys: composed, so that what reads the same is the same byte for byte.
///
/// Swift compares texts by what they mean, SQLite by their bytes.
enum LedgerKey {
    static func normalised(_ text: String) -> String {
        // Codes are ASCII for the most part, which is composed as it is.
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    }
}
