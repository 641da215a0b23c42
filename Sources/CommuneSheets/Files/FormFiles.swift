/// Finds the form files in what a user named.
public enum FormFiles {
    /// The endings of files that can be forms.
    public static let endings = [".csv", ".txt"]

    /// What is in the folders and files that a user named.
    public struct Listing: Sendable {
        /// The files to be read, in the order of their paths, none twice.
        public let forms: [String]
        /// Spreadsheets in the folders, which are passed over.
        public let spreadsheets: [String]
    }

    /// ``Listing/forms`` of ``list(_:)``.
    public static func find(in paths: [String]) throws(InputFailure) -> [String] { try list(paths).forms }

    /// Every path that is a file, and every `*.csv` and `*.txt` in the folders, at any depth.
    ///
    /// Hidden files and folders are passed over. The result is sorted by path and holds no file
    /// twice, by whatever names it was given, so it does not depend on the order of the arguments or of the file system.
    /// Linear in the number of folder entries but for their order.
    ///
    /// - Throws: the first path that cannot be opened.
    public static func list(_ paths: [String]) throws(InputFailure) -> Listing {
        var search = FormSearch()
        for path in paths { try search.look(at: path) }
        return search.listing
    }

    /// The first of some outputs that is one of the forms in what a user named, so that writing to it
    /// would destroy the form; nil where none is.
    public static func first(
        of outputs: [String], in paths: [String]
    ) throws(InputFailure) -> String? {
        if outputs.isEmpty { return nil }
        let forms = Set(try find(in: paths).compactMap { FileIdentity($0) })
        return outputs.first { FileIdentity($0).map(forms.contains) == true }
    }
}
