/// A way of storing text in bytes, by the name that reports give it.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1258 = "windows-1258"
    /// TCVN 5712:1993 as the `.Vn` fonts use it ("ABC").
    case tcvn3
    /// VNI for Windows, as the `VNI-` fonts use it.
    case vni
    /// The Western code page: has no place for 104 of the 134 Vietnamese letters, so that a
    /// Vietnamese text in it has always lost some.
    case windows1252 = "windows-1252"

    /// The name that people know it by.
    public var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16 (“Unicode Text”)"
        case .windows1258: "windows-1258"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI-Windows"
        case .windows1252: "windows-1252"
        }
    }
}
