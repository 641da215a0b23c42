/// Letters that are typed for digits: `828O`, `1I9`.
enum Lookalikes {
    private static let digits: [Character: Character] = ["O": "0", "o": "0", "I": "1", "l": "1"]

    /// The text with digits for such letters, where it is a figure then and holds a digit of its own;
    /// nil otherwise.
    static func digits(in text: String) -> String? {
        guard text.utf8.count <= 24, text.contains(where: { digits[$0] != nil }),
            text.contains(where: \.isNumber)
        else { return nil }
        let replaced = String(text.map { digits[$0] ?? $0 })
        return FigureText(replaced).isNumber ? replaced : nil
    }

    /// The same for a figure with text behind it, which is such letters alone.
    static func digits(in dress: FigureDress, of text: String) -> String? {
        !dress.textBehind.isEmpty && dress.textBehind.allSatisfy({ digits[$0] != nil })
            ? digits(in: text) : nil
    }
}
