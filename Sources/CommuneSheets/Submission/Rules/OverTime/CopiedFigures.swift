/// Figures of the period are not all those of the period before.
///
/// Two figures that are estimated alike each month are common, and so are small counts and zeros that come
/// again; three figures of 10 or more, and half of all that can be compared, are not.
enum CopiedFigures {
    private static let smallest = Quantity(10)
    private static let fewest = 3

    static func check(_ form: FormOverTime) -> [Diagnostic] {
        guard let previous = form.period.previousOfYear.flatMap({ form.entry(of: $0) }) else { return [] }
        var compared = 0
        var copied: [Diagnostic] = []
        for item in form.items where item.nature == .flow {
            guard let figure = form.figure(item, .current), figure >= smallest,
                let known = form.known(item, .current, in: previous)
            else { continue }
            compared += 1
            guard known.figure == figure else { continue }
            copied.append(form.finding(.copied, item, .current, figure, known: [known]))
        }
        return copied.count >= fewest && copied.count * 2 >= compared ? copied : []
    }
}
