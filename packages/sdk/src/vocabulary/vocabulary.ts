import type { Concept } from '../model/concept.js';
import type { Locale } from '../model/text.js';

/** A concept reached from another by going to narrower ones, and in how many steps. */
export interface Narrower {
  readonly id: string;
  readonly depth: number;
}

/** Concepts by id with the hierarchy between them. */
export interface Vocabulary {
  readonly concepts: readonly Concept[];
  /** How many concepts are here by now. */
  size(): number;
  get(id: string): Concept | undefined;
  /** The concept itself (depth 0) and all narrower ones, nearest first. */
  narrower(id: string): readonly Narrower[];
  /** All broader concepts, nearest first, without the concept itself. */
  broader(id: string): readonly string[];
  /** Related concepts of other kinds, in both directions: who makes castings casts. */
  linked(id: string): readonly string[];
  /** Label in a language, or the words themselves where they are no concept's id. */
  label(idOrWords: string, locale?: Locale): string;
  /** Takes up a concept that is broader than none of those here; `related` are those that it does not name itself. */
  add(concept: Concept, related: readonly string[]): void;
}

const NONE: readonly string[] = [];

/** What a process is done with: who sells 研磨剤 or 研磨機 does not polish. */
const isTool = ({ kind, ja }: Concept): boolean =>
  kind === 'equipment' || kind === 'certification' || /(機|機械|装置|剤|液|油|砥石|工具|ロボット|研磨材)$/.test(ja);

/** Puts concepts together; of two with one id the later wins and stands last, so that a directory can override Sanchi's own. */
export function createVocabulary(...sets: readonly (readonly Concept[])[]): Vocabulary {
  const byId = new Map<string, Concept>();
  for (const set of sets) {
    for (const concept of set) {
      byId.delete(concept.id);
      byId.set(concept.id, concept);
    }
  }
  const links = new Map<string, string[]>();
  const link = (from: string, to: string): void => {
    const known = links.get(from);
    if (!known) links.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  const relate = (concept: Concept, related: readonly string[]): void => {
    for (const id of related) {
      const other = byId.get(id);
      if (!other || other.kind === concept.kind || isTool(other) || isTool(concept)) continue;
      link(concept.id, id);
      link(id, concept.id);
    }
  };
  for (const concept of byId.values()) if (concept.related) relate(concept, concept.related);
  const children = new Map<string, string[]>();
  for (const concept of byId.values()) {
    for (const id of concept.broader ?? []) {
      const siblings = children.get(id);
      if (siblings) siblings.push(concept.id);
      else children.set(id, [concept.id]);
    }
  }
  const walk = (start: string, next: (id: string) => readonly string[]): Narrower[] => {
    const seen = new Map([[start, 0]]);
    const queue = [start];
    for (const id of queue) {
      for (const other of next(id)) {
        if (seen.has(other) || !byId.has(other)) continue;
        seen.set(other, (seen.get(id) ?? 0) + 1);
        queue.push(other);
      }
    }
    return queue.map((id) => ({ id, depth: seen.get(id) ?? 0 }));
  };
  const narrowerCache = new Map<string, readonly Narrower[]>();
  const broaderCache = new Map<string, readonly string[]>();
  return {
    concepts: [...byId.values()],
    size: () => byId.size,
    get: (id) => byId.get(id),
    narrower(id) {
      let known = narrowerCache.get(id);
      if (!known) narrowerCache.set(id, (known = walk(id, (each) => children.get(each) ?? [])));
      return known;
    },
    broader(id) {
      let known = broaderCache.get(id);
      if (!known) broaderCache.set(id, (known = walk(id, (each) => byId.get(each)?.broader ?? []).slice(1).map((each) => each.id)));
      return known;
    },
    linked: (id) => links.get(id) ?? NONE,
    label(idOrWords, locale = 'ja') {
      const concept = byId.get(idOrWords);
      return concept === undefined ? idOrWords : locale.startsWith('ja') ? concept.ja : concept.en;
    },
    add(concept, related) {
      byId.set(concept.id, concept);
      relate(concept, [...concept.related ?? [], ...related]);
    },
  };
}
