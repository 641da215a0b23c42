/// What the texts of a catalogue may hold, so that every workbook and every name made of them can be written.
enum CatalogueTextLimits {
    /// The most characters (UTF-16 code units, which spreadsheet programs count) of a text.
    ///
    /// A sheet's name has room for 31 with a word before the code, a document's properties for 255 with the period
    /// after the name, a number format and a chart's title for 127 bytes with other words.
    ///
    /// - Parameter key: the first cell of the row, which says in `catalogue.csv` what the second one is.
    static func limit(in file: CatalogueFileName, _ heading: String, key: String) -> Int {
        switch (file, heading) {
        case (.units, "Mã đơn vị"), (.items, "Mã số"), (.rules, "Mã quy tắc"), (.items, "Nhóm"): 20
        case (.measures, "Đơn vị tính"), (.measures, "Tiếng Anh"): 40
        case (.units, "Tên"), (.units, "Tên tiếng Anh"), (.columns, "Tên cột"),
            (.columns, "Tên cột tiếng Anh"):
            100
        case (.items, "Tên"), (.items, "Tên tiếng Anh"): 200
        case (.catalogue, "Thuộc tính"): 60
        case (.catalogue, _):
            switch key {
            case "recipients", "recipientsEnglish", "ranking", "course": 2_000
            case "id", "district", "districtEnglish", "province", "authority", "authorityEnglish", "place",
                "signatory", "signatoryEnglish":
                100
            default: 200
            }
        default: 2_000
        }
    }

    /// The signs that a code may have between its letters and digits; nil for what is no code.
    ///
    /// Defined names are made of the codes of items (`CT_5.1_KH`): without `_` in a code no two can meet.
    static func signs(in file: CatalogueFileName, _ heading: String) -> String? {
        switch (file, heading) {
        case (.items, "Mã số"): "."
        case (.units, "Mã đơn vị"): ".-"
        default: nil
        }
    }

    /// The bytes up to which a text of ``arePlain(_:)`` cannot have a fault, whatever row it stands in; 0 where
    /// that is not told by the column alone.
    static func leastLimit(in file: CatalogueFileName, _ heading: String) -> Int {
        file == .catalogue || signs(in: file, heading) != nil ? 0 : limit(in: file, heading, key: "")
    }

    /// Whether no control can be among the characters, which is told without looking at each; some texts without
    /// one are not plain.
    static func arePlain(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 && $0 != 0xEF }
    }

    /// The fault of a text that is no line of characters to be seen; nil if there is none.
    static func control(in text: String) -> CatalogueTextFault? {
        text.unicodeScalars.first { scalar in
            switch scalar.value {
            // Controls, the separators of lines and paragraphs, and the two that XML has not.
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
            default: false
            }
        }.map { .control($0) }
    }

    /// The fault of a code; nil if there is none.
    static func fault(inCode code: String, signs: String) -> CatalogueTextFault? {
        for (index, scalar) in code.unicodeScalars.enumerated() {
            let isWord =
                switch scalar {
                case "0"..."9", "A"..."Z", "a"..."z": true
                default: !scalar.isASCII && scalar.properties.isAlphabetic
                }
            if !isWord, index == 0 || !signs.unicodeScalars.contains(scalar) {
                return .code(scalar, others: signs)
            }
        }
        return nil
    }
}

extension CatalogueFile {
    /// Adds a finding for every cell whose text cannot be used; linear in the file.
    mutating func checkTexts(of file: CatalogueFileName) {
        let columns = headings.map { heading, column in
            (heading, column, least: CatalogueTextLimits.leastLimit(in: file, heading))
        }
        for row in rows {
            let key = text(row, file.headings.first ?? "")
            for (heading, column, least) in columns {
                let bytes = bytes(row, column: column)
                if bytes.count <= least, CatalogueTextLimits.arePlain(bytes) { continue }
                let text = String(decoding: bytes, as: UTF8.self)
                if let fault = CatalogueTextLimits.control(in: text) {
                    report(.catalogueText(fault: fault), row, heading)
                    continue
                }
                let limit = CatalogueTextLimits.limit(in: file, heading, key: key)
                let count = text.utf16.count
                if count > limit {
                    report(.catalogueText(fault: .tooLong(count: count, limit: limit)), row, heading)
                } else if let signs = CatalogueTextLimits.signs(in: file, heading),
                    let fault = CatalogueTextLimits.fault(inCode: text, signs: signs)
                {
                    report(.catalogueText(fault: fault), row, heading)
                }
            }
        }
    }
}
