import Testing

@testable import CommuneSheets

@Suite struct `A form's observations` {
    private func lists() async throws -> [ObservationList] {
        let reader = FormReader(catalogue: try BuiltIn.catalogue())
        let set = try await FormIntake.read(
            [SampleSheets.location(of: SampleSheets.june)], by: reader, keeping: .figures, workers: 1)
        return set.accepted.map(\.observations)
    }

    @Test func `are the same one by one, by their values, and all at once`() async throws {
        for list in try await lists() {
            let all = list.all
            #expect(list.count == all.count)
            #expect(!list.isDerived)
            for (place, observation) in all.enumerated() {
                #expect(list[place] == observation)
                #expect(list.value(at: place) == observation.value)
                #expect(
                    list.subject(at: place) == ItemField(code: observation.item, field: observation.field))
                #expect(list.derivation(at: place) == nil)
            }
        }
    }

    @Test func `are alike where they are about the same, whatever they say and however they are kept`()
        async throws
    {
        let lists = try await lists()
        for first in lists {
            for second in lists {
                let isSame =
                    first.all.map { ItemField(code: $0.item, field: $0.field) }
                    == second.all.map { ItemField(code: $0.item, field: $0.field) }
                #expect(first.isAlike(second) == isSame)
                #expect(ObservationList(first.all).isAlike(second) == isSame)
            }
        }
        #expect(lists.contains { list in lists.contains { !list.isAlike($0) } })
    }

    @Test func `are equal where they hold the same, however they are kept`() async throws {
        let lists = try await lists()
        let again = try await self.lists()
        for (place, first) in lists.enumerated() {
            #expect(first == again[place])
            for second in again {
                let isSame = first.all == second.all
                #expect((first == second) == isSame)
                #expect((ObservationList(first.all) == second) == isSame)
                #expect((first == ObservationList(second.all)) == isSame)
            }
        }
        #expect(lists.contains { list in lists.contains { list.isAlike($0) && list != $0 } })
    }
}
