import type { Dictionary, Meaning } from '../../../text/recognition/dictionary.js';

const named = ({ exact }: Dictionary, word: string): readonly Meaning[] =>
  exact(word)?.meanings.filter(({ kind, source }) => source !== 'part' && (kind === 'material' || kind === 'product' || kind === 'process')) ?? [];

/** A stretch of a word, with what it means. */
interface Half {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/**
 * Words that Japanese writes without a space, where one of them is a single kanji, which is recognised as a word of its own alone: 銅継手, 樹脂皿
 * beside what was recognised, and both at once in 銅箱, 竹皿. Nothing where a stretch is no such word.
 */
export function halvesOf(dictionary: Dictionary, text: string, start: number, end: number): readonly Half[] {
  const word = text.slice(start, end);
  if (/^[一-龠]$/.test(word)) {
    const meanings = named(dictionary, word);
    return meanings.length > 0 ? [{ start, end, meanings }] : [];
  }
  if (!/^[一-龠](?:[一-龠]|[一-龠]{2})$|^[一-龠]{2}[一-龠]$/.test(word)) return [];
  for (let at = 1; at < word.length; at++) {
    const first = named(dictionary, word.slice(0, at)), second = named(dictionary, word.slice(at));
    if (first.length > 0 && second.length > 0) return [{ start, end: start + at, meanings: first }, { start: start + at, end, meanings: second }];
  }
  return [];
}
