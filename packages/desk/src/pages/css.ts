/** The looks of all pages: those of the Digital Agency's design system, in one sheet without scripts; light or dark as the reader's system is. */
export const CSS = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #949494; --hair: #d9d9d9; --edge: #595959; --pale: #f2f2f2; --link: #00118f; --key: #0017c1; --deep: #00118f; --on-key: #fff; --error: #c10000; --good: #115a36; --warn: #6d4c00; --mark: #927200; --bad: #a30000;
  --paper: #fff; --good-pale: #e6f5ec; --warn-pale: #fff7e0; --bad-pale: #fdeeee; --focus: #000; }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --ink: #ececee; --soft: #b9bbc2; --line: #7d8089; --hair: #44474e; --edge: #a3a6ae; --pale: #2a2c31; --link: #a9c1ff; --key: #9db7f9; --deep: #c5d4ff; --on-key: #0b1a4a; --error: #ff9d92; --good: #8fd9ac; --warn: #f0cf7c; --mark: #d3a92e; --bad: #ffb0a8;
  --paper: #1b1c1f; --good-pale: #17301f; --warn-pale: #352b10; --bad-pale: #3d1a18; --focus: #fff; } }
*, ::before, ::after { box-sizing: border-box; }
html { font: 16px/1.7 "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, system-ui, sans-serif; letter-spacing: .02em; color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
header.site { border-bottom: 1px solid var(--line); padding: .75rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; }
header.site p { margin: 0; font-weight: 700; }
header.site nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
header.site nav a { display: inline-block; padding: .3rem 0; }
header.site form { margin-inline-start: auto; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
main.wide, main.wide + footer { max-width: 80rem; }
h1 { font-size: 1.75rem; line-height: 1.5; margin: 1rem 0; }
h2 { font-size: 1.375rem; line-height: 1.5; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--hair); }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl { margin: .5rem 0 1rem; }
a { color: var(--link); text-underline-offset: 3px; }
a:hover { color: var(--key); text-decoration-thickness: 3px; }
:focus-visible { outline: 4px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; border-radius: 4px; }
a:focus-visible { background: #ffd43d; color: #00118f; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
.note { border: 1px solid var(--line); border-inline-start: 8px solid var(--key); border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0; }
.note > :first-child { margin-top: 0; } .note > :last-child { margin-bottom: 0; } .note > h2:first-child { border: 0; padding: 0; }
.note.good { border-inline-start-color: var(--good); } .note.warn { border-inline-start-color: var(--mark); } .note.bad { border-inline-start-color: var(--error); }
.error { color: var(--error); font-weight: 700; margin: .25rem 0; }
dl.facts { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; margin: 0; border-top: 1px solid var(--hair); }
dl.facts > div { display: contents; }
dl.facts dt, dl.facts dd { padding: .5rem .5rem .5rem 0; margin: 0; border-bottom: 1px solid var(--hair); }
dl.facts dt { font-weight: 700; } dl.facts dd { white-space: pre-wrap; }
fieldset { border: 0; margin: 1.25rem 0; padding: 0; min-width: 0; } legend, label.name { font-weight: 700; padding: 0; display: block; }
.hint { color: var(--soft); margin: 0; font-weight: 400; }
.must { color: var(--error); font-weight: 400; font-size: 1rem; } .may { color: var(--soft); font-weight: 400; font-size: 1rem; }
.field { margin: 1.25rem 0; }
input:not([type=radio], [type=checkbox]), select, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 8px; padding: .5rem .75rem; min-height: 3rem; width: 100%; max-width: 36rem; letter-spacing: inherit; }
input.short { max-width: 12rem !important; } textarea { min-height: 6rem; display: block; }
[aria-invalid=true] { border-color: var(--error); }
.choice { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; } .choice input { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; flex: none; accent-color: var(--key); }
.choice label { padding: .4rem 0; flex: 1; } .inline .choice { display: inline-flex; margin-inline-end: 1.5rem; } .inline .choice label { flex: none; }
button, a.button { font: inherit; font-weight: 700; letter-spacing: inherit; min-height: 3rem; min-width: 6rem; padding: .5rem 1.25rem; border-radius: 8px; border: 1px solid var(--key); background: var(--paper); color: var(--key); cursor: pointer; text-decoration: none; display: inline-block; }
button.main, a.button.main { background: var(--key); color: var(--on-key); } button.main:hover { background: var(--deep); } button.grave { border-color: var(--error); color: var(--error); }
button:hover { text-decoration: underline; } button.small { min-height: 2.75rem; min-width: 3rem; padding: .25rem .75rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; } .row > form { margin: 0; } .row > .field { margin: .5rem 0; } form > .row + button { margin-top: .75rem; } form + form { margin-top: 1rem; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; } table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--hair); } th { font-weight: 700; } thead th { border-bottom: 2px solid var(--line); white-space: nowrap; } table.readers th { white-space: normal; } td.figure, th.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; } td form { margin: 0; } table.figures { max-width: 40rem; } table.figures .in { padding-inline-start: 1.5rem; } .scroll + form, table.figures + p { margin-top: 1.5rem; } a[aria-current=page] { font-weight: 700; text-decoration-thickness: 3px; } table.list td { min-width: 6rem; } table.list th[scope=row] { min-width: 9rem; } .nowrap { white-space: nowrap; } .whole { display: inline-block; max-width: 100%; overflow-wrap: anywhere; } h1 .chip { font-size: 1rem; vertical-align: middle; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); list-style: none; padding: 0; }
.card { border: 1px solid var(--line); border-radius: 12px; padding: 1rem; } .card h3 { margin-top: 0; } div.card + div.card { margin-top: 1rem; } .price { font-size: 1.375rem; font-weight: 700; margin: .25rem 0; word-break: keep-all; } .pairs { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.chip { display: inline-block; border-radius: 8px; padding: .1rem .6rem; border: 1px solid var(--line); background: var(--pale); white-space: nowrap; } .chip.good { color: var(--good); border-color: var(--good); background: var(--good-pale); } .chip.warn { color: var(--warn); border-color: var(--mark); background: var(--warn-pale); } .chip.bad { color: var(--bad); border-color: var(--bad); background: var(--bad-pale); }
ol.steps { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .5rem; } ol.steps li { padding: .15rem .75rem; border: 1px solid var(--line); border-radius: 99px; color: var(--soft); } ol.steps li.done { color: var(--good); border-color: var(--good); } ol.steps li[aria-current] { background: var(--key); border-color: var(--key); color: var(--on-key); font-weight: 700; }
ol.log { list-style: none; padding: 0; } ol.log li { border-inline-start: 4px solid var(--hair); padding: .1rem 0 .6rem 1rem; } ol.log time, .soft { color: var(--soft); }
details { margin: 1rem 0; border: 1px solid var(--line); border-radius: 8px; padding: 0 1rem; } summary { cursor: pointer; font-weight: 700; padding: .6rem 0; min-height: 2.75rem; } details[open] { padding-bottom: 1rem; }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); white-space: pre-wrap; }
footer { border-top: 1px solid var(--hair); max-width: 60rem; margin: 0 auto; padding: 1rem; color: var(--soft); }
@media (max-width: 40rem) { table.stack, table.stack tbody { display: block; } table.stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; } table.stack tr { display: flex; flex-direction: column; border-bottom: 1px solid var(--line); padding: .75rem 0; } table.stack th[scope=row] { order: -2; border: 0; padding: 0; } table.stack td { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .75rem; border: 0; padding: .1rem 0; } table.stack td::before { content: attr(data-label); color: var(--soft); } table.stack td.first { order: -1; } table.stack td:empty { display: none; } table.stack .chip { white-space: normal; } }
@media (max-width: 30rem) { h1 { font-size: 1.5rem; } dl.facts { grid-template-columns: 1fr; } dl.facts dt { border: 0; padding-bottom: 0; } dl.facts dd { padding-top: 0; } button, a.button { width: 100%; text-align: center; } .row button.small, td button { width: auto; } header.site form { margin: 0; } header.site button { width: auto; } }
@media (forced-colors: active) { ol.steps li[aria-current] { border-width: 4px; } button.main { border-width: 2px; } }
@media print { header.site, .noprint, .skip { display: none; } html { font-size: 11pt; line-height: 1.5; } main { max-width: none; padding: 0; } h2 { margin-top: 1rem; } .box { border: 1px solid #000; } }
.sheet table { border: 1px solid var(--focus); } .sheet th, .sheet td { border: 1px solid var(--focus); padding: .5rem; } .sheet .blank { height: 3.5rem; } .sheet .tick { font-size: 1.25rem; }
`;
