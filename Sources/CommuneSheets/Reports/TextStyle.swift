/// Colours for a terminal, or none.
public struct TextStyle: Hashable, Sendable {
    let isColoured: Bool

    /// - Parameter isColoured: true only where the text goes to a terminal.
    public init(isColoured: Bool) {
        self.isColoured = isColoured
    }

    package func severity(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .note: paint(text, "36")
        }
    }

    package func strong(_ text: String) -> String { paint(text, "1") }
    package func faint(_ text: String) -> String { paint(text, "2") }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
