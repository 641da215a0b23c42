internal import CExpat
internal import Glibc

/// What reads one XML part. This base checks what holds for every part: it is well-formed to its end, and an element
/// that declares a count has that many children. It also counts the elements that are compared.
class PartReader {
    let part: String
    private(set) var elements: ElementCounts = [:]
    /// The relationships this part uses, by their identifiers.
    private(set) var relationshipsUsed: Set<String> = []
    /// The first fault found in the part's contents; parsing stops there.
    fileprivate(set) var damage: WorkbookDamage?
    /// The text since `collectText` was called.
    private(set) var text: [UInt8] = []
    private var collects = false
    private var open: [(name: ElementName, declared: String?, children: Int)] = []

    init(part: String) {
        self.part = part
    }

    /// An element begins. To be overridden; the attributes are valid during the call.
    func begin(_ element: ElementName, _ attributes: XMLAttributes) {}
    /// An element ends. To be overridden.
    func end(_ element: ElementName) {}

    final func collectText() {
        text.removeAll(keepingCapacity: true)
        collects = true
    }

    final func fail(_ damage: WorkbookDamage) {
        self.damage = self.damage ?? damage
    }

    private static let sharedStrings: ElementName = "sst"
    private static let vector: ElementName = "vt:vector"

    fileprivate final func elementBegins(_ name: ElementName, _ attributes: XMLAttributes) {
        if !open.isEmpty { open[open.count - 1].children += 1 }
        // `count` of the shared strings counts uses, not children; vectors of properties say `size`.
        let declared = attributes[
            name == PartReader.sharedStrings ? "uniqueCount" : name == PartReader.vector ? "size" : "count"]
        open.append((name, declared, 0))
        if let relationship = attributes["r:id"] { relationshipsUsed.insert(relationship) }
        if let element = CountedElement.byName[name] { elements[element, default: 0] += 1 }
        begin(name, attributes)
    }

    fileprivate final func elementEnds(_ name: ElementName) {
        collects = false
        end(name)
        guard let element = open.popLast(), let declared = element.declared else { return }
        if declared != String(element.children) {
            fail(
                .wrongCount(
                    part: part, element: element.name.text, declared: declared, found: element.children))
        }
    }

    fileprivate final func textComes(_ bytes: Span<UInt8>) {
        guard collects else { return }
        unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    }
}

/// The attributes of an element, as expat gives them; valid while the element begins.
@safe
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of the attribute named so, prefix included. No text is made of the others: a workbook
    /// has tens of millions of them.
    subscript(name: StaticString) -> String? {
        guard var next = unsafe pairs else { return nil }
        let wanted = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        while let key = unsafe next.pointee, let value = unsafe next.advanced(by: 1).pointee {
            if unsafe strcmp(key, wanted) == 0 { return unsafe String(cString: value) }
            unsafe next = unsafe next.advanced(by: 2)
        }
        return nil
    }
}

extension ZIPReader {
    /// Parses a part to its end with `reader`.
    func parse(_ reader: PartReader) throws(WorkbookDamage) {
        let parser = try XMLParser(reader: reader)
        try read(reader.part) { bytes throws(WorkbookDamage) in try parser.feed(bytes) }
        try parser.finish()
    }
}

/// The owner of an expat parser that feeds one reader.
@safe
struct XMLParser: ~Copyable {
    private let parser: XML_Parser
    private let reader: PartReader

    init(reader: PartReader) throws(WorkbookDamage) {
        guard let parser = unsafe XML_ParserCreate("UTF-8") else {
            throw .malformed(part: reader.part, line: 0, reason: "no parser")
        }
        unsafe self.parser = unsafe parser
        self.reader = reader
        // This owner keeps the reader alive for as long as the parser can call it.
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context = unsafe context, let name = unsafe name else { return }
                let reader = unsafe Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
                unsafe reader.elementBegins(ElementName(name), XMLAttributes(pairs: attributes))
            },
            { context, name in
                guard let context = unsafe context, let name = unsafe name else { return }
                let reader = unsafe Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
                unsafe reader.elementEnds(ElementName(name))
            })
        unsafe XML_SetCharacterDataHandler(parser) { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes, count > 0 else { return }
            let reader = unsafe Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
            unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
                unsafe reader.textComes(UnsafeBufferPointer(start: start, count: Int(count)).span)
            }
        }
    }

    deinit {
        unsafe XML_ParserFree(parser)
    }

    func feed(_ bytes: Span<UInt8>) throws(WorkbookDamage) {
        try check(
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe XML_Parse(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(truncatingIfNeeded: buffer.count), 0)
            })
    }

    func finish() throws(WorkbookDamage) {
        try check(unsafe XML_Parse(parser, nil, 0, 1))
    }

    private func check(_ status: XML_Status) throws(WorkbookDamage) {
        if let damage = reader.damage { throw damage }
        guard status != XML_STATUS_OK else { return }
        let reason =
            unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? "unknown"
        let line = unsafe Int(clamping: XML_GetCurrentLineNumber(parser))
        throw .malformed(part: reader.part, line: line, reason: reason)
    }
}
