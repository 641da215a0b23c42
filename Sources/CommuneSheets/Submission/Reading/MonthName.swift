/// The names of months as spreadsheet programs shorten them.
enum MonthName {
    /// 1 to 12 for `mar`, `march`, `thg3`, `tháng3`; nil for other words. In small letters.
    static func number(of name: String) -> Int? {
        if name.count >= 3,
            let index = english.firstIndex(where: { $0.hasPrefix(name) })
        {
            return index + 1
        }
        let vietnamese = ["thg", "tháng"].first { name.hasPrefix($0) }
        guard let vietnamese, let number = Int(name.dropFirst(vietnamese.count)), (1...12).contains(number)
        else { return nil }
        return number
    }

    private static let english = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
}
