import type { Concept } from '../../model/concept.js';
import type { DirectoryDocument } from '../../model/directory.js';
import { membersOf, unread } from '../../model/unread.js';
import { createDictionary } from '../../text/recognition/dictionary.js';
import { conceptsOf, decodePart, type PartConcept } from '../../vocabulary/encoding.js';
import { createVocabulary, type Vocabulary } from '../../vocabulary/vocabulary.js';
import type { Knowledge } from './knowledge.js';
import type { MemberTexts } from './member-texts.js';
import type { More } from '../pieces/more.js';
import { createPlaceLines } from './places.js';
import type { Postings } from './postings.js';
import { decodeNumbers, decodePostings, unsureBit, usable } from '../prepared/prepared.js';
import { createSlicer } from '../base/slices.js';
import type { TextIndex } from './text-index.js';

/** How knowledge is loaded; `vocabulary` takes the place of Sanchi's own (for tests and special trades). */
export interface LoadOptions {
  readonly vocabulary?: readonly Concept[];
  readonly signal?: AbortSignal;
}

/** What loading is told besides. */
interface LoadSettings extends LoadOptions {
  readonly whole?: Knowledge['whole'];
}

const NOBODY: readonly number[] = [];

/** Puts documents together for the engine: prepared indexes are taken over, the rest is recognised here, in slices. */
export async function loadKnowledge(documents: readonly DirectoryDocument[], options: LoadSettings = {}): Promise<Knowledge> {
  // An index of one knows nothing of the concepts that another brings.
  const ready = options.vocabulary === undefined && documents.every(usable) && (documents.length === 1 || documents.every(({ vocabulary = [] }) => vocabulary.length === 0));
  const breathe = createSlicer(options.signal);
  // Comparing the fingerprints has read all members.
  await breathe();
  // What is recognised here must be there as a whole.
  if (!ready) {
    await options.whole?.();
    // Nor has a build checked it.
    documents = documents.map((await import('./load-unprepared.js')).soundMembers);
  }
  const members = documents.length === 1 ? membersOf(documents[0] as DirectoryDocument) : documents.flatMap(membersOf);
  const directories = documents.flatMap((document) => Array<string>(membersOf(document).length).fill(document.id));
  const own = documents.flatMap((document) => document.vocabulary ?? []);
  const base = ready
    ? await fromPrepared(documents, own, breathe)
    : await (await import('./load-unprepared.js')).fromVocabulary(members, documents.map(({ vocabulary = [] }) => vocabulary), options);
  // One prepared directory is in reading order already; several, or one edited by hand, are put into it.
  const federation = ready && documents.length === 1 ? undefined : (await import('./federation.js')).federate(documents, members, directories);
  const { whole } = options;
  let text: Promise<TextIndex> | undefined;
  let read: Promise<MemberTexts> | undefined;
  const texts = (): Promise<MemberTexts> => (read ??= wholeTexts());
  const wholeTexts = async (): Promise<MemberTexts> => {
    const { memberTexts } = await import('./member-texts.js');
    await whole?.().catch((error: unknown) => {
      read = text = undefined;
      throw error;
    });
    return memberTexts(members);
  };
  let numbers: Map<string, number> | undefined, ids: readonly string[] | undefined;
  const idsOf = (): readonly string[] => (ids ??= unread.get(members)?.ids() ?? members.map((member) => member.id));
  const answered = new Map<string, boolean>();
  return {
    documents, members, directories, ...base, ...(whole && { whole }),
    order: federation?.order ?? new Uint32Array(members.length).map((_, i) => i),
    // Not bound to one search's signal: the next keystroke wants the same index.
    texts,
    text: () => (text ??= Promise.all([import('./text-index.js'), texts()]).then(([{ buildTextIndex }, read]) => buildTextIndex(read))),
    full: async () => (ready ? (await import('./load-unprepared.js')).fullDictionary(own) : base.dictionary),
    isAnswered: (id) => {
      const known = answered.get(id);
      if (known !== undefined) return known;
      const { vocabulary } = base.dictionary, concept = vocabulary.get(id);
      const yes = base.needs.has(id) || [id, ...concept?.leadsTo ?? []].some((each) => vocabulary.narrower(each).some((found) => base.postings.has(found.id)));
      // What is not known yet may be told of later.
      if (concept) answered.set(id, yes);
      return yes;
    },
    sameCompany: federation && documents.length > 1 ? federation.sameCompany : () => NOBODY,
    // Kept apart from all that members are, where all of them have been read.
    idOf: unread.has(members) ? (number) => members[number]?.id ?? '' : (number) => idsOf()[number] ?? '',
    numberOf(directory, id) {
      if (!numbers) {
        const ids = idsOf();
        numbers = new Map();
        for (let i = ids.length - 1; i >= 0; i--) for (const of of [`${directories[i] as string}\n`, '']) numbers.set(of + (ids[i] as string), i);
      }
      return numbers.get((directory === undefined ? '' : `${directory}\n`) + id);
    },
  };
}

/** What recognition and search stand on. */
export type Base = Pick<Knowledge, 'dictionary' | 'postings' | 'places' | 'more' | 'relations' | 'isSure'> & {
  /** Needs that are answered, by the names of their numbers. */
  readonly needs: ReadonlySet<string>;
};

/** A directory's own concepts: Sanchi's may have terms in common with them. */
const ALL_UNSURE = 7;

async function fromPrepared(documents: readonly DirectoryDocument[], own: readonly Concept[], breathe: () => Promise<void> | undefined): Promise<Base> {
  const parts: PartConcept[][] = [];
  const postings: Postings[] = [];
  const traps: string[] = [], table: string[] = [];
  const needs = new Set<string>();
  let base = 0;
  for (const document of documents) {
    const { prepared } = document;
    if (!prepared) continue;
    const part = decodePart(prepared.concepts);
    parts.push(part);
    postings.push(decodePostings([...part.map(({ concept }) => concept), ...own].map(({ id }) => id), prepared.postings, base));
    traps.push(...prepared.traps.split('\n'));
    table.push(prepared.places);
    for (const number of decodeNumbers(prepared.needs)) needs.add(`#${number}`);
    base += membersOf(document).length;
    await breathe();
  }
  const several = parts.length === 1 ? undefined : await import('./federation.js');
  const part = several ? several.joinedParts(parts) : parts[0] as PartConcept[];
  const dictionary = await createDictionary(createVocabulary(conceptsOf(part), own), traps, breathe);
  const places = createPlaceLines(table.join('\n'));
  let more: Promise<More> | undefined, relations: Promise<Vocabulary> | undefined;
  const unsure = new Map(part.map((each) => [each.concept.id, each.unsure]));
  return {
    dictionary, postings: several ? several.joinedPostings(postings) : postings[0] as Postings, places, needs,
    isSure: (term) => {
      const entry = dictionary.exact(term);
      // What pieces of the whole vocabulary have added may name concepts that are still numbers.
      return entry !== undefined && entry.meanings.every((meaning) =>
        Object.hasOwn(meaning, 'concept') && ((unsure.get(meaning.concept) ?? ALL_UNSURE) & unsureBit(meaning.source)) === 0);
    },
    relations: () => (relations ??= import('../pieces/relations.js').then(({ loadRelations }) => loadRelations(own), () => dictionary.vocabulary)),
    more: () => (more ??= import('../pieces/more.js').then(({ createMore }) => createMore({
      dictionary, places, ids: new Map(part.map(({ number, concept }) => [number, concept.id])), own: new Set(own.map(({ id }) => id)),
    }))),
  };
}
