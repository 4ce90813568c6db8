import { readingOf } from '../../text/reading/romaji.js';
import { piecesOf, RECORDS_IN_PIECE } from '../../vocabulary/pieces.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { conceptIndex } from '../suggest/concept-index.js';
import { createSlicer } from '../base/slices.js';
import { BEGINNINGS, spellings } from '../suggest/typos.js';

/** Resolves when page and line have time for what nobody has asked for yet, to what is typed so far; to nothing where no more is to be fetched. */
export type Turn = () => Promise<string | undefined>;

/** So many pieces are fetched at a turn: what is asked for meanwhile waits for no more than these. */
const AT_ONCE = 6;

/** What words begin with as they are typed on a keyboard. */
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'], KANA = [...Array<undefined>(83)].map((_, i) => String.fromCharCode(0x3041 + i));

/** Pieces that hold the needs, which are concepts of the last kind and lead to others. */
const NEEDS = 5;

/** Kana that what is typed may stand for, by its first letter. */
const kanaOf = (letter: string): readonly string[] => (KANA.includes(letter) ? [letter] : [...BEGINNINGS[letter] ?? '']);

/** Something to fetch, and what is to be done turn by turn once it is here. */
type Step = () => unknown;

/**
 * Fetches pieces of the vocabulary and takes them up before letters ask for them: terms that begin as the words typed so far
 * do, as written or in the kana they may stand for, and how others are read that begin so; needs, and terms with the letters
 * that begin most; then all kana. What has come is taken up a piece at a turn, so that a letter typed meanwhile never waits
 * for more than one.
 */
export async function fetchAhead(knowledge: Knowledge, turn: Turn): Promise<void> {
  const more = await knowledge.more?.();
  if (!more) return;
  const pieces = await (await import('../../vocabulary/pieces.generated.js')).loadPieces();
  const termsOf = (unit: string): number[] => piecesOf(pieces.starts, unit);
  const best = (units: readonly string[], worth: (unit: string) => number): [string, number[]][] =>
    units.map((unit): [string, number[]] => [unit, termsOf(unit)]).sort(([a], [b]) => worth(b) - worth(a));
  // A letter that much begins with, in kana too, is likely to be the first one typed: first those that are suggested for after few bytes.
  const latin = new Map(best(LATIN, (unit) => [unit, ...kanaOf(unit)].flatMap(termsOf).length / termsOf(unit).length)), kana = new Map(best(KANA, (unit) => termsOf(unit).length));
  // To ask the line takes the page a moment, to ask for six pieces as long as an answer: one at a turn, before anything else is done.
  const asks: Step[] = [];
  // What cannot be fetched now is asked for again when it is needed.
  const fetched = (pieces: readonly number[], fetch: (piece: number) => Promise<unknown>, then: readonly Step[] = []): Step[] => {
    const coming: Promise<unknown>[] = [];
    asks.push(...pieces.map((piece) => () => { coming.push(fetch(piece).catch(() => {})); }));
    return [() => Promise.all(coming), ...then];
  };
  const terms = (units: readonly string[], then: readonly Step[] = []): Step[] => {
    const coming = [...new Set(units.flatMap((unit) => latin.get(unit) ?? kana.get(unit) ?? []))];
    for (const unit of units) if (!latin.delete(unit)) kana.delete(unit);
    return fetched(coming, pieces.terms, [
      ...coming.map((number) => () => more.take([number])), ...units.map((unit) => () => knowledge.dictionary.candidates(unit, 0)), ...then,
    ]);
  };
  const some = (of: ReadonlyMap<string, readonly number[]>): Step[] => {
    const units: string[] = [];
    let room = AT_ONCE;
    for (const [unit, { length }] of of) {
      if (room <= 0) break;
      units.push(unit);
      room -= length;
    }
    return terms(units, units.filter((unit) => LATIN.includes(unit)).map((unit) => () => conceptIndex(knowledge, unit)));
  };
  const typed = new Set<string>(), read = new Set<string>();
  /** What letters ask for that have just been typed. */
  const wanted = async (text: string): Promise<Step[]> => {
    const steps: Step[] = [], later = asks.splice(0);
    for (const word of text.toLowerCase().split(/\s+/)) {
      const letter = word.charAt(0), units = [...new Set([letter, ...kanaOf(letter)])];
      // How it is read is known from the second letter on: ke is け.
      const first = units.length === 1 ? letter : (await readingOf(word.slice(0, 2)))?.charAt(0);
      if (first !== undefined && KANA.includes(first) && !read.has(first)) {
        read.add(first);
        const coming = piecesOf(pieces.readingStarts, first);
        steps.push(...fetched(coming, pieces.readings, coming.map((number) => () => more.readings(pieces.readingStarts[number] as string))));
      }
      if (kanaOf(letter).length === 0 || typed.has(letter)) continue;
      typed.add(letter);
      steps.push(...terms(units, [...units.map((unit) => () => conceptIndex(knowledge, unit)), () => spellings(knowledge, letter)]));
    }
    asks.push(...later);
    return steps;
  };
  const next = (): Step[] => (latin.size > 0 ? some(latin) : kana.size > 0 ? some(kana) : []);
  const needs = Math.floor((pieces.kinds.at(-1) ?? 0) / RECORDS_IN_PIECE);
  let steps = fetched([...Array<undefined>(NEEDS)].map((_, i) => needs + i), pieces.records);
  // While what has come is taken up, the line fetches what follows; what comes first is asked for while the page is still busy with its script.
  let after: Step[] | undefined = next();
  for (const slice = createSlicer(); asks.length > 0; await slice()) await asks.shift()?.();
  for (let text = await turn(); text !== undefined; text = await turn()) {
    steps.unshift(...await wanted(text));
    after ??= next();
    await (asks.shift() ?? steps.shift())?.();
    if (asks.length > 0 || steps.length > 0) continue;
    if (after.length === 0) return;
    [steps, after] = [after, undefined];
  }
}
