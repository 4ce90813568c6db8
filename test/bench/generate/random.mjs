/** A small seeded generator (mulberry32): the same corpus on every machine. */

/** FNV-1a over a string, to derive one seed from another. */
export const hash = (text) => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

export const createRandom = (seed) => {
  let state = (typeof seed === 'number' ? seed : hash(seed)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  const pick = (list) => list[below(list.length)];
  return {
    next, below, pick,
    chance: (share) => next() < share,
    /** Whole number from low to high, both included. */
    between: (low, high) => low + below(high - low + 1),
    /** Some of a list, without repeats, in random order. */
    some: (list, count) => {
      const rest = [...list];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(rest.splice(below(rest.length), 1)[0]);
      return taken;
    },
    /** One of a list whose entries are likelier the earlier they stand. */
    skewed: (list) => list[Math.floor(list.length * next() ** 1.8)],
  };
};
