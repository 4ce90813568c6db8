import type { Normalized } from '../../../text/normalize.js';
import type { PlaceIndex } from '../../knowledge/place-index.js';

/** Neighbouring Japanese words of a query as one. */
export function joinedWords({ text }: Normalized): { readonly joined: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/(?<=[ぁ-ゖー一-龠々]) (?=[ぁ-ゖー一-龠々])/g)].map(({ index: space }) => {
    const start = text.lastIndexOf(' ', space - 1) + 1;
    const next = text.indexOf(' ', space + 1);
    const end = next < 0 ? text.length : next;
    return { joined: text.slice(start, space) + text.slice(space + 1, end), start, end };
  });
}

/** First letters of what may be the full name of a municipality that is not known yet. */
export function mayName(text: string, places: PlaceIndex): string[] {
  const letters = new Set<string>();
  for (const { index } of text.matchAll(/[市区町村]| (?:shi|ku|cho|machi|mura|son)(?![a-z])/g)) {
    const end = index + (/[a-z]+/.exec(text.slice(index + 1, text.charAt(index) === ' ' ? index + 6 : index))?.[0].length ?? 0) + 1;
    for (let start = Math.max(0, index - LONGEST_NAME); start < index; start++) {
      if (text.charAt(index) === ' ' && /[a-z]/.test(text.charAt(start - 1))) continue;
      if (text.charAt(start) !== ' ' && places.named(text.slice(start, end)).length === 0) letters.add(text.charAt(start));
    }
  }
  return [...letters];
}

/** No municipality has a longer name before its suffix, in kanji or Latin letters. */
const LONGEST_NAME = 16;
