import type { DisclosureScope, Rfq } from '@sanchi/sdk';
import type { RoutingState } from './state.js';

const has = (rfq: Rfq, kind: string): boolean => rfq.consents.some((consent) => consent.kind === kind);

/** The scope on receipt: what the visitor chose, but nothing beyond the office without consent to passing it on. */
export function scopeOf(rfq: Rfq): DisclosureScope {
  const consented = rfq.recipients === 'office' ? has(rfq, 'network') : has(rfq, 'forward') || has(rfq, 'network');
  return consented ? rfq.disclosure : 'office';
}

/** Whether the visitor lets the office choose among the network's members. */
export const officeChooses = (rfq: Rfq): boolean => has(rfq, 'network');

const ORDER: readonly DisclosureScope[] = ['office', 'candidates', 'all-members'];

/** The wider of two scopes: a permission once given is not lost by a later, narrower one. */
export const wider = (a: DisclosureScope, b: DisclosureScope): DisclosureScope => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** Whether the visitor allows that member to read the request. Who names members means these and no others. */
export function isWithinScope(state: RoutingState, member: string): boolean {
  switch (state.scope) {
    case 'office': return false;
    case 'all-members': return true;
    case 'candidates':
      if (state.named.includes(member)) return true;
      if (state.named.length > 0 && !state.officeChooses) return false;
      return state.named.length === 0 && state.candidates.includes(member) || state.designated.includes(member);
  }
}

/** Whether the office may say of a member that it can do this: the visitor left the choice to the office. */
export const mayDesignate = (state: RoutingState): boolean => state.scope !== 'office' && state.officeChooses;

/** Whether a member may read the request now: it was sent to it, and within the scope. */
export const mayRead = (state: RoutingState, member: string): boolean =>
  state.asked.some((asked) => asked.member === member) && isWithinScope(state, member);

const isBound = (state: RoutingState, who: string): boolean =>
  !state.nda.required || state.nda.signed.some(({ covers, bound }) => covers === who || (covers === 'network' && (bound?.includes(who) ?? true)));

/** Whether a member still has something to do with it: not after it said that it cannot, nor after the end unless it did the work. */
function isConcerned({ answers, ended, lead, team, liaison }: RoutingState, member: string): boolean {
  const last = answers.findLast((answer) => answer.member === member && answer.verdict !== 'question');
  if (last?.verdict === 'cannot') return false;
  const works = lead?.member === member || liaison === member || team.some((place) => place.member === member);
  return !ended || (works && (ended.how === 'completed' || ended.how === 'returned'));
}

/** Whether a member may open the drawings and photos now. */
export const mayOpenFiles = (state: RoutingState, member: string): boolean => mayRead(state, member) && isBound(state, member) && isConcerned(state, member);

/** Whether the office may: where secrecy is agreed first, not before that either. */
export const officeMayOpenFiles = (state: RoutingState): boolean => !state.nda.required || state.nda.signed.length > 0;

/** Members who may open the files now, in order of their ids. */
export const openTo = (state: RoutingState): string[] =>
  state.asked.map(({ member }) => member).filter((member) => mayOpenFiles(state, member)).sort();
