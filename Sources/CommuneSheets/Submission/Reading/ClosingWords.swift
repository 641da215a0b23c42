/// The words that stand below a table: totals, and the block in which a form is signed.
enum ClosingWords {
    /// "Tổng cộng", "Cộng mục I", "Toàn xã"
    static func isTotal(_ text: String) -> Bool {
        let key = NameKey(text).text
        return totals.contains(key) || totalBeginnings.contains { key.hasPrefix($0) }
    }

    private static let totals = Set(
        keys([
            "tổng cộng", "cộng", "tổng", "tổng số", "toàn huyện", "toàn xã", "total",
        ]))
    private static let totalBeginnings = [
        "tổng cộng", "cộng mục", "cộng nhóm", "cộng phần", "cộng chung", "cộng toàn",
    ].map { NameKey($0).text + " " }

    /// "Mỹ Đông, ngày 14 tháng 6 năm 2023", "CHỦ TỊCH", "Người lập biểu", "TM. ỦY BAN NHÂN DÂN"
    static func isSignature(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let key = NameKey(text)
        if key.isEmpty { return false }
        return isRole(key.text) || (key.contains("ngày") && isPlaceAndDate(key.text))
    }

    private static func isRole(_ key: String) -> Bool {
        guard roleStarts.contains(firstWord(of: key)) else { return false }
        return roles.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// The first words of ``roles``: what begins otherwise is none, and most texts do.
    private static let roleStarts = Set(roles.map(firstWord))

    private static func firstWord(of key: String) -> Substring {
        key[..<(key.utf8.firstIndex(of: 0x20) ?? key.endIndex)]
    }

    private static let roles = keys([
        "chủ tịch", "phó chủ tịch", "q chủ tịch", "tm ủy ban nhân dân", "tm ubnd", "kt chủ tịch",
        "tl chủ tịch",
        "thủ trưởng", "giám đốc", "phó giám đốc", "trưởng phòng", "phó trưởng phòng", "trưởng công an",
        "chỉ huy trưởng", "chi cục trưởng", "chánh văn phòng", "người lập", "lập biểu", "người báo cáo",
        "người kiểm tra", "kế toán", "ký tên", "ký ghi rõ họ tên", "ký đóng dấu", "nơi nhận", "nơi lập",
    ])

    /// "…, ngày 14 tháng 6 năm 2023", with or without the numbers.
    private static func isPlaceAndDate(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        guard let day = words.firstIndex(of: "ngày"), let month = words.firstIndex(of: "tháng"),
            let year = words.lastIndex(of: "năm")
        else { return false }
        return day < month && month - day <= 2 && year > month && year - month <= 2
            && words.count - year <= 2
    }

    private static func keys(_ names: [String]) -> [String] { names.map { NameKey($0).text } }
}
