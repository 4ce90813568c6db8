import type { Concept } from '../../model/concept.js';
import type { TermSource } from '../../vocabulary/terms.js';
import type { Entry, Meaning } from './dictionary.js';
import { normalizeTerm, steadyUnit, type TermForm } from '../normalize.js';

/** A term as written; of a trap there is no concept. */
export interface Waiting {
  readonly text: string;
  readonly concept: Concept | undefined;
  readonly source: TermSource;
  /** Where the concept is not known yet, but its meaning is. */
  readonly meaning?: Meaning | undefined;
  /** Its normal form, once somebody had to know it. */
  form?: TermForm | undefined;
}

/** So many terms are looked through; more are parted by their next unit. */
const FEW = 6;
const NONE: readonly Entry[] = [];
/** What a branch is made of: how it is parted, and what becomes of it in the end. */
interface Made<T> {
  /** The unit of the normal form at a place, 0 at its end. */
  unitAt(item: T, at: number): number;
  entriesOf(items: readonly T[]): Map<string, Entry>;
}

/** Terms with one beginning. They are parted, and put into normal form, where a text goes on as they do. */
class Branch<T = unknown> {
  /** Those that go on, by their next unit. */
  #next: ReadonlyMap<number, Branch> | undefined;
  /** A bit for each unit they go on with, by its low bits and by those above: most letters of a text are seen to be none of them without a look-up. */
  #low = 0;
  #high = 0;
  /** The entries, longest first; where the branch is parted those that end here or before, which is what is left where none goes on. */
  list: readonly Entry[];
  readonly #made: Made<T>;
  readonly #depth: number;
  #waiting: readonly T[] | undefined;

  /** `before` are the entries that a text has had in full by then. */
  constructor(waiting: readonly T[], made: Made<T>, depth = 1, before = NONE) {
    this.#waiting = waiting;
    this.#made = made;
    this.#depth = depth;
    this.list = before;
  }

  get isParted(): boolean {
    return this.#next !== undefined;
  }

  /** The branch of those that go on with a unit. */
  at(unit: number): Branch | undefined {
    return (this.#low >>> (unit & 31)) & (this.#high >>> ((unit >> 5) & 31)) & 1 ? this.#next?.get(unit)?.open() : undefined;
  }

  open(): this {
    const waiting = this.#waiting;
    if (waiting) {
      this.#waiting = undefined;
      if (waiting.length <= FEW) this.#settle(waiting);
      else this.#part(waiting);
    }
    return this;
  }

  #settle(items: readonly T[]): void {
    if (items.length > 0) this.list = [...[...this.#made.entriesOf(items).values()].sort((a, b) => b.key.length - a.key.length), ...this.list];
  }

  #part(items: readonly T[]): void {
    const here: T[] = [], groups = new Map<number, T[]>();
    for (const item of items) {
      const unit = this.#made.unitAt(item, this.#depth);
      const group = unit === 0 ? here : groups.get(unit);
      if (group) group.push(item);
      else groups.set(unit, [item]);
    }
    this.#settle(here);
    const next = new Map<number, Branch>();
    for (const [unit, group] of groups) {
      next.set(unit, new Branch(group, this.#made, this.#depth + 1, this.list));
      this.#low |= 1 << (unit & 31);
      this.#high |= 1 << ((unit >> 5) & 31);
    }
    this.#next = next;
  }
}

/** All terms that begin with one unit of the normal form. Nothing is done with them before the first is asked for. */
export class Room {
  #waiting: Waiting[] = [];
  #root: Branch | undefined;
  /** All entries, once somebody wanted them. */
  #entries: Map<string, Entry> | undefined;

  add(term: Waiting): void {
    this.#waiting.push(term);
  }

  /**
   * Adds terms that come before those already here, as the vocabulary has them: what only few of a term's meanings were
   * known of gets the rest.
   */
  grow(terms: readonly Waiting[]): void {
    const before = this.#whole(), entries = TERMS.entriesOf(terms);
    for (const [key, entry] of before) {
      const grown = entries.get(key);
      if (!grown) entries.set(key, entry);
      else for (const meaning of entry.meanings) addMeaning(grown, meaning);
    }
    this.#entries = entries;
    this.#root = undefined;
  }

  exact(key: string): Entry | undefined {
    if (this.#entries) return this.#entries.get(key);
    return this.candidates(key, 0).find((entry) => entry.key === key);
  }

  entries(): Iterable<Entry> {
    return this.#whole().values();
  }

  /** The entries that may stand at a place where a text has this room's unit, longest first. */
  candidates(text: string, at: number): readonly Entry[] {
    let branch = (this.#root ??= this.#plant()).open();
    for (let i = at + 1; branch.isParted; i++) {
      const next = branch.at(text.charCodeAt(i));
      if (!next) break;
      branch = next;
    }
    return branch.list;
  }

  #plant(): Branch {
    return this.#entries ? new Branch([...this.#entries.values()], ENTRIES) : new Branch(this.#waiting, TERMS);
  }

  #whole(): Map<string, Entry> {
    if (!this.#entries) {
      this.#entries = TERMS.entriesOf(this.#waiting);
      this.#waiting = [];
      this.#root = undefined;
    }
    return this.#entries;
  }
}

/** Entries as they are. */
const ENTRIES: Made<Entry> = {
  unitAt: ({ key }, at) => (at < key.length ? key.charCodeAt(at) : 0),
  entriesOf: (entries) => new Map(entries.map((entry) => [entry.key, entry])),
};

/** Terms, put into normal form as far as somebody asks. */
const TERMS: Made<Waiting> = {
  unitAt(term, at) {
    if (!term.form) {
      const unit = steadyUnit(term.text, at);
      if (unit !== undefined) return unit;
    }
    const { key } = (term.form ??= normalizeTerm(term.text));
    return at < key.length ? key.charCodeAt(at) : 0;
  },
  entriesOf(terms) {
    const entries = new Map<string, Entry>();
    // A word that is only part of a term says what it says of itself.
    for (const term of terms) if (term.source !== 'part') put(entries, term);
    for (const term of terms) if (term.source === 'part') put(entries, term);
    return entries;
  },
};

/** The unit that a term in normal form begins with; 0 where that has no letter. */
export const firstUnit = (term: Waiting): number => TERMS.unitAt(term, 0);

function put(entries: Map<string, Entry>, term: Waiting): void {
  const { text, concept, source } = term;
  const { key, first, last } = term.form ?? normalizeTerm(text);
  let entry = entries.get(key);
  if (!entry) {
    const kanaOnly = /^[ぁ-ゖー]+$/.test(key);
    const prolonged = /[ーｰ]$/.test(text) && !key.endsWith('ー');
    entries.set(key, entry = { key, meanings: [], prolonged, first, last, kanaOnly });
  }
  const meaning = term.meaning ?? (concept && { concept: concept.id, kind: concept.kind, source });
  if (meaning) addMeaning(entry, meaning);
}

function addMeaning({ meanings }: Entry, meaning: Meaning): void {
  // A modifier that is itself a process or material says that, not the machine, agent or treatment named after it.
  if (meaning.source === 'part' && meanings.some(({ kind, source }) => source !== 'part' && (kind === 'process' || kind === 'finish' || kind === 'material'))) return;
  if (!meanings.some((known) => known.concept === meaning.concept)) meanings.push(meaning);
}
