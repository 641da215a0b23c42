/// What the command tells its caller (contract, section 3).
enum ExitStatus: Int32 {
    /// Every file was accepted.
    case success = 0
    /// A file was refused, or what was asked for cannot be made from what was accepted.
    case refused = 1
    case usage = 64
    /// An input cannot be opened, or holds no form.
    case noInput = 66
    /// A fault of the program.
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
}

/// Ends the command with a message for the user and a status for the caller.
struct CommandFailure: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
