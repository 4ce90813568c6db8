/** The style sheet of the generated pages; the elements bring their own. */
export const STYLES = `:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:400 1rem/1.7 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,system-ui,sans-serif;overflow-wrap:anywhere;line-break:strict}
main{max-width:72rem;margin:0 auto;padding:1rem clamp(1rem,4vw,2rem) 3rem}
h1{font-size:1.75rem;line-height:1.4;margin:0 0 1rem;word-break:auto-phrase;text-wrap:balance}
h2{font-size:1.375rem;line-height:1.5;margin:2.5rem 0 1rem}
h3{font-size:1.125rem;line-height:1.5;margin:0}
p,ul,dl,dd{margin:0;padding:0}
main>p{margin:0 0 1rem}
a{color:#00118f;text-underline-offset:3px}
a:hover{text-decoration-thickness:3px}
a:focus-visible,[tabindex]:focus-visible{outline:4px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d;border-radius:4px}
a:focus-visible{background:#ffd43d;color:#000}
.members,.pages{list-style:none}
.members>li{padding:1rem 0;border-top:1px solid #ccced6}
.members>li:last-child{border-bottom:1px solid #ccced6}
.members h3 a,.pages a{display:inline-block;padding:.1rem 0;min-height:24px}
.pages{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:.5rem 1.5rem;margin:1rem 0}
.pages [aria-current]{font-weight:700;text-decoration:none}
.part{color:#555}
.report{padding-left:1.25em}
.member{padding:1.5rem 0;border-top:1px solid #ccced6}
.member>*+*{margin-top:.5rem}
.kana,small{color:#555;font-size:.9375rem}
.appeal{font-weight:700}
dl>div{display:grid;grid-template-columns:minmax(7em,14em) 1fr;gap:.25rem 1.5rem;padding:.4rem 0;border-top:1px solid #e6e7ec}
dl>div:first-child{border-top:0}
dt{font-weight:700}
dd ul{padding-left:1.25em}
footer{margin-top:2.5rem;padding-top:1rem;border-top:2px solid #ccced6;font-size:.9375rem}
.notice{padding:.75rem 1rem;border-left:6px solid #0017c1;background:#f4f6fb}
/* Said only where scripts may run and none has come after a while: a page opened as a file, a frame without its origin. */
.late{display:none}
@media (scripting:enabled){sanchi-directory:not(:defined) .late{display:block;animation:late 6s step-end backwards}}
@keyframes late{from{position:absolute;visibility:hidden}}
.static{margin-top:2rem}
pre{padding:1rem;border:1px solid #ccced6;background:#f4f6fb;white-space:pre-wrap}
section>p{margin:0 0 .75rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:50rem}
th,td{padding:.4rem .6rem;border:1px solid #ccced6;text-align:left;vertical-align:top}
th{background:#f4f6fb}
td:first-child{white-space:nowrap}
td:nth-child(3){min-width:7em}
.is-error td:first-child{color:#ce0000;font-weight:700}
.is-warning td:first-child{font-weight:700}
.sanchi-preview{margin:0;padding:.5rem 1rem;background:#1a1a1a;color:#fff}
.sanchi-preview a{color:#fff}
@media (max-width:40rem){dl>div{grid-template-columns:1fr}}
@media (prefers-reduced-motion:no-preference){a{transition:background-color .12s}}
@media print{.static,nav{display:none}.member{break-inside:avoid}}
`;
