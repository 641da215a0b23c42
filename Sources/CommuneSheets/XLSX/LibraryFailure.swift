internal import CLibXLSXWriter

/// What libxlsxwriter reports, by name: its numbers change between versions.
enum LibraryFailure: Error, Hashable {
    case outOfMemory, creatingFile, creatingTemporaryFile, readingTemporaryFile, zipFileOperation
    case zipParameterError, zipBadZipFile, zipInternalError, zipFileAdd, zipClose, featureNotSupported
    case nullParameterIgnored, parameterValidation, sheetnameLengthExceeded, invalidSheetnameCharacter
    case sheetnameStartEndApostrophe, sheetnameAlreadyUsed, longerThan32, longerThan128, longerThan255
    case maxStringLengthExceeded, sharedStringIndexNotFound, worksheetIndexOutOfRange
    case worksheetMaxUrlLengthExceeded, worksheetMaxNumberUrlsExceeded, imageDimensions
    /// A null pointer where an object was to be made.
    case noObject
    /// A code of a later version.
    case other(UInt32)
}

extension LibraryFailure {
    /// The failure a return code stands for; nil for success.
    init?(_ code: lxw_error) {
        switch code {
        case LXW_NO_ERROR: return nil
        case LXW_ERROR_MEMORY_MALLOC_FAILED: self = .outOfMemory
        case LXW_ERROR_CREATING_XLSX_FILE: self = .creatingFile
        case LXW_ERROR_CREATING_TMPFILE: self = .creatingTemporaryFile
        case LXW_ERROR_READING_TMPFILE: self = .readingTemporaryFile
        case LXW_ERROR_ZIP_FILE_OPERATION: self = .zipFileOperation
        case LXW_ERROR_ZIP_PARAMETER_ERROR: self = .zipParameterError
        case LXW_ERROR_ZIP_BAD_ZIP_FILE: self = .zipBadZipFile
        case LXW_ERROR_ZIP_INTERNAL_ERROR: self = .zipInternalError
        case LXW_ERROR_ZIP_FILE_ADD: self = .zipFileAdd
        case LXW_ERROR_ZIP_CLOSE: self = .zipClose
        case LXW_ERROR_FEATURE_NOT_SUPPORTED: self = .featureNotSupported
        case LXW_ERROR_NULL_PARAMETER_IGNORED: self = .nullParameterIgnored
        case LXW_ERROR_PARAMETER_VALIDATION: self = .parameterValidation
        case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED: self = .sheetnameLengthExceeded
        case LXW_ERROR_INVALID_SHEETNAME_CHARACTER: self = .invalidSheetnameCharacter
        case LXW_ERROR_SHEETNAME_START_END_APOSTROPHE: self = .sheetnameStartEndApostrophe
        case LXW_ERROR_SHEETNAME_ALREADY_USED: self = .sheetnameAlreadyUsed
        case LXW_ERROR_32_STRING_LENGTH_EXCEEDED: self = .longerThan32
        case LXW_ERROR_128_STRING_LENGTH_EXCEEDED: self = .longerThan128
        case LXW_ERROR_255_STRING_LENGTH_EXCEEDED: self = .longerThan255
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: self = .maxStringLengthExceeded
        case LXW_ERROR_SHARED_STRING_INDEX_NOT_FOUND: self = .sharedStringIndexNotFound
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: self = .worksheetIndexOutOfRange
        case LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED: self = .worksheetMaxUrlLengthExceeded
        case LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED: self = .worksheetMaxNumberUrlsExceeded
        case LXW_ERROR_IMAGE_DIMENSIONS: self = .imageDimensions
        default: self = .other(code.rawValue)
        }
    }
}

extension LibraryFailure {
    /// Whether a file could not be created, written or read, rather than something refused.
    var isInputOutput: Bool {
        switch self {
        case .creatingFile, .creatingTemporaryFile, .readingTemporaryFile, .zipFileOperation,
            .zipParameterError,
            .zipBadZipFile, .zipInternalError, .zipFileAdd, .zipClose:
            true
        default: false
        }
    }
}

/// Throws what a return code of the library stands for.
func requireSuccess(_ code: lxw_error) throws(WorkbookFailure) {
    if let failure = LibraryFailure(code) { throw .library(failure) }
}
