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
