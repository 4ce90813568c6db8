import type { ConceptKind, DirectoryDocument } from '@sanchi/sdk';
import { createRecogniser, type RecognisedSkill } from '@sanchi/sdk/import';
import { match } from '@sanchi/sdk/matching';
import { fullVocabulary } from '@sanchi/sdk/vocabulary';
import type { Network } from '../../config/index.js';
import type { Skill } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import { directoryOf } from '../context.js';

/** What a word for a skill may be, most fitting first. */
const DOING: readonly ConceptKind[] = ['process', 'finish', 'service'];
/** More would be no choice any more. */
const CHOICES = 12;

interface Words {
  readonly recognise: (text: string) => readonly RecognisedSkill[];
  readonly labels: ReadonlyMap<string, string>;
}

const known = new WeakMap<DirectoryDocument, Promise<Words>>();

/** The words of the network: Sanchi's vocabulary with the directory's own; made when first asked for. */
function wordsOf({ directory }: Network): Promise<Words> {
  let words = known.get(directory);
  if (!words) {
    const labels = new Map([...fullVocabulary(), ...directory.vocabulary ?? []].map(({ id, ja }) => [id, ja]));
    words = createRecogniser(directory.vocabulary).then((recognise) => ({ recognise, labels }));
    known.set(directory, words);
  }
  return words;
}

/** A concept's label in Japanese, or nothing where the vocabulary does not have it. */
export const labelOf = async (network: Network, concept: string): Promise<string | undefined> => (await wordsOf(network)).labels.get(concept);

/** The skills that are meant by words: what is recognised in them, or the words where nothing is. */
export async function skillsIn(network: Network, words: string): Promise<Skill[]> {
  const { recognise, labels } = await wordsOf(network);
  const found = recognise(words).filter(({ negated }) => !negated);
  const kind = DOING.find((one) => found.some((mention) => mention.kind === one));
  const concepts = [...new Set(found.filter((mention) => mention.kind === kind).map(({ concept }) => concept))];
  return kind === undefined ? [{ words }] : concepts.map((concept) => ({ concept, words: labels.get(concept) ?? words }));
}

/** The skills that a job may have shown: its parts, those of the team, and what its words name. */
export async function skillsOfJob(network: Network, { rfq }: RfqRow, parts: readonly string[]): Promise<Skill[]> {
  const { parts: asked, candidates } = await match(await directoryOf(network), { ...rfq, recipients: 'office' }, { network: null });
  const { labels } = await wordsOf(network);
  const concepts = asked.flatMap(({ id, via, concepts: all }) => (via !== 'need' ? all.slice(0, 1)
    : candidates.flatMap((one) => one.parts.find(({ part }) => part === id)?.skill.concept ?? []).slice(0, 3)));
  const texts = [...parts, ...rfq.processes ?? [], ...rfq.finish ?? [], rfq.keepsake?.item, rfq.keepsake?.damage, rfq.description];
  const named = (await Promise.all(texts.flatMap((text) => (text ? [skillsIn(network, text)] : [])))).flat();
  const skills = [...concepts.map((concept): Skill => ({ concept, words: labels.get(concept) ?? concept })), ...named.filter(({ concept }) => concept !== undefined)];
  return [...new Map(skills.map((skill) => [skill.concept, skill])).values()].slice(0, CHOICES);
}
