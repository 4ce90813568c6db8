import { originalRange, type Normalized } from '../../../text/normalize.js';
import { foldReading } from '../../../text/reading/reading.js';
import type { Mention } from '../../../text/recognition/recognise.js';
import { looksRomaji } from '../../../text/reading/romaji.js';
import { isRomajiHead, isStopword } from '../../../text/recognition/stopwords.js';
import { findValues } from '../../../text/values/values.js';
import { isWanted, settled } from './alternatives.js';
import { findCapacities } from '../conditions/capacities.js';
import { findCounts } from '../conditions/counts.js';
import { explainText } from '../../reasons/explain-text.js';
import { joinWords } from '../words/joined-words.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { later } from '../../base/later.js';
import { leftovers } from '../words/leftovers.js';
import { withLots } from '../conditions/lots.js';
import { asksForManner } from './manners.js';
import { isMending } from './mending.js';
import { isObject, isThing, mayTell } from './tells.js';
import { NotHere } from '../../pieces/more.js';
import { asVerb } from '../words/other-forms.js';
import type { Part } from '../part.js';
import type { SituationSpan } from '../needs/situations.js';
import { readHalfTyped, readLeftovers, readRomaji } from '../words/read-word.js';
import { findPlaces } from '../conditions/place-spans.js';
import { conceptByReading, written } from '../../pieces/readings.js';
import { conceptPart, termPart, type Span } from '../words/spans.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';

const loadSituations = later(() => import('../needs/situations.js')), loadNames = later(() => import('../../names/names.js')), loadTypos = later(() => import('../../suggest/typos.js'));
const loadClaims = later(() => import('../conditions/claims.js')), loadDenied = later(() => import('../conditions/denied.js'));
/** Several words, each with a capital. */
const TITLE = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}$/;
/** A rank or a share may be claimed: 国内シェアNo.1, 世界一. */
const CLAIM = /しぇあ|占有率|1位|一位|首位|(?:日本|世界)一|n ?o ?\.? ?1|なんば.?わん|とっぷ|market share/;
/** Some of this stands in whatever denies (めっき以外, without plating). */
const DENIAL = /以外|除|のぞ|不要|無用|なし|無し|な[いく]|ません|[せわい]ず|抜き|no|n'?t |without|exc|other than|anything but|instead of|rather than|unnecessary/;

/** A query as read; `framed` where words were dropped that only frame it. */
interface Sentence {
  readonly spans: readonly Span[];
  readonly framed: boolean;
}

/** How a query was read, and how far what it was read with had grown. */
interface Read {
  readonly spans: readonly Span[];
  readonly grown: number;
  readonly places: number;
}
/** What was read lately: a page asks for each beginning twice (results, then what can be narrowed down), and again for every filter, order and page. */
const lately = new WeakMap<Knowledge, Map<string, Read>>();
const REMEMBERED = 1000;

/** Reads a query, or remembers how it was read, as long as nothing has been learnt since. What answers at once learns unseen. */
export async function readSentence(knowledge: Knowledge, n: Normalized, query: string, mentions: readonly Mention[], signal?: AbortSignal): Promise<readonly Span[]> {
  const grown = knowledge.dictionary.grown(), places = knowledge.places.grown();
  let known = lately.get(knowledge);
  if (!known) lately.set(knowledge, (known = new Map<string, Read>()));
  const before = known.get(query);
  if (before?.grown === grown && before.places === places) return before.spans;
  const spans = await readAnew(knowledge, n, query, mentions, signal);
  if (knowledge.provisional || knowledge.dictionary.grown() !== grown || knowledge.places.grown() !== places) return spans;
  if (known.size >= REMEMBERED) known.clear();
  known.set(query, { spans, grown, places });
  return spans;
}

