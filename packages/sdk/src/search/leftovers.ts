import type { Normalized } from '../text/normalize.js';
import { onlyFrames } from '../text/stopwords.js';
import { HIRAGANA } from '../text/script.js';
import type { Span } from './spans.js';

/** What no span covers, cut into words; `framed` where words were dropped that only frame a query. */
export function leftovers(n: Normalized, spans: readonly Span[]): { readonly rest: [number, number][]; readonly framed: boolean } {
  const taken = new Uint8Array(n.text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const known = spans.length > 0;
  const rest: [number, number][] = [];
  let framed = false;
  for (let i = 0; i < n.text.length; i++) {
    if (taken[i] === 1) continue;
    let end = i;
    while (end < n.text.length && taken[end] === 0) end++;
    for (const [from, to] of cut(n, i, end, known)) {
      const word = n.text.slice(from, to);
      // Only hiragana inflects: ツイスト beside a known word is a word, though it is all kana in normal form.
      const inflects = known && n.scripts[from] === HIRAGANA;
      if (onlyFrames(word, known, inflects) || (inflects && /^[ぁ-ん]{1,2}$/.test(word)) || /^[ぁ-ん]$/.test(word)) framed = true;
      else rest.push([from, to]);
    }
    i = end;
  }
  // A query of nothing but frames (「加工」, 「会社」) is searched as the words it is.
  const text = n.text.trim();
  if (rest.length === 0 && !known && text !== '') rest.push([n.text.indexOf(text), n.text.indexOf(text) + text.length]);
  return { rest, framed };
}

/** Cuts a stretch at spaces and marks, and Japanese where hiragana parts the content words. */
function* cut(n: Normalized, start: number, end: number, known: boolean): Generator<[number, number]> {
  for (const match of n.text.slice(start, end).matchAll(/[^\s、。,.!?！？「」『』()[\]{}:;"'“”*/|~]+/g)) {
    const word = match[0];
    const at = start + match.index;
    if (onlyFrames(word, known) || /^[ぁ-んー]+$/.test(word)) {
      yield [at, at + word.length];
      continue;
    }
    // Runs of hiragana and of everything else; a single kanji is a verb or a particle's noun that says too little (取れた, 具).
    for (const run of word.matchAll(/[ぁ-ん]+|[^ぁ-ん]+/g)) {
      const hiragana = n.scripts[at + run.index] === HIRAGANA;
      const from = at + run.index + (hiragana ? (/^[のをにがはでともや]*/.exec(run[0])?.[0].length ?? 0) : 0);
      const to = at + run.index + run[0].length - (hiragana ? (/[のをにがはでともや]*$/.exec(run[0])?.[0].length ?? 0) : 0);
      if (hiragana ? to - from >= 1 : to - from >= 2 || run[0].length === word.length || /[a-z0-9]/.test(run[0])) yield [from, Math.max(from, to)];
    }
  }
}
