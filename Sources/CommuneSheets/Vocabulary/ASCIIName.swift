/// A name in lower-case ASCII letters and hyphens, for file names. Never used to compare names.
public struct ASCIIName: Hashable, Sendable {
    public let text: String

    public init(_ name: String) {
        var letters: [Character] = []
        for character in name.lowercased() {
            if let letter = ASCIIName.base(of: character) {
                letters.append(letter)
            } else if let last = letters.last, last != "-" {
                letters.append("-")
            }
        }
        if letters.last == "-" { letters.removeLast() }
        text = String(letters)
    }

    private static func base(of character: Character) -> Character? {
        if let byte = character.asciiValue {
            return byte.isASCIILetterOrDigit ? character : nil
        }
        return bases.first { $0.letters.contains(character) }?.base
    }

    private static let bases: [(base: Character, letters: String)] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
        ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đð"),
    ]
}
