/// A moment of the ledger's history: nothing after it is seen.
public enum LedgerMoment: Hashable, Sendable {
    /// Up to and including a transaction, by its number from 1.
    case transaction(Int)
    /// Up to and including a second.
    case time(LedgerTime)

    /// `12` or `#12` is a transaction; `2023-06-14`, `2023-06-14T08:30`, `2023-06-14T08:30:05` the end of
    /// a day, a minute, a second. Nil for anything else.
    public init?(_ text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        if !digits.isEmpty, digits.count < 10, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard let number = Int(digits) else { return nil }
            self = .transaction(number)
        } else if let time = LedgerTime(lastOf: text) {
            self = .time(time)
        } else {
            return nil
        }
    }
}
