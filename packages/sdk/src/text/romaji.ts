/**
 * Readings folded so that every romanisation of a word comes out the same: long vowels short (kōtei, koutei, kotei),
 * づ as ず, ぢ as じ, ー dropped.
 */
export function foldReading(kana: string): string {
  return kana
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
  const { toHiragana } = await import('wanakana');
  const hepburn = romaji.replace(/m(?=[bpm])/g, 'n').replace(/tch/g, 'cch');
  const kana = toHiragana(hepburn, { passRomaji: false });
  return /^[ぁ-ゖー]+$/.test(kana) ? foldReading(kana) : undefined;
}
