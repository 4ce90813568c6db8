/** How many bits of 32 are set. */
export function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Members as bits, with how many there are. */
export class BitSet {
  readonly words: Uint32Array;
  size = 0;

  constructor(members: number) {
    this.words = new Uint32Array((members + 31) >>> 5);
  }

  addAll(members: ArrayLike<number>, count = members.length): void {
    const { words } = this;
    let added = 0;
    for (let i = 0; i < count; i++) {
      const member = members[i] as number, word = words[member >>> 5] as number, bit = 1 << (member & 31);
      if ((word & bit) !== 0) continue;
      words[member >>> 5] = word | bit;
      added++;
    }
    this.size += added;
  }

  unite(other: BitSet): void {
    const { words } = this, { words: others } = other;
    if (this.size === 0) {
      words.set(others);
      this.size = other.size;
      return;
    }
    let added = 0;
    for (let i = 0; i < words.length; i++) {
      const more = (others[i] as number) & ~(words[i] as number);
      if (more === 0) continue;
      words[i] = (words[i] as number) | more;
      added += ones(more);
    }
    this.size += added;
  }

  clear(): void {
    this.words.fill(0);
    this.size = 0;
  }
}
