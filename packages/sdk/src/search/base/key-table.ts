/** Numbers distinct keys (whole numbers above 0) in the order in which they come: an open-addressing table that grows. */
export class KeyTable {
  #keys = new Float64Array(1 << 13);
  #numbers = new Uint32Array(1 << 13);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a key, a new one where it has none. */
  add(key: number): number {
    const at = slot(this.#keys, key);
    if (this.#keys[at] === key) return this.#numbers[at] as number;
    this.#keys[at] = key;
    this.#numbers[at] = this.#size++;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  /** The number of a key, -1 where it has none. */
  find(key: number): number {
    const at = slot(this.#keys, key);
    return this.#keys[at] === key ? this.#numbers[at] as number : -1;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2), numbers = new Uint32Array(keys.length);
    this.#keys.forEach((key, i) => {
      if (key === 0) return;
      const at = slot(keys, key);
      keys[at] = key;
      numbers[at] = this.#numbers[i] as number;
    });
    this.#keys = keys;
    this.#numbers = numbers;
  }
}

/** Where a key stands, or would. */
function slot(keys: Float64Array, key: number): number {
  const last = keys.length - 1;
  let at = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x10000) | 0, 0x85ebca6b);
  at = (at ^ (at >>> 15)) & last;
  while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & last;
  return at;
}

/** An array twice as long, filled up with a value. */
export function grown<T extends Uint32Array | Uint16Array | Int32Array>(array: T, value: number): T {
  const longer = new (array.constructor as new (length: number) => T)(array.length * 2);
  longer.set(array);
  return longer.fill(value, array.length) as T;
}
