/** By the vowel that a long one is written with: after which letters it says nothing. */
const LONG: Readonly<Record<string, string>> = {
  あ: 'あかさたなはまやらわがざだばぱゃ', い: 'いきしちにひみりぎじびぴ', う: 'うくすつぬふむゆるぐずぶぷゅおこそとのほもよろごぞどぼぽょ',
  え: 'えけせてねへめれげぜでべぺ', お: 'おこそとのほもよろごぞどぼぽょ',
};
const SAME: Readonly<Record<string, string>> = { づ: 'ず', ぢ: 'じ', を: 'お' };
const FOREIGN: Readonly<Record<string, string>> = { てぃ: 'ち', でぃ: 'じ', うぉ: 'お' }, SMALL = [...'ぃぉ'].map((small) => small.charCodeAt(0));
const VOWELS = 'あいうえお', Y_KANA = 'やゆよゃゅょ';

/**
 * Readings folded so that every romanisation of a word comes out the same: long vowels short (kōtei, koutei, kotei),
 * づ as ず, ぢ as じ, ティ as チ (kōtingu), ー dropped, ん before a vowel joined to it (seni is せんい as often as せに).
 */
export function foldReading(kana: string): string {
  let folded = '', last = '';
  for (let i = 0; i < kana.length; i++) {
    let letter = kana.charAt(i);
    if (letter === 'ー') continue;
    if (letter === 'ん' && i + 1 < kana.length) {
      const vowel = VOWELS.indexOf(kana.charAt(i + 1)), y = Y_KANA.indexOf(kana.charAt(i + 1));
      if (vowel >= 0) letter = 'なにぬねの'.charAt(vowel);
      else if (y >= 0) {
        folded += 'に';
        letter = Y_KANA.charAt(3 + y % 3);
      }
      if (vowel >= 0 || y >= 0) i++;
    } else {
      const foreign = i > 0 && SMALL.includes(kana.charCodeAt(i + 1)) ? FOREIGN[kana.slice(i, i + 2)] : undefined;
      if (foreign !== undefined) i++;
      letter = foreign ?? SAME[letter] ?? letter;
    }
    // What is long already is made no longer by one more.
    if (last !== '' && LONG[letter]?.includes(last)) last = '';
    else folded += last = letter;
  }
  return folded;
}
