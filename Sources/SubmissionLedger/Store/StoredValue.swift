internal import CommuneSheets

/// A reported value in the columns of the ledger: exact, without binary floating point.
struct StoredValue: Hashable {
    let kind: String
    let coefficient: Int64?
    let scale: Int?
    let status: String?

    init(_ value: ReportedValue) {
        switch value {
        case .missing: self.init(kind: "missing")
        case .noneOccurred: self.init(kind: "noneOccurred")
        case .notApplicable: self.init(kind: "notApplicable")
        case .figure(let quantity):
            self.init(kind: "figure", coefficient: quantity.coefficient, scale: Int(quantity.scale))
        case .status(let status): self.init(kind: "status", status: status.rawValue)
        }
    }

    init(kind: String, coefficient: Int64? = nil, scale: Int? = nil, status: String? = nil) {
        self.kind = kind
        self.coefficient = coefficient
        self.scale = scale
        self.status = status
    }
}
