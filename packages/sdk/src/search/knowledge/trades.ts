import type { Dictionary } from '../../text/recognition/dictionary.js';
import { normalize } from '../../text/normalize.js';

const ENDINGS = ['産業', '業界', '工業', '業'];

/** The trades that a label names by their thing alone, as official lists do: 機械 for the machinery industry. */
export function tradesOf(dictionary: Dictionary, label: string): string[] {
  const words = normalize(label);
  return ENDINGS.flatMap((ending) => dictionary.exact(words + ending)?.meanings ?? []).flatMap(({ concept, kind, source }) => (kind === 'industry' && source !== 'part' ? [concept] : []));
}
