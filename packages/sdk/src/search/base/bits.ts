/** How many bits of 32 are set. */
export function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Members as bits. */
export class BitSet {
  readonly words: Uint32Array;

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  addAll(members: ArrayLike<number>, count = members.length): void {
    const { words } = this;
    for (let i = 0; i < count; i++) {
      const member = members[i] as number;
      words[member >>> 5] = (words[member >>> 5] as number) | (1 << (member & 31));
    }
  }

  unite(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) | (other.words[i] as number);
  }

  clear(): void {
    this.words.fill(0);
  }

  count(): number {
    let total = 0;
    for (const word of this.words) total += ones(word);
    return total;
  }
}
