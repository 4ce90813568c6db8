/** The members with a mark. */
export function marked(members: Uint32Array, marks: Uint8Array, mark: number): Uint32Array {
  const left = new Uint32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const number = members[i] as number;
    if (marks[number] === mark) left[count++] = number;
  }
  return left.subarray(0, count);
}
