import type { Member } from '../model/member.js';
import type { LocalizedText } from '../model/text.js';
import type { Dictionary } from '../text/dictionary.js';
import type { MemberTexts } from './member-texts.js';
import type { Place, PlaceIndex } from './places.js';
import type { Postings } from './postings.js';
import type { TextIndex } from './text-index.js';

/** Everything the embedded engine knows of the loaded directories. Members are numbered in document order. */
export interface Knowledge {
  readonly members: readonly Member[];
  /** Directory id of each member. */
  readonly directories: readonly string[];
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  readonly places: PlaceIndex;
  readonly networkNames: ReadonlyMap<string, LocalizedText>;
  readonly directoryTitles: ReadonlyMap<string, LocalizedText>;
  /** Position of each member in reading order: how equal fits are ordered. */
  readonly order: Uint32Array;
  /** What members wrote, in normal form. */
  texts(): Promise<MemberTexts>;
  /** Built when first needed: words that are no concept, names. */
  text(signal?: AbortSignal): Promise<TextIndex>;
  /** Sanchi's whole vocabulary and all places of Japan, fetched when a word is not recognised without them. */
  full(): Promise<{ readonly dictionary: Dictionary; readonly places: PlaceIndex }>;
  /** Fetches what summaries leave out, of all members or of these. Absent where no directory is in shards. */
  whole?(numbers?: readonly number[]): Promise<void>;
  /** The members in a place, by its code. */
  membersIn(code: string): readonly number[];
  /** Whether any member is in a place. */
  isInUse(place: Place): boolean;
  /** Other members with the same 法人番号, in other loaded directories. */
  sameCompany(number: number): readonly number[];
  /** Member numbers by directory and id. */
  numberOf(directory: string | undefined, id: string): number | undefined;
}
