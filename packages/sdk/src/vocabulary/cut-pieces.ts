/** Texts cut to be fetched apart, and the keys with which each begins, ascending. */
export interface PieceTexts {
  readonly starts: readonly string[];
  readonly pieces: readonly string[];
}

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\x7f' ? 3 : 1), 0);

/** Lines in the order of their keys, in pieces of about so many bytes that part none that begin with the same units. */
export function cutPieces(lines: readonly (readonly [key: string, line: string])[], bytes: number, units: number): PieceTexts {
  const starts: string[] = [], pieces: string[][] = [];
  let size = 0, last = '';
  for (const [key, line] of [...lines].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const beginning = key.slice(0, units);
    if (pieces.length === 0 || (size > bytes && beginning !== last)) {
      starts.push(beginning);
      pieces.push([]);
      size = 0;
    }
    last = beginning;
    pieces.at(-1)?.push(line);
    size += bytesOf(line);
  }
  return { starts, pieces: pieces.map((piece) => piece.join('\n')) };
}
