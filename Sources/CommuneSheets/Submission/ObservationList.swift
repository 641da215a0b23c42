/// The figures and answers of a form, in the order of its rows.
///
/// Of a form like many others only the texts of the cells are kept, and an observation is made when it is
/// asked for.
public struct ObservationList: RandomAccessCollection, Equatable, Sendable {
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

    /// What stands in the cell of an observation, by the observation's place; at most linear in those before it,
    /// and without a piece of memory for it.
    func value(at position: Int) -> ReportedValue {
        switch storage {
        case .listed(let observations): observations[position].value
        case .written(let figures): figures.value(at: position)
        }
    }

    /// How an observation was made from figures of shorter periods, by its place; nil for a cell of a form.
    /// Constant time.
    func derivation(at position: Int) -> FigureDerivation? {
        switch storage {
        case .listed(let observations): observations[position].derivation
        case .written: nil
        }
    }

    /// The item and field that an observation is about, by its place; constant time.
    func subject(at position: Int) -> ItemField {
        switch storage {
        case .listed(let observations):
            ItemField(code: observations[position].item, field: observations[position].field)
        case .written(let figures): figures.subject(at: position)
        }
    }

    /// Whether some of them were made from figures of shorter periods; linear.
    var isDerived: Bool {
        switch storage {
        case .listed(let observations): observations.contains { $0.derivation != nil }
        case .written: false
        }
    }

    /// Whether both are about the same items and fields in the same order; at most linear in them.
    func isAlike(_ other: ObservationList) -> Bool {
        if case (.written(let own), .written(let others)) = (storage, other.storage), own.isAlike(others) {
            return true
        }
        return count == other.count && indices.allSatisfy { subject(at: $0) == other.subject(at: $0) }
    }

    /// Whether both hold the same observations in the same order; linear, and without making them where both are
    /// of forms held against the same one.
    public static func == (left: ObservationList, right: ObservationList) -> Bool {
        if case (.written(let left), .written(let right)) = (left.storage, right.storage), left.isAlike(right)
        {
            return left.isWritten(as: right)
        }
        return left.count == right.count && left.elementsEqual(right)
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
