/// The axis of a chart of percentages: where it ends, so that one very large share does not flatten
/// all others.
struct ShareScale: Hashable {
    /// From this on, in per cent, a bar ends and is marked "≥".
    let cap: Int
    /// The end of the axis and the step of its lines, in per cent.
    let maximum: Int
    let step: Int

    /// The narrowest of three scales that shows every share in full, or the widest, which ends at 200 %.
    init(for shares: [Ratio]) {
        func isWithin(_ cap: Int64) -> Bool {
            shares.allSatisfy { $0.compared(to: Ratio(Quantity(cap))) == .below }
        }
        if isWithin(120) {
            (cap, maximum, step) = (120, 140, 20)
        } else if isWithin(160) {
            (cap, maximum, step) = (160, 180, 20)
        } else {
            (cap, maximum, step) = (200, 225, 25)
        }
    }

    /// Whether a share does not fit.
    func isBeyond(_ share: Ratio) -> Bool {
        share.compared(to: Ratio(Quantity(Int64(cap)))) != .below
    }

    /// The number as it is drawn: at most the cap.
    func drawn(_ share: Ratio) -> Ratio { isBeyond(share) ? Ratio(Quantity(Int64(cap))) : share }

    /// The formula of the drawn number, from the cell of the share.
    func formula(of cell: String) -> String { "IF(ISNUMBER(\(cell)),MIN(\(cell),\(cap)),\"\")" }

    /// Labels at the bars: one decimal, or "≥ 200" at a bar that was ended.
    var labelFormat: String { "[>=\(cap)]\"≥ \(cap)\";#,##0.0" }
}
