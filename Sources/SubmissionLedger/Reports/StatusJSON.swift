/// What the machine-readable forms of a status share. Times are those of Vietnam (UTC+7), as
/// `2023-06-14T08:30:05`; fields that do not apply are absent.
enum StatusJSON {
    /// The ledger's last transaction that was taken into account: 0 without a time for an empty ledger.
    struct Ledger: Encodable {
        let transaction: Int
        let time: String?

        init(_ basis: StatusBasis) {
            transaction = basis.transaction?.number ?? 0
            time = basis.transaction?.recordedAt.description
        }
    }

    /// Since when a period is closed, by which transaction and on what.
    struct Closed: Encodable {
        let transaction: Int
        let time: String
        let workbookSHA256: String
        let incomplete: Bool

        init(_ closed: DatedClosing) {
            transaction = closed.closing.transaction
            time = closed.time.description
            workbookSHA256 = closed.closing.workbookSHA256
            incomplete = closed.closing.isIncomplete
        }
    }

    /// A file of the ledger.
    struct File: Encodable {
        let path: String
        let sha256: String
        let received: String

        init(_ file: ReceivedFile) {
            path = file.path
            sha256 = file.sha256
            received = file.receivedAt.description
        }
    }

    /// How a unit stands to the deadline.
    struct Timing: Encodable {
        /// `onTime`, `late`, `overdue` or `awaited`.
        let timing: String
        /// Days late, overdue, or left.
        let days: Int?

        init(_ timing: SubmissionTiming) {
            switch timing {
            case .onTime: (self.timing, days) = ("onTime", nil)
            case .late(let days): (self.timing, self.days) = ("late", days)
            case .overdue(let days): (self.timing, self.days) = ("overdue", days)
            case .awaited(let days): (self.timing, self.days) = ("awaited", days)
            }
        }
    }
}
