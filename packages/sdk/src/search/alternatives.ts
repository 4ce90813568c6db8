import type { ConceptKind } from '../model/concept.js';
import { ofMaterial, withRoles } from './roles.js';
import type { Span } from './spans.js';

/** Kinds that say what is wanted; a trade beside them says for whom. */
const TELLING: ReadonlySet<ConceptKind | undefined> = new Set(['product', 'process', 'finish', 'need']);

/** The spans of a sentence as they count together; `framed` where words were dropped that only frame it. */
export function settled(spans: readonly Span[], framed: boolean, text: string, kindOf: (concept: string) => ConceptKind | undefined): Span[] {
  // 「形見のカップをきれいにしたい」: in a sentence that says a need, a product, material or trade is the visitor's, not
  // what the maker must state: it ranks.
  const joined = withRoles(ofMaterial(alternatives(spans, text), kindOf), text, framed);
  const need = framed && joined.some(({ part }) => part.conceptKind === 'need' && !part.beside);
  const telling = spans.some(({ part }) => TELLING.has(part.conceptKind));
  return joined.map((span): Span => {
    const { conceptKind } = span.part;
    const own = (need && (conceptKind === 'product' || conceptKind === 'material')) || (framed && telling && conceptKind === 'industry' && !span.part.beside);
    return own ? { ...span, part: { ...span.part, optional: true } } : span;
  });
}

/** Between two concepts of one kind, these words name alternatives: "knives and scissors", 「ナイフやはさみ」. */
const OR = /^ ?(or|and|&|や|または|又は|もしくは|か|、|,|\/|とか) ?$/;

/** Joins alternatives into one part, so that either satisfies it; two needs in one breath are alternatives as well. */
function alternatives(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    if (last?.part.kind === 'place' && span.part.kind === 'place' && eitherPlace(last.part.places ?? [], span.part.places ?? [])) {
      out[out.length - 1] = { start: last.start, end: span.end, part: { ...last.part, label: labels(last.part, span.part), places: [...last.part.places ?? [], ...span.part.places ?? []] } };
      continue;
    }
    const sameKind = last?.part.kind === 'concept' && span.part.kind === 'concept' && last.part.conceptKind === span.part.conceptKind;
    if (last && sameKind && (OR.test(between) || last.part.conceptKind === 'need')) {
      out[out.length - 1] = { start: last.start, end: span.end, part: join(last.part, span.part) };
    } else out.push(span);
  }
  return out;
}

/** Two places of which neither lies in the other: nobody is in both. */
const eitherPlace = (a: readonly string[], b: readonly string[]): boolean => {
  const prefecture = (code: string): boolean => code.slice(2, 5) === '000';
  return !a.some((code) => b.some((other) => code.slice(0, 2) === other.slice(0, 2) && (prefecture(code) || prefecture(other) || code === other)));
};

/** The labels of two parts side by side. */
function labels(a: Span['part'], b: Span['part']): { ja: string; en: string } {
  const label = (part: Span['part'], locale: 'ja' | 'en'): string => typeof part.label === 'string' ? part.label : part.label[locale] ?? '';
  return { ja: `${label(a, 'ja')}・${label(b, 'ja')}`, en: `${label(a, 'en')} / ${label(b, 'en')}` };
}

function join(a: Span['part'], b: Span['part']): Span['part'] {
  const weights = new Map<string, number>();
  for (const { concept, weight } of [...a.meanings, ...b.meanings]) weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  return {
    ...a,
    label: labels(a, b),
    concepts: [...weights.keys()],
    meanings: [...weights].map(([concept, weight]) => ({ concept, weight })),
  };
}
