/** What a layman tells of, and the concepts that answer it: a word of each of its groups must occur in the query, in any order. */
export interface Situation {
  readonly ja: string;
  readonly en: string;
  /** Concept ids, the best answer first. */
  readonly leadsTo: readonly string[];
}

/** A sort of thing that people speak of, and the sorts that it is one of or is presumed to be made of, the nearest first. */
export interface Item {
  readonly ja: string;
  readonly en: string;
  readonly id: string;
  readonly of: readonly string[];
  /** Whether the query says with it what a thing is made of. */
  readonly material: boolean;
  /** Whether it is so wide a sort (部品, 機械) that its rules only count where nothing else is known of what the query tells. */
  readonly broad: boolean;
}

/** What is wrong with a thing, or wished of it; `{}` in its labels stands for the thing. */
export interface Symptom {
  readonly ja: string;
  readonly en: string;
  /** Whether its second group only tells in what manner ("how can I stop …", "… all the time") what is said first shall not happen. */
  readonly denied: boolean;
  /** By sort of thing the concepts that answer it, the best first; `@` is the thing itself. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

/** A word in normal form, the beginning of one in Latin letters, or a kind of thing in angle brackets. */
export interface SituationWord {
  readonly text: string;
  /** Where it stands, in one of the groups of a situation each: the situation's number above {@link GROUP_BITS} for the group and one bit that says whether it is the last of them. */
  readonly uses: Uint32Array;
  /** For each of these its place among the words of the group that are as long: the first counts. */
  readonly ranks: Uint32Array;
}

/** So many situations are fetched at once. */
export const SITUATIONS_IN_PIECE = 24;

/** No situation has more groups than this. */
export const GROUPS = 8;
/** So many bits tell one of them. */
export const GROUP_BITS = 3;

/** What a word begins with, by which it is looked up: two units, or all of a kind of thing. */
export const beginningOf = (word: string): string => (word.startsWith('<') ? word : word.slice(0, 2));

/** The words in a piece by their beginnings. */
export function decodeSituationWords(piece: string): ReadonlyMap<string, readonly SituationWord[]> {
  const words = new Map<string, SituationWord[]>();
  for (const line of piece === '' ? [] : piece.split('\n')) {
    const [text = '', uses = ''] = line.split('|');
    const numbers = uses.split(' ').map((each) => each.split(',').map((number) => parseInt(number, 36)));
    const word: SituationWord = { text, uses: Uint32Array.from(numbers, ([use = 0]) => use), ranks: Uint32Array.from(numbers, ([, rank = 0]) => rank) };
    const same = words.get(beginningOf(text));
    if (same) same.push(word);
    else words.set(beginningOf(text), [word]);
  }
  return words;
}

/**
 * What stands under a number in the piece that holds it. Its third column says what it is: the answers of a situation; of an
 * item "=" and its id, with "!" before it for a material and "~" for a broad one, and what it is of; of a symptom "item,item=answers", parted by bars,
 * after "~" where it is denied.
 */
export function decodeSituation(piece: string, number: number): Situation | Item | Symptom {
  const [ja = '', en = '', rest = ''] = (piece.split('\n')[number % SITUATIONS_IN_PIECE] ?? '').split('\t');
  if (rest.startsWith('=')) {
    const [id = '', ...of] = rest.slice(1).split(' ');
    return { ja, en, id: id.replace(/[!~]/g, ''), of, material: id.includes('!'), broad: id.includes('~') };
  }
  if (!rest.includes('=')) return { ja, en, leadsTo: rest.split(' ') };
  return { ja, en, denied: rest.startsWith('~'), answers: new Map(rest.replace('~', '').split('|').flatMap((rule) => {
    const [own = '', answers = ''] = rule.split('=');
    return own.split(',').map((item) => [item, answers.split(' ')] as const);
  })) };
}
