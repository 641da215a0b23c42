/// What a cell may hold that is meant for the program that shows it, not for the reader.
enum HostileText {
    static let all = [
        "<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "' onfocus='alert(1)", "</style><img src=x>",
        "</title>", "]]>", "<!--", "&lt;b&gt;", "&#x202E;", "=HYPERLINK(\"http://x\";\"bấm\")", "@SUM(1+1)",
        "+cmd|' /C calc'!A0", "-2+3", "a\u{202E}txt.exe", "a\u{2066}b\u{2069}",
        "nul\u{1}\u{1B}[31m\u{7F}\u{9B}",
        "\u{FFFE}\u{FFFF}", "dòng 1\ndòng 2", "\u{200B}=1", "_x0041_", "{{7*7}}", "${jndi:x}",
    ]
}
