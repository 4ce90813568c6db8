import type { ConceptKind } from '../../../model/concept.js';
import type { LocalizedText } from '../../../model/text.js';
import type { Vocabulary } from '../../../vocabulary/vocabulary.js';
import { asksForManner, withMannersAside } from './manners.js';
import { isMending, withMakers } from './mending.js';
import { ofMaterial, withRoles } from './roles.js';
import type { Span } from '../words/spans.js';

/** Kinds that say what is wanted; a trade beside them says for whom. */
const TELLING: ReadonlySet<ConceptKind | undefined> = new Set(['product', 'process', 'finish', 'need']);

/** "parts for air conditioners", 「エアコンの部品」: who makes what goes into it names it only in passing. */
const PARTS_AFTER = /^(の|用の?|向けの?)?(部品|部材|材料|素材|資材|原料|ぱーつ)|^ (parts?|components?|materials?)\b/;
const PARTS_BEFORE = /\b(parts?|components?|materials?) (for|of|in) (an? |the )?$/;
const WIDELY = 1.3;

/** How an order is to be: who does not state it is asked. */
const ORDERS: ReadonlySet<string> = new Set(['small-lot', 'single-piece', 'short-lead-time', 'mass-production', 'custom-order', 'individual-order', 'one-stop', 'test-processing']);

