import { css } from 'lit';

/** Looks of the search. */
export const searchStyles = css`
.screen,.results,.layout,.cards{display:grid;grid-template-columns:minmax(0,1fr)}
.screen,.results{gap:1em;align-content:start;min-width:0}
label{font-weight:700}
.field{position:relative;display:flex;gap:.5em;margin-block-start:.4em;max-width:48em}
#q{flex:1;min-width:0;height:48px;padding:0 .9em;background:var(--_bg);border:1px solid var(--_edge);border-radius:var(--sanchi-radius,8px);appearance:none}
.kind{color:var(--_sub);font-size:max(.8125em,13px);font-weight:400}
.chips{display:flex;flex-wrap:wrap;gap:.5em}
.chip{display:flex;border:1px solid var(--_line);border-radius:99px;background:var(--_sub-bg)}
.chip button{border:0;background:none;min-height:36px;padding:0 .25em 0 .9em;cursor:pointer;font-weight:700;border-radius:99px;text-align:start}
.chip .kind{margin-inline-end:.25em}
.chip .x{min-width:36px;padding:0 .5em;color:var(--_sub);font-weight:400;text-align:center}
.layout{gap:1.5em}
.bar{display:flex;flex-wrap:wrap;gap:.5em 1em;justify-content:space-between;align-items:center}
.count{font-size:1.0625em;word-break:auto-phrase}
.tools{min-height:40px}
.cards{gap:.75em}
.cards>li:nth-child(n+7){content-visibility:auto;contain-intrinsic-size:auto 11em}
@container (min-width:60em){.layout:has(>.side){grid-template-columns:16em minmax(0,1fr);align-items:start}}
@container (max-width:30em){.card{padding:1em;gap:.5em .75em}.photo{width:5.5em}}
`;
