/** Medians and percentiles. */

export const percentile = (values, share) => {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
};

export const median = (values) => percentile(values, 0.5);

/** Median of each round's ratio, so that a slow moment of the machine weighs on both sides alike. */
export const ratioOf = (rounds, base) =>
  median(rounds.map((value, at) => value / base[at]).filter((value) => Number.isFinite(value)));
