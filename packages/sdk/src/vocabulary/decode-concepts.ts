import type { Concept } from '../model/concept.js';
import { CONCEPT_KINDS } from './encoding.js';

type Filled = { -readonly [K in keyof Concept]: Concept[K] };

/** Concepts from the compact text that `encode.ts` writes. */
export function decodeConcepts(text: string): Concept[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const [id = '', kind, ja = '', kana, en = '', synJa, synEn, verbs, readings, broader, related, before, after, leadsTo, modifiers, close] =
      line.split('\t');
    const concept: Filled = { id, kind: CONCEPT_KINDS[Number(kind)] ?? 'service', ja, en };
    if (kana) concept.kana = kana;
    if (synJa || synEn) concept.synonyms = { ...(synJa ? { ja: synJa.split('|') } : undefined), ...(synEn ? { en: synEn.split('|') } : undefined) };
    if (verbs) concept.verbs = verbs.split('|');
    if (readings) concept.readings = readings.split('|');
    if (broader) concept.broader = broader.split('|');
    if (related) concept.related = related.split('|');
    if (before) concept.before = before.split('|');
    if (after) concept.after = after.split('|');
    if (leadsTo) concept.leadsTo = leadsTo.split('|');
    if (modifiers) concept.modifiers = modifiers.split('|');
    if (close) concept.close = close.split('|');
    return concept;
  });
}
