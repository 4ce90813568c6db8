import { css } from 'lit';
import { contactStyles } from '../base/contact.js';

/** Looks of the profile. */
export const memberStyles = css`
${contactStyles}
.sheet-a4{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5em;background:var(--_bg);border:1px solid var(--_line);border-radius:var(--sanchi-radius,8px);padding:clamp(1em,4cqi,2em)}
header{display:flex;gap:1.5em;justify-content:space-between;align-items:start}
header>div{display:grid;gap:.25em;min-width:0}
header img{width:clamp(7em,28cqi,16em);aspect-ratio:4/3;object-fit:cover;border-radius:4px}
.title{font-size:1.5em}
.title:focus-visible{outline-offset:4px}
.appeal{font-size:1.0625em;font-weight:700;word-break:auto-phrase}
.h{font-size:1.0625em;margin-block-end:.5em;padding-block-end:.2em;border-block-end:2px solid var(--_main)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20em,100%),1fr));gap:1.5em 2em;align-items:start}
.scroll{overflow-x:auto}
table{border-collapse:collapse;min-width:100%;line-height:1.5;overflow-wrap:break-word}
:is(th,td){padding:.45em .65em;border-block-end:1px solid var(--_line);text-align:start;vertical-align:top}
thead th{background:var(--_sub-bg);font-size:max(.875em,14px);white-space:nowrap}
tbody th{font-weight:700;min-width:7em}
th small{display:block;font-weight:400;color:var(--_sub)}
td{min-width:4.5em}
td:not(.num){min-width:6.5em}
.able{font-size:.9375em}
.num small{display:block;color:var(--_sub)}
.num{text-align:end}
.num>span{white-space:nowrap}
.none{color:var(--_sub);font-size:max(.8125em,13px)}
dl{display:grid;grid-template-columns:fit-content(9em) minmax(0,1fr);gap:.15em 1em}
dl div{display:contents}
dt{color:var(--_sub)}
.list,.works{display:grid;gap:.5em}
.works{grid-template-columns:repeat(auto-fit,minmax(min(15em,100%),1fr));gap:1.25em}
.works img{display:block;width:100%;aspect-ratio:4/3;object-fit:cover;border-radius:4px;margin-block-end:.4em}
.prose{display:grid;gap:.75em;max-width:44em}
.prose p{white-space:pre-line;text-wrap:pretty}
.badge{border:1px solid currentColor;border-radius:4px;padding:0 .5em;color:var(--_sub);font-size:max(.8125em,13px)}
.no{color:var(--_no)}
footer p>span{display:inline-block;margin-inline-end:1.25em}
footer{border-block-start:1px solid var(--_line);padding-block-start:.75em;font-size:max(.8125em,13px);display:grid;gap:.25em}
@container (max-width:30em){tbody th{position:sticky;inset-inline-start:0;background:var(--_bg);min-width:6em}header{flex-direction:column}header img{width:100%}}
@container (max-width:24em){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.4em}}
@container (max-width:56em){.able :is(th,td){display:block;padding:0;border:0;min-width:0;text-align:start}.able thead{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden}.able,.able tbody{display:block}.able tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(9em,45%),1fr));gap:.35em 1em;padding-block:.75em;border-block-end:1px solid var(--_line)}.able tr:last-child{border:0;padding-block-end:0}.able th{grid-column:1/-1}.able td:not(.num){grid-column:span 2}.able td::before{content:attr(data-label) / "";display:block;color:var(--_sub);font-size:max(.8125em,13px)}}
@media print{:is(thead th,th small,.none,.badge,footer,.sub){font-size:8pt}.base{font-size:9pt;line-height:1.45;color:#000}.sheet-a4{border:0;padding:0;gap:.8em;background:none}section{break-inside:avoid}.scroll{overflow:visible}header img{width:10em}.works{grid-template-columns:repeat(4,1fr);gap:.6em}.works img{aspect-ratio:16/9}.works p:last-child{display:none}.columns{display:block;columns:3;column-gap:1.5em}.columns section{margin-block-end:.8em}.able :is(th,td){min-width:0}.able tbody th{min-width:6em}a{color:#000;text-decoration:none}:is(th,td){padding:.2em .5em}}
`;
