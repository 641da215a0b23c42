internal import CommuneSheets

/// A table of a page with its heading; a wide one scrolls by itself.
struct StatusTable {
    /// The anchor of the heading.
    let identifier: String
    let title: String
    let headings: [String]
    /// Whole rows.
    let rows: [Markup]

    var section: Markup {
        let heading = headings.map { name -> Markup in "<th scope=\"col\">\(name)</th>" }
        return """
            <section>
            <h2 id="\(identifier)">\(title)</h2>
            <div class="scroll" role="region" tabindex="0" aria-labelledby="\(identifier)"><table>
            <thead><tr>\(heading.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            </section>
            """
    }
}

extension UnitStatus.State {
    /// Text in the colour of the state.
    func badge(_ text: String) -> Markup {
        let look =
            switch self {
            case .accepted: "good"
            case .acceptedWithWarnings: "warning"
            case .refused: "error"
            case .kept, .missing, .fromParts, .nothingDue: "none"
            }
        return "<span class=\"verdict \(look)\">\(text)</span>"
    }
}
