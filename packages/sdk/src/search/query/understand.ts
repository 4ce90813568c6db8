import { normalizeWithOffsets, originalRange } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { later } from '../base/later.js';
import type { SearchOptions } from '../types.js';
import type { Part } from './part.js';
import { PART, readSimple, type Span } from './words/spans.js';

const isDirect = ({ meanings }: Span['part'], concept: string): boolean =>
  meanings.some((meaning) => meaning.concept === concept && (meaning.weight === 1 || meaning.weight === PART));

/** By what a part means, which of its concepts are named, and how far the dictionary of which members had grown. */
const named = new WeakMap<Part['meanings'], { readonly all: readonly string[]; readonly members: Knowledge['members']; readonly grown: number; readonly concepts: readonly string[] }>();

function namedOf({ members, dictionary, isAnswered }: Knowledge, part: Span['part'], all: readonly string[]): readonly string[] {
  const grown = dictionary.grown();
  let known = named.get(part.meanings);
  if (known?.all !== all || known.members !== members || known.grown !== grown) named.set(part.meanings, (known = { all, members, grown, concepts: all.filter((concept) => isAnswered(concept) || isDirect(part, concept)) }));
  return known.concepts;
}

const loadSentence = later(() => import('./sentence/sentence.js'));
/** Longer queries are cut: nobody names more than this, and a pasted page must not freeze one. */
const LONGEST_QUERY = 400;

/**
 * Reads a query: values, then the longest places and concepts, then what is left over word by word (text, romaji,
 * misspelling). Nothing is guessed in silence: every part says through which relation it was read.
 */
export async function understand(
  knowledge: Knowledge, query: string, { asWords = [], locale = 'ja', signal }: SearchOptions = {},
): Promise<Part[]> {
  const n = normalizeWithOffsets(query.slice(0, LONGEST_QUERY));
  const { dictionary } = knowledge;
  // A term that members use themselves is known for what it is; of anything else the rest of the vocabulary may know more.
  let mentions = !knowledge.more || knowledge.isSure(n.text) ? recognise(dictionary, n, false) : [];
  let spans: readonly Span[] | undefined = n.text === '' ? [] : readSimple(n, query, dictionary, mentions);
  if (!spans && knowledge.more) {
    await (await knowledge.more()).ready(n);
    signal?.throwIfAborted();
    spans = readSimple(n, query, dictionary, (mentions = recognise(dictionary, n, false)));
  }
  spans ??= await (await loadSentence()).readSentence(knowledge, n, query, mentions, signal);
  const parts = spans.map(({ start, end, part }, id): Part => {
    const { kind, label, via, meanings, conceptKind, condition, places, ignored, excluded, denied, optional, beside, purpose, reading, compound, close, favours, echoes, names, reason } = part;
    const [from, to] = originalRange(query, n, start, end);
    // What is only tied to what was asked for is named where someone has it.
    const concepts = part.concepts && namedOf(knowledge, part, part.concepts);
    // All parts have the same fields in the same order: whatever looks at them next is compiled for one shape.
    return {
      id, locale, start: from, end: to, words: n.text.slice(start, end), kind, label, via, meanings, concepts, conceptKind, condition, places,
      ignored, excluded, denied, optional, beside, purpose, reading, compound, close, favours, echoes, names, reason,
    } as Part;
  });
  return asWords.length === 0 ? parts : (await loadSentence()).asTexts(parts, query, asWords);
}
