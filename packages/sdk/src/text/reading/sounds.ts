/**
 * What a foreign word sounds like, whichever way it is written: its consonants by class, a vowel only where it begins.
 * Kana lose what tells l from r and c from k, and add vowels: ギャレックス and Galex, ホプニック and Hopnic come out the same.
 */

/** Consonants of kana, in their rows; vowels, y and what only lengthens say nothing. */
const ROWS: readonly (readonly [string, string])[] = [
  ['かきくけこがぎぐげご', 'k'], ['さしすせそざじずぜぞぢづ', 's'], ['たちつてとだでど', 't'], ['なにぬねのん', 'n'], ['はひふへほ', 'h'], ['ばびぶべぼゔ', 'b'],
  ['ぱぴぷぺぽ', 'p'], ['まみむめも', 'm'], ['らりるれろ', 'r'], ['わ', 'w'],
];
const CLASSES: ReadonlyMap<string, string> = new Map(ROWS.flatMap(([letters, sound]) => [...letters].map((letter) => [letter, sound] as const)));
const VOWEL = 'a';

/** The same sound twice in a row is one (ッ, ンナ); m and n before lips are one. */
const joined = (sounds: string): string => sounds.replace(/m(?=[bp])/g, 'n').replace(/(.)\1+/g, '$1');

/** The sounds of kana in normal form. */
export function soundsOfKana(kana: string): string {
  const sounds = [...kana.replace(/うぃ|うぇ|うぉ/g, 'わ')].map((letter) => CLASSES.get(letter) ?? '').join('');
  return joined((/^[あいうえお]/.test(kana) && !/^う[ぃぇぉ]/.test(kana) ? VOWEL : '') + sounds);
}

/** Spellings and how they sound, the longest first; where a sound depends on the speaker, all of them. */
const SPELLINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:[ts]ion|cian)/, ['sn']], [/^tch/, ['t']], [/^ts/, ['t', 'ts']], [/^sch/, ['s']], [/^dge?/, ['s', 't']], [/^ck/, ['k']], [/^ch/, ['t', 'k', 's']], [/^sh/, ['s']], [/^ph/, ['h']], [/^th/, ['s', 't']], [/^gh/, ['', 'k']],
  [/^qu/, ['k']], [/^x/, ['ks']], [/^c(?=[eiy])/, ['s']], [/^[cqk]/, ['k']], [/^g(?=[eiy])/, ['k', 's']], [/^g/, ['k']], [/^[szj]/, ['s']], [/^d/, ['t']], [/^t/, ['t']], [/^f/, ['h']], [/^h/, ['h', '']],
  [/^[bv]/, ['b']], [/^l/, ['r']], [/^r(?=[^aeiouy]|$)/, ['', 'r']], [/^r/, ['r']], [/^[pmnw]/, []],
];
const WAYS = 16;

/** The ways in which a word in Latin letters may sound. */
export function soundsOfLatin(word: string): string[] {
  let ways = [/^[aeiou]/.test(word) ? VOWEL : ''];
  for (let i = 0; i < word.length; ) {
    const rest = word.slice(i), found = SPELLINGS.find(([spelling]) => spelling.test(rest));
    if (!found) {
      i++;
      continue;
    }
    const [spelling, sounds] = found, [letters] = spelling.exec(rest) as RegExpExecArray;
    ways = ways.flatMap((way) => (sounds.length === 0 ? [way + letters] : sounds.map((sound) => way + sound))).slice(0, WAYS);
    i += letters.length;
  }
  return [...new Set(ways.map(joined))];
}
