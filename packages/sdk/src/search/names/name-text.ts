import { createSlicer } from '../base/slices.js';

/** Called with a member, whether its key begins so, and whether it is nothing else; `false` is enough. */
type Act = (number: number, begins: boolean, whole: boolean) => boolean | undefined;

/** A member's number above two bits that say whether its key begins so (1) and whether it is nothing else (2). */
export const KIND_BITS = 2, KIND = 3, WHOLE = 2;

const END = '\n', END_UNIT = 0x0a;
/** A stretch that so many keys have is what a trade is called; so many of these are remembered. */
const MANY = 64, TRADES = 200;
/** Pairs of letters are told apart as far as this many places go. */
const PLACES = 1 << 14;
const placeOf = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;

/** Where each pair of letters stands, compressed: the positions of place `p` are `rows[starts[p] … starts[p + 1]]`, ascending. */
interface Pairs {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Keys with one beginning: where each of them starts and whose it is; parted by the next letter once that has been typed. */
interface Branch {
  readonly keys: readonly number[];
  readonly numbers: readonly number[];
  next?: Map<number, Branch>;
  /** Its keys as they are found by the letters that lead here. */
  found?: readonly number[];
}

/** Many short keys in one string, looked through by the rarest pair of letters of what is looked for. */
export class NameText {
  #text = END;
  #ends: number[] | Uint32Array = [];
  readonly #numbers: number[] = [];
  #pairs: Pairs | undefined;
  readonly #begun = new Map<number, Branch>();
  /** What trades are called, and where in the keys: in those of thousands. */
  readonly #inside = new Map<string, readonly number[]>();

  /** Adds a key of a member; members come in ascending order. */
  add(key: string, number: number): void {
    this.#text += key + END;
    (this.#ends as number[]).push(this.#text.length);
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
    this.#ends = Uint32Array.from(this.#ends);
    this.#pairs = { starts, rows };
  }

  /** Calls with each key that has some letters, at the first place it has them, until told to stop (`false`). */
  each(letters: string, beginning: boolean, act: Act): void {
    if (letters === '' || letters.includes(END)) return;
    // Of a first search each name is looked at once: nothing is parted for it.
    if (beginning && this.#pairs) this.#eachBegun(letters, act);
    else this.#eachWith(letters, beginning, act);
  }

  /** Whether any key begins so. */
  begins(letters: string): boolean {
    let any = false;
    this.each(letters, true, () => {
      any = true;
      return false;
    });
    return any;
  }

  /** What {@link each} tells of, a number each ({@link KIND}): two letters begin the names of thousands. */
  found(letters: string, beginning: boolean): readonly number[] {
    const branch = beginning && this.#pairs && letters !== '' && !letters.includes(END) ? this.#begunBy(letters) : undefined;
    const known = branch ? branch.found : beginning ? undefined : this.#inside.get(letters);
    if (known) return known;
    const found: number[] = [];
    this.each(letters, beginning, (number, begins, whole) => {
      found.push((number << KIND_BITS) | (whole ? WHOLE : begins ? 1 : 0));
      return undefined;
    });
    if (branch) branch.found = found;
    else if (!beginning && found.length >= MANY) {
      if (this.#inside.size >= TRADES) this.#inside.clear();
      this.#inside.set(letters, found);
    }
    return found;
  }

  #begunBy(letters: string): Branch | undefined {
    let branch = this.#branch(letters.charCodeAt(0));
    for (let i = 1; i < letters.length && branch; i++) {
      const next: ReadonlyMap<number, Branch> = (branch.next ??= this.#parted(branch, i));
      branch = next.get(letters.charCodeAt(i));
    }
    return branch;
  }

  #eachBegun(letters: string, act: Act): void {
    const text = this.#text, { length } = letters, branch = this.#begunBy(letters);
    if (!branch) return;
    const { keys, numbers } = branch;
    for (let i = 0; i < keys.length; i++) {
      if (act(numbers[i] as number, true, text.charCodeAt((keys[i] as number) + length) === END_UNIT) === false) return;
    }
  }

  /** The keys that begin with a letter. */
  #branch(unit: number): Branch | undefined {
    let branch = this.#begun.get(unit);
    if (!branch) {
      const keys: number[] = [], numbers: number[] = [], wanted = END + String.fromCharCode(unit);
      const { rows, from, to } = this.#rarest(wanted);
      for (let row = from, key = 0; row < to; row++) {
        const at = rows[row] as number;
        if (!this.#text.startsWith(wanted, at)) continue;
        key = this.#keyAt(at + 1, key);
        keys.push(at + 1);
        numbers.push(this.#numbers[key] as number);
      }
      branch = { keys, numbers };
      this.#begun.set(unit, branch);
    }
    return branch;
  }

  /** Keys by one of their letters. */
  #parted({ keys, numbers }: Branch, at: number): Map<number, Branch> {
    const branches = new Map<number, { keys: number[]; numbers: number[] }>();
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number, number = numbers[i] as number, unit = this.#text.charCodeAt(key + at);
      const branch = branches.get(unit);
      if (!branch) branches.set(unit, { keys: [key], numbers: [number] });
      else {
        branch.keys.push(key);
        branch.numbers.push(number);
      }
    }
    return branches;
  }

  #eachWith(letters: string, beginning: boolean, act: Act): void {
    const text = this.#text, ends = this.#ends, wanted = beginning ? END + letters : letters, skip = beginning ? 1 : 0;
    const { rows, from, to, shift } = this.#rarest(wanted), numbers = this.#numbers, { length } = wanted;
    let key = 0, end = 0;
    for (let row = from; row < to; row++) {
      const at = (rows[row] as number) - shift;
      // Only the first place in a key counts.
      if (at + skip < end || at < 0) continue;
      // Letter by letter: most have the first few in common, and there are thousands.
      let same = 0;
      while (same < length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++;
      if (same < length) continue;
      const start = at + skip;
      key = this.#keyAt(start, key);
      end = ends[key] as number;
      const begins = beginning || text.charCodeAt(start - 1) === END_UNIT;
      if (act(numbers[key] as number, begins, begins && start + letters.length === end - 1) === false) return;
    }
  }

  /** Where the rarest pair of some letters stands, and how far after their beginning. */
  #rarest(wanted: string): { readonly rows: ArrayLike<number>; readonly from: number; readonly to: number; readonly shift: number } {
    const pairs = this.#pairs;
    if (!pairs || wanted.length < 2) {
      const rows: number[] = [];
      for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) rows.push(at);
      return { rows, from: 0, to: rows.length, shift: 0 };
    }
    const { starts, rows } = pairs;
    let from = 0, to = Infinity, shift = 0;
    for (let i = 1; i < wanted.length; i++) {
      const place = placeOf(wanted.charCodeAt(i - 1), wanted.charCodeAt(i)), first = starts[place] as number, end = starts[place + 1] as number;
      if (end - first < to - from) [from, to, shift] = [first, end, i - 1];
    }
    return { rows, from, to, shift };
  }

  /** The key that a position lies in, not before another one. */
  #keyAt(position: number, known: number): number {
    const ends = this.#ends;
    let low = known, step = 1;
    while (low + step < ends.length && (ends[low + step] as number) <= position) {
      low += step;
      step *= 2;
    }
    let high = Math.min(ends.length - 1, low + step);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
