/** Lets so many in at once; the others are told to come again. */
export interface Gate {
  /** A function that makes room again, or nothing when all places, or those that one address may have, are taken. */
  enter(address: string): (() => void) | undefined;
  readonly inside: number;
}

/** What one page sends at once. */
const PAGE = 4;

/** A gate with `max` places, of which one address gets half: whoever sends slowly on purpose does not shut out the others. */
export function createGate(max: number): Gate {
  const perAddress = Math.max(PAGE, Math.ceil(max / 2));
  const places = new Map<string, number>();
  let inside = 0;
  return {
    enter(address) {
      const own = places.get(address) ?? 0;
      if (inside >= max || own >= perAddress) return undefined;
      inside += 1;
      places.set(address, own + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        inside -= 1;
        const rest = (places.get(address) ?? 1) - 1;
        if (rest > 0) places.set(address, rest);
        else places.delete(address);
      };
    },
    get inside() { return inside; },
  };
}

/** Seconds after which to come again: not all at the same moment. */
export const spreadRetry = (): number => 1 + Math.floor(Math.random() * 5);
