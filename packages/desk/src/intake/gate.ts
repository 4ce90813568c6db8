/** Lets so many in at once; the others are told to come again. */
export interface Gate {
  /** A function that makes room again, or nothing when all places are taken. */
  enter(): (() => void) | undefined;
  readonly inside: number;
}

/** A gate with `max` places. */
export function createGate(max: number): Gate {
  let inside = 0;
  return {
    enter() {
      if (inside >= max) return undefined;
      inside += 1;
      let left = false;
      return () => {
        if (!left) inside -= 1;
        left = true;
      };
    },
    get inside() { return inside; },
  };
}

/** Seconds after which to come again: not all at the same moment. */
export const spreadRetry = (): number => 1 + Math.floor(Math.random() * 5);
