/** Called for a number once; asked for what it gave. */
export interface Once<T> {
  (number: number): Promise<T | undefined>;
  /** What it gave, where that is here already. */
  here(number: number): T | undefined;
}

/** Calls once for each number; what failed is tried again when next asked for. */
export function once<T>(act: (number: number) => Promise<T>): Once<T> {
  const known = new Map<number, Promise<T | undefined>>();
  const here = new Map<number, T>();
  const get = (number: number): Promise<T | undefined> => {
    let result = known.get(number);
    if (!result) {
      result = act(number).then((value) => {
        here.set(number, value);
        return value;
      }, () => {
        known.delete(number);
        return undefined;
      });
      known.set(number, result);
    }
    return result;
  };
  return Object.assign(get, { here: (number: number) => here.get(number) });
}
