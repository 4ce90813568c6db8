import { foldReading } from './reading.js';

/** Whether Latin letters could be romanised Japanese at all: every consonant has its vowel. */
export const looksRomaji = (word: string): boolean =>
  /^(?:(?:[kgsztdnhbpmyrwjfcv]{0,2}(?:sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|dz)?h?y?)?[aeiouāīūēō]|n'?(?![aeiouy])|[mk](?=[bpmk]))+$/.test(word);

/** Romaji with long vowels short, as {@link foldReading} does with kana: kōtei, koutei, kotei. */
export const foldRomaji = (word: string): string =>
  word.replace(/ou/g, 'o').replace(/ei/g, 'e').replace(/([aiueo])\1+/g, '$1').replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');

/** What writes kana in Hepburn letters. */
export async function romajiOf(): Promise<(kana: string) => string> {
  const library = await import('wanakana') as typeof import('wanakana') & { default?: typeof import('wanakana') };
  const toRomaji = library.toRomaji ?? library.default?.toRomaji;
  return (kana) => toRomaji(kana);
}

/** Romaji as a folded reading, or `undefined` where letters are left over. */
export async function readingOf(romaji: string): Promise<string | undefined> {
  // CommonJS in Node: depending on who bundles, the functions stand on the module or on its default export.
  const library = await import('wanakana') as typeof import('wanakana') & { default?: typeof import('wanakana') };
  const toHiragana = library.toHiragana ?? library.default?.toHiragana;
  const hepburn = romaji.replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');
  const kana = toHiragana(hepburn, { passRomaji: false });
  return /^[ぁ-ゖー]+$/.test(kana) ? foldReading(kana) : undefined;
}
