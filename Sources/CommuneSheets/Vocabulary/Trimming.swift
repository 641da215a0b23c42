extension BidirectionalCollection {
    /// Without the elements at both ends that `isAround`. Linear in those and the first that is not.
    func trimming(_ isAround: (Element) -> Bool) -> SubSequence {
        let rest = drop(while: isAround)
        let last = rest.lastIndex { !isAround($0) }
        return last.map { rest[...$0] } ?? rest
    }
}
