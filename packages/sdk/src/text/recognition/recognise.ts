import type { ConceptKind } from '../../model/concept.js';
import { fits, type Dictionary, type Entry, type Meaning } from './dictionary.js';
import { isWordLetter, type Normalized } from '../normalize.js';
import { KATAKANA } from '../script.js';

/** A concept found in a text. Offsets are into the normal form. */
export interface Mention {
  readonly meanings: readonly Meaning[];
  readonly start: number;
  readonly end: number;
  /**
   * `part`: inside a longer word, or only the modifier of a term (眼鏡 in 眼鏡ケース, スポーツ for スポーツ用品).
   * `thing`: a process named only to name a thing (研磨機, 研磨剤), which is no claim to do it.
   */
  readonly strength: 'full' | 'part' | 'thing';
  /** The text says that it is not done. */
  readonly negated: boolean;
}

/** How a text says that something is not done (`negation.ts`); queries are read without it. */
export interface Negation {
  /** Whether the words around a mention deny it. */
  refused(text: string, start: number, end: number): boolean;
  /** Carries a denial over the list that it ends: 「研磨、めっきは行っていません」. */
  spread(mentions: Mention[], text: string): Mention[];
}

/** Suffixes that turn the name of a process into that of a thing: 研磨剤, 溶接機, 塗装用. */
const THING = /^(加工)?(機(?!能|会|構|関)|装置|剤|材|液|薬|用(?!途)|器|ましん|ろぼっと|油|紙|ぱっど|ろぼ|設備めーか|めーか|業界|向け)/;
/** What makes a thing the modifier of another: タイヤ交換機, インナーウェア用レース, ラベル検査装置. */
const FOR_OTHERS = /^(用(?![途意品具紙])|向け|(自動|外観|交換|切断|破砕|搬送|検査|測定|計測|洗浄|製造|加工|成形|処理|管理|さーびす|関連){0,3}(機(?![能会構関種密])|装置|設備|機器|しすてむ))/;
const LIMITED_BY_CONTAINER: ReadonlySet<ConceptKind> = new Set(['process', 'finish']);

/** The longest of some entries that fits at a place, or nothing. */
function longestOf(
  entries: readonly Entry[], dictionary: Dictionary, n: Normalized, i: number, afterMention: boolean, limit: number,
): Entry | undefined {
  const { text, scripts } = n;
  for (const entry of entries) {
    const end = i + entry.key.length;
    if (end > limit || !text.startsWith(entry.key, i)) continue;
    const stop = pluralEnd(entry, text, end, limit);
    if (!fits(entry, text, scripts, i, stop, afterMention, () => termAt(dictionary, text, end))) continue;
    dictionary.used?.(entry);
    return entry;
  }
  return undefined;
}

function termAt(dictionary: Dictionary, text: string, i: number): boolean {
  const found = i + 1 < text.length ? dictionary.candidates(text, i).find((entry) => entry.key.length >= 2 && text.startsWith(entry.key, i)) : undefined;
  if (found) dictionary.used?.(found);
  return found !== undefined;
}

/** Whether a thing named here only modifies another, or is a stretch of a longer katakana word (イスターカーテン). */
function modifies(entry: Entry, { text, scripts }: Normalized, start: number, end: number, afterMention: boolean, dictionary: Dictionary): boolean {
  if (entry.meanings.some(({ kind, source }) => source !== 'part' && kind !== 'product' && kind !== 'material')) return false;
  if (!entry.meanings.some(({ kind }) => kind === 'product')) return false;
  if (FOR_OTHERS.test(text.slice(end, end + 16))) return true;
  return entry.kanaOnly && scripts[start] === KATAKANA && ((start > 0 && scripts[start - 1] === KATAKANA && !afterMention)
    || (scripts[end] === KATAKANA && !termAt(dictionary, text, end)));
}


/** Past an English plural, and past a ー that the normal form drops only at the end of a word. */
function pluralEnd(entry: Entry, text: string, end: number, limit: number): number {
  const last = entry.key.charCodeAt(entry.key.length - 1);
  if (last >= 0x61 && last <= 0x7a && entry.key.length > 2) {
    for (const plural of ['es', 's']) {
      const stop = end + plural.length;
      if (stop <= limit && text.startsWith(plural, end) && !/[a-z0-9]/.test(text.charAt(stop))) return stop;
    }
  }
  return entry.prolonged && text.charAt(end) === 'ー' ? end + 1 : end;
}

