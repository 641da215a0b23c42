/// A page that opens by itself: no script, nothing from elsewhere, and a policy in it that forbids both.
/// For the screen, the phone and the printer.
package struct HTMLDocument {
    private let title: String
    private let language: Language
    private let header: Markup
    private let main: Markup

    /// - Parameters:
    ///   - title: the page's name and its heading.
    ///   - header: what stands below the heading.
    package init(title: String, language: Language, header: Markup, main: Markup) {
        self.title = title
        self.language = language
        self.header = header
        self.main = main
    }

    /// The whole page.
    package var source: String {
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="referrer" content="no-referrer"/>
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no"/>
            <title>\(title)</title>
            <style>\(HTMLStyle.sheet)</style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            \(header)
            </header>
            <main>
            \(main)
            </main>
            </body>
            </html>

            """
        return page.source
    }
}
