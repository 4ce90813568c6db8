import type { ConceptKind } from '../model/concept.js';
import { normalizeWithOffsets, originalRange } from '../text/normalize.js';
import type { Knowledge } from './knowledge.js';
import type { Part } from './part.js';
import { readSimple, type Span } from './spans.js';

/** Longer queries are cut: nobody names more than this, and a pasted page must not freeze one. */
const LONGEST_QUERY = 400;

/**
 * Reads a query: values, then the longest places and concepts, then what is left over word by word (text, romaji,
 * misspelling). Nothing is guessed in silence: every part says through which relation it was read.
 */
export async function understand(
  knowledge: Knowledge, query: string, asWords: readonly number[] = [], signal?: AbortSignal,
): Promise<Part[]> {
  const n = normalizeWithOffsets(query.slice(0, LONGEST_QUERY));
  const simple = readSimple(n, query, knowledge.dictionary);
  const { spans, framed } = simple ? { spans: simple, framed: false }
    : await (await import('./sentence.js')).readSentence(knowledge, n, query, signal);
  // 「形見のカップをきれいにしたい」: in a sentence that says a need, a product, material or trade is the visitor's, not
  // what the maker must state: it ranks.
  const need = framed && spans.some(({ part }) => part.conceptKind === 'need');
  const telling = spans.some(({ part }) => TELLING.has(part.conceptKind));
  const parts = alternatives(spans, n.text).map(({ start, end, part }, id): Part => {
    const [from, to] = originalRange(query, n, start, end);
    const own = (need && (part.conceptKind === 'product' || part.conceptKind === 'material')) || (framed && telling && part.conceptKind === 'industry');
    return { ...part, ...(own ? { optional: true } : {}), id, start: from, end: to, words: n.text.slice(start, end) };
  });
  return parts.map((part) => (asWords.includes(part.id) ? plain(part, query) : part));
}

/** Kinds that say what is wanted; a trade beside them says for whom. */
const TELLING: ReadonlySet<ConceptKind | undefined> = new Set(['product', 'process', 'finish', 'need']);

/** A part read as nothing but its letters, as the visitor asked. */
function plain({ id, start, end, words }: Part, query: string): Part {
  return { id, start, end, words, kind: 'text', label: query.slice(start, end), via: 'text', meanings: [] };
}

/** Between two concepts of one kind, these words name alternatives: "knives and scissors", 「ナイフやはさみ」. */
const OR = /^ ?(or|and|&|や|または|又は|もしくは|か|、|,|\/|とか) ?$/;

/** Joins alternatives into one part, so that either satisfies it; two needs in one breath are alternatives as well. */
function alternatives(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    const sameKind = last?.part.kind === 'concept' && span.part.kind === 'concept' && last.part.conceptKind === span.part.conceptKind;
    if (last && sameKind && (OR.test(between) || last.part.conceptKind === 'need')) {
      out[out.length - 1] = { start: last.start, end: span.end, part: join(last.part, span.part) };
    } else out.push(span);
  }
  return out;
}

function join(a: Span['part'], b: Span['part']): Span['part'] {
  const label = (part: Span['part'], locale: 'ja' | 'en'): string =>
    typeof part.label === 'string' ? part.label : part.label[locale] ?? '';
  const weights = new Map<string, number>();
  for (const { concept, weight } of [...a.meanings, ...b.meanings]) weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  return {
    ...a,
    label: { ja: `${label(a, 'ja')}・${label(b, 'ja')}`, en: `${label(a, 'en')} / ${label(b, 'en')}` },
    concepts: [...weights.keys()],
    meanings: [...weights].map(([concept, weight]) => ({ concept, weight })),
  };
}
