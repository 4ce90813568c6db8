/** By the vowel that a long one is written with: after which letters it says nothing. */
const LONG: Readonly<Record<string, string>> = {
  あ: 'あかさたなはまやらわがざだばぱゃ', い: 'いきしちにひみりぎじびぴ', う: 'うくすつぬふむゆるぐずぶぷゅおこそとのほもよろごぞどぼぽょ',
  え: 'えけせてねへめれげぜでべぺ', お: 'おこそとのほもよろごぞどぼぽょ',
};
const SAME: Readonly<Record<string, string>> = { づ: 'ず', ぢ: 'じ', を: 'お' };
const FOREIGN: Readonly<Record<string, string>> = { てぃ: 'ち', でぃ: 'じ', うぉ: 'お' };
const VOWELS = 'あいうえお', Y_KANA = 'やゆよゃゅょ';
const N = 0x3093, NI = 0x306b, LONG_MARK = 0x30fc, FIRST = 0x3041, KANA = 0x60, SMALL_I = 0x3043, SMALL_O = 0x3049;

// By kana, counted from the first: which kana it counts as, and the vowels, a bit each, that say nothing after it.
const same = new Uint16Array(KANA), silent = new Uint8Array(KANA), vowels = new Int8Array(KANA).fill(-1);
for (let i = 0; i < KANA; i++) same[i] = (SAME[String.fromCharCode(FIRST + i)] ?? String.fromCharCode(FIRST + i)).charCodeAt(0);
[...VOWELS].forEach((vowel, bit) => {
  vowels[vowel.charCodeAt(0) - FIRST] = bit;
  for (const kana of LONG[vowel] as string) silent[kana.charCodeAt(0) - FIRST] = (silent[kana.charCodeAt(0) - FIRST] as number) | (1 << bit);
});

let units = new Uint16Array(256);

/**
 * Readings folded so that every romanisation of a word comes out the same: long vowels short (kōtei, koutei, kotei),
 * づ as ず, ぢ as じ, ティ as チ (kōtingu), ー dropped, ん before a vowel joined to it (seni is せんい as often as せに).
 */
export function foldReading(kana: string): string {
  const { length } = kana;
  if (units.length < 2 * length) units = new Uint16Array(4 * length);
  let out = 0, last = -1;
  for (let i = 0; i < length; i++) {
    let unit = kana.charCodeAt(i);
    if (unit === LONG_MARK) continue;
    const next = kana.charCodeAt(i + 1);
    if (unit === N && i + 1 < length) {
      const vowel = VOWELS.indexOf(kana.charAt(i + 1)), y = Y_KANA.indexOf(kana.charAt(i + 1));
      if (vowel >= 0) unit = 'なにぬねの'.charCodeAt(vowel);
      else if (y >= 0) {
        units[out++] = NI;
        unit = Y_KANA.charCodeAt(3 + y % 3);
      }
      if (vowel >= 0 || y >= 0) i++;
    } else {
      const foreign = i > 0 && (next === SMALL_I || next === SMALL_O) ? FOREIGN[kana.slice(i, i + 2)] : undefined;
      if (foreign !== undefined) {
        i++;
        unit = foreign.charCodeAt(0);
      } else unit = same[unit - FIRST] ?? unit;
    }
    const vowel = vowels[unit - FIRST] ?? -1;
    // What is long already is made no longer by one more.
    if (vowel >= 0 && ((silent[last - FIRST] ?? 0) & (1 << vowel)) !== 0) last = -1;
    else units[out++] = last = unit;
  }
  return String.fromCharCode.apply(null, units.subarray(0, out) as unknown as number[]);
}
