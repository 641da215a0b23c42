import Testing

@testable import CommuneSheets

/// A report as a page, parsed.
struct HTMLPage {
    let source: String
    let elements: [XMLElementNode]

    init(_ report: ValidationReport) throws {
        source = report.html()
        elements = try #require(XMLElementNode.parse(Array(source.utf8)), "not well-formed").all
    }

    init(_ submissions: [DiagnosedSubmission], _ language: Language = .vietnamese) throws {
        try self.init(
            ValidationReport(of: submissions, catalogue: BuiltIn.catalogue(), language: language))
    }

    func element(_ id: String) -> XMLElementNode? { elements.first { $0.attributes["id"] == id } }

    func all(_ name: String) -> [XMLElementNode] { elements.filter { $0.name == name } }

    /// What a page without scripts, frames, pictures and forms is made of.
    static let names: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "h3",
        "h4", "p", "ul", "ol", "li", "dl", "div", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
        "span", "strong", "bdi", "a", "details", "summary",
    ]
    static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "scope",
        "colspan", "role", "tabindex", "open", "aria-label", "aria-labelledby",
    ]
}
