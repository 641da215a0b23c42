import Foundation
import FoundationXML

/// An element of an XML text, read by Foundation's parser (libxml2, not the product's own).
final class XMLElementNode {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [XMLElementNode] = []
    /// All the text inside, in order.
    fileprivate(set) var text = ""

    init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The element and everything inside it, in order.
    var all: [XMLElementNode] { [self] + children.flatMap(\.all) }

    func all(_ name: String) -> [XMLElementNode] { all.filter { $0.name == name } }

    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

    /// The root of a text; nil where it is not well-formed to its end.
    static func parse(_ bytes: [UInt8]) -> XMLElementNode? {
        let builder = XMLTreeBuilder()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = builder
        return parser.parse() ? builder.root : nil
    }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
    var root: XMLElementNode?
    private var open: [XMLElementNode] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        let node = XMLElementNode(name, attributes)
        open.last?.children.append(node)
        if root == nil { root = node }
        open.append(node)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for node in open { node.text += text }
    }
}
