/**
 * What is known of places, a tab-parted line each: code, kanji, kana, romaji. Most queries name none: what looks them up comes
 * with those that may (`place-index.ts`).
 */
export interface PlaceLines {
  all(): Iterable<string>;
  /** Takes up more lines. */
  grow(table: string): void;
  /** How often lines were taken up: what was made of them before is no longer all. */
  grown(): number;
}

/** The lines of a table. */
export function createPlaceLines(table: string): PlaceLines {
  const lines = new Map<string, string>();
  let times = 0;
  const grow = (more: string): void => {
    times++;
    for (const line of more.split('\n')) lines.set(line.slice(0, 6), line);
  };
  grow(table);
  return { all: () => lines.values(), grow, grown: () => times };
}
