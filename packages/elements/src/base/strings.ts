import type { Locale } from '@sanchi/sdk';
import { ja } from '../strings/ja.js';
import type { jaDetail } from '../strings/ja-detail.js';
import type { jaRfq } from '../strings/ja-rfq.js';
import type { jaRfqMore } from '../strings/ja-rfq-more.js';
import type { jaRfqWays } from '../strings/ja-rfq-ways.js';
import type { jaWelcome } from '../strings/ja-welcome.js';

/** Name of a text the elements print. */
export type StringKey =
  | keyof typeof ja | keyof typeof jaDetail | keyof typeof jaWelcome | keyof typeof jaRfq | keyof typeof jaRfqMore | keyof typeof jaRfqWays;

/** Texts of one language; a key followed by `1` is used where `{n}` is one. */
export type Strings = { readonly [K in StringKey | `${StringKey}1`]?: string };

const tables = new Map<string, Record<string, string>>([['ja', { ...ja }]]);
const listeners = new Set<() => void>();
const base = (locale: Locale): string => locale.split('-')[0] ?? locale;

/**
 * Adds the elements' texts in a language, or overrides them; elements on the page take them up at once. With `beneath`
 * texts that are already there stay.
 */
export function addStrings(locale: Locale, strings: Strings, beneath = false): void {
  const old = tables.get(base(locale));
  tables.set(base(locale), beneath ? { ...strings, ...old } : { ...old, ...strings });
  for (const listener of listeners) listener();
}

/** Calls back when texts were added; returns what ends it. */
export function onStrings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let english: Promise<void> | undefined;

/** Fetches the first screen's texts that are not bundled: English, which also stands in for languages nobody added. */
export function loadStrings(locale: Locale): Promise<void> {
  if (base(locale) === 'ja') return Promise.resolve();
  return (english ??= import('../strings/en.js').then(
    ({ en }) => addStrings('en', en, true),
    () => { english = undefined; },
  ));
}

/** Whether English texts have been wanted. */
export const inEnglish = (): boolean => !!english;

/** A text in a language, else in English, else in Japanese, with `{name}` places filled in. */
export function translate(locale: Locale, key: StringKey, values: Readonly<Record<string, string | number>> = {}): string {
  const find = (name: string): string | undefined =>
    tables.get(base(locale))?.[name] ?? (base(locale) === 'ja' ? undefined : tables.get('en')?.[name]) ?? tables.get('ja')?.[name];
  const text = (values['n'] === 1 ? find(`${key}1`) : undefined) ?? find(key) ?? '';
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    // The platform's formatting takes tens of milliseconds to wake on a phone, and has nothing to add to small numbers here.
    return typeof value !== 'number' ? value : Number.isInteger(value) && value < 1000 && /^(ja|en)/.test(locale) ? `${value}` : value.toLocaleString(locale);
  });
}
