import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `Name key` {
    @Test(arguments: [
        ("Mỹ Hòa", "Mỹ Hoà"), ("Thủy", "Thuỷ"), ("khỏe", "khoẻ"), ("Xã Mỹ Đông", "XÃ MỸ ĐÔNG"),
        ("Mỹ Đông", "Mỹ Ðông"), ("Mỹ Đông", "Mỹ ðông"), (" Xã  Mỹ An ", "xã mỹ an"),
        ("Tài chính - Kế hoạch", "Tài chính – Kế hoạch"), ("X. Mỹ An", "X Mỹ An"),
        ("Mỹ\u{A0}An", "Mỹ An"), ("Mỹ Quý", "Mỹ Qúy"),
    ])
    func `spellings of one name are the same`(left: String, right: String) {
        #expect(NameKey(left) == NameKey(right))
        #expect(NameKey(left).hashValue == NameKey(right).hashValue)
    }

    @Test(arguments: [
        ("Phú Thuỷ", "Phù Thủy"), ("Láng Biển", "Láng Biền"), ("Đốc Binh Kiều", "Đốc Bình Kiều"),
        ("Mỹ An", "My An"), ("Đông", "Dông"), ("Mỹ Quý", "Mỹ Quí"), ("Mỹ An", "Mỹ Ân"),
        ("Thanh Mỹ", "Thạnh Mỹ"), ("Mỹ An", "MỹAn"), ("Hưng", "Hung"),
    ])
    func `names that differ in a tone or a letter are different`(left: String, right: String) {
        #expect(NameKey(left) != NameKey(right))
        #expect(NameKey(left).distance(to: NameKey(right)) > 0)
    }

    @Test(arguments: ["", " ", " - ", "...", "\u{A0}"])
    func `a name without a letter is empty`(text: String) {
        #expect(NameKey(text).isEmpty)
    }

    @Test func `composed, decomposed and capital letters give one key, for every Vietnamese letter`() {
        let letters =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
        var keys: Set<NameKey> = []
        for letter in letters {
            let key = NameKey(String(letter))
            #expect(key == NameKey(String(letter).decomposedStringWithCanonicalMapping))
            #expect(key == NameKey(String(letter).uppercased()))
            keys.insert(key)
        }
        #expect(keys.count == letters.count)
    }

    @Test func `signs that part no words are taken as small letters`() {
        let scalars = (0x80...0x21FF).compactMap { Unicode.Scalar($0) }
        for scalar in scalars where !scalar.properties.isWhitespace {
            let mark = String(scalar)
            if "ðÐ–—’“”\u{200B}\u{2060}".unicodeScalars.contains(scalar) { continue }
            #expect(NameKey("a" + mark + "b").text == "a" + mark.lowercased() + "b")
            #expect(NameKey(mark).text == mark.lowercased())
        }
    }

    @Test(arguments: [
        ("So với kế hoạch (%)", "so với", true), ("kết quả so với", "so với", true),
        ("SO VỚI", "so với", true), ("so vớis", "so với", false), ("đồ so với", "so với", true),
        ("đồso với", "so với", false), ("so sánh", "so với", false), ("", "so với", false),
        ("so sánh so với", "so với", true),
    ])
    func `words stand in a name as whole words, composed or not`(
        name: String, words: String, isExpected: Bool
    ) {
        let words = NameKey(words)
        #expect(NameKey(name).containsWords(words) == isExpected)
        #expect(NameKey(name.decomposedStringWithCanonicalMapping).containsWords(words) == isExpected)
    }

    @Test(arguments: [
        ("quý II", " i", true), ("Tháng sáu", "tháng", true), ("thăng", "tháng", false),
        ("tỷ lệ (%)", "%", true), ("i", " i", false), ("ththáng", "tháng", true),
    ])
    func `a part stands in a name, composed or not`(name: String, part: String, isExpected: Bool) {
        #expect(NameKey(name).contains(part) == isExpected)
        #expect(NameKey(name.decomposedStringWithCanonicalMapping).contains(part) == isExpected)
    }

    @Test(arguments: ["Xã Mỹ Hoà", "Phòng Lao động - Thương binh và Xã hội", "Uỷ ban nhân dân TT. Mỹ An"])
    func `the key of a key is the key`(name: String) {
        #expect(NameKey(NameKey(name).text) == NameKey(name))
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("biển", "biền", 1),
    ])
    func `the distance is the number of letters to change`(left: String, right: String, distance: Int) {
        #expect(NameKey(left).distance(to: NameKey(right)) == distance)
        #expect(NameKey(right).distance(to: NameKey(left)) == distance)
    }

    @Test(
        arguments: [
            ("Láng Biền", "Láng Biển"), ("Đốc Bình Kiều", "Đốc Binh Kiều"), ("Trường Xuan", "Trường Xuân"),
            // Two are equally near, and nothing is near.
            ("Mỹ Ơn", nil), ("Cao Lãnh", nil),
        ] as [(String, String?)])
    func `one name alone must be near to be suggested`(name: String, nearest: String?) {
        let names = ["Láng Biển", "Đốc Binh Kiều", "Trường Xuân", "Mỹ An", "Mỹ Ôn"]
        #expect(NameKey(name).nearest(among: names) { $0 } == nearest)
    }
}
