import { css } from 'lit';

/** Colours for browsers without `light-dark()` (before 2024): always the light ones. */
export const lightTokens = css`
:host{--_bg:var(--sanchi-color-background,#fff);--_sub-bg:var(--sanchi-color-surface,#f4f6fb);--_ink:var(--sanchi-color-text,#1a1a1a);--_sub:var(--sanchi-color-text-sub,#555);--_line:var(--sanchi-color-border,#ccced6);--_edge:var(--sanchi-color-input-border,#666);--_link:var(--sanchi-color-link,#00118f);--_main:var(--sanchi-color-primary,#0017c1);--_on:var(--sanchi-color-on-primary,#fff);--_ok:var(--sanchi-color-meets,#115a36);--_no:var(--sanchi-color-fails,#ce0000);--_mark:var(--sanchi-color-mark,#fff3b8);--_black:#000}
`;
