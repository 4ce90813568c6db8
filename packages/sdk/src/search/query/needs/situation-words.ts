import { isWordLetter, type Normalized } from '../../../text/normalize.js';
import { pieceAt } from '../../../vocabulary/pieces.js';
import { loadPieces } from '../../../vocabulary/pieces.generated.js';
import { beginningOf, decodeSituation, decodeSituationWords, GROUP_BITS, GROUPS, SITUATIONS_IN_PIECE, type SituationWord } from '../../../vocabulary/situations.js';
import { grown } from '../../base/key-table.js';
import { once } from '../../pieces/once.js';

/** What a query may tell of, and the words of each of its groups that occur in it, the longest first. */
export interface Candidate<T = ReturnType<typeof decodeSituation>> {
  readonly told: T;
  readonly groups: readonly (readonly string[])[];
}

const wordsIn = once(async (piece) => decodeSituationWords(await (await loadPieces()).situationWords(piece)));
const situationsIn = once(async (piece) => (await loadPieces()).situations(piece));

/**
 * The situations, items and symptoms of which every group has a word in a text, or a kind that is named there, in their order. Fetches the words
 * that begin as something in the text does, and of the few situations that are met what is shown of them.
 */
export async function candidates(n: Normalized, kinds: Iterable<string>): Promise<Candidate[]> {
  const { situationStarts } = await loadPieces();
  const begun = beginnings(n), named = [...kinds];
  const missing = new Set<number>();
  const note = (beginning: string): void => {
    if (begins.has(beginning)) return;
    const piece = pieceAt(situationStarts, beginning.slice(0, 2)), words = piece < 0 ? NO_PIECE : wordsIn.here(piece);
    if (words) begins.set(beginning, words.get(beginning) ?? NO_WORDS);
    else missing.add(piece);
  };
  const noteAll = (): void => {
    for (const [, beginning] of begun) note(beginning);
    named.forEach(note);
  };
  if (begins.size > BEGINS) begins.clear();
  noteAll();
  if (missing.size > 0) {
    await Promise.all([...missing].map(wordsIn));
    noteAll();
  }
  const words = new Set<SituationWord>();
  for (const [at, beginning] of begun) {
    for (const word of begins.get(beginning) ?? NO_WORDS) if (n.text.startsWith(word.text, at)) words.add(word);
  }
  for (const kind of named) for (const word of begins.get(kind) ?? NO_WORDS) words.add(word);
  const numbers = metBy(words), unread = new Set(numbers.filter((number) => !read.has(number)).map((number) => Math.floor(number / SITUATIONS_IN_PIECE)));
  const pieces = new Map(await Promise.all([...unread].map(async (piece) => [piece, await situationsIn(piece)] as const)));
  return numbers.flatMap((number) => {
    const told = read.get(number) ?? readFrom(pieces.get(Math.floor(number / SITUATIONS_IN_PIECE)), number);
    return told ? [{ told, groups: groupsOf(number, words) }] : [];
  });
}

/** What has been met before, by number: the same few things and troubles come in every other sentence. */
const read = new Map<number, Candidate['told']>();

function readFrom(piece: string | undefined, number: number): Candidate['told'] | undefined {
  if (piece === undefined) return undefined;
  const told = decodeSituation(piece, number);
  read.set(number, told);
  return told;
}

const NO_WORDS: readonly SituationWord[] = [], NO_PIECE: ReadonlyMap<string, readonly SituationWord[]> = new Map();
/** Words by how they begin: what has been looked up lately, of which the same few letters come in every sentence. */
const begins = new Map<string, readonly SituationWord[]>();
const BEGINS = 2000;

/** By situation: which of its groups were met, a bit each, and one above the last of them once that was. All 0 between two queries. */
let met = new Uint16Array(1 << 12);

/** Situations all of whose groups have one of some words, in their order. */
function metBy(words: Iterable<SituationWord>): number[] {
  const touched: number[] = [];
  for (const { uses } of words) {
    for (let i = 0; i < uses.length; i++) {
      const use = uses[i] as number, situation = use >> (GROUP_BITS + 1), group = (use >> 1) & (GROUPS - 1);
      while (situation >= met.length) met = grown(met, 0);
      const known = met[situation] as number;
      if (known === 0) touched.push(situation);
      met[situation] = known | (1 << group) | ((use & 1) === 1 ? (group + 1) << GROUPS : 0);
    }
  }
  const whole = touched.filter((situation) => {
    const bits = met[situation] as number, groups = bits >>> GROUPS;
    met[situation] = 0;
    return groups > 0 && (bits & ((1 << GROUPS) - 1)) === (1 << groups) - 1;
  });
  return whole.sort((a, b) => a - b);
}

/** The words of a situation that were met, by its groups, the longest first. */
function groupsOf(number: number, words: Iterable<SituationWord>): string[][] {
  const groups: (readonly [text: string, rank: number])[][] = [];
  for (const { text, uses, ranks } of words) {
    for (let i = 0; i < uses.length; i++) {
      const use = uses[i] as number;
      if (use >> (GROUP_BITS + 1) === number) (groups[(use >> 1) & (GROUPS - 1)] ??= []).push([text, ranks[i] as number]);
    }
  }
  return groups.map((own) => own.sort(([a, x], [b, y]) => b.length - a.length || x - y).map(([text]) => text));
}

/** Where a word may begin, and with what: Latin words only where no other word letter leads to them; the n't of "doesn't" is a word. */
function beginnings({ text, scripts }: Normalized): (readonly [at: number, beginning: string])[] {
  const found: (readonly [number, string])[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || (unit >= A && unit <= Z && isWordLetter(scripts[at - 1] ?? 0) && !text.startsWith("n't ", at))) continue;
    found.push([at, text.charAt(at)]);
    if (at + 1 < text.length) found.push([at, beginningOf(text.slice(at, at + 2))]);
  }
  return found;
}

const SPACE = 0x20, A = 0x61, Z = 0x7a;
