import type { Network } from '../../config/index.js';
import type { RoutingEvent, RoutingState } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import type { Language, SummaryLine } from '../record/summary.js';

/** What a letter may speak of. */
export interface LetterFacts {
  readonly language: Language;
  readonly row: RfqRow;
  readonly network: Network;
  readonly state: RoutingState;
  readonly event: RoutingEvent;
  readonly summary: readonly SummaryLine[];
  /** The reader's page of this request. */
  readonly link: string;
  /** The promise in words, in the reader's time; absent where nothing is promised. */
  readonly promise?: string;
  /** A part of the work in the letter's language. */
  partOf(part: string): string;
  /** A member's name in the letter's language. */
  nameOf(member: string): string;
}

/** A letter's fixed words in one language, with what it says of this request. `undefined` paragraphs are left out. */
export interface Letter {
  /** Without the number, which stands before it. No words of users. */
  readonly subject: string;
  readonly text: readonly (string | undefined)[];
}

export type LetterWriter = (facts: LetterFacts) => Letter;

/** One letter from its words in both languages. */
export const letter = (write: Readonly<Record<Language, (facts: LetterFacts) => readonly [subject: string, ...text: (string | undefined)[]]>>): LetterWriter => (facts) => {
  const [subject, ...text] = write[facts.language](facts);
  return { subject, text };
};
