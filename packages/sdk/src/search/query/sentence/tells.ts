import type { Normalized } from '../../../text/normalize.js';
import { isStopword } from '../../../text/recognition/stopwords.js';
import { HIRAGANA, KATAKANA } from '../../../text/script.js';
import type { Span } from '../words/spans.js';
import { isAskedFor } from './alternatives.js';

export const isThing = ({ part }: Span): boolean => part.kind === 'concept' && part.conceptKind !== 'need';
export const isObject = ({ part }: Span): boolean => part.conceptKind === 'product';
const isNeed = ({ part }: Span): boolean => part.conceptKind === 'need';
const isSkill = ({ part }: Span): boolean => part.conceptKind === 'process' || part.conceptKind === 'finish';

/**
 * Whether a query may tell of a situation without naming a skill, of which some is known and some left over. A word, half a word or a need of the
 * vocabulary tells no more: the words of situations are fetched for sentences alone.
 */
export function mayTell(n: Normalized, known: readonly Span[], rest: readonly [number, number][]): boolean {
  if (!isSentence(n) && !isThingDoing(n, known, rest)) return false;
  const skilled = known.some(isSkill);
  // Key words that name a skill tell of no situation: 「ステンレス 溶接 大型」.
  if (skilled && !n.scripts.includes(HIRAGANA) && !/[a-z]/.test(n.text)) return false;
  if (rest.length > 0) return true;
  const [only, ...more] = known, told = isTold(n, known);
  if (only && more.length === 0 && !told && !isOfUnknown(n, only)) return false;
  return known.some(isNeed) || (!skilled && !known.some(({ part }) => part.conceptKind === 'service') && (told || SITUATION.test(n.text)));
}

/** Whether a query may be a sentence: three words or more, or hiragana that joins what stands around it. */
const isSentence = ({ text, scripts }: Normalized): boolean =>
  text.length >= 5 && (text.split(' ').length >= 3 || (scripts.includes(HIRAGANA) && (scripts.includes(KATAKANA) || !/^[ぁ-ゖー]+$/.test(text))) || /^[ぁ-ゖー]{8,}$/.test(text));

/** A thing and one word more that tells of it: "door creaks", "loose chair", "cracked teacup". */
function isThingDoing({ text }: Normalized, known: readonly Span[], [word]: readonly [number, number][]): boolean {
  if (word === undefined) return /^[a-z ]+$/.test(text) && known.some(isNeed) && known.some(isObject);
  return known.some((span) => isThing(span) && (span.end < word[0] ? /^[a-z]+ [a-z]{4,}s$/.test(text) : /^[a-z]{4,} [a-z]+(?: [a-z]+)?$/.test(text) && span.end === text.length));
}

/** Tells of a situation, though all its words are known: 「社員証をかざして鍵を開けたい」. Endings that also follow a mere request (…ください) do not. */
const SITUATION = /[一-龠いえきぎけげしじせちてにねびべみめりれ]たい(?!る)|ように|(?:ら|か|さ|ま)な[いく]|困|ほし[いく]|欲し|しま[うっ]|[ちじ]ゃ[うっ]|すぎ|てき[たて]|って(?:い|き)|(?:れ|け|げ|い)た(?![いくてめ])|大変|つら[いく]|にく[いく]|危な|\b(?:want|without|cannot|(?:ca|do|does|wo)n['’]t|too|keeps?)\b/;

/**
 * Whether something is told of a thing: 「湯のみがくすんでいる」「戸が重い」, but not 「湯のみがほしい」. A thing that is asked for in so
 * many words is what is wanted.
 */
const isTold = ({ text }: Normalized, known: readonly Span[]): boolean => !known.some((span) => isObject(span) && isAskedFor(text, span))
  && known.some((span, i) => isThing(span) && tellOfIt(text.slice(span.end, known[i + 1]?.start)));

/** Whether words behind a thing are more than particles and whole words that only frame (of きしんで each letter alone might). */
function tellOfIt(words: string): boolean {
  if (!/^(?:[のをにがはでとも]|から)/.test(words)) return false;
  for (let at = 0; at < words.length; ) {
    let end = Math.min(words.length, at + 12);
    while (end > at + 1 && !isStopword(words.slice(at, end))) end--;
    if (end === at + 1 && !/[のをにがはでともかなや、。？?！! ]/.test(words.charAt(at))) return true;
    at = end;
  }
  return false;
}

/** Whether a trouble is told of something that no dictionary knows: 「雨どいから水があふれて困る」. */
const isOfUnknown = ({ text }: Normalized, only: Span): boolean => isNeed(only) && /[一-龠].*(?:[のをにがはでとも]|から)$/.test(text.slice(0, only.start));
