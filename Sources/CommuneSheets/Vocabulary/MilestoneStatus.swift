/// How far a milestone or a task has come, in the three words the form takes.
public enum MilestoneStatus: String, Sendable, CaseIterable, Codable {
    case notStarted
    case inProgress
    case completed

    /// The word of the form.
    public var words: Bilingual<String> {
        switch self {
        case .notStarted: Bilingual(vietnamese: "chưa thực hiện", english: "not started")
        case .inProgress: Bilingual(vietnamese: "đang thực hiện", english: "in progress")
        case .completed: Bilingual(vietnamese: "hoàn thành", english: "completed")
        }
    }
}
