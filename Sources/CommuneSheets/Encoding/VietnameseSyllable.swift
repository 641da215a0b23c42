/// Whether a word is a syllable that Vietnamese spelling knows.
///
/// Facts of the orthography (initial consonant, rhyme, tone), not a list of words: a text that was
/// decoded by the wrong table hardly ever keeps to them.
enum VietnameseSyllable {
    /// Longest first, so that `ngh` is tried before `ng` and `n`.
    private static let initials = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ]

    private static let rhymes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu \
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on \
        ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut \
        uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ươc ươi ươm ươn ương ươp ươt ươu ưm ưng ưt ưu \
        y yêm yên yêng yêt yêu ynh yt
        """.split(separator: " ").map { String($0) })

    /// The letters of "nghiêng", which no syllable exceeds.
    static let longest = 7

    /// Looks at one word, in any case. Constant time: longer than any syllable is none.
    static func isSpelt(_ word: [Unicode.Scalar]) -> Bool {
        guard !word.isEmpty, word.count <= longest else { return false }
        var letters = String.UnicodeScalarView()
        var tone = 0
        for scalar in word {
            guard let letter = VietnameseLetters.toneless(scalar) else { return false }
            if letter.tone > 0 {
                if tone > 0 { return false }
                tone = letter.tone
            }
            letters.append(letter.letter)
        }
        let syllable = String(letters)
        return initials.contains { initial in
            guard syllable.hasPrefix(initial) else { return false }
            let rhyme = String(syllable.dropFirst(initial.count))
            return rhymes.contains(rhyme) && goes(initial, with: rhyme) && takes(rhyme, tone: tone)
        }
    }

    /// `c`, `g`, `ng` become `k`, `gh`, `ngh` before `e`, `ê`, `i`, `y`, and only there.
    private static func goes(_ initial: String, with rhyme: String) -> Bool {
        let isFront = rhyme.unicodeScalars.first.map { "eêiy".unicodeScalars.contains($0) } ?? false
        return switch initial {
        case "k", "gh", "ngh": isFront
        case "c", "ng": !isFront
        case "g": !isFront || rhyme.hasPrefix("i")
        default: true
        }
    }

    /// A syllable that ends in a stop takes the acute or the dot.
    private static func takes(_ rhyme: String, tone: Int) -> Bool {
        let isStopped = ["c", "ch", "p", "t"].contains { rhyme.hasSuffix($0) }
        return !isStopped || tone >= 4
    }
}
