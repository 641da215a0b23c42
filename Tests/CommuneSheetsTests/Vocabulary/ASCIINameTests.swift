import Foundation
import Testing

@testable import CommuneSheets

@Suite struct `ASCII name` {
    @Test(arguments: [
        ("Xã Mỹ Đông", "xa-my-dong"), ("Công an huyện", "cong-an-huyen"),
        ("Phòng Lao động - Thương binh và Xã hội", "phong-lao-dong-thuong-binh-va-xa-hoi"),
        ("Thị trấn Mỹ An", "thi-tran-my-an"), ("  Xã   Đốc Binh Kiều. ", "xa-doc-binh-kieu"), ("", ""),
        ("- –", ""), ("Phòng TN&MT (2)", "phong-tn-mt-2"),
    ])
    func `a name becomes letters and hyphens`(name: String, text: String) {
        #expect(ASCIIName(name).text == text)
        #expect(ASCIIName(name.decomposedStringWithCanonicalMapping).text == text)
    }

    @Test func `every Vietnamese letter becomes its base letter`() {
        for letter in "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ" {
            // Foundation's own folding, with the horns of ơ and ư as combining marks.
            let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first.map {
                String($0)
            }
            #expect(ASCIIName(String(letter)).text == base)
            #expect(ASCIIName(String(letter).uppercased()).text == base)
        }
        #expect(ASCIIName("Đ").text == "d")
    }
}
