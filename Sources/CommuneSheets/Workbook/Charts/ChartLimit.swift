/// How many units one chart shows: the first and the last of a long list.
struct ChartLimit<Element> {
    let kept: [Element]
    /// How many were left out between the first and the last.
    let omitted: Int

    /// Lists of up to forty stay whole; of longer ones the first twenty and the last twenty are kept.
    init(_ elements: [Element]) {
        let half = 20
        guard elements.count > 2 * half else {
            kept = elements
            omitted = 0
            return
        }
        kept = Array(elements.prefix(half) + elements.suffix(half))
        omitted = elements.count - 2 * half
    }
}
