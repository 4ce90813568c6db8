import type { Concept } from '../../model/concept.js';
import { plurals, type TermSource } from '../../vocabulary/terms.js';
import type { Entry, Meaning } from './dictionary.js';
import { normalizeTerm } from '../normalize.js';

/** Entries with one beginning, longest first; many are parted further by their next unit. */
interface Branch {
  readonly list: readonly Entry[];
  readonly next: ReadonlyMap<number, Branch> | undefined;
  /** The entries that end here or before: what is left where no branch goes on. */
  readonly ends: readonly Entry[];
}

/** A term as written; of a trap there is no concept. */
export interface Waiting {
  readonly text: string;
  readonly concept: Concept | undefined;
  readonly source: TermSource;
  /** Where the concept is not known yet, but its meaning is. */
  readonly meaning?: Meaning;
}

/** A list of so many is looked through; a longer one is parted. */
const FEW = 6;

/** All terms that begin with one unit of the normal form. Nothing is done with them before the first is asked for. */
export class Room {
  readonly #first: number;
  #waiting: Waiting[] = [];
  #entries = new Map<string, Entry>();
  #root: Branch | undefined;

  constructor(first: number) {
    this.#first = first;
  }

  add(term: Waiting): void {
    this.#waiting.push(term);
  }

  /**
   * Adds terms that come before those already here, as the vocabulary has them: what only few of a term's meanings were
   * known of gets the rest.
   */
  grow(terms: readonly Waiting[]): void {
    this.#settle();
    const before = this.#entries;
    this.#entries = new Map();
    this.#root = undefined;
    this.#waiting.push(...terms);
    this.#settle();
    for (const [key, entry] of before) {
      const grown = this.#entries.get(key);
      if (!grown) this.#entries.set(key, entry);
      else for (const meaning of entry.meanings) addMeaning(grown, meaning);
    }
  }

  exact(key: string): Entry | undefined {
    this.#settle();
    return this.#entries.get(key);
  }

  entries(): Iterable<Entry> {
    this.#settle();
    return this.#entries.values();
  }

  /** The entries that may stand at a place where a text has this room's unit. */
  candidates(text: string, at: number): readonly Entry[] {
    let branch = this.#root ?? this.#grow();
    for (let i = at + 1; branch.next; i++) {
      const next = branch.next.get(text.charCodeAt(i));
      if (!next) return branch.ends;
      branch = next;
    }
    return branch.list;
  }

  #grow(): Branch {
    this.#settle();
    const entries = [...this.#entries.values()].sort((a, b) => b.key.length - a.key.length);
    return (this.#root = branchOf(entries, 1, []));
  }

  #settle(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    const parts: Waiting[] = [];
    for (const item of waiting) {
      const meaning = item.source === 'part' ? undefined : meaningOf(item);
      if (!meaning) {
        parts.push(item);
        continue;
      }
      this.#put(item.text, meaning);
      for (const plural of plurals(item.text)) this.#put(plural, meaning);
    }
    for (const item of parts) this.#put(item.text, meaningOf(item));
  }

  #put(text: string, meaning: Meaning | undefined): void {
    const { key, first, last } = normalizeTerm(text);
    if (key.charCodeAt(0) !== this.#first) return;
    let entry = this.#entries.get(key);
    if (!entry) {
      const kanaOnly = /^[ぁ-ゖー]+$/.test(key);
      const prolonged = /[ーｰ]$/.test(text) && !key.endsWith('ー');
      entry = { key, meanings: [], prolonged, first, last, kanaOnly };
      this.#entries.set(key, entry);
    }
    if (meaning) addMeaning(entry, meaning);
  }
}

const meaningOf = ({ concept, source, meaning }: Waiting): Meaning | undefined =>
  meaning ?? (concept && { concept: concept.id, kind: concept.kind, source });

function addMeaning({ meanings }: Entry, meaning: Meaning): void {
  // A modifier that is itself a process or material says that, not the machine, agent or treatment named after it.
  if (meaning.source === 'part' && meanings.some(({ kind, source }) => source !== 'part' && (kind === 'process' || kind === 'finish' || kind === 'material'))) return;
  if (!meanings.some((known) => known.concept === meaning.concept)) meanings.push(meaning);
}

/** Parts entries that share so many units by the next one; `ends` are those that a text has had in full by then. */
function branchOf(entries: readonly Entry[], depth: number, before: readonly Entry[]): Branch {
  const here = entries.filter(({ key }) => key.length === depth);
  const ends = here.length > 0 ? [...here, ...before] : before;
  if (entries.length <= FEW) return { list: [...entries, ...before], next: undefined, ends };
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.key.length === depth) continue;
    const unit = entry.key.charCodeAt(depth);
    const group = groups.get(unit);
    if (group) group.push(entry);
    else groups.set(unit, [entry]);
  }
  return { list: entries, next: new Map([...groups].map(([unit, group]) => [unit, branchOf(group, depth + 1, ends)])), ends };
}
