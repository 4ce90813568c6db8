import type { Verdicts } from '../../engine.js';

/** What the share of met conditions adds: more than any fit, so that who states nothing comes after who meets. */
export const MET = 4;

/** How members stand to some conditions, with what is worked out of that for all of them. */
export const judged = (verdicts: Pick<Verdicts, 'conditions' | 'met' | 'fails' | 'of'>): Verdicts => ({
  ...verdicts, marked,
  extra: { marks: verdicts.met, worth: Float64Array.from({ length: verdicts.conditions + 1 }, (_, many) => (MET * many) / verdicts.conditions) },
});

/** The members with a mark. */
function marked(members: Uint32Array, marks: Uint8Array, mark: number): Uint32Array {
  const left = new Uint32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) {
    const number = members[i] as number;
    if (marks[number] === mark) left[count++] = number;
  }
  return left.subarray(0, count);
}
