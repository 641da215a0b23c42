/// A language in which the product speaks to its users.
public enum Language: String, Sendable, CaseIterable, Codable {
    case vietnamese = "vi"
    case english = "en"
}

/// The same words in both languages of the product.
public struct Bilingual<Words: Sendable>: Sendable {
    public let vietnamese: Words
    public let english: Words

    public init(vietnamese: Words, english: Words) {
        self.vietnamese = vietnamese
        self.english = english
    }

    public subscript(language: Language) -> Words {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}

extension Bilingual: Equatable where Words: Equatable {}
extension Bilingual: Hashable where Words: Hashable {}
