import type { Member } from '../../model/member.js';
import type { Dictionary } from '../../text/recognition/dictionary.js';
import { namesPurpose, saidToBeMade } from '../../text/recognition/made.js';
import { linesAsSentences, negation } from '../../text/recognition/negation.js';
import { normalizeWithScripts } from '../../text/normalize.js';
import { recognise, type Mention } from '../../text/recognition/recognise.js';
import { APPEAL, EQUIPMENT, INDUSTRY, KANA, PLACE, PRODUCT_NAME, PRODUCT_TEXT, visitFields } from './fields.js';
import { PARTIAL, WEAK, type Postings } from './postings.js';
import { createSlicer } from '../base/slices.js';
import { tradesOf } from './trades.js';

/** Recognises the concepts of all members, in slices. */
export async function indexMembers(members: readonly Member[], dictionary: Dictionary, signal?: AbortSignal): Promise<Postings> {
  const raw: RawPostings = new Map();
  const slice = createSlicer(signal);
  const read = reader(dictionary);
  for (let number = 0; number < members.length; number++) {
    const found: Found = { strong: new Map(), partial: new Map(), weak: new Map() };
    for (const [field, path, piece] of readMember(dictionary, read, members[number] as Member, found)) {
      const pause = slice();
      if (pause) await pause;
      readText(read, found, field, path, piece);
    }
    addToPostings(raw, number, joined(found));
    const pause = slice();
    if (pause) await pause;
  }
  return freezePostings(raw);
}

/** A piece of a long text: what is read between two breaths, some milliseconds' work. */
const PIECE = 4000;

/** A long text in pieces that end with a sentence, over whose end nothing is read; with a word where none ends. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const next = text.slice(from, from + PIECE);
    const end = from + next.length === text.length ? next.length
      : next.lastIndexOf('。') + 1 || next.lastIndexOf('. ') + 1 || next.lastIndexOf(' ') + 1 || next.length;
    pieces.push(next.slice(0, end));
    from += end;
  }
  return pieces;
}

/** Texts up to this length are names of skills and things: the next member writes the same. */
const SHORT = 32;

/** What was recognised in a text, and its normal form. */
interface Read {
  readonly words: string;
  readonly mentions: readonly Mention[];
}

/** Recognises texts, short ones once. */
function reader(dictionary: Dictionary): (text: string) => Read {
  const known = new Map<string, Read>();
  const read = (text: string): Read => {
    const n = normalizeWithScripts(linesAsSentences(text));
    return { words: n.text, mentions: recognise(dictionary, n, true, negation) };
  };
  return (text) => {
    if (text.length > SHORT) return read(text);
    let once = known.get(text);
    if (!once) known.set(text, once = read(text));
    return once;
  };
}

/** Growing lists before they become typed arrays. */
type RawPostings = Map<string, { readonly members: number[]; readonly masks: number[] }>;

/** Fields of one line, in which what comes before の only says what a thing is for. */
const TITLES: ReadonlySet<number> = new Set([PRODUCT_NAME, APPEAL]);

/** The concepts of one member with the fields they were found in: named in full, in part, only mentioned. */
type Found = Readonly<Record<'strong' | 'partial' | 'weak', Map<string, number>>>;

function put(masks: Map<string, number>, concept: string, field: number): void {
  masks.set(concept, (masks.get(concept) ?? 0) | (1 << field));
}

/** Finds the concepts of one member, but for those of its long texts, whose pieces it returns. */
function readMember(dictionary: Dictionary, read: (text: string) => Read, member: Member, found: Found): (readonly [field: number, path: string, piece: string])[] {
  const long: [number, string, string][] = [];
  visitFields(member, (field, path, text, explicit) => {
    if (field === KANA || field === PLACE) return;
    if (field === INDUSTRY && !explicit) for (const trade of tradesOf(dictionary, text)) put(found.strong, trade, field);
    if (explicit && dictionary.vocabulary.get(text)) put(found.strong, text, field);
    else if (text.length > PIECE) for (const piece of piecesOf(linesAsSentences(text))) long.push([field, path, piece]);
    else readText(read, found, field, path, text);
  });
  return long;
}

function readText(read: (text: string) => Read, { strong, partial, weak }: Found, field: number, path: string, text: string): void {
  const { words, mentions } = read(text);
  // Descriptions of products are full of things of others: where they are used, what they are compared with.
  const tale = field === PRODUCT_TEXT && path.endsWith('.description');
  for (const mention of mentions) {
    const foreign = mention.strength === 'full' && (tale ? !saidToBeMade(words, mention.start, mention.end) : TITLES.has(field) && namesPurpose(words, mention.end));
    for (const { concept, kind, source } of mention.meanings) {
      // 「バリの発生しないドリル」 denies the burr, and answers the need.
      if (mention.negated && kind !== 'need') continue;
      const part = mention.strength === 'part' || source === 'part' || (foreign && kind === 'product');
      // Who sells 研磨機 grinds nothing; who has one among his machines hints at it (`fit/meet/answers.ts`).
      put(mention.strength === 'thing' && field !== EQUIPMENT ? weak : part ? partial : strong, concept, field);
    }
  }
}

/** All that was found, each concept by where it was found best. */
function joined({ strong, partial, weak }: Found): Map<string, number> {
  for (const [concept, mask] of partial) if (!strong.has(concept)) strong.set(concept, mask | PARTIAL);
  for (const [concept, mask] of weak) if (!strong.has(concept)) strong.set(concept, mask | WEAK);
  return strong;
}

/** Adds a member to growing postings. Members must come in ascending order. */
function addToPostings(raw: RawPostings, number: number, concepts: ReadonlyMap<string, number>): void {
  for (const [concept, mask] of concepts) {
    let list = raw.get(concept);
    if (!list) raw.set(concept, (list = { members: [], masks: [] }));
    list.members.push(number);
    list.masks.push(mask);
  }
}

/** Growing postings → typed arrays. */
function freezePostings(raw: RawPostings): Postings {
  return new Map([...raw].map(([concept, { members, masks }]) =>
    [concept, { members: Uint32Array.from(members), masks: Uint16Array.from(masks) }]));
}

