import { cutPieces } from './cut-pieces.js';
import type { Pieces } from './pieces.js';
import { GROUPS, SITUATIONS_IN_PIECE } from './situations.js';

/** A piece of words grows to about so many bytes before compression, little over 2 kB after it: sentences have many beginnings. */
const PIECE = 4400;

/**
 * The situations in pieces: their words by how these begin, each with where it stands, and what is shown of a situation by its
 * number. From the lines that `scripts/generate.mjs` makes: label, label, answers and groups of words, parted by tabs.
 */
export function encodeSituations(lines: readonly string[]): Pick<Pieces, 'situationStarts' | 'situationWords' | 'situations'> {
  const uses = new Map<string, string[]>();
  lines.forEach((line, situation) => {
    const groups = line.split('\t').slice(3);
    if (groups.length > GROUPS) throw new Error(`a situation has more than ${GROUPS} groups: ${line}`);
    groups.forEach((words, group) => {
      const use = (2 * (situation * GROUPS + group) + Number(group === groups.length - 1)).toString(36);
      const byLength = new Map<number, number>();
      for (const word of words.split('|')) {
        const rank = byLength.get(word.length) ?? 0;
        byLength.set(word.length, rank + 1);
        uses.set(word, [...uses.get(word) ?? [], rank > 0 ? `${use},${rank.toString(36)}` : use]);
      }
    });
  });
  const { starts, pieces } = cutPieces([...uses].map(([word, of]) => [word, `${word}|${of.join(' ')}`]), PIECE, 2);
  const heads = lines.map((line) => line.split('\t').slice(0, 3).join('\t'));
  return {
    situationStarts: starts, situationWords: pieces,
    situations: Array.from({ length: Math.ceil(heads.length / SITUATIONS_IN_PIECE) }, (_, i) => heads.slice(i * SITUATIONS_IN_PIECE, (i + 1) * SITUATIONS_IN_PIECE).join('\n')),
  };
}
