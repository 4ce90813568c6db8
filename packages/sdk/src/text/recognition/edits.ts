// Three rows of the table of distances: filled for thousands of words, made once.
let before = new Uint8Array(64), last = new Uint8Array(64), row = new Uint8Array(64);

/**
 * How many slips lie between two words (a letter wrong, missing, too many, or two swapped; Damerau's distance without
 * edits inside a swap), or `undefined` where there are more than `most`.
 */
export function withinEdits(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  if (b.length >= row.length) [before, last, row] = [0, 0, 0].map(() => new Uint8Array(b.length * 2)) as [typeof row, typeof row, typeof row];
  const far = most + 1;
  for (let k = 0; k <= b.length; k++) last[k] = Math.min(k, far);
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal than this, there are more slips already.
    const from = Math.max(1, i - most), to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? Math.min(i, far) : far;
    let least = row[from - 1] as number;
    const unit = a.charCodeAt(i - 1);
    for (let k = from; k <= to; k++) {
      const other = b.charCodeAt(k - 1);
      let cost = Math.min((last[k] as number) + 1, (row[k - 1] as number) + 1, (last[k - 1] as number) + (unit === other ? 0 : 1), far);
      if (i > 1 && k > 1 && unit === b.charCodeAt(k - 2) && a.charCodeAt(i - 2) === other) cost = Math.min(cost, (before[k - 2] as number) + 1);
      row[k] = cost;
      if (cost < least) least = cost;
    }
    if (to < b.length) row[to + 1] = far;
    if (least > most) return undefined;
    [before, last, row] = [last, row, before];
  }
  const edits = last[b.length] as number;
  return edits <= most ? edits : undefined;
}
