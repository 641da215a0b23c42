/// What a kind of finding means, for the person who has to correct it, in one language.
public struct Explanation: Hashable, Sendable {
    /// The finding in a few words, without a full stop.
    public let title: String
    /// What is wrong, how it comes about and what to do, in two to five sentences.
    public let meaning: String
    /// Why it matters.
    public let reason: String
    /// Lines of a form or a file, or words, that show the mistake.
    public let wrong: String
    /// The same without the mistake.
    public let right: String

    public init(title: String, meaning: String, reason: String, wrong: String, right: String) {
        self.title = title
        self.meaning = meaning
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }

    /// The part of an explanation that differs between the languages where its examples do not.
    struct Prose {
        let title: String
        let meaning: String
        let reason: String
    }
}

extension Bilingual<Explanation> {
    /// An explanation whose examples are lines of a form, which is Vietnamese in both languages.
    init(vietnamese: Explanation.Prose, english: Explanation.Prose, wrong: String, right: String) {
        self.init(
            vietnamese: Explanation(vietnamese, wrong: wrong, right: right),
            english: Explanation(english, wrong: wrong, right: right))
    }
}

extension Explanation {
    /// The prose of one language with its examples.
    fileprivate init(_ prose: Prose, wrong: String, right: String) {
        self.init(
            title: prose.title, meaning: prose.meaning, reason: prose.reason, wrong: wrong, right: right)
    }
}
