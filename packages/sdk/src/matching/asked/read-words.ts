import type { ConceptKind } from '../../model/concept.js';
import { conceptPart } from '../../search/query/words/spans.js';
import type { Dictionary, Meaning } from '../../text/recognition/dictionary.js';
import { negation } from '../../text/recognition/negation.js';
import { normalize, normalizeWithOffsets, originalRange } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import { framesOnly } from '../../text/recognition/stopwords.js';
import { reachOf, type Compound } from './asked-part.js';

/** A stretch of a text that the vocabulary knows. */
export interface Word {
  readonly text: string;
  /** Where it stands in the normal form. */
  readonly start: number;
  readonly end: number;
  /** What it means, of the first kind that any meaning has: a process rather than the thing named after it. */
  readonly kind: ConceptKind;
  readonly concepts: readonly string[];
  readonly compounds: readonly Compound[];
}

const PREFERENCE: readonly ConceptKind[] = ['process', 'finish', 'need', 'service', 'material', 'product', 'certification', 'equipment', 'industry'];
/** A pasted page must not freeze one. */
const LONGEST = 4000;

/** Everything in a text that the vocabulary knows, in the order written; what it denies only where that is asked for. */
export function readWords(dictionary: Dictionary, text: string, evenDenied = false): Word[] {
  const cut = text.slice(0, LONGEST);
  const n = normalizeWithOffsets(cut);
  return recognise(dictionary, n, false, evenDenied ? undefined : negation).flatMap((mention): Word[] => {
    const { start, end, negated, strength } = mention;
    // 「研磨機」 asks for no polishing; 「バリのないこと」 denies the burr and is the need.
    const meanings = mention.meanings.filter(({ kind }) => strength !== 'thing' || kind !== 'process')
      .filter(({ kind }) => !negated || kind === 'need');
    const kind = kindOf(meanings);
    if (kind === undefined) return [];
    const meant = meanings.filter((meaning) => meaning.kind === kind);
    const full = meant.filter(({ source }) => source !== 'part');
    const [from, to] = originalRange(cut, n, start, end);
    const { compound } = conceptPart(dictionary, meant, n, cut, start, end);
    const [materials = [], processes = []] = (compound ?? []).map((side) => side.map(({ concept }) => concept));
    return [{
      text: cut.slice(from, to), start, end, kind, concepts: [...new Set((full.length > 0 ? full : meant).map(({ concept }) => concept))],
      compounds: compound ? [{ materials: reachOf(dictionary.vocabulary, materials), processes: reachOf(dictionary.vocabulary, processes) }] : [],
    }];
  });
}

function kindOf(meanings: readonly Meaning[]): ConceptKind | undefined {
  const full = meanings.filter(({ source }) => source !== 'part');
  const kinds = new Set((full.length > 0 ? full : meanings).map(({ kind }) => kind));
  return PREFERENCE.find((kind) => kinds.has(kind));
}

/** A field's entry that is a concept's id or words, read the same way: the id by its label. */
export function readEntry(dictionary: Dictionary, entry: string): { readonly isId: boolean; readonly words: readonly Word[] } {
  const concept = dictionary.vocabulary.get(entry);
  if (!concept) return { isId: false, words: readWords(dictionary, entry) };
  const byLabel = readWords(dictionary, concept.ja).find(({ concepts }) => concepts.includes(entry));
  return { isId: true, words: [{ text: concept.ja, start: 0, end: normalize(concept.ja).length, kind: concept.kind, concepts: [entry], compounds: byLabel?.compounds ?? [] }] };
}

/** What separates words; a point within a figure does not. */
const WORDS = /(?:[^\s、。,.!?！？・「」『』()[\]{}:;"'“”*/|~]|\.(?=\d))+/g;

/** What of a field's entry no word read from it covers, cut at spaces and marks, without what only frames: 「と」, 「お願いします」. */
export function unreadIn(text: string, words: readonly Word[]): string[] {
  const cut = text.slice(0, LONGEST);
  const n = normalizeWithOffsets(cut);
  const covered = n.text.split('');
  for (const { start, end } of words) covered.fill(' ', start, end);
  return [...covered.join('').matchAll(WORDS)].filter(([piece]) => piece.length > 1 && !framesOnly(piece)).map(({ index, 0: piece }) => {
    const joined = words.some(({ end }) => end === index) && /^[とやのをにがはでも]/.test(piece);
    return cut.slice(...originalRange(cut, n, index + (joined ? 1 : 0), index + piece.length));
  });
}