/** Reads a query: values, then the longest places and concepts, then what is left over, word by word. */
async function readAnew(knowledge: Knowledge, n: Normalized, query: string, mentions: readonly Mention[], signal?: AbortSignal): Promise<Span[]> {
  const claims = CLAIM.test(n.text) ? await (await loadClaims()).findClaims(knowledge, n, query, signal) : [];
  const known = readKnown(n, query, mentions, knowledge, claims).sort((a, b) => a.start - b.start);
  const { asked, denied } = DENIAL.test(n.text) ? (await loadDenied()).partDenied(known, n.text) : { asked: known, denied: [] };
  const { spans, framed } = await read(knowledge, n, query, asked, denied, signal);
  const needs = spans.length > 1 && spans.some(({ part }) => part.conceptKind === 'need');
  const whole = withLots(settled(spans, framed, n.text, needs ? await knowledge.relations() : knowledge.dictionary.vocabulary), knowledge.dictionary.vocabulary);
  return denied.length > 0 ? [...whole, ...denied].sort((a, b) => a.start - b.start) : [...whole];
}

/** Some parts read as nothing but their letters, as the visitor asked. */
export function asTexts(parts: readonly Part[], query: string, asWords: readonly number[]): Part[] {
  return parts.map((part) => {
    const { id, locale, start, end, words } = part;
    return asWords.includes(id) ? { id, ...(locale && { locale }), start, end, words, kind: 'text', label: query.slice(start, end), via: 'text', meanings: [], reason: explainText } : part;
  });
}

