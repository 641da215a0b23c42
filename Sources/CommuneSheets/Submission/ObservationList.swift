/// The figures and answers of a form, in the order of its rows.
///
/// Of a form like many others only the texts of the cells are kept, and an observation is made when it is
/// asked for.
public struct ObservationList: RandomAccessCollection, Sendable {
    private let storage: Storage

    private enum Storage {
        case listed([Observation])
        case written(FamiliarFigures)
    }

    public init(_ observations: [Observation]) {
        storage = .listed(observations)
    }

    init(_ figures: FamiliarFigures) {
        storage = .written(figures)
    }

    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch storage {
        case .listed(let observations): observations.count
        case .written(let figures): figures.count
        }
    }

    /// An observation by its place, from 0; at most linear in those before it.
    public subscript(position: Int) -> Observation {
        switch storage {
        case .listed(let observations): observations[position]
        case .written(let figures): figures[position]
        }
    }

    /// All of them; linear.
    public var all: [Observation] {
        switch storage {
        case .listed(let observations): observations
        case .written(let figures): figures.observations
        }
    }

    public func makeIterator() -> IndexingIterator<[Observation]> { all.makeIterator() }
}
