import type { Concept } from '../model/concept.js';

/** Which of a concept's words a term is: decides how a match by it is explained. */
export type TermSource = 'ja' | 'en' | 'kana' | 'synonym-ja' | 'synonym-en' | 'verb' | 'part';

/** One way of writing a concept. */
export interface Term {
  readonly text: string;
  readonly source: TermSource;
}

const ROWS: readonly (readonly [string, string])[] = [
  ['く', 'かきくけこい'], ['ぐ', 'がぎぐげごい'], ['す', 'さしすせそ'], ['つ', 'たちつてとっ'], ['ぬ', 'なにぬねのん'],
  ['ぶ', 'ばびぶべぼん'], ['む', 'まみむめもん'], ['う', 'わいうえおっ'],
];
const E_OR_I_ROW = /[えけげせぜてでねべめれいきぎしじちにびみり]$/;

/**
 * The stems under which all inflected forms of a plain verb begin: 磨く → 磨か 磨き 磨く 磨け 磨こ 磨い (so 磨ける, 磨いて,
 * 磨きたい). A verb in -eru/-iru keeps one stem (曲げる → 曲げ), other -ru verbs are 五段 (削る → 削ら 削り 削っ …).
 */
export function verbStems(verb: string): string[] {
  const ending = verb.slice(-1);
  const stem = verb.slice(0, -1);
  if (verb.endsWith('する')) return [verb.slice(0, -2)];
  if (ending === 'る') {
    if (E_OR_I_ROW.test(stem)) return [stem];
    return [...'らりるれろっ'].map((kana) => stem + kana);
  }
  const row = ROWS.find(([last]) => last === ending);
  return row ? [...row[1]].map((kana) => stem + kana) : [verb];
}

type Act = (text: string, source: TermSource, concept: Concept) => void;

/** Calls with every way of writing a concept, preferred labels first; verbs in all their stems. */
export function eachTerm(concept: Concept, act: Act): void {
  eachWording(concept, act, true);
}

/** The same with verbs as they are. */
export function eachWording(concept: Concept, act: Act, stems = false): void {
  const each = (texts: readonly string[] | undefined, source: TermSource): void => {
    if (texts) for (const text of texts) if (text !== '') act(text, source, concept);
  };
  if (concept.ja !== '') act(concept.ja, 'ja', concept);
  if (concept.en !== '') act(concept.en, 'en', concept);
  each(concept.synonyms?.ja, 'synonym-ja');
  each(concept.synonyms?.en, 'synonym-en');
  if (concept.kana) act(concept.kana, 'kana', concept);
  each(concept.readings, 'kana');
  each(stems ? concept.verbs?.flatMap(verbStems) : concept.verbs, 'verb');
  each(concept.modifiers, 'part');
}

/** Every way of writing a concept, preferred labels first. */
export function termsOf(concept: Concept): Term[] {
  const terms: Term[] = [];
  eachTerm(concept, (text, source) => terms.push({ text, source }));
  return terms;
}

/** Other forms under which an English term is found: bodies for body, gear for gears. */
export function plurals(text: string): string[] {
  if (/[a-z]y$/i.test(text)) return [text.slice(0, -1) + 'ies'];
  return /[a-z]{4}s$/i.test(text) && !/ss$/i.test(text) ? [text.slice(0, -1)] : [];
}
