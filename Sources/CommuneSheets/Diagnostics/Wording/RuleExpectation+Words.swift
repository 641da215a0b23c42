/// What should stand in a rule's expression, in words.
extension RuleExpectation {
    var vietnamese: String {
        switch self {
        case .comparison: "một dấu so sánh (=, !=, <=, <, >=, >)"
        case .operand: "một mã số (như 5.1), một hằng số (như #13) hoặc dấu mở ngoặc"
        case .number: "một con số sau dấu # (như #13 hoặc #0,5)"
        case .field: "tên cột sau dấu @ (plan, current, cumulative, previousYear)"
        case .closingParenthesis: "dấu đóng ngoặc"
        case .operatorOrEnd: "dấu +, -, * hoặc hết biểu thức"
        }
    }

    var english: String {
        switch self {
        case .comparison: "a comparison (=, !=, <=, <, >=, >)"
        case .operand: "a code (such as 5.1), a constant (such as #13) or an opening parenthesis"
        case .number: "a number behind # (such as #13 or #0,5)"
        case .field: "the name of a column behind @ (plan, current, cumulative, previousYear)"
        case .closingParenthesis: "a closing parenthesis"
        case .operatorOrEnd: "+, -, * or the end"
        }
    }
}
