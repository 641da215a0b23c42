public import CommuneSheets

/// Somebody to remind, and of what.
public struct SubmissionReminder: Sendable {
    public let unit: UnitCode
    public let name: Bilingual<String>
    public let reason: Reason
    /// How the unit stands to the deadline.
    public let timing: SubmissionTiming?

    /// Why a unit is reminded.
    public enum Reason: Hashable, Sendable {
        /// Nothing was received.
        case missing
        /// The last file was refused; a corrected one is wanted.
        case refused(UnitStatus.Refusal)
        /// The form counts, and warnings of these codes, one for each, have no `Giải trình`.
        case openWarnings([String])
    }

    /// Everything to remind a unit of; nothing where its form is in order.
    static func reminders(of unit: UnitStatus) -> [SubmissionReminder] {
        var reasons: [Reason] = []
        if unit.state == .missing { reasons.append(.missing) }
        if let refusal = unit.refusal { reasons.append(.refused(refusal)) }
        if unit.isAccepted, !unit.openWarnings.isEmpty { reasons.append(.openWarnings(unit.openWarnings)) }
        return reasons.map {
            SubmissionReminder(unit: unit.code, name: unit.name, reason: $0, timing: unit.timing)
        }
    }
}
