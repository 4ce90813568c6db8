/** Where in a key something was found. */
export interface Place {
  readonly number: number;
  /** The key begins so, or is nothing else. */
  readonly begins: boolean;
  readonly whole: boolean;
}

const END = '\n';

/** Many short keys in one string, so that one search of the platform's own looks through all of them. */
export class NameText {
  #text = END;
  readonly #ends: number[] = [];
  readonly #numbers: number[] = [];

  /** Adds a key of a member; members come in ascending order. */
  add(key: string, number: number): void {
    this.#text += key + END;
    this.#ends.push(this.#text.length);
    this.#numbers.push(number);
  }

  /** Calls with each key that has some letters, at the first place it has them, until told to stop (`false`). */
  each(letters: string, beginning: boolean, act: (at: Place) => boolean | undefined): void {
    if (letters === '' || letters.includes(END)) return;
    const text = this.#text, wanted = beginning ? END + letters : letters, skip = beginning ? 1 : 0;
    for (let i = text.indexOf(wanted); i >= 0; ) {
      const start = i + skip, key = this.#keyAt(start), end = this.#ends[key] as number;
      const begins = text[start - 1] === END;
      if (act({ number: this.#numbers[key] as number, begins, whole: begins && start + letters.length === end - 1 }) === false) return;
      i = text.indexOf(wanted, end - 1);
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