async function read(
  knowledge: Knowledge, n: Normalized, query: string, asked: readonly Span[], denied: readonly Span[], signal?: AbortSignal,
): Promise<Sentence> {
  let known = asked;
  const { framed, ...left } = leftovers(n, [...known, ...denied]);
  let { rest } = left;
  // じどうかせつび: a term of several words, each of which may have been read apart.
  const inKanji = (rest.length > 0 || known.length > 1 || framed) && /^[ぁ-ゖー]{5,24}$/.test(n.text) ? await readKana(knowledge, n, query) : undefined;
  if (inKanji && isDone(knowledge, inKanji)) return { spans: [await alsoNames(knowledge, n, inKanji)], framed: false };
  const told = await readSituation(n, known, rest, knowledge);
  if (told) return told;
  // "geta seizou", "kami kakou": the first word may be an English one or a place too.
  const isWord = known.every(({ start, end, part }) => part.kind !== 'value' && /^[a-z' ]+$/.test(n.text.slice(start, end)));
  const whole = rest.length > 0 && isWord ? await readRomaji(knowledge, n, 0, n.text.length) : undefined;
  if (whole && isDone(knowledge, whole)) return { spans: [await alsoNames(knowledge, n, whole)], framed: false };
  const romaji = known.length === 0 ? whole : undefined;
  // "sutenresu no kakou": what follows the particle only frames.
  if (known.length > 0) rest = rest.filter(([start, end], i) => !(isRomajiHead(n.text.slice(start, end)) && rest[i - 1]?.[1] !== start - 1));
  // わた in わたなべせいさくしょ is no wadding; but what is a thing's name, though nobody here has it, is no stretch within a company's: tekkougyou in Nittekkougyou.
  // "Sakai Chemical": words with capitals are rather a company, where one is called so, than a trade in a place.
  const title = rest.length === 0 && TITLE.test(query.trim());
  if (rest.length > 0 || title || (framed && /^[ぁ-ゖー]{5,}$/.test(n.text))) {
    const named = await (await loadNames()).findNames(knowledge, n.text, title || Boolean(romaji ?? inKanji));
    if (named && (!title || named.few)) {
      const part = { kind: 'text', label: query.trim(), via: named.via, meanings: [], names: named, reason: explainText } as const;
      return { spans: [{ start: 0, end: n.text.length, part }], framed: false };
    }
  }
  if (romaji) return { spans: [romaji], framed: false };
  const half = rest.length > 0 ? await lastHalfTyped(knowledge, n, known, rest, signal) : undefined;
  if (half) {
    known = [...known.filter(({ end }) => end <= half.start), half];
    rest = rest.filter(([, end]) => end <= half.start);
  }
  const inSeveral = rest.length > 0 && /^[a-z ]{8,40}$/.test(n.text) && n.text.includes(' ');
  const inKana = known.length > 0 && known.every(({ part }) => part.kind === 'concept') && framed && /^[ぁ-ゖー]{5,20}$/.test(n.text);
  // An answer at once does not wait for misspellings to be made out.
  if (!knowledge.provisional && (inSeveral || inKana)) {
    // "electroless nicckel plating", へいめまけんさく: the slip is in one word of a term of several.
    const slip = await (await loadTypos()).correct(knowledge, n.text, signal);
    // Not at the price of what was read: "coal mining" is no coat lining.
    const words = (key: string): string => ` ${key} `;
    const kept = looksRomaji(n.text.replace(/ /g, '')) || slip?.keys.some((key) => known.every(({ start, end }) => words(key).includes(words(n.text.slice(start, end)))))
      || slip?.meanings.some(({ concept }) => known.every(({ part }) => part.kind !== 'concept'
      || part.meanings.some((own) => own.concept === concept || knowledge.dictionary.vocabulary.broader(concept).includes(own.concept))));
    if (slip && kept) return { spans: [{ start: 0, end: n.text.length, part: termPart(knowledge.dictionary, slip.meanings, n, query, 0, n.text.length, 'typo') }], framed: false };
  }
  const read = await readLeftovers(knowledge, n, rest, { known: known.length > 0, framed }, signal);
  return { spans: [...known, ...read].sort((a, b) => a.start - b.start), framed };
}

/** What is read as a skill by its sound alone may be what a company is called: seiren is 精練, and セーレン. */
async function alsoNames(knowledge: Knowledge, n: Normalized, span: Span): Promise<Span> {
  const { findNames, FIRST } = await loadNames(), names = span.part.kind === 'concept' && n.text.length >= NAME ? await findNames(knowledge, n.text, true, FIRST) : undefined;
  return names?.begins ? { ...span, part: { ...span.part, names } } : span;
}

/** Fewer letters begin too many names. */
const NAME = 4;

/** A query in kana as the reading of a term written with kanji. */
async function readKana(knowledge: Knowledge, n: Normalized, query: string): Promise<Span | undefined> {
  const meanings = await conceptByReading(knowledge, foldReading(n.text)), { dictionary } = knowledge;
  return meanings.length > 0 ? { start: 0, end: n.text.length, part: await written(knowledge, termPart(dictionary, meanings, n, query, 0, n.text.length, 'kana')) } : undefined;
}

/** What a query tells of without naming a skill, where it tells of anything. */
async function readSituation(n: Normalized, known: readonly Span[], rest: readonly [number, number][], knowledge: Knowledge): Promise<Sentence | undefined> {
  if (!mayTell(n, known, rest)) return undefined;
  if (knowledge.provisional) throw new NotHere();
  // What else is named may be of a kind that a situation is about.
  const vocabulary = known.some(isThing) ? await knowledge.relations() : knowledge.dictionary.vocabulary;
  const told = await (await loadSituations()).findSituation(n, known.filter(({ part }) => part.kind === 'concept'), vocabulary);
  if (!told) return undefined;
  const words = [...told.part.echoes ?? [], ...rest.map(([start, end]) => n.text.slice(start, end).replace(/[をにがはでともの]$/, ''))];
  const echoes = [...new Set(words.filter((word) => word.length >= (/[a-z]/.test(word) ? 4 : 2) && !isStopword(word)))];
  // How an order is placed says nothing of the thing that is ordered: 「自分の会社の名前でお茶を売りたい」.
  const spans = aside(known.filter((span) => !told.instead.includes(span)), { ...told, part: { ...told.part, echoes } }, vocabulary, (span) => isWanted(vocabulary, told, span) || (isObject(span) && isDone(knowledge, span) && asksForManner(told.part.meanings, vocabulary)));
  return { spans, framed: true };
}

/**
 * A situation in place of the needs and of what it covers; what the query names besides it keeps its own part. Who mends something is no answer
 * where the situation knows who mends such a thing.
 */
function aside(known: readonly Span[], told: SituationSpan, vocabulary: Vocabulary, wanted: (span: Span) => boolean): Span[] {
  const others = known.filter(({ part }) => part.conceptKind !== 'need');
  const apart = (span: Span): boolean => span.end <= told.start || span.start >= told.end || wanted(span);
  const needs = known.filter((span) => span.part.conceptKind === 'need' && !(told.ofThing && isMending(span, vocabulary))).flatMap(({ part }) => part.meanings);
  const weights = new Map(told.part.meanings.map(({ concept, weight }) => [concept, weight]));
  for (const { concept, weight } of needs) weights.set(concept, Math.max(weight * 0.8, weights.get(concept) ?? 0));
  const meanings = [...weights].map(([concept, weight]) => ({ concept, weight }));
  const kept = others.filter((span) => apart(span) || wanted(span));
  const favours = others.filter((span) => !kept.includes(span)).flatMap(({ part }) => part.meanings);
  return [...kept, { ...told, part: { ...told.part, favours, meanings } }].sort((a, b) => a.start - b.start);
}

/** Whether any member has what a span means; else "sato" is rather a name than sugar. */
const isDone = ({ dictionary, postings }: Knowledge, { part }: Span): boolean =>
  part.kind !== 'concept' || part.meanings.some(({ concept }) => dictionary.vocabulary.narrower(concept).some(({ id }) => postings.has(id)));

/** The beginning of a term of which a part is known already: 治具製, ガンドリル加, "die ca", "barrel fini". */
async function lastHalfTyped(
  knowledge: Knowledge, n: Normalized, known: readonly Span[], rest: readonly [number, number][], signal?: AbortSignal,
): Promise<Span | undefined> {
  const word = n.text.lastIndexOf(' ') + 1;
  const starts = word > 0 && /^[a-z0-9 ]{5,40}$/.test(n.text) ? [0, word] : [word];
  for (const start of starts) {
    const [first] = rest.filter(([, end]) => end > start);
    const apart = known.some((span) => span.end > start) || (first !== undefined && first[1] < n.text.length);
    // A value, a place or a word across the beginning is no part of a term.
    if (!first || !apart || known.some((span) => span.part.kind !== 'concept' && span.end > start)) continue;
    const half = await readHalfTyped(knowledge, n, start, signal);
    if (half) return half.span;
  }
  return undefined;
}

const OBJECTS: ReadonlySet<string> = new Set(['product', 'equipment', 'material']);

/** Values, places and the concepts mentioned in a query. */
function readKnown(
  n: Normalized, query: string, mentions: readonly Mention[], knowledge: Knowledge, claims: readonly Span[],
): Span[] {
  const { dictionary } = knowledge, spans: Span[] = [...claims, ...findCapacities(n, query, dictionary)];
  const free = (start: number, end: number): boolean => spans.every((span) => end <= span.start || start >= span.end);
  const inLonger = (start: number, end: number): boolean =>
    mentions.some((m) => m.start <= start && m.end >= end && m.end - m.start > end - start);
  const values = findValues(n.text, true);
  const found = findPlaces(n, knowledge);
  for (const { field, range, start, end } of values.some(({ field }) => field === 'lot') ? values : [...values, ...findCounts(n.text)]) {
    // 5軸, 3Dプリンタ, 四日市: a number inside a longer known word is no value.
    if (inLonger(start, end) || !free(start, end) || found.some((place) => place.start <= start && place.end > start)) continue;
    const [from, to] = originalRange(query, n, start, end);
    spans.push({ start, end, part: { kind: 'value', label: query.slice(from, to), via: 'same', condition: { field, range }, meanings: [] } });
  }
  for (const place of found) {
    const { start, end } = place;
    if (free(start, end) && !inLonger(start, end)) spans.push(place);
  }
  // 「メーカー」 or "manufacturer" beside something that says more only frames it.
  const telling = mentions.filter((m) => !isStopword(n.text.slice(m.start, m.end)));
  for (const { meanings, start, end } of telling.length > 0 ? telling : mentions) {
    if (!free(start, end)) continue;
    // "someone to machine aluminium" needs no machine.
    const verb = /^ [a-z]/.test(n.text.slice(end, end + 2)) && meanings.every(({ kind }) => OBJECTS.has(kind)) ? asVerb(dictionary, n.text, start, end) : [];
    spans.push({ start, end, part: verb.length > 0 ? conceptPart(dictionary, verb, n, query, start, end, 'inflection') : termPart(dictionary, meanings, n, query, start, end) });
  }
  return joinWords(n, query, dictionary, spans);
}
