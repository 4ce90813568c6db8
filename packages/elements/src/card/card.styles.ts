import { css } from 'lit';

/** Looks of a card, shared by the card element and the search. */
export const cardStyles = css`
.card{position:relative;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.5em 1.25em;align-items:start;padding:1em 1.25em;background:var(--_bg);border:1px solid var(--_line);border-radius:var(--sanchi-radius,8px)}
.card-text{display:grid;gap:.35em;min-width:0}
.name{font-size:1.125em;text-wrap:wrap}
.name-link{margin-inline-end:.5em}
button.name-link{border:0;padding:0;background:none;color:var(--_link);font-weight:700;text-decoration:underline;text-underline-offset:3px;cursor:pointer;text-align:start}
.kana{display:inline-block;font-weight:400;font-size:max(.75em,12px);color:var(--_sub)}
.photo{width:clamp(6em,18cqi,10em);aspect-ratio:4/3;object-fit:cover;border-radius:4px;background:var(--_sub-bg)}
.photo:not([src]){display:none}
.appeal{word-break:auto-phrase}
.skills,.verdicts,.certs{display:flex;flex-wrap:wrap;gap:.25em .75em}
.skills li{background:var(--_sub-bg);border-radius:4px;padding:0 .6em;font-weight:700}
.skills small,.verdicts small{font-weight:400;font-size:max(.8125em,13px);color:var(--_sub)}
.excerpt{font-size:.9375em;border-inline-start:3px solid var(--_line);padding-inline-start:.75em}
.verdicts li{white-space:nowrap}
.ok>span:first-child{color:var(--_ok);font-weight:700}
.no{color:var(--_no)}.no small{color:inherit}
.certs{font-size:max(.8125em,13px)}
.certs li,.badge{border:1px solid var(--_line);border-radius:4px;padding:0 .5em;color:var(--_sub)}
.badge{border-color:currentColor;font-size:max(.8125em,13px);white-space:nowrap}
.actions{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.5em}
@container (min-width:44em){.card{grid-template-columns:minmax(0,1fr) auto auto}.actions{grid-column:3;flex-direction:column;min-width:9.5em}.actions>*{width:100%}}
.choose[aria-pressed=true]{background:var(--_main);color:var(--_on)}
.choose[aria-pressed=true]::before{content:"✓" / "";}
@media (forced-colors:active){.choose[aria-pressed=true]{background:Highlight;color:HighlightText;forced-color-adjust:none}.skills li{border:1px solid}}
@media print{.card{break-inside:avoid}}
`;
