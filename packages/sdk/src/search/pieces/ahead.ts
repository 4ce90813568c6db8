import { piecesOf, RECORDS_IN_PIECE } from '../../vocabulary/pieces.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { conceptIndex } from '../suggest/concept-index.js';
import { BEGINNINGS } from '../suggest/typos.js';

/** Resolves when page and line have time for what nobody has asked for yet, to what is typed so far; to nothing where no more is to be fetched. */
export type Turn = () => Promise<string | undefined>;

/** So many pieces are fetched at a turn: what is asked for meanwhile waits for no more than these. */
const AT_ONCE = 6;

/** What words begin with as they are typed on a keyboard. */
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'], KANA = Array.from({ length: 83 }, (_, i) => String.fromCharCode(0x3041 + i));

/** Pieces that hold the needs, which are concepts of the last kind and lead to others. */
const NEEDS = 5;

/**
 * Fetches pieces of the vocabulary and takes them up before letters ask for them: readings, needs, and the terms that begin
 * with what is typed; those first that begin with the kana for which the first letter of a word typed may stand, then those
 * with letters that begin most terms.
 */
export async function fetchAhead(knowledge: Knowledge, turn: Turn): Promise<void> {
  const more = await knowledge.more?.();
  if (!more) return;
  const pieces = await (await import('../../vocabulary/pieces.generated.js')).loadPieces();
  const needs = Math.floor((pieces.kinds.at(-1) ?? 0) / RECORDS_IN_PIECE);
  const sized = (units: readonly string[]): [string, number][] =>
    units.map((unit): [string, number] => [unit, piecesOf(pieces.starts, unit).length]).sort(([, a], [, b]) => b - a);
  const first: (() => Promise<unknown>)[] = [
    () => Promise.all(pieces.readingStarts.map(more.readings)), () => Promise.all(Array.from({ length: NEEDS }, (_, i) => pieces.records(needs + i))),
  ];
  const units = [...sized(LATIN), ...sized(KANA)], opened = new Set<string>();
  for (let text = await turn(); text !== undefined; text = await turn()) {
    const row = text.toLowerCase().split(/\s+/).flatMap((word) => [...BEGINNINGS[word.charAt(0)] ?? '']).filter((unit) => !opened.has(unit));
    const next = first.shift();
    // What cannot be fetched now is asked for again when it is needed.
    if (next) await next().catch(() => {});
    else if (row.length > 0) {
      for (const unit of row) opened.add(unit);
      await conceptIndex(knowledge, row);
    } else {
      if (units.length === 0) return;
      let room = AT_ONCE, count = 0;
      while (count < units.length && room > 0) room -= units[count++]?.[1] ?? 0;
      await more.letters(units.splice(0, count).map(([unit]) => unit));
    }
  }
}
