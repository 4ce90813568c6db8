import { normalize, type Normalized } from '../../../text/normalize.js';
import { foldReading } from '../../../text/reading/reading.js';
import { looksRomaji, readingOf } from '../../../text/reading/romaji.js';
import { isRomajiHead, isStopword } from '../../../text/recognition/stopwords.js';
import { explainText } from '../../reasons/explain-text.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { later } from '../../base/later.js';
import { isInUse, placeIndex, type Place, type PlaceIndex } from '../../knowledge/place-index.js';
import { halvesOf } from './compounds.js';
import { BEFORE_USE } from './leftovers.js';
import { asVerb, hasOtherForm, inOtherForm } from './other-forms.js';
import { conceptByReading, written } from '../../pieces/readings.js';
import type { TextIndex } from '../../knowledge/text-index.js';
import { placePart } from '../conditions/place-spans.js';
import { conceptPart, termPart, type Span } from './spans.js';
import type { Begun } from '../../suggest/typos.js';

const loadTypos = later(() => import('../../suggest/typos.js'));

/** Fields whose words say what a maker does; not its message, its address or odd attributes. */
const TELLING = 0b1010_0111_1111_1111;

/** Reads words left over in a query, which the directory's own part of the vocabulary does not know. */
export async function readLeftovers(
  knowledge: Knowledge, n: Normalized, rest: readonly [number, number][], query: { readonly known: boolean; readonly framed: boolean }, signal?: AbortSignal,
): Promise<Span[]> {
  const spans: Span[] = [];
  for (let i = 0; i < rest.length; i++) {
    // Romaji is often written apart: "hyomen shori", "tanso seni".
    let joined: { span: Span; words: number } | undefined;
    for (let words = Math.min(3, rest.length - i); words >= 2 && !joined; words--) {
      const [start, end] = [(rest[i] as [number, number])[0], (rest[i + words - 1] as [number, number])[1]];
      if (!/^[a-z']+( [a-z']+)+$/.test(n.text.slice(start, end))) continue;
      const span = await readRomaji(knowledge, n, start, end);
      if (span) joined = { span, words };
    }
    if (joined) {
      spans.push(joined.span);
      i += joined.words - 1;
      continue;
    }
    const [start, end] = rest[i] as [number, number];
    if ((query.known || rest.length > 1) && isRomajiHead(n.text.slice(start, end))) continue;
    // Hand-forged, hand painted: by whose hands hardly anybody says.
    if (n.text.slice(start, end) === 'hand' && BY_HAND.test(n.text.slice(end))) continue;
    // A short katakana word beside something known is as often its surface or trade name: it ranks.
    const optional = query.known && !isHeadOf(n.text, start, end) && (query.framed || /^[ぁ-んー]{1,12}$/.test(n.text.slice(start, end)));
    spans.push(...await readWord(knowledge, n, start, end, optional, signal));
  }
  return spans;
}

const FOR_USE = new RegExp(`[^${BEFORE_USE}]用の?$`);

/** Whether a word that stands last is what is asked for: what is named before it says for what use (塗装用スプレーガン). */
export const isHeadOf = (text: string, start: number, end: number): boolean => end === text.length && FOR_USE.test(text.slice(0, start));

/** A participle: forged, painted, woven, blown. */
const BY_HAND = /^ (?:[a-z]{2,}ed|[a-z]*(?:woven|sewn|blown|spun|hewn|drawn|made|thrown|cut))(?![a-z])/;

