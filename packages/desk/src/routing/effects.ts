import type { DisclosureScope } from '@sanchi/sdk';
import type { Consent, Learnt } from './events.js';

/** The letters of the desk, by who gets them. */
export type OfficeLetter = 'office-new' | 'office-waiting' | 'office-news' | 'office-escalated';
export type MemberLetter =
  | 'member-asked' | 'member-review' | 'member-reminder' | 'member-lead' | 'member-team' | 'member-other-lead' | 'member-liaison'
  | 'member-question-answered' | 'member-files-open' | 'member-ordered' | 'member-ended' | 'member-written' | 'member-arrived';
export type CustomerLetter =
  | 'customer-waiting' | 'customer-accepted' | 'customer-interview' | 'customer-question' | 'customer-estimate' | 'customer-rough-price' | 'customer-photo'
  | 'customer-sending' | 'customer-arrived' | 'customer-returned' | 'customer-ordered' | 'customer-delivered' | 'customer-declined' | 'customer-late'
  | 'customer-pass' | 'customer-passed' | 'customer-withdrawn';

/** Something for the world outside, as data: whoever carries it out does so once per event. */
export type Effect =
  | { readonly kind: 'mail'; readonly letter: OfficeLetter; readonly to: { readonly kind: 'office' } }
  | { readonly kind: 'mail'; readonly letter: MemberLetter; readonly to: { readonly kind: 'member'; readonly id: string } }
  | { readonly kind: 'mail'; readonly letter: CustomerLetter; readonly to: { readonly kind: 'customer' } }
  | { readonly kind: 'clock'; readonly action: 'start' | 'pause' | 'resume' | 'stop' }
  | { readonly kind: 'open-files' | 'close-files'; readonly to: readonly string[] }
  /** What was learnt of a member, offered to the office as an addition to its entry. */
  | { readonly kind: 'fact'; readonly member: string; readonly about: string; readonly value: boolean; readonly origin: 'answer' | 'proven'; readonly words: string; readonly learnt?: Learnt }
  | { readonly kind: 'pass'; readonly network: string; readonly scope: DisclosureScope; readonly consent: Consent };

export const toOffice = (letter: OfficeLetter): Effect => ({ kind: 'mail', letter, to: { kind: 'office' } });
export const toCustomer = (letter: CustomerLetter): Effect => ({ kind: 'mail', letter, to: { kind: 'customer' } });
export const toMember = (letter: MemberLetter, id: string): Effect => ({ kind: 'mail', letter, to: { kind: 'member', id } });
export const toMembers = (letter: MemberLetter, ids: readonly string[]): Effect[] => ids.map((id) => toMember(letter, id));
