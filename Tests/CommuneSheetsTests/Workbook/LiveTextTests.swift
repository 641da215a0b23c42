import Testing

@testable import CommuneSheets

@Suite struct `A text that is computed in part` {
    @Test func `is a plain text where nothing is computed`() {
        var text = LiveText()
        text.add("Mục tiêu: đạt 68 triệu đồng.")
        #expect(text.cell == .text("Mục tiêu: đạt 68 triệu đồng."))
    }

    @Test func `doubles quotes and keeps each literal within 255 UTF-16 units`() throws {
        var text = LiveText()
        text.add("A2&\"đơn vị\"", value: "3đơn vị")
        text.add(String(repeating: "ặ😀\"", count: 200))
        guard case .formula(let formula, .text(let value)) = text.cell else {
            Issue.record("not a formula")
            return
        }
        #expect(value == "3đơn vị" + String(repeating: "ặ😀\"", count: 200))
        // Taken apart by hand: the literals between the joining signs, doubled quotes made single.
        var literals: [String] = []
        var isInside = false
        var current = ""
        let letters = Array(formula.unicodeScalars)
        var index = 0
        while index < letters.count {
            if letters[index] == "\"" {
                if isInside, index + 1 < letters.count, letters[index + 1] == "\"" {
                    current += "\""
                    index += 2
                    continue
                }
                if isInside { literals.append(current) }
                current = ""
                isInside.toggle()
            } else if isInside {
                current.unicodeScalars.append(letters[index])
            }
            index += 1
        }
        #expect(literals.allSatisfy { $0.utf16.count <= 255 })
        #expect(literals.joined() == "đơn vị" + String(repeating: "ặ😀\"", count: 200))
    }

    @Test func `joins its parts with one blank, and none for a part that is empty now`() {
        var fixed = LiveText()
        fixed.add("Mục tiêu.")
        var empty = LiveText()
        empty.add("IF(A1>0,\"thiếu\",\"\")", value: "")
        var live = LiveText()
        live.add("A1&\"/13\"", value: "11/13")
        #expect(
            LiveText.joined([fixed, empty, live]).cell
                == .formula(
                    "TRIM(\"Mục tiêu.\"&\" \"&IF(A1>0,\"thiếu\",\"\")&\" \"&A1&\"/13\")",
                    value: .text("Mục tiêu. 11/13")))
    }

    @Test func `is the words of now where the formula would be longer than a cell allows`() {
        var text = LiveText()
        text.add("A1", value: "1")
        text.add(String(repeating: "x", count: 9_000))
        #expect(text.cell == .text("1" + String(repeating: "x", count: 9_000)))
    }
}
