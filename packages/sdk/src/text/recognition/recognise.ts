import type { ConceptKind } from '../../model/concept.js';
import type { Dictionary, Entry, Meaning } from './dictionary.js';
import { longestOf, pluralEnd, termAt } from './longest.js';
import { isWordLetter, type Lettered } from '../normalize.js';
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
  /** Whether a text has any word that denies, wherever it stands: most have none, and need not be looked at mention by mention. */
  occurs(text: string): boolean;
  /** Whether the words around a mention deny it. */
  refused(text: string, start: number, end: number): boolean;
  /** Carries a denial over the list that it ends: 「研磨、めっきは行っていません」. */
  spread(mentions: Mention[], text: string): Mention[];
}

/** Suffixes that turn the name of a process into that of a thing: 研磨剤, 溶接機, 塗装用. */
const THING = /^(加工)?(機(?!能|会|構|関)|装置|剤|材|液|薬|用(?!途)|器|ましん|ろぼっと|油|紙|ぱっど|ろぼ|設備めーか|めーか|業界|向け)/;
/** What makes a thing the modifier of another: タイヤ交換機, インナーウェア用レース, ラベル検査装置. */
const FOR_OTHERS = /^(用(?![途意品具紙])|向け|(自動|外観|交換|切断|破砕|搬送|検査|測定|計測|洗浄|製造|加工|成形|処理|管理|さーびす|関連){0,3}(機(?![能会構関種密])|装置|設備|機器|しすてむ))/;
/** What they begin with: after most mentions there is nothing to look at closely. */
const THING_BEGINS = '加機装剤材液薬用器まろ油紙ぱ設め業向', FOR_OTHERS_BEGIN = '用向自外交切破搬検測計洗製加成処管さ関機装設し';
const LIMITED_BY_CONTAINER: ReadonlySet<ConceptKind> = new Set(['process', 'finish']);

/** Whether a thing named here only modifies another, or is a stretch of a longer katakana word (イスターカーテン). */
function modifies(entry: Entry, { text, scripts }: Lettered, start: number, end: number, afterMention: boolean, dictionary: Dictionary): boolean {
  if (FOR_OTHERS_BEGIN.includes(text.charAt(end)) && FOR_OTHERS.test(text.slice(end, end + 16))) return true;
  return entry.kanaOnly && scripts[start] === KATAKANA && ((start > 0 && scripts[start - 1] === KATAKANA && !afterMention)
    || (scripts[end] === KATAKANA && !termAt(dictionary, text, end)));
}

/**
 * Finds the concepts in a text by longest match, left to right. With `nested`, words inside longer ones are found too,
 * as weak mentions: a text that says 自動車部品 also speaks of 自動車, but one that says 研磨剤 does not polish.
 */
export function recognise(dictionary: Dictionary, n: Lettered, nested = true, negation?: Negation): Mention[] {
  const mentions: Mention[] = [];
  const { text, scripts } = n, { length } = text;
  let previousEnd = -1, denies: boolean | undefined;
  for (let i = 0; i < length; ) {
    const script = scripts[i] as number;
    if (script === 0 || (i > 0 && script === scripts[i - 1] && isWordLetter(script))) {
      i++;
      continue;
    }
    const entry = longestOf(dictionary.candidates(text, i), dictionary, n, i, previousEnd === i, length);
    if (!entry) {
      i++;
      continue;
    }
    const end = pluralEnd(entry, text, i + entry.key.length, length);
    if (entry.meanings.length > 0) {
      const traits = traitsOf(entry);
      const thing = traits.isWork && THING_BEGINS.includes(text.charAt(end)) && THING.test(text.slice(end, end + 8));
      const part = !thing && traits.isThing && modifies(entry, n, i, end, previousEnd === i, dictionary);
      const negated = negation !== undefined && (denies ??= negation.occurs(text)) && negation.refused(text, i, end);
      mentions.push({ meanings: entry.meanings, start: i, end, strength: thing ? 'thing' : part ? 'part' : 'full', negated });
      if (nested && entry.key.length > 2) inside(dictionary, n, i, entry, traits, mentions, negated);
    }
    previousEnd = end;
    i = end;
  }
  return denies ? (negation as Negation).spread(mentions, text) : mentions;
}

/** What is the same wherever a term is met, worked out once. */
interface Traits {
  /** It names a process, if anything: what follows may make it the name of a thing. */
  readonly isWork: boolean;
  /** It names a product and no process: what follows may make it a modifier. */
  readonly isThing: boolean;
  /** What may stand inside it, where somebody asked. */
  inner?: readonly Inner[];
}

/** The terms that may stand inside another from one unit on, longest first, each with what it then means beside the other. */
interface Inner {
  readonly offset: number;
  readonly entries: readonly Entry[];
  readonly meanings: readonly (readonly Meaning[])[];
}

const known = new WeakMap<Entry, Traits>();

function traitsOf(entry: Entry): Traits {
  let traits = known.get(entry);
  if (!traits) {
    const { meanings } = entry;
    known.set(entry, traits = {
      isWork: meanings.every(({ kind, source }) => kind === 'process' || source === 'part'),
      isThing: meanings.every(({ kind, source }) => source === 'part' || kind === 'product' || kind === 'material') && meanings.some(({ kind }) => kind === 'product'),
    });
  }
  return traits;
}

function innerOf(dictionary: Dictionary, { key, meanings }: Entry): Inner[] {
  const told = new Set(meanings.flatMap(({ concept }) => [concept, ...dictionary.vocabulary.broader(concept)]));
  const isProcess = meanings.some(({ kind }) => kind === 'process' || kind === 'finish' || kind === 'service');
  const inner: Inner[] = [];
  for (let offset = 0; offset < key.length; offset++) {
    const entries = dictionary.candidates(key, offset).filter((entry) => entry.key.length < key.length && key.startsWith(entry.key, offset));
    if (entries.length > 0) inner.push({
      offset, entries, meanings: entries.map((entry) => entry.meanings.filter(({ concept, kind, source }) =>
        source !== 'kana' && !told.has(concept) && (isProcess || !LIMITED_BY_CONTAINER.has(kind)))),
    });
  }
  return inner;
}

/** Adds what stands inside a longer word. */
function inside(dictionary: Dictionary, n: Lettered, start: number, container: Entry, traits: Traits, out: Mention[], negated: boolean): void {
  const { scripts } = n, limit = start + container.key.length;
  let from = 0;
  for (const { offset, entries, meanings } of (traits.inner ??= innerOf(dictionary, container))) {
    if (offset < from) continue;
    const i = start + offset;
    const entry = longestOf(entries, dictionary, n, i, false, limit);
    if (!entry || entry.key.length < 2) continue;
    // ピューター in コンピューター, なまり (鉛) in なまり節: letters that happen to stand there.
    const end = i + entry.key.length;
    if (entry.kanaOnly && ((offset > from && scripts[i - 1] === scripts[i])
      || (end < limit && scripts[end] === scripts[end - 1] && !termAt(dictionary, n.text, end)))) continue;
    const own = meanings[entries.indexOf(entry)] as readonly Meaning[];
    if (own.length > 0) out.push({ meanings: own, start: i, end, strength: 'part', negated });
    from = offset + entry.key.length;
  }
}
