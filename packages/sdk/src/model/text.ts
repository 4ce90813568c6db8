/** A BCP 47 language tag; Sanchi itself ships `ja` and `en`. */
export type Locale = 'ja' | 'en' | (string & {});

/** Words for people: one string for every language, or one string per language. */
export type LocalizedText = string | { readonly [locale: string]: string };

/**
 * The words of a text in the language asked for, else English, else Japanese, else any language present.
 * Missing text is the empty string.
 */
export function textIn(text: LocalizedText | undefined, locale: Locale = 'ja'): string {
  if (!text || typeof text === 'string') return text || '';
  return text[locale] ?? text[locale.split('-')[0] as string] ?? text.en ?? text.ja ?? Object.values(text)[0] ?? '';
}

/** Every distinct wording of a text, whatever its language, in the order given; none of a missing or empty one. */
export function wordings(text: LocalizedText | undefined): string[] {
  if (!text) return [];
  return typeof text === 'string' ? [text] : [...new Set(Object.values(text))];
}
