import { isWordLetter, type Normalized } from '../../text/normalize.js';
import { pieceAt } from '../../vocabulary/pieces.js';
import { loadPieces } from '../../vocabulary/pieces.generated.js';
import { beginningOf, decodeSituation, decodeSituationWords, SITUATIONS_IN_PIECE, type Situation, type SituationWord } from '../../vocabulary/situations.js';
import { once } from '../pieces/once.js';

/** A situation that a query may tell of, and the words of each of its groups that occur in it, the longest first. */
export interface Candidate {
  readonly situation: Situation;
  readonly groups: readonly (readonly string[])[];
}

const wordsIn = once(async (piece) => decodeSituationWords(await (await loadPieces()).situationWords(piece)));
const situationsIn = once(async (piece) => (await loadPieces()).situations(piece));

/**
 * The situations of which every group has a word in a text, or a kind that is named there, in their order. Fetches the words
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
    await Promise.all(Array.from(missing, wordsIn));
    noteAll();
  }
  const met = new Map<number, Met>();
  for (const [at, beginning] of begun) {
    for (const word of begins.get(beginning) ?? NO_WORDS) if (n.text.startsWith(word.text, at)) meet(met, word);
  }
  for (const kind of named) for (const word of begins.get(kind) ?? NO_WORDS) meet(met, word);
  const whole = [...met].filter(([, { last, groups }]) => last !== undefined && groups.filter(Boolean).length === last + 1).sort(([a], [b]) => a - b);
  const told = await Promise.all(whole.map(async ([number, { groups }]) => {
    const piece = await situationsIn(Math.floor(number / SITUATIONS_IN_PIECE));
    return piece === undefined ? [] : [{ situation: decodeSituation(piece, number), groups: groups.map(inOrder) }];
  }));
  return told.flat();
}

const NO_WORDS: readonly SituationWord[] = [], NO_PIECE: ReadonlyMap<string, readonly SituationWord[]> = new Map();
/** Words by how they begin: what has been looked up lately, of which the same few letters come in every sentence. */
const begins = new Map<string, readonly SituationWord[]>();
const BEGINS = 2000;

/** Words of a situation that were met with their ranks, by their groups; `last` is the number of its last group, once that is met. */
interface Met {
  readonly groups: Map<string, number>[];
  last: number | undefined;
}

function meet(met: Map<number, Met>, { text, uses }: SituationWord): void {
  for (const { situation, group, last, rank } of uses) {
    let own = met.get(situation);
    if (!own) met.set(situation, (own = { groups: [], last: undefined }));
    (own.groups[group] ??= new Map<string, number>()).set(text, rank);
    if (last) own.last = group;
  }
}

const inOrder = (words: ReadonlyMap<string, number>): string[] =>
  [...words].sort(([a, x], [b, y]) => b.length - a.length || x - y).map(([text]) => text);

/** Where a word may begin, and with what: Latin words only where no other word letter leads to them. */
function beginnings({ text, scripts }: Normalized): (readonly [at: number, beginning: string])[] {
  const found: (readonly [number, string])[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || (unit >= A && unit <= Z && isWordLetter(scripts[at - 1] ?? 0))) continue;
    found.push([at, text.charAt(at)]);
    if (at + 1 < text.length) found.push([at, beginningOf(text.slice(at, at + 2))]);
  }
  return found;
}

const SPACE = 0x20, A = 0x61, Z = 0x7a;
