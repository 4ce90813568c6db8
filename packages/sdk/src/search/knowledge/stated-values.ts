import type { Member } from '../../model/member.js';
import type { QuantityRange } from '../../model/quantity.js';
import { wordings } from '../../model/text.js';
import { normalize, normalizeWithOffsets } from '../../text/normalize.js';
import { recognise } from '../../text/recognition/recognise.js';
import { findValues, type ValueMention } from '../../text/values/values.js';
import type { Knowledge } from './knowledge.js';
import type { Condition } from '../types.js';

/** A limit that a member wrote in free text. */
export interface StatedValue {
  readonly field: Condition['field'];
  readonly limit: QuantityRange;
  /** Its words make it a limit, so that it can fail a condition. */
  readonly firm: boolean;
  /** The processes it is said of; empty where the text names none. */
  readonly about: readonly string[];
}

const isWork = (kind: string): boolean => kind === 'process' || kind === 'finish';

/** Concepts of a word in a field of a capability, which is an id or the maker's own word. */
export function conceptsOf({ dictionary }: Knowledge, word: string): readonly string[] {
  if (dictionary.vocabulary.get(word)) return [word];
  return recognise(dictionary, normalizeWithOffsets(word), true).flatMap(({ meanings }) => meanings.map(({ concept }) => concept));
}

const cache = new WeakMap<Member, readonly StatedValue[]>();

/** The limits that a member wrote in free text, each with the processes of its sentence. */
export function statedValues(knowledge: Knowledge, member: Member): readonly StatedValue[] {
  let known = cache.get(member);
  if (!known) {
    const texts = [member.appeal, member.description, member.message, ...(member.products ?? []).flatMap((product) => [product.summary, product.description])];
    known = [
      ...texts.flatMap(wordings).flatMap((text) => inText(knowledge, text)),
      ...(member.capabilities ?? []).flatMap((capability) => wordings(capability.note).flatMap((text) => inText(knowledge, text, conceptsOf(knowledge, capability.process)))),
      // A fact beside the fields may be of anything (駐車場 3台まで): it may meet a condition, never fail it.
      ...(member.extra ?? []).flatMap(({ value }) => wordings(value)).flatMap((text) => inText(knowledge, text)).map((stated) => ({ ...stated, firm: false })),
    ];
    cache.set(member, known);
  }
  return known;
}

function inText(knowledge: Knowledge, text: string, about?: readonly string[]): StatedValue[] {
  if (!/[0-9０-９一二三四五六七八九十百千]/.test(text)) return [];
  return text.split(/[。\n;；]/).flatMap((sentence) => {
    const n = normalize(sentence);
    // 「一つ一つ手作業で」 counts nothing.
    const values = findValues(n).filter(({ field, bound, start, end }) => field !== 'lot' || bound !== undefined || /[0-9]/.test(n.slice(start, end)));
    if (values.length === 0) return [];
    const own = about ?? worksIn(knowledge, sentence);
    return values.map((value): StatedValue => ({ field: value.field, limit: limitOf(value), firm: value.bound !== undefined, about: own }));
  });
}

/** The processes that a sentence names. */
const worksIn = ({ dictionary }: Knowledge, sentence: string): string[] =>
  recognise(dictionary, normalizeWithOffsets(sentence), true).flatMap(({ meanings }) => meanings.filter(({ kind }) => isWork(kind)).map(({ concept }) => concept));

/** Basis of what a plant turns out in a month or a year. */
const CAPACITY = 'capacity';

/** A single figure in a maker's text is a limit: 「1個から」 is a least lot, 「φ300まで」 a largest size. */
function limitOf({ field, range, bound }: ValueMention): QuantityRange {
  const { min, max, unit, basis } = range;
  if (bound === 'both') return range;
  // Who makes 300,000 a month takes orders of some thousands.
  if (basis === CAPACITY && max !== undefined) return { min: max / 100, max, unit };
  if (field === 'lot' && bound !== 'most') return min === undefined ? range : { min, unit };
  if (bound === 'least' && field !== 'leadTime') return { min: min ?? max ?? 0, unit };
  return max === undefined ? range : { max, unit };
}
