import { css } from 'lit';

/** Looks of the form: measures and order of the Digital Agency's design system. */
export const formStyles = css`
:host(:not(:first-child)){margin-block-start:2.5em}
.base{max-width:52em}
#title{font-size:1.5em;margin-block-end:.5em}
#title:focus-visible,.errors:focus-visible{outline-offset:4px}
form,form>fieldset,[part=confirm],[part=ways],[part=failed],[part=progress],[part=receipt]{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5em}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;font-weight:700}
.h{font-size:1.25em;margin-block-end:.75em}
.f{display:grid;grid-template-columns:minmax(0,1fr);gap:.35em;justify-items:start}
label,.f>legend{font-weight:700}
.tick label{font-weight:400}
.must,.err{color:var(--_no)}
.must,.may{font-weight:400;white-space:nowrap}
.may{color:var(--_sub)}
textarea{font:inherit;color:inherit;letter-spacing:inherit;margin:0}
input:not([type=checkbox],[type=radio],[type=file]),textarea,select{width:100%;min-height:48px;padding:.35em .9em;background:var(--_bg);border:1px solid var(--_edge);border-radius:var(--sanchi-radius,8px);appearance:none}
select{appearance:auto;max-width:24em}
.narrow{max-width:24em}
textarea{resize:vertical;line-height:1.7}
textarea:focus-visible{outline:4px solid var(--_black);outline-offset:2px;box-shadow:0 0 0 2px var(--_ring)}
[aria-invalid=true]{border:2px solid var(--_no)!important}
[type=file]{max-width:100%;min-height:48px;padding-block:.5em}
[type=file]::file-selector-button{font:inherit;font-weight:700;min-height:44px;padding:.2em 1em;margin-inline-end:.75em;border:1px solid var(--_main);border-radius:var(--sanchi-radius,8px);background:var(--_bg);color:var(--_main);cursor:pointer}
.tick{display:flex;gap:.6em;align-items:start;min-height:44px;padding-block:.4em}
.tick input{flex:none;inline-size:24px;block-size:24px;margin:.1em 0 0;accent-color:var(--_main)}
.tick label{padding-block-end:.2em;cursor:pointer}
.f:is(fieldset){display:flex;flex-wrap:wrap;gap:0 1.5em}
.under,.keep{margin-inline-start:2.1em}
.sub-ticks{margin-inline-start:2.1em}
.names{columns:14em;padding-block:.5em}
.files,.chips{display:grid;gap:.5em;width:100%}
.files li{display:flex;flex-wrap:wrap;gap:.25em .75em;align-items:center;padding:.4em .75em;background:var(--_sub-bg);border-radius:4px}
.chips{display:flex;flex-wrap:wrap}
.chips li{display:flex;align-items:center;border:1px solid var(--_line);border-radius:99px;background:var(--_sub-bg);padding-inline-start:.9em}
.chips .x,.plus{border:0;background:none;min-height:44px;min-width:44px;cursor:pointer;border-radius:99px}
.chips li:has(.plus){padding:0;background:var(--_bg)}
.plus{padding-inline:.9em;color:var(--_main);font-weight:700}
summary{min-height:44px;padding-block:.5em;cursor:pointer;color:var(--_link);text-decoration:underline;text-underline-offset:3px}
.more{border-block:1px solid var(--_line);padding-block:.25em}
.more[open]{padding-block-end:1.5em}
.more>summary{font-weight:700}
.note{padding:.6em .9em;background:var(--_sub-bg);border-radius:4px}
.errors{border:2px solid var(--_no);border-radius:var(--sanchi-radius,8px);padding:1em 1.25em;margin-block-end:1.5em}
.errors [role=heading]{color:var(--_no);margin-block-end:.4em}
.errors a{display:inline-block;padding-block:.3em}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (forced-colors:active){.errors,.note,.files li{border:1px solid}[aria-invalid=true]{border-style:double!important;border-width:4px!important}}
`;
