/** The look of the HTML report: a quiet page of one column, two inks per severity, system fonts, light and dark. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fdfcf9; --soft: #6a6862; --line: #dcd8ce; --card: #fff;
  --critical: #a8112b; --major: #9a5b00; --minor: #0b6378; --neutral: #6a6862; --mark: #ffe9a8; --gone: #a8112b; --new: #1c6b34; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #171614; --soft: #a19d94; --line: #3a3833; --card: #201f1c;
  --critical: #ff8a94; --major: #f2b45c; --minor: #7fcbdd; --neutral: #a19d94; --mark: #57491b; --gone: #ff8a94; --new: #8ed6a3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 1rem; }
article + article { margin-top: 4rem; border-top: 2px solid var(--line); padding-top: 2rem; }
.id, .facts, cite, small { color: var(--soft); }
.id { margin: 0; font-family: ui-monospace, monospace; font-size: .85rem; }
.facts { list-style: none; margin: .5rem 0 1rem; padding: 0; }
.notice { border-left: 3px solid var(--major); padding-left: .75rem; }
.tally { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 1.5rem; padding: 0; font-weight: 600; }
.critical { --tone: var(--critical); } .major { --tone: var(--major); } .minor { --tone: var(--minor); } .neutral { --tone: var(--neutral); }
.tally li { color: var(--tone); }
.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 4px;
  margin: 0 0 1rem; padding: .75rem 1rem; break-inside: avoid; }
.finding:target { outline: 3px solid var(--tone); }
.finding h3 { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin: 0 0 .5rem; font-size: 1rem; }
.finding h3 span { color: var(--tone); }
.finding h3 small { margin-left: auto; font-weight: 400; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1rem; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
blockquote { margin: 0; font-family: Georgia, 'Times New Roman', serif; white-space: pre-line; }
cite { display: block; font-style: normal; font-size: .85rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--tone); }
.diff { margin: 0; } del { color: var(--gone); } ins { color: var(--new); text-decoration: underline dotted; }
.text { font-family: Georgia, 'Times New Roman', serif; }
.text p, .text h4 { margin: 0 0 1rem; white-space: pre-line; }
.text a { color: inherit; text-decoration: underline 2px; text-decoration-color: var(--tone); background: var(--mark); }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0 0; } dd { margin-bottom: .5rem; } }
@page { margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, sans-serif; color: #6a6862; } }
@media print {
  :root { color-scheme: light; --ink: #1d1d1b; --paper: #fff; --soft: #55534e; --line: #c9c5ba; --card: #fff;
    --critical: #a8112b; --major: #8a5000; --minor: #0b6378; --neutral: #55534e; --gone: #a8112b; --new: #1c6b34; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  mark, .text a { background: none; }
  h1, h2, h3, h4 { break-after: avoid; } .text p, blockquote { orphans: 3; widows: 3; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
}
`
