internal import Glibc

/// Why an output file was not put in place.
///
/// The paths are as they were given; `code` is the `errno` of the call that failed.
public enum OutputFailure: Error, Hashable {
    /// The target exists already and may not be replaced. (Exit status 73.)
    case targetExists(path: String)

    /// The file, or the working folder beside it, cannot be created: no such folder, no permission,
    /// the target is a folder. (Exit status 73.)
    case cannotCreate(path: String, code: Int32)

    /// The file was begun, but writing, syncing or moving it failed, as with a full disk. (Exit status 74.)
    case writeFailed(path: String, code: Int32)

    /// Whether the fault showed before anything was written: the target cannot be created at all.
    /// Otherwise it is an input/output error on the way.
    public var isRefusal: Bool {
        switch self {
        case .targetExists, .cannotCreate: true
        case .writeFailed: false
        }
    }
}

extension OutputFailure {
    /// What happened and what to do, for the person who named the output.
    public func message(in language: Language) -> String {
        switch (self, language) {
        case (.targetExists(let path), .vietnamese):
            "“\(path)” đã có và không bị ghi đè. Đặt tên khác, hoặc thêm --force để thay tệp cũ."
        case (.targetExists(let path), .english):
            "“\(path)” exists and was not overwritten. Choose another name, or add --force to replace it."
        case (.cannotCreate(let path, let code), .vietnamese):
            "Không tạo được “\(path)”: \(OutputFailure.reason(code).vietnamese)."
        case (.cannotCreate(let path, let code), .english):
            "Cannot create “\(path)”: \(OutputFailure.reason(code).english)."
        case (.writeFailed(let path, let code), .vietnamese):
            "Ghi “\(path)” không thành công (lỗi hệ thống \(code)); không có tệp nào được để lại. Ổ đĩa có thể đã đầy."
        case (.writeFailed(let path, let code), .english):
            "Writing “\(path)” failed (system error \(code)); no file was left. The disk may be full."
        }
    }
}

extension OutputFailure {
    /// What an error number of the system means for someone who named an output.
    private static func reason(_ code: Int32) -> Bilingual<String> {
        switch code {
        case ENOENT, ENOTDIR:
            Bilingual(vietnamese: "thư mục đích không tồn tại", english: "its folder does not exist")
        case EEXIST:
            Bilingual(vietnamese: "đã có một tệp tên như vậy", english: "a file of that name is there")
        case EISDIR: Bilingual(vietnamese: "đây là một thư mục", english: "this is a folder")
        case EACCES, EPERM, EROFS:
            Bilingual(vietnamese: "không có quyền ghi vào đây", english: "no permission to write there")
        case ENOTSUP:
            Bilingual(vietnamese: "đây không phải là một tệp thường", english: "this is not an ordinary file")
        case ENOSPC, EDQUOT: Bilingual(vietnamese: "ổ đĩa đã đầy", english: "the disk is full")
        default:
            Bilingual(vietnamese: "lỗi hệ thống \(code)", english: "system error \(code)")
        }
    }
}
