/** Ways of writing a word: romaji, half width, full width, one slip of the finger. */
import { fold } from '../generate/concepts/index.mjs';

const ROMAJI = Object.fromEntries(
  ('あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno ' +
    'はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ' +
    'ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ' +
    'きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo ' +
    'みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo びゃbya びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo ' +
    'てぃti でぃdi ふぁfa ふぃfi ふぇfe ふぉfo うぇwe うぃwi しぇshe じぇje ちぇche ぁa ぃi ぅu ぇe ぉo')
    .split(' ').map((pair) => [pair.replace(/[a-z]/g, ''), pair.replace(/[^a-z]/g, '')]));

/** Hepburn letters of a reading; a long vowel is doubled as it is typed, or written once. */
export const romaji = (kana, long = true) => {
  let answer = '';
  let double = false;
  for (let at = 0; at < kana.length; at++) {
    const two = ROMAJI[kana.slice(at, at + 2)];
    if (kana[at] === 'っ') { double = true; continue; }
    if (kana[at] === 'ー') { answer += long ? (answer.at(-1) ?? '') : ''; continue; }
    const sound = two ?? ROMAJI[kana[at]] ?? kana[at];
    if (two) at++;
    answer += double ? (sound.startsWith('ch') ? 't' : sound[0]) + sound : sound;
    double = false;
  }
  return long ? answer : answer.replace(/ou/g, 'o').replace(/uu/g, 'u').replace(/oo/g, 'o');
};

export const katakana = (text) => text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
export const hiragana = fold;

const HALF = new Map();
for (let code = 0xff66; code <= 0xff9d; code++) {
  const half = String.fromCharCode(code);
  HALF.set(half.normalize('NFKC'), half);
  for (const mark of ['ﾞ', 'ﾟ']) {
    const whole = (half + mark).normalize('NFKC');
    if (whole.length === 1) HALF.set(whole, half + mark);
  }
}

/** ｶﾀｶﾅ; letters without a half-width form stay. */
export const halfWidth = (text) => [...katakana(text)].map((letter) => HALF.get(letter) ?? letter).join('').normalize('NFC');

/** ＡＢＣ１２３ of ASCII; the rest stays. */
export const fullWidth = (text) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replace(/ /g, '　');

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const KANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのまみむめもらりるれろん';

/** One edit (letter wrong, missing, doubled, or two swapped), never in the first letter. */
export const slip = (text, random) => {
  const letters = [...text];
  const alphabet = /[a-z]/i.test(text) ? LETTERS : KANA;
  for (;;) {
    const at = random.between(1, letters.length - 1);
    const changed = [...letters];
    const kind = random.below(4);
    if (letters[at] === ' ' || letters[at - 1] === ' ') continue;
    if (kind === 0) changed[at] = random.pick([...alphabet]);
    else if (kind === 1) changed.splice(at, 1);
    else if (kind === 2) changed.splice(at, 0, letters[at]);
    else if (at > 1) [changed[at - 1], changed[at]] = [changed[at], changed[at - 1]];
    const answer = changed.join('');
    if (answer !== text) return answer;
  }
};
