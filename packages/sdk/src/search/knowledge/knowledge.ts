import type { DirectoryDocument } from '../../model/directory.js';
import type { Member } from '../../model/member.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { MemberTexts } from './member-texts.js';
import type { More } from '../pieces/more.js';
import type { PlaceLines } from './places.js';
import type { Postings } from './postings.js';
import type { TextIndex } from './text-index.js';

/** Everything the embedded engine knows of the loaded directories. Members are numbered in document order. */
export interface Knowledge {
  readonly documents: readonly DirectoryDocument[];
  readonly members: readonly Member[];
  /** Directory id of each member. */
  readonly directories: readonly string[];
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  readonly places: PlaceLines;
  /** Position of each member in reading order: how equal fits are ordered. */
  readonly order: Uint32Array;
  /** What members wrote, in normal form. */
  texts(): Promise<MemberTexts>;
  /** Built when first needed: words that are no concept, names. */
  text(signal?: AbortSignal): Promise<TextIndex>;
  /** What grows dictionary and places by what a query needs; nothing where they are whole. */
  readonly more: (() => Promise<More>) | undefined;
  /** Of knowledge that stays as it is, for answers at once: the one that grows. */
  readonly provisional?: Knowledge;
  /** Whether a term in normal form is one of which all that it means is known. */
  isSure(term: string): boolean;
  /** Whether members have a concept, a narrower one, or what a need leads to. */
  isAnswered(concept: string): boolean;
  /** All concepts and how they are related, whatever of them has labels and terms here; `#` and its number names one as well. */
  relations(): Vocabulary | Promise<Vocabulary>;
  /** Sanchi's whole vocabulary: for requests that may name anything. */
  full(): Promise<Dictionary>;
  /** Fetches what summaries leave out, of all members or of these. Absent where no directory is in shards. */
  whole?(numbers?: readonly number[]): Promise<void>;
  /** Other members with the same 法人番号, in other loaded directories. */
  sameCompany(number: number): readonly number[];
  /** The id of a member: a page of results asks for hardly anything else of it. */
  idOf(number: number): string;
  /** Member numbers by directory and id. */
  numberOf(directory: string | undefined, id: string): number | undefined;
}
