import type { MemberEntry, Where } from '@sanchi/sdk';
import type { Draft } from './draft.js';
import type { SanchiRfqForm } from '../rfq-form.js';

/** What is kept of a draft as text: typed, chosen, whom it was for. Consents are not: they are given anew. */
export interface KeptText {
  readonly values: Draft['values'];
  readonly picked: Draft['picked'];
  readonly members: readonly string[];
  /** The members it was written to, with what the form shows of them. */
  readonly candidates: readonly MemberEntry[];
  readonly query: string;
  readonly where: Where;
  /** The search in words. */
  readonly searched: string;
  readonly open: boolean;
}

/** The text of a draft, to be kept. */
export function textOf({ draft: { values, picked, members }, candidates, query, where, searched, open }: SanchiRfqForm): KeptText {
  return { values, picked, members, candidates: candidates.map(({ directory, member: { id, name } }) => ({ directory, member: { id, name } })), query, where, searched, open };
}

/** Under what a form keeps its draft: forms of one page keep apart by their id, else by their place among them. */
export function keyOf(form: SanchiRfqForm): string {
  const all = (form.getRootNode() as ParentNode).querySelectorAll(form.localName);
  return `sanchi-rfq:${form.id || [...all].indexOf(form)}:${location.pathname}`;
}

/** The page's own state, where it is one that more can be put into. */
export const pageState = (): Record<string, unknown> | undefined => {
  const state: unknown = history.state ?? {};
  return typeof state === 'object' && !Array.isArray(state) ? { ...state } : undefined;
};

function replace(state: Record<string, unknown>): void {
  try {
    history.replaceState(Object.keys(state).length ? state : null, '');
  } catch {
    // Too long for the browser, or too often: then only the page itself holds it.
  }
}

/**
 * The camera or file picker opens, and a phone may drop the page meanwhile: what was typed is put into this tab's own entry of
 * the history, which comes back with the page, and taken out again when the visitor is back.
 */
export function leave(form: SanchiRfqForm): void {
  const state = pageState();
  if (state) replace({ ...state, [form.key]: textOf(form) });
}

/** The visitor is back: what was put aside, and nothing of it stays behind. */
export function comeBack({ key }: SanchiRfqForm): KeptText | undefined {
  const { [key]: left, ...rest } = pageState() ?? {};
  if (left) replace(rest);
  return left as KeptText | undefined;
}
