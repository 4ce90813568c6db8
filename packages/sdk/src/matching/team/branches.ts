/** Branches looked at for one number of members before its search is given up: far more than requests of a dozen parts need. */
const MOST_BRANCHES = 100_000;

/** Counts the branches of one search, and says when there are too many. */
export class Branches {
  #looked = 0;

  /** Counts one more; whether it may still be looked at. */
  next(): boolean {
    this.#looked += 1;
    return !this.isSpent;
  }

  get isSpent(): boolean {
    return this.#looked > MOST_BRANCHES;
  }
}
