import { createSlicer } from './slices.js';

/** Where in a key something was found. */
export interface Place {
  readonly number: number;
  /** The key begins so, or is nothing else. */
  readonly begins: boolean;
  readonly whole: boolean;
}

const END = '\n';
/** Pairs of letters are told apart as far as this many places go. */
const PLACES = 1 << 14;
const placeOf = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;

/** Where each pair of letters stands, compressed: the positions of place `p` are `rows[starts[p] … starts[p + 1]]`, ascending. */
interface Pairs {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Many short keys in one string, looked through by the rarest pair of letters of what is looked for. */
export class NameText {
  #text = END;
  readonly #ends: number[] = [];
  readonly #numbers: number[] = [];
  #pairs: Pairs | undefined;

  /** Adds a key of a member; members come in ascending order. */
  add(key: string, number: number): void {
    this.#text += key + END;
    this.#ends.push(this.#text.length);
    this.#numbers.push(number);
  }

  /** Notes where each pair of letters stands, in slices; until then all is looked through. */
  async settle(): Promise<void> {
    const text = this.#text, starts = new Uint32Array(PLACES + 1), rows = new Uint32Array(text.length);
    const slice = createSlicer();
    for (let i = 1; i < text.length; i++) {
      const place = placeOf(text.charCodeAt(i - 1), text.charCodeAt(i)) + 1;
      starts[place] = (starts[place] as number) + 1;
      const pause = (i & 0xfff) === 0 ? slice() : undefined;
      if (pause) await pause;
    }
    for (let place = 0; place < PLACES; place++) starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
    const next = starts.slice();
    for (let i = 1; i < text.length; i++) {
      const place = placeOf(text.charCodeAt(i - 1), text.charCodeAt(i)), row = next[place] as number;
      rows[row] = i - 1;
      next[place] = row + 1;
      const pause = (i & 0xfff) === 0 ? slice() : undefined;
      if (pause) await pause;
    }
    this.#pairs = { starts, rows };
  }

  /** Calls with each key that has some letters, at the first place it has them, until told to stop (`false`). */
  each(letters: string, beginning: boolean, act: (at: Place) => boolean | undefined): void {
    if (letters === '' || letters.includes(END)) return;
    const text = this.#text, wanted = beginning ? END + letters : letters, skip = beginning ? 1 : 0;
    let last = -1;
    for (const at of this.#positions(wanted)) {
      if (!text.startsWith(wanted, at)) continue;
      const start = at + skip, key = this.#keyAt(start), end = this.#ends[key] as number;
      if (key === last) continue;
      last = key;
      const begins = text[start - 1] === END;
      if (act({ number: this.#numbers[key] as number, begins, whole: begins && start + letters.length === end - 1 }) === false) return;
    }
  }

  /** Where some letters may stand, ascending. */
  * #positions(wanted: string): Generator<number> {
    const pairs = this.#pairs;
    if (!pairs || wanted.length < 2) {
      for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) yield at;
      return;
    }
    const { starts, rows } = pairs;
    let from = 0, to = Infinity, shift = 0;
    for (let i = 1; i < wanted.length; i++) {
      const place = placeOf(wanted.charCodeAt(i - 1), wanted.charCodeAt(i));
      const [first, end] = [starts[place] as number, starts[place + 1] as number];
      if (end - first < to - from) [from, to, shift] = [first, end, i - 1];
    }
    for (let row = from; row < to; row++) {
      const at = (rows[row] as number) - shift;
      if (at >= 0) yield at;
    }
  }

  #keyAt(position: number): number {
    let low = 0, high = this.#ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
