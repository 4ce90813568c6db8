import { css } from 'lit';

/**
 * Looks shared by all elements: those of the Digital Agency's design system, changed by the host through `--sanchi-*`.
 * Resets sit on `.base`, not `:host`: a page's rules beat `:host`, but they cannot reach inside.
 * The unseen letters give the element a width of its own where a box asks its content for one (a flex row, a table cell, a float):
 * `.base` has none, being a container. They are as narrow as one letter where there is no room.
 */
export const tokens = css`
:host{display:block;--_bg:var(--sanchi-color-background,light-dark(#fff,#1b1c1f));--_sub-bg:var(--sanchi-color-surface,light-dark(#f4f6fb,#26282d));--_ink:var(--sanchi-color-text,light-dark(#1a1a1a,#ececee));--_sub:var(--sanchi-color-text-sub,light-dark(#555,#b4b6bd));--_line:var(--sanchi-color-border,light-dark(#ccced6,#4a4d55));--_edge:var(--sanchi-color-input-border,light-dark(#666,#a0a3ab));--_link:var(--sanchi-color-link,light-dark(#00118f,#a9bcff));--_main:var(--sanchi-color-primary,light-dark(#0017c1,#a9bcff));--_on:var(--sanchi-color-on-primary,light-dark(#fff,#10131c));--_ok:var(--sanchi-color-meets,light-dark(#115a36,#7fd6a5));--_no:var(--sanchi-color-fails,light-dark(#ce0000,#ff9a8f));--_mark:var(--sanchi-color-mark,light-dark(#fff3b8,#5a4a00));--_ring:var(--sanchi-color-focus,#ffd43d);--_black:light-dark(#000,#fff)}
:host::before{content:"a a";display:block;height:0;visibility:hidden;word-spacing:60rem}
:host([hidden]),[hidden]{display:none!important}
.base{container-type:inline-size;direction:ltr;font:400 var(--sanchi-font-size,max(1rem,16px))/1.7 var(--sanchi-font-family,"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",Meiryo,system-ui,sans-serif);color:var(--_ink);text-align:start;letter-spacing:.02em;word-spacing:normal;text-indent:0;text-transform:none;text-shadow:none;white-space:normal;font-variant-numeric:tabular-nums;font-feature-settings:"palt" 0;overflow-wrap:anywhere;line-break:strict;cursor:auto;visibility:visible}
*,::before,::after{box-sizing:border-box}
p,ul,ol,dl,dd,figure{margin:0;padding:0}
[role=heading]{font-weight:700;line-height:1.5;word-break:auto-phrase;text-wrap:balance}
ul,ol{list-style:none}
a{color:var(--_link);text-underline-offset:3px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:3px}
button,select,input{font:inherit;color:inherit;letter-spacing:inherit;margin:0}
.button{display:inline-flex;align-items:center;justify-content:center;gap:.4em;min-height:48px;padding:.2em 1em;border:1px solid var(--_main);border-radius:var(--sanchi-radius,8px);background:var(--_bg);color:var(--_main);font-weight:700;line-height:1.4;text-decoration:none;cursor:pointer}
.button:hover{background:var(--_sub-bg);text-decoration:underline}
.button.main{background:var(--_main);color:var(--_on)}
.button.small{min-height:36px;padding:.1em .8em;font-weight:400;position:relative}
.button.small::after,.text::after{content:"";position:absolute;inset:50% 0 auto;height:44px;translate:0 -50%}
.text{position:relative;min-height:28px;border:0;background:none;padding:0 .2em;color:var(--_link);text-decoration:underline;text-underline-offset:3px;cursor:pointer;text-align:start}
:is(a,button,input,select,summary,[tabindex]):focus-visible{outline:4px solid var(--_black);outline-offset:2px;box-shadow:0 0 0 2px var(--_ring);border-radius:4px}
a:focus-visible{background:var(--_ring);color:#000}
.button:focus-visible{border-radius:var(--sanchi-radius,8px)}
.sub{color:var(--_sub);font-size:.9375em}
mark{background:var(--_mark);color:inherit}
.vh{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.button{border-color:ButtonText}mark{background:Mark;color:MarkText}}
@media print{.noprint{display:none!important}}
`;
