/// Where a form's figures stand among its observations, by item and field: four small numbers an item.
struct FigurePlaces: Sendable {
    /// By item and field, the place in the observations plus one; 0 where there is none.
    private let places: [UInt16]
    /// The same of a form with more observations than 16 bits count; empty for any other.
    private let farPlaces: [Int]

    /// The items' places are those in the catalogue; what it does not know is left out. Of several
    /// observations of one figure the last stands. Linear in the observations.
    init(_ observations: ObservationList, catalogue: IndicatorCatalogue) {
        let count = catalogue.items.count * FormField.figures.count
        let isFar = observations.count >= Int(UInt16.max)
        var places = [UInt16](repeating: 0, count: isFar ? 0 : count)
        var farPlaces = [Int](repeating: 0, count: isFar ? count : 0)
        for place in observations.indices {
            let subject = observations.subject(at: place)
            guard let item = catalogue.position(of: subject.code), let column = subject.field.figureColumn
            else { continue }
            let cell = item * FormField.figures.count + column
            if isFar {
                farPlaces[cell] = place + 1
            } else {
                places[cell] = UInt16(truncatingIfNeeded: place + 1)
            }
        }
        self.places = places
        self.farPlaces = farPlaces
    }

    /// The place of a figure among the observations; nil where there is none. Constant time.
    ///
    /// - Parameter item: the item's place in the catalogue.
    func place(ofItem item: Int, _ field: FormField) -> Int? {
        guard let column = field.figureColumn else { return nil }
        let cell = item * FormField.figures.count + column
        let stored = farPlaces.isEmpty ? Int(places[cell]) : farPlaces[cell]
        return stored == 0 ? nil : stored - 1
    }
}

/// Finds the places of form after form, once for those that have them alike, as most do.
struct FigurePlacesFinder {
    private let catalogue: IndicatorCatalogue
    private var last: (observations: ObservationList, places: FigurePlaces)?

    init(_ catalogue: IndicatorCatalogue) {
        self.catalogue = catalogue
    }

    /// At most linear in the observations; constant time for those of forms held against the same one.
    mutating func places(of observations: ObservationList) -> FigurePlaces {
        if let last, last.observations.isAlike(observations) { return last.places }
        let places = FigurePlaces(observations, catalogue: catalogue)
        last = (observations, places)
        return places
    }
}

extension FormField {
    /// The place among the fields that hold figures; nil for those that hold words.
    fileprivate var figureColumn: Int? {
        switch self {
        case .plan: 0
        case .current: 1
        case .cumulative: 2
        case .previousYear: 3
        case .explanation, .note: nil
        }
    }
}