/**
 * Finds the concepts in a text by longest match, left to right. With `nested`, words inside longer ones are found too,
 * as weak mentions: a text that says 自動車部品 also speaks of 自動車, but one that says 研磨剤 does not polish.
 */
export function recognise(dictionary: Dictionary, n: Normalized, nested = true, negation?: Negation): Mention[] {
  const mentions: Mention[] = [];
  const { text, scripts } = n;
  let previousEnd = -1;
  for (let i = 0; i < text.length; ) {
    const script = scripts[i] as number;
    if (script === 0 || (isWordLetter(script) && i > 0 && isWordLetter(scripts[i - 1] as number) && script === scripts[i - 1])) {
      i++;
      continue;
    }
    const entry = longestOf(dictionary.candidates(text, i), dictionary, n, i, previousEnd === i, text.length);
    if (!entry) {
      i++;
      continue;
    }
    const end = pluralEnd(entry, text, i + entry.key.length, text.length);
    if (entry.meanings.length > 0) {
      const thing = entry.meanings.every((meaning) => meaning.kind === 'process' || meaning.source === 'part') && THING.test(text.slice(end, end + 8));
      const part = !thing && modifies(entry, n, i, end, previousEnd === i, dictionary);
      mentions.push({ meanings: entry.meanings, start: i, end, strength: thing ? 'thing' : part ? 'part' : 'full', negated: negation?.refused(text, i, end) ?? false });
      if (nested && entry.key.length > 2) inside(dictionary, n, i, entry, mentions);
    }
    previousEnd = end;
    i = end;
  }
  return negation ? negation.spread(mentions, text) : mentions;
}

/** What may stand inside a term: from which unit on, and which entries, longest first. Worked out once a term. */
interface Inner {
  readonly known: ReadonlySet<string>;
  readonly isProcess: boolean;
  readonly places: readonly { readonly offset: number; readonly entries: readonly Entry[] }[];
}

const inners = new WeakMap<Entry, Inner>();

function innerOf(dictionary: Dictionary, container: Entry): Inner {
  let inner = inners.get(container);
  if (!inner) {
    const { key, meanings } = container;
    const places = Array.from({ length: key.length }, (_, offset) => ({
      offset,
      entries: dictionary.candidates(key, offset).filter((entry) => entry.key.length < key.length && key.startsWith(entry.key, offset)),
    })).filter(({ entries }) => entries.length > 0);
    inner = {
      known: new Set(meanings.flatMap(({ concept }) => [concept, ...dictionary.vocabulary.broader(concept)])),
      isProcess: meanings.some(({ kind }) => kind === 'process' || kind === 'finish' || kind === 'service'),
      places,
    };
    inners.set(container, inner);
  }
  return inner;
}

/** Adds what stands inside a longer word. */
function inside(dictionary: Dictionary, n: Normalized, start: number, container: Entry, out: Mention[]): void {
  const negated = out[out.length - 1]?.negated ?? false;
  const { known, isProcess, places } = innerOf(dictionary, container);
  let from = 0;
  for (const { offset, entries } of places) {
    if (offset < from) continue;
    const i = start + offset;
    const entry = longestOf(entries, dictionary, n, i, false, start + container.key.length);
    if (!entry || entry.key.length < 2) continue;
    // ピューター in コンピューター, なまり (鉛) in なまり節: letters that happen to stand there.
    const end = i + entry.key.length, { scripts } = n;
    if (entry.kanaOnly && ((offset > from && scripts[i - 1] === scripts[i])
      || (end < start + container.key.length && scripts[end] === scripts[end - 1] && !termAt(dictionary, n.text, end)))) continue;
    const meanings = entry.meanings.filter(({ concept, kind, source }) =>
      source !== 'kana' && !known.has(concept) && (isProcess || !LIMITED_BY_CONTAINER.has(kind)));
    if (meanings.length > 0) out.push({ meanings, start: i, end: i + entry.key.length, strength: 'part', negated });
    from = offset + entry.key.length;
  }
}
