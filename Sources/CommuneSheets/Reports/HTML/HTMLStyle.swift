/// How the page looks: on a screen, on a phone, on paper.
enum HTMLStyle {
    static let sheet: Markup = """

        :root { color-scheme: light; --error: #a3140a; --warning: #7a5200; --note: #1c5288; --line: #c4c9d0; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 90rem; padding: 1rem; color: #1b1d21; background: #fff;
          font: 1rem/1.45 "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
        h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
        h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; } h4 { font-size: 1rem; margin: 0 0 .25rem; }
        h2, h4, dd, .message { overflow-wrap: break-word; }
        p { margin: .25rem 0; } a { color: #0b4f9e; }
        bdi { white-space: pre-wrap; }
        .total { font-weight: 600; } .sign { font-weight: 700; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: .75rem 0 0; }
        .legend li { padding: .1rem .6rem; }
        .scroll { overflow-x: auto; max-width: 100%; }
        table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .25rem .45rem;
          text-align: left; vertical-align: top; }
        thead th { background: #e8eef4; } .count { text-align: right; }
        .verdict { white-space: nowrap; font-weight: 600; } .verdict.error { color: var(--error); }
        .verdict.warning { color: var(--warning); } .verdict.good { color: #1d6b2f; }
        .file { border-top: 3px solid #40506a; margin-top: 2.5rem; }
        .facts { margin: 0; } .facts div { display: inline-block; margin-right: 1.5rem; }
        .facts dt, .facts dd { display: inline; } .card dl div { display: flex; gap: .5rem; }
        dt { color: #545b66; } dd { margin: 0; min-width: 0; }
        .findings { list-style: none; padding: 0; margin: 0; display: grid; gap: .6rem;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
        .card { border: 1px solid var(--line); border-left: .5rem solid var(--note); padding: .6rem .8rem; }
        .card dl { margin: .4rem 0 0; } .card dt { flex: 0 0 auto; min-width: 6rem; }
        .card.error { border-left-color: var(--error); } .card.warning { border-left-color: var(--warning); }
        .card .sign { color: var(--note); } .card.error .sign { color: var(--error); }
        .card.warning .sign { color: var(--warning); }
        .cells { margin: .4rem 0 0; padding-left: 1.2rem; } .cells li { overflow-wrap: break-word; }
        details > summary { cursor: pointer; } summary h3 { display: inline-block; }
        .form { font-size: .85rem; margin-bottom: .75rem; width: max-content; } .form td, .form th { min-width: 2rem; }
        .form bdi { display: inline-block; max-width: 20rem; overflow-wrap: break-word; }
        .form .place { background: #f1f2f4; color: #545b66; font-weight: 400; text-align: center; position: sticky;
          left: 0; z-index: 1; }
        .form .header th { background: #dde8f0; } .form .header .place { background: #f1f2f4; }
        .form .raw bdi { max-width: none; } .form .raw { font-family: ui-monospace, Consolas, monospace; }
        .form td.error, .form th.error, .legend .error, .form .row-error td { background: #fbdcd8; }
        .form td.warning, .form th.warning, .legend .warning, .form .row-warning td { background: #fdf0c4; }
        .form td.note, .form th.note, .legend .note, .form .row-note td { background: #dcebf9; }
        .form td.error, .form th.error, .legend .error { outline: 3px solid var(--error); outline-offset: -3px; }
        .form td.warning, .form th.warning, .legend .warning { outline: 2px solid var(--warning);
          outline-offset: -2px; }
        .form td.note, .form th.note, .legend .note { outline: 1px dashed var(--note); outline-offset: -2px; }
        .form .related:not(.error):not(.warning):not(.note), .legend .related { outline: 3px dotted #40506a;
          outline-offset: -3px; }
        .refs { display: block; } .ref { display: inline-block; margin-right: .35rem; font-weight: 700;
          white-space: nowrap; }
        .error > .refs .ref, .row-error .place .ref { color: var(--error); }
        .warning > .refs .ref, .row-warning .place .ref { color: var(--warning); }
        .fold td { text-align: center; color: #545b66; background: #f8f8f9; }
        .form :target, .card:target { box-shadow: 0 0 0 4px #ffb000; }
        .none, .limits { color: #545b66; } .back { margin-top: .5rem; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (max-width: 40rem) { body { padding: .6rem; } .card dl div { display: block; } }
        @page { size: A4 landscape; margin: 10mm; }
        @media print {
          body { padding: 0; max-width: none; font-size: 9pt; }
          .scroll { overflow: visible; } .back { display: none; }
          .form { font-size: 7.5pt; width: 100%; } .form .place { position: static; }
          .form td, .form th { padding: 1pt 3pt; } .form bdi { display: inline; max-width: none; }
          thead { display: table-header-group; } tr, .card { break-inside: avoid; }
          h2, h3, h4 { break-after: avoid; } .file { break-before: page; }
          a { color: inherit; text-decoration: none; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """
}
