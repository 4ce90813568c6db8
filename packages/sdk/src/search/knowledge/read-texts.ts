import type { Dictionary } from '../../text/recognition/dictionary.js';
import { normalizeWithOffsets, type Normalized } from '../../text/normalize.js';
import { recognise, type Mention } from '../../text/recognition/recognise.js';

/** A text of a member as reasons need it. */
export interface ReadText {
  readonly n: Normalized;
  readonly mentions: readonly Mention[];
}

/** So many texts are remembered: those of the hits on a page, which hardly change from one keystroke to the next. */
const REMEMBERED = 400;
const cache = new WeakMap<Dictionary, Map<string, ReadText>>();

/** Recognises a text, or remembers what was recognised in it. */
export function readText(dictionary: Dictionary, text: string): ReadText {
  let known = cache.get(dictionary);
  if (!known) cache.set(dictionary, (known = new Map<string, ReadText>()));
  let read = known.get(text);
  if (!read) {
    const n = normalizeWithOffsets(text);
    read = { n, mentions: recognise(dictionary, n) };
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, read);
  }
  return read;
}
