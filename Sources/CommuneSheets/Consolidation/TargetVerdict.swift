/// How a district value stands to its target.
public enum TargetVerdict: String, Sendable, CaseIterable {
    case exceeded, met, notMet, insufficientData

    /// The words of the workbook.
    public var words: Bilingual<String> {
        switch self {
        case .exceeded: Bilingual(vietnamese: "Vượt", english: "Exceeded")
        case .met: Bilingual(vietnamese: "Đạt", english: "Met")
        case .notMet: Bilingual(vietnamese: "Chưa đạt", english: "Not met")
        case .insufficientData:
            Bilingual(vietnamese: "Chưa đủ số liệu", english: "Insufficient data")
        }
    }
}

extension Target {
    /// Holds an exact value against the target; nil where 128 bits do not decide.
    ///
    /// Beyond the figure is exceeded, the figure itself is met. A strict comparator ("trên", "dưới")
    /// has no figure of its own to be met exactly, so what satisfies it is met.
    func verdict(on value: Ratio, direction: CatalogueItem.Direction?) -> TargetVerdict? {
        guard let low else { return nil }
        let bound = Ratio(low)
        switch comparator {
        case .atLeast: return value.compared(to: bound)?.verdict(better: .above)
        case .atMost: return value.compared(to: bound)?.verdict(better: .below)
        case .planned:
            return value.compared(to: bound)?.verdict(better: direction == .lower ? .below : .above)
        case .above: return value.compared(to: bound).map { $0 == .above ? .met : .notMet }
        case .below: return value.compared(to: bound).map { $0 == .below ? .met : .notMet }
        case .decreaseAtLeast:
            return value.negated?.compared(to: bound)?.verdict(better: .above)
        case .decreaseRange:
            guard let fall = value.negated, let high, let toLow = fall.compared(to: bound),
                let toHigh = fall.compared(to: Ratio(high))
            else { return nil }
            if toLow == .below { return .notMet }
            return toHigh == .above ? .exceeded : .met
        case .milestone: return nil
        }
    }
}

extension Ratio.Ordering {
    fileprivate func verdict(better: Ratio.Ordering) -> TargetVerdict {
        self == .equal ? .met : self == better ? .exceeded : .notMet
    }
}
