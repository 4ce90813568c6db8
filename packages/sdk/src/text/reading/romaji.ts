import { foldReading } from './reading.js';

/** Whether Latin letters could be romanised Japanese at all: every consonant has its vowel. */
export const looksRomaji = (word: string): boolean =>
  /^(?:(?:[kgsztdnhbpmyrwjfcv]{0,2}(?:sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|dz)?h?y?)?[aeiouāīūēō]|n'?(?![aeiouy])|[mk](?=[bpmk]))+$/.test(word);

/** Romaji with long vowels short, as {@link foldReading} does with kana: kōtei, koutei, kotei. */
export const foldRomaji = (word: string): string =>
  word.replace(/ou/g, 'o').replace(/ei/g, 'e').replace(/([aiueo])\1+/g, '$1').replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');

type Library = typeof import('wanakana');
let library: Promise<Library> | undefined;
// CommonJS in Node: depending on who bundles, the functions stand on the module or on its default export.
const load = (): Promise<Library> => (library ??= import('wanakana')
  .then((loaded: Library & { default?: Library }) => (typeof loaded.toHiragana === 'function' ? loaded : loaded.default ?? loaded)));

/** What writes kana in Hepburn letters. */
export async function romajiOf(): Promise<(kana: string) => string> {
  const { toRomaji } = await load();
  return (kana) => toRomaji(kana);
}

/** Syllables in kana: there are a few hundred, and what stands before a vowel never changes what comes after it. */
const syllables = new Map<string, string>();
const SYLLABLES = 2000;

/** Words lately read: each word of a query is read several times on its way to the results. */
const lately = new Map<string, string | undefined>();
const REMEMBERED = 128;

/** What writes Latin letters in kana, once the library is here. */
let toKana: Library['toHiragana'] | undefined;

/** Romaji as a folded reading, or `undefined` where letters are left over. */
export function readingOf(romaji: string): string | undefined | Promise<string | undefined> {
  return toKana ? readBy(toKana, romaji) : load().then(({ toHiragana }) => readBy((toKana = toHiragana), romaji));
}

function readBy(toHiragana: Library['toHiragana'], romaji: string): string | undefined {
  if (lately.has(romaji)) return lately.get(romaji);
  const reading = read(romaji, toHiragana);
  if (lately.size >= REMEMBERED) lately.clear();
  lately.set(romaji, reading);
  return reading;
}

function read(romaji: string, toHiragana: Library['toHiragana']): string | undefined {
  const hepburn = romaji.replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');
  let kana = '';
  for (const syllable of hepburn.match(/[^aiueo]*[aiueo]|[^aiueo]+$/g) ?? []) {
    let written = syllables.get(syllable);
    if (written === undefined) {
      if (syllables.size >= SYLLABLES) syllables.clear();
      syllables.set(syllable, (written = toHiragana(syllable, { passRomaji: false })));
    }
    kana += written;
  }
  return /^[ぁ-ゖー]+$/.test(kana) ? foldReading(kana) : undefined;
}