/** Romaji as a concept, or as a place where members are. */
export async function readRomaji(knowledge: Knowledge, n: Normalized, start: number, end: number): Promise<Span | undefined> {
  const word = n.text.slice(start, end).replace(/[ ']/g, '');
  if (word.length < 3 || !/^[a-z]+$/.test(word) || !looksRomaji(word)) return undefined;
  const reading = await readingOf(word);
  if (reading === undefined || reading.length < 2) return undefined;
  const meanings = await conceptByReading(knowledge, reading);
  if (meanings.length > 0) {
    return { start, end, part: await written(knowledge, termPart(knowledge.dictionary, meanings, plain(n), n.text, start, end, 'romaji')) };
  }
  const places = placesRead(placeIndex(knowledge.places), reading).filter((place) => place.prefecture || isInUse(knowledge, place));
  return places.length > 0 ? { start, end, part: placePart(places, 'romaji') } : undefined;
}

const readings = new WeakMap<PlaceIndex, ReadonlyMap<string, readonly Place[]>>();

/** Places by their folded reading. */
export function placesRead(places: PlaceIndex, reading: string): readonly Place[] {
  let known = readings.get(places);
  if (!known) {
    const made = new Map<string, Place[]>();
    for (const place of places.all()) {
      for (const key of new Set(place.readings.map((each) => foldReading(normalize(each))))) {
        const same = made.get(key);
        if (same) same.push(place);
        else made.set(key, [place]);
      }
    }
    readings.set(places, (known = made));
  }
  return known.get(reading) ?? [];
}

async function readWord(
  knowledge: Knowledge, n: Normalized, start: number, end: number, optional: boolean, signal?: AbortSignal,
): Promise<Span[]> {
  const word = n.text.slice(start, end);
  const text: Span = { start, end, part: { kind: 'text', label: word, via: 'text', meanings: [], optional, reason: explainText } };
  const latin = /^[a-z0-9.+&'-]+$/.test(word);
  const index = await knowledge.text(signal);
  signal?.throwIfAborted();
  const { dictionary } = knowledge, verb = isStopword(word) ? [] : asVerb(dictionary, n.text, start, end);
  if (verb.length > 0 || (!isStopword(word) && hasOtherForm(word))) {
    const form = verb.length > 0 ? verb : inOtherForm(dictionary, word);
    await (await knowledge.more?.())?.know(form);
    if (form.length > 0) return [{ start, end, part: conceptPart(dictionary, form, plain(n), n.text, start, end, 'inflection') }];
  }
  // 銅継手: what is written everywhere says nothing.
  const single = /^[一-龠]$/.test(word) && word.length < n.text.length ? halvesOf(dictionary, n.text, start, end) : [];
  if (single[0]) {
    await (await knowledge.more?.())?.know(single[0].meanings);
    return [{ start, end, part: conceptPart(dictionary, single[0].meanings, plain(n), n.text, start, end) }];
  }
  const last = end === n.text.length && !isStopword(word) && word.length >= (latin ? 3 : 2);
  const written = index.find(word);
  if ((!latin || word.length >= 3) && written.masks.some((mask) => (mask & TELLING) !== 0)) {
    if (isStopword(word)) return [];
    const half = last && written.members.length <= HALF_TYPED ? await readHalfTyped(knowledge, n, start, signal) : undefined;
    return [half && half.keys.length > 0 && index.onlyBegins(word, written.members, half.keys) ? half.span : text];
  }
  // As a whole the query has been read so already (`sentence.ts`).
  const romaji = latin && end - start < n.text.length ? await readRomaji(knowledge, n, start, end) : undefined;
  if (romaji) return [romaji];
  if (latin && word.length >= 4 && looksRomaji(word)) {
    const reading = await readingOf(word);
    if (reading !== undefined && reading.length >= 3 && index.find(reading).members.length > 0) {
      return [{ ...text, part: { ...text.part, via: 'romaji', reading } }];
    }
  }
  if (isStopword(word)) return [];
  const half = last ? await readHalfTyped(knowledge, n, start, signal) : undefined;
  if (half) return [half.span];
  const halves = latin ? [] : halvesOf(dictionary, n.text, start, end);
  if (halves.length > 0) {
    await (await knowledge.more?.())?.know(halves.flatMap(({ meanings }) => meanings));
    return halves.map((each) => ({ start: each.start, end: each.end, part: conceptPart(dictionary, each.meanings, plain(n), n.text, each.start, each.end) }));
  }
  const parted = latin ? undefined : partedIn(index, word);
  if (parted !== undefined) return [{ ...text, part: { ...text.part, reading: parted } }];
  const { correct } = await loadTypos();
  // Beside others, four letters are too few to tell a slip from a word of the sentence ("bent cup"); of five, only what nobody writes at all.
  const corrected = optional || knowledge.provisional || (latin && word.length <= 4 && word.length < n.text.length) || (word.length === 5 && written.members.length > 0) ? undefined : await correct(knowledge, word, signal);
  if (corrected) return [{ start, end, part: termPart(knowledge.dictionary, corrected.meanings, plain(n), n.text, start, end, 'typo') }];
  // Of Latin words no directory and no vocabulary knows, nothing can be said; kanji unknown here name what nobody does.
  return [latin && index.find(word).members.length === 0 ? { ...text, part: { ...text.part, ignored: true } } : text];
}

/** What stands between two words that a visitor writes as one: ウエディングのベール, 腕時計用の水晶, エア・シャワー. */
const BETWEEN = ['の', '用の', '用', ' ', 'な'];

/** How makers write a word that none of them writes in one: as two words that they join. */
function partedIn(index: TextIndex, word: string): string | undefined {
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (index.find(first).members.length === 0) return undefined;
    if (index.find(second).members.length === 0) continue;
    const found = BETWEEN.map((between) => first + between + second).find((each) => index.find(each).masks.some((mask) => (mask & TELLING) !== 0));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Above so many members that have the word, it is a word of its own. */
const HALF_TYPED = 500;

/** Visitors search while they type: what stands from `start` to the end may be the beginning of a term. */
export async function readHalfTyped(
  knowledge: Knowledge, n: Normalized, start: number, signal?: AbortSignal,
): Promise<{ readonly span: Span; readonly keys: readonly string[] } | undefined> {
  const end = n.text.length;
  const begun = await (await loadTypos()).completions(knowledge, n.text.slice(start, end), signal);
  // At the end of a sentence a word is hardly half of another: "bring my son's bicycle back" is about no backhoe.
  if (begun && n.text.slice(0, start).split(' ').length > 3 && !begun.keys.some((key) => key.length - (end - start) <= 2)) return undefined;
  if (!begun) return undefined;
  let half = halves.get(begun);
  if (!half) {
    const word = n.text.slice(start, end);
    half = { part: conceptPart(knowledge.dictionary, begun.meanings, plain(n), n.text, start, end, 'partial'), keys: begun.keys.filter((key) => key.startsWith(word)) };
    halves.set(begun, half);
  }
  return { span: { start, end, part: { ...half.part } }, keys: half.keys };
}

/** What the beginning of a term is read as: the same wherever it stands. */
const halves = new WeakMap<Begun, { readonly part: Span['part']; readonly keys: readonly string[] }>();

/** The normal form as if it were its own original: labels of corrected words are taken from it. */
const plain = ({ text, scripts }: Normalized): Normalized => ({ text, scripts, starts: countTo(text.length) });

let counted = new Uint32Array(0);
function countTo(length: number): Uint32Array {
  if (counted.length <= length) {
    counted = new Uint32Array(Math.max(length + 1, 512));
    for (let i = 0; i < counted.length; i++) counted[i] = i;
  }
  return counted.subarray(0, length + 1);
}