/** What is wanted stands last in Japanese, but for the wanting, and first in English: 「災害に備えて発電機を買いたい」 "a lift for an old block". */
const WANTED_AFTER = /^(が|を|の|は|も)?(ほし|欲し|買い|買う|買え|購入|探|さが|注文|発注|特注|求め|お願い|紹介|教え|ください|下さい|ありま|あり?ますか|ないか|$)/;
const WANTED_BEFORE = /^((i|we) )?(am |are )?(need|want|looking for|find|buy|get)? ?(an?|the|some)? ?$/;
export const isAskedFor = (text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean => (/[a-z]$/.test(text.slice(0, end))
  ? WANTED_BEFORE.test(text.slice(0, start)) && /^ (for|that|which|to|with|against)\b/.test(text.slice(end))
  : WANTED_AFTER.test(text.slice(end)));

/** What a thing is used in or with, where the thing is named after it: 「車に貼るラベル」「光ファイバーに使うウエハ」; in English before it. */
const USED_FOR = /[a-z] for (an? |the |our |my |your )?([a-z]+ )?$/;
const USED_WITH = /^(に(使|用い|つか|入れ|入って|つけ|付け|貼|はる|載せ|取り付|押)|を(入れ|しま|収め|詰め|包|飾|載せ|置|運|覆|掛け|守)|で使|の上で|の中で)/;

/** What another thing is only compared to: 「ネジのような部品」, "parts like screws". */
const LIKENED = /^(の|に)?(よう|みたい|似た|っぽい)/, LIKENED_EN = /\b(like|similar to) (an? |the )?$/;

/** What a thing is given for: whoever makes the thing may be asked. */
const OCCASIONS: ReadonlySet<string> = new Set(['wedding-favour', 'gift', 'keepsake', 'gift-industry', 'baby-gift', 'souvenir']);

/** The spans of a sentence as they count together; `framed` where words were dropped that only frame it. */
export function settled(spans: readonly Span[], framed: boolean, text: string, vocabulary: Vocabulary): Span[] {
  // One thing or skill and nothing around it counts as it is.
  if (spans.length === 1 && !framed && spans[0]?.part.conceptKind !== 'need') return [...spans];
  // 「形見のカップをきれいにしたい」: in a sentence that says a need, a product, material or trade is the visitor's, not
  // what the maker must state: it ranks. 「片手で食べられる皿」: the plate is what is wanted, and how it shall be ranks.
  const ofManner = ({ part }: Span): boolean => part.conceptKind === 'need' && asksForManner(part.meanings, vocabulary);
  const telling = spans.some(({ part }) => TELLING.has(part.conceptKind));
  const isOccasion = ({ part }: Span): boolean => OCCASIONS.has(part.concepts?.[0] ?? '');
  const given = spans.some((span) => TELLING.has(span.part.conceptKind) && span.part.conceptKind !== 'need' && !isOccasion(span));
  // "umbrella that sheds water": half of an English term beside a whole one is a word of the sentence.
  const isHalf = ({ part, end }: Span): boolean => part.via === 'partial' && /[a-z]$/.test(text.slice(0, end)) && spans.some((other) => other.part.via !== 'partial' && TELLING.has(other.part.conceptKind));
  // What only ranks itself asks nothing of the thing: 「コップを贈り物にしたい」.
  const needs = framed ? spans.filter((span) => span.part.conceptKind === 'need' && !ofManner(span) && !isHalf(span) && !(given && isOccasion(span))) : [];
  const wanted = spans.filter((span) => needs.some((need) => isWanted(vocabulary, need, span)));
  const ordered = telling || spans.some(({ part }) => part.conceptKind === 'material');
  const joined = withRoles(ofMaterial(alternatives(spans, text), (id) => vocabulary.get(id)?.kind), text, framed, vocabulary);
  return withMakers(joined.map((each): Span => {
    const { conceptKind, concepts } = each.part;
    const inside = framed && conceptKind === 'product' && (PARTS_AFTER.test(text.slice(each.end)) || PARTS_BEFORE.test(text.slice(0, each.start)));
    const span = conceptKind === 'need' ? { ...each, part: { ...each.part, meanings: withMannersAside(each.part.meanings, vocabulary) } }
      : inside ? { ...each, part: { ...each.part, meanings: each.part.meanings.map(({ concept, weight }) => ({ concept, weight: WIDELY * weight })) } } : each;
    const object = conceptKind === 'product' || conceptKind === 'material';
    const used = object && ((USED_WITH.test(text.slice(each.end)) && spans.some(({ start, part }) => start >= each.end && TELLING.has(part.conceptKind)))
      || (USED_FOR.test(text.slice(0, each.start)) && spans.some(({ end, part }) => end <= each.start && TELLING.has(part.conceptKind))));
    const likened = object && spans.length > 1 && (LIKENED.test(text.slice(each.end)) || LIKENED_EN.test(text.slice(0, each.start)));
    const own = isHalf(each) || likened
      || (needs.length > 0 && (conceptKind === 'product' || conceptKind === 'material') && !wanted.some(({ start }) => start === each.start) && !isAskedFor(text, each))
      || (conceptKind === 'need' && wanted.length > 0)
      || (framed && telling && conceptKind === 'industry')
      || (given && (isOccasion(each) || ofManner(each)))
      || (ordered && !each.part.beside && conceptKind === 'service' && ORDERS.has(concepts?.[0] ?? ''));
    // Who mends bags mends no ships: what is to be mended is asked of all where anybody mends it.
    const mended = ((own && conceptKind === 'product' && !likened) || (each.part.kind === 'text' && each.part.optional && /[一-龠]{2}/.test(text.slice(each.start, each.end)))) && needs.some((need) => isMending(need, vocabulary));
    if (mended) return { ...span, part: { ...span.part, purpose: true, optional: false } };
    return own || used ? { ...span, part: { ...span.part, ...(own ? { optional: true } : { purpose: true }) } } : span;
  }), vocabulary);
}

/** Whether a need asks for things of a kind, and a span names one of them; the kind itself only says the need once more. */
export function isWanted(vocabulary: Vocabulary, need: Span, { part }: Span): boolean {
  if (part.conceptKind !== 'product') return false;
  const asked = new Set(need.part.meanings.flatMap(({ concept }) => {
    const known = vocabulary.get(concept);
    return known?.kind === 'product' ? [known.id] : [];
  }));
  return part.meanings.some(({ concept, weight }) =>
    weight >= 1 && !asked.has(concept) && vocabulary.broader(concept).some((id) => asked.has(id)));
}

/** Between two concepts of one kind, these words name alternatives: "knives and scissors", 「ナイフやはさみ」. */
const OR = /^ ?(?:[、,] ?)?(or|and|&|や|または|又は|もしくは|あるいは|か|、|,|\/|とか) ?[、,]? ?$/;

/** Words that only ever name alternatives, of more than one kind too: "embroidered or woven labels", "brass or copper pipes". */
const EITHER = /^ ?(?:[、,] ?)?(or|または|又は|もしくは|あるいは|か) ?[、,]? ?$/;
const EITHER_KINDS: readonly ReadonlySet<ConceptKind | undefined>[] = [new Set(['process', 'finish', 'service', 'product', 'equipment']), new Set(['material', 'product'])];

/** Joins alternatives into one part, so that either satisfies it; two needs in one breath are alternatives as well. */
function alternatives(spans: readonly Span[], text: string): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    const sameKind = last?.part.kind === 'concept' && span.part.kind === 'concept' && last.part.conceptKind === span.part.conceptKind;
    const either = EITHER.test(between) && EITHER_KINDS.some((kinds) => kinds.has(last?.part.conceptKind) && kinds.has(span.part.conceptKind));
    const both = span.part.conceptKind === 'product' && /^ ?と ?$/.test(between);
    if (last?.part.kind === 'place' && span.part.kind === 'place' && eitherPlace(last.part.places ?? [], span.part.places ?? [])) {
      // 燕三条, Tsubame-Sanjo.
      const { part } = last;
      out[out.length - 1] = { start: last.start, end: span.end, part: { ...part, label: labels(part, span.part, '・', ' / '), places: [...part.places ?? [], ...span.part.places ?? []] } };
    } else if (last && (either || (sameKind && (OR.test(between) || both || last.part.conceptKind === 'need')))) {
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

function labels(a: Span['part'], b: Span['part'], ja: string, en: string): LocalizedText {
  const label = ({ label: text }: Span['part'], locale: 'ja' | 'en'): string => (typeof text === 'string' ? text : text[locale] ?? '');
  return { ja: `${label(a, 'ja')}${ja}${label(b, 'ja')}`, en: `${label(a, 'en')}${en}${label(b, 'en')}` };
}

function join(a: Span['part'], b: Span['part']): Span['part'] {
  const weights = new Map<string, number>();
  for (const { concept, weight } of [...a.meanings, ...b.meanings]) weights.set(concept, Math.max(weight, weights.get(concept) ?? 0));
  return {
    ...a,
    label: labels(a, b, '・', ' / '),
    concepts: [...weights.keys()],
    meanings: [...weights].map(([concept, weight]) => ({ concept, weight })),
  };
}
