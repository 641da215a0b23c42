import Foundation
import Glibc
import Testing

@Suite struct `An output that is no file` {
    @Test func `is never replaced, not even with --force`() throws {
        let place = try Workplace()
        try #require(unsafe mkfifo(place.file("a.txt"), 0o600) == 0)
        let result = try place.run(
            "validate", "\(Command.june)/BHXH-bao-hiem-xa-hoi.csv", "--output", "a.txt", "--force")
        #expect(result.status == 73)
        let kind =
            try FileManager.default.attributesOfItem(atPath: place.file("a.txt"))[.type] as? FileAttributeType
        #expect(kind != .typeRegular)
    }
}
