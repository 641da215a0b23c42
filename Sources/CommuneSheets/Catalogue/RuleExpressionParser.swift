/// Reads a rule's expression.
///
///     comparison = term ("=" | "!=" | "<=" | "<" | ">=" | ">") term
///     term       = product (("+" | "-") product)*
///     product    = factor ("*" factor)*
///     factor     = "-" factor | "(" term ")" | "#" number | code ("@" field)?
///
/// A code is letters, digits and dots. A constant has `#` before it, because `5.1` is an item.
struct RuleExpressionParser {
    /// Where the expression stops making sense, and what could stand there.
    struct Failure: Error, Hashable {
        /// From 1, counted in characters.
        let column: Int
        let expected: RuleExpectation
    }

    private let characters: [Character]
    private var position = 0
    private var depth = 0
    /// How deep parentheses may nest; more is a slip, and would cost stack.
    private static let depthLimit = 32
    private var termCount = 0
    /// How many items and constants a rule may hold; more is a slip, and would cost stack as well.
    private static let termLimit = 200

    static func parse(_ text: String) throws(Failure) -> RuleExpression {
        var parser = RuleExpressionParser(characters: Array(text))
        let left = try parser.term()
        let comparison = try parser.comparison()
        let right = try parser.term()
        guard parser.peek() == nil else { throw parser.failure(.operatorOrEnd) }
        return RuleExpression(left: left, comparison: comparison, right: right)
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private mutating func comparison() throws(Failure) -> RuleExpression.Comparison {
        guard let first = peek() else { throw failure(.comparison) }
        var text = String(first)
        position += 1
        if position < characters.count, characters[position] == "=", first != "=" {
            text.append("=")
            position += 1
        }
        guard let comparison = RuleExpression.Comparison(rawValue: text) else {
            position -= text.count
            throw failure(.comparison)
        }
        return comparison
    }

    private mutating func term() throws(Failure) -> RuleExpression.Term {
        var result = try product()
        while let sign = peek(), sign == "+" || sign == "-" {
            position += 1
            let next = try product()
            result = sign == "+" ? .sum(result, next) : .difference(result, next)
        }
        return result
    }

    private mutating func product() throws(Failure) -> RuleExpression.Term {
        var result = try factor()
        while peek() == "*" {
            position += 1
            result = .product(result, try factor())
        }
        return result
    }

    private mutating func factor() throws(Failure) -> RuleExpression.Term {
        depth += 1
        defer { depth -= 1 }
        termCount += 1
        guard depth <= RuleExpressionParser.depthLimit, termCount <= RuleExpressionParser.termLimit else {
            throw failure(.operatorOrEnd)
        }
        switch peek() {
        case "-":
            position += 1
            return .negated(try factor())
        case "(":
            position += 1
            let inner = try term()
            guard peek() == ")" else { throw failure(.closingParenthesis) }
            position += 1
            return inner
        case "#":
            position += 1
            return .constant(try number())
        default:
            return .item(try reference())
        }
    }

    private mutating func number() throws(Failure) -> Quantity {
        let start = position
        let text = take { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        guard let quantity = FigureText(text).quantity(in: .decimalComma) else {
            position = start
            throw failure(.number)
        }
        return quantity
    }

    private mutating func reference() throws(Failure) -> RuleExpression.Reference {
        let code = take { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        guard !code.isEmpty else { throw failure(.operand) }
        guard position < characters.count, characters[position] == "@" else {
            return RuleExpression.Reference(code: IndicatorCode(code), field: nil)
        }
        position += 1
        let start = position
        let name = take { $0.isASCII && $0.isLetter }
        guard let field = FormField(rawValue: name), field.holdsFigure else {
            position = start
            throw failure(.field)
        }
        return RuleExpression.Reference(code: IndicatorCode(code), field: field)
    }

    /// The next character that is no blank.
    private mutating func peek() -> Character? {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        return position < characters.count ? characters[position] : nil
    }

    private mutating func take(while isPart: (Character) -> Bool) -> String {
        var text = ""
        while position < characters.count, isPart(characters[position]) {
            text.append(characters[position])
            position += 1
        }
        return text
    }

    private func failure(_ expected: RuleExpectation) -> Failure {
        Failure(column: position + 1, expected: expected)
    }
}
