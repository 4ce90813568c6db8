/**
 * Readings folded so that every romanisation of a word comes out the same: long vowels short (kōtei, koutei, kotei),
 * づ as ず, ぢ as じ, ー dropped, ん before a vowel joined to it (seni is せんい as often as せに).
 */
export function foldReading(kana: string): string {
  return kana
    .replace(/ん([あいうえお])/g, (_, vowel: string) => 'なにぬねの'.charAt('あいうえお'.indexOf(vowel)))
    .replace(/ん([ゃゅょやゆよ])/g, (_, y: string) => `に${'ゃゅょ'.charAt('ゃゅょやゆよ'.indexOf(y) % 3)}`)
    .replace(/ー/g, '').replace(/づ/g, 'ず').replace(/ぢ/g, 'じ').replace(/を/g, 'お')
    .replace(/([おこそとのほもよろごぞどぼぽょを])[うお]/g, '$1')
    .replace(/([うくすつぬふむゆるぐずぶぷゅ])う/g, '$1')
    .replace(/([あかさたなはまやらわがざだばぱゃ])あ/g, '$1')
    .replace(/([いきしちにひみりぎじびぴ])い/g, '$1')
    .replace(/([えけせてねへめれげぜでべぺ])え/g, '$1');
}

/** Whether Latin letters could be romanised Japanese at all: every consonant has its vowel. */
export const looksRomaji = (word: string): boolean =>
  /^(?:(?:[kgsztdnhbpmyrwjfcv]{0,2}(?:sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|dz)?h?y?)?[aeiouāīūēō]|n'?(?![aeiouy])|[mk](?=[bpmk]))+$/.test(word);

/** Romaji as a folded reading, or `undefined` where letters are left over. */
export async function readingOf(romaji: string): Promise<string | undefined> {
  // CommonJS in Node: depending on who bundles, the functions stand on the module or on its default export.
  const library = await import('wanakana') as typeof import('wanakana') & { default?: typeof import('wanakana') };
  const toHiragana = library.toHiragana ?? library.default?.toHiragana;
  const hepburn = romaji.replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');
  const kana = toHiragana(hepburn, { passRomaji: false });
  return /^[ぁ-ゖー]+$/.test(kana) ? foldReading(kana) : undefined;
}
