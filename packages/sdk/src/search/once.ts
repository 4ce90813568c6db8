/** Calls once for each number; what failed is tried again when next asked for. */
export function once<T>(act: (number: number) => Promise<T>): (number: number) => Promise<T | undefined> {
  const known = new Map<number, Promise<T | undefined>>();
  return (number) => {
    let result = known.get(number);
    if (!result) {
      result = act(number).catch(() => {
        known.delete(number);
        return undefined;
      });
      known.set(number, result);
    }
    return result;
  };
}
