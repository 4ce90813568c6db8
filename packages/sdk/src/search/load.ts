import type { Concept } from '../model/concept.js';
import type { DirectoryDocument } from '../model/directory.js';
import type { Coordinates, Member } from '../model/member.js';
import { createDictionary, type Dictionary } from '../text/dictionary.js';
import { decodeConcepts } from '../vocabulary/encoding.js';
import { createVocabulary } from '../vocabulary/vocabulary.js';
import type { Knowledge } from './knowledge.js';
import { createPlaceIndex, isIn, type PlaceIndex } from './places.js';
import type { Posting } from './postings.js';
import { readingKey } from './reading-key.js';
import { decodePostings, usable } from './prepared.js';
import { createSlicer } from './slices.js';
import type { TextIndex } from './text-index.js';

/** How knowledge is loaded; `vocabulary` takes the place of Sanchi's own (for tests and special trades). */
export interface LoadOptions {
  readonly vocabulary?: readonly Concept[];
  readonly signal?: AbortSignal;
}

/** Puts documents together for the engine: prepared indexes are taken over, the rest is recognised here, in slices. */
export async function loadKnowledge(documents: readonly DirectoryDocument[], options: LoadOptions = {}): Promise<Knowledge> {
  const members = documents.flatMap((document) => document.members);
  const directories = documents.flatMap((document) => document.members.map(() => document.id));
  const own = documents.flatMap((document) => document.vocabulary ?? []);
  const ready = options.vocabulary === undefined && documents.every(usable);
  const base = ready
    ? await fromPrepared(documents, own, options.signal)
    : await fromVocabulary(members, own, options);
  const { signal: _signal, ...rest } = options;
  let text: Promise<TextIndex> | undefined;
  let full: Promise<{ dictionary: Dictionary; places: PlaceIndex }> | undefined;
  let numbers: Map<string, number> | undefined;
  let companies: Map<string, number[]> | undefined;
  let order: Uint32Array | undefined;
  const byPlace = new Map<string, readonly number[]>();
  const centres = new Map<string, Coordinates | undefined>();
  const membersIn = (code: string): readonly number[] => {
    let known = byPlace.get(code);
    if (!known) byPlace.set(code, (known = [...members.keys()].filter((number) => isIn(members[number] as Member, code, base.places))));
    return known;
  };
  return {
    members, directories, ...base,
    get order() {
      return (order ??= ready && documents.length === 1 ? Uint32Array.from(members.keys()) : readingOrder(members));
    },
    networkNames: new Map(documents.flatMap((document) => (document.networks ?? []).map((network) => [network.id, network.name]))),
    directoryTitles: new Map(documents.map((document) => [document.id, document.title])),
    // Not bound to one search's signal: the next keystroke wants the same index.
    text: () => (text ??= import('./text-index.js').then(({ buildTextIndex }) => buildTextIndex(members))),
    full: () => (full ??= ready ? fullKnowledge(own, rest) : Promise.resolve(base)),
    membersIn,
    centreOf(code) {
      if (!centres.has(code)) centres.set(code, centre(membersIn(code).flatMap((number) => members[number]?.location ?? [])));
      return centres.get(code);
    },
    isInUse: (place) => membersIn(place.code).length > 0,
    sameCompany(number) {
      const own = members[number]?.corporateNumber;
      if (own === undefined || documents.length < 2) return [];
      companies ??= group(members);
      return (companies.get(own) ?? []).filter((each) => directories[each] !== directories[number]);
    },
    numberOf(directory, id) {
      if (!numbers) {
        numbers = new Map();
        for (let i = members.length - 1; i >= 0; i--) {
          numbers.set(`${directories[i] ?? ''}\n${members[i]?.id ?? ''}`, i);
          numbers.set(members[i]?.id ?? '', i);
        }
      }
      return numbers.get(directory === undefined ? id : `${directory}\n${id}`);
    },
  };
}

type Base = Pick<Knowledge, 'dictionary' | 'postings' | 'places'>;

async function fromPrepared(documents: readonly DirectoryDocument[], own: readonly Concept[], signal?: AbortSignal): Promise<Base> {
  const sets: Concept[][] = [];
  const postings = new Map<string, Posting>();
  const traps = new Set<string>();
  const places = new Set<string>();
  let base = 0;
  for (const { prepared, members } of documents) {
    if (!prepared) continue;
    const concepts = decodeConcepts(prepared.concepts);
    sets.push(concepts);
    for (const [id, posting] of decodePostings(concepts.map((concept) => concept.id), prepared.postings, base)) {
      const known = postings.get(id);
      postings.set(id, known ? joined(known, posting) : posting);
    }
    for (const trap of prepared.traps.split('\n')) traps.add(trap);
    for (const place of prepared.places.split('\n')) places.add(place);
    base += members.length;
  }
  return {
    dictionary: await createDictionary(createVocabulary(...sets, own), [...traps], createSlicer(signal)),
    postings, places: createPlaceIndex([...places].join('\n')),
  };
}

const joined = (a: Posting, b: Posting): Posting => ({
  members: Uint32Array.from([...a.members, ...b.members]), masks: Uint16Array.from([...a.masks, ...b.masks]),
});

async function fromVocabulary(members: readonly Member[], own: readonly Concept[], options: LoadOptions): Promise<Base> {
  const { dictionary, places } = await fullKnowledge(own, options);
  const postings = await (await import('./index-members.js')).indexMembers(members, dictionary, options.signal);
  return { dictionary, places, postings };
}

async function fullKnowledge(own: readonly Concept[], options: LoadOptions): Promise<{ dictionary: Dictionary; places: PlaceIndex }> {
  const { fullVocabulary, placeTable, traps } = await import('../vocabulary/full.js');
  const vocabulary = createVocabulary(options.vocabulary ?? fullVocabulary(), own);
  const dictionary = await createDictionary(vocabulary, traps(), createSlicer(options.signal));
  return { dictionary, places: createPlaceIndex(placeTable()) };
}

function centre(located: readonly Coordinates[]): Coordinates | undefined {
  if (located.length === 0) return undefined;
  const mean = (of: (at: Coordinates) => number): number => located.reduce((sum, at) => sum + of(at), 0) / located.length;
  return { latitude: mean((at) => at.latitude), longitude: mean((at) => at.longitude) };
}

/** Each member's position when all are read in the order of their names. */
function readingOrder(members: readonly Member[]): Uint32Array {
  const keys = members.map(readingKey);
  const sorted = [...keys.keys()].sort((a, b) => {
    const x = keys[a] as string, y = keys[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  const order = new Uint32Array(members.length);
  sorted.forEach((number, position) => { order[number] = position; });
  return order;
}

function group(members: readonly Member[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  members.forEach(({ corporateNumber = '' }, number) => {
    const known = groups.get(corporateNumber);
    if (known) known.push(number);
    else groups.set(corporateNumber, [number]);
  });
  return groups;
}
