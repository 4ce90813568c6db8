/** What a layman tells of, and the concepts that answer it: a word of each of its groups must occur in the query, in any order. */
export interface Situation {
  readonly ja: string;
  readonly en: string;
  /** Concept ids, the best answer first. */
  readonly leadsTo: readonly string[];
}

/** Where a word of situations stands: in one of the groups of a situation. */
export interface SituationUse {
  readonly situation: number;
  readonly group: number;
  /** Whether it is the last of the situation's groups. */
  readonly last: boolean;
  /** Its place among the words of the group that are as long: the first counts. */
  readonly rank: number;
}

/** A word in normal form, the beginning of one in Latin letters, or a kind of thing in angle brackets. */
export interface SituationWord {
  readonly text: string;
  readonly uses: readonly SituationUse[];
}

/** So many situations are fetched at once. */
export const SITUATIONS_IN_PIECE = 24;

/** No situation has more groups than this. */
export const GROUPS = 8;

/** What a word begins with, by which it is looked up: two units, or all of a kind of thing. */
export const beginningOf = (word: string): string => (word.startsWith('<') ? word : word.slice(0, 2));

/** The words in a piece by their beginnings. */
export function decodeSituationWords(piece: string): ReadonlyMap<string, readonly SituationWord[]> {
  const words = new Map<string, SituationWord[]>();
  for (const line of piece === '' ? [] : piece.split('\n')) {
    const [text = '', uses = ''] = line.split('|');
    const word: SituationWord = {
      text, uses: uses.split(' ').map((each) => {
        const [use = 0, rank = 0] = each.split(',').map((number) => parseInt(number, 36));
        return { situation: Math.floor(use / (2 * GROUPS)), group: (use >> 1) % GROUPS, last: use % 2 === 1, rank };
      }),
    };
    const same = words.get(beginningOf(text));
    if (same) same.push(word);
    else words.set(beginningOf(text), [word]);
  }
  return words;
}

/** A situation in the piece that holds it. */
export function decodeSituation(piece: string, number: number): Situation {
  const [ja = '', en = '', leadsTo = ''] = (piece.split('\n')[number % SITUATIONS_IN_PIECE] ?? '').split('\t');
  return { ja, en, leadsTo: leadsTo.split(' ') };
}
