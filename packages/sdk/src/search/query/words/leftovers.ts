import type { Normalized } from '../../../text/normalize.js';
import { onlyFrames } from '../../../text/recognition/stopwords.js';
import { HIRAGANA, KANJI, KATAKANA } from '../../../text/script.js';
import type { Span } from './spans.js';

/** Behind a kanji: what inflects it (楽しみたい, 外されない), not a word of its own after a particle. */
const OKURIGANA = /^(?![のをにがはでとも]).*[いうくぐしすたちつてぬぶむりるぎみんえけせねめれば]$/;

/** What joins an inflected word to the next. */
const JOINED = /(?:ので|から|けど|[をにがはでともやのな])+$/;

/** Kanji with which 用 is one word: 専用, 利用. */
export const BEFORE_USE = '使利専兼汎費応採信雇実活共併適転運引作通多常代乗';
/** 用 before or behind a word says that it is used for something (塗装用スプレーガン, 革用の針); in 専用 or 利用 it is part of the word. */
const USED_BEFORE = /^用(?![途意品具紙地])(?=.)/, USED_BEHIND = new RegExp(`(?<!^)(?<![${BEFORE_USE}])用$`);

/** A stretch without what says that it is used for something; `behind` where it goes on from what is known. */
function withoutUse(text: string, [start, end]: readonly [number, number], behind: boolean): [number, number] {
  const word = text.slice(start, end);
  if (behind && USED_BEFORE.test(word)) return [start + 1, end];
  return USED_BEHIND.test(word) ? [start, end - 1] : [start, end];
}

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
    for (const stretch of cut(n, i, end, known)) {
      const [from, to] = withoutUse(n.text, stretch, i > 0 && stretch[0] === i);
      const word = n.text.slice(from, to);
      // Only hiragana inflects: ツイスト beside a known word is a word, though it is all kana in normal form.
      const inflects = known && n.scripts[from] === HIRAGANA;
      if (onlyFrames(word, known, inflects || (known && /[一-龠]/.test(word))) || (inflects && /^[ぁ-ん]{1,2}$/.test(word)) || /^[ぁ-ん]$/.test(word)) framed = true;
      else rest.push([from, to]);
    }
    i = end;
  }
  // A query of nothing but frames (「加工」, 「会社」) is searched as the words it is.
  const text = rest.length > 0 || known ? '' : n.text.trim();
  if (text !== '') rest.push([n.text.indexOf(text), n.text.indexOf(text) + text.length]);
  return { rest, framed };
}

/** Whether hiragana and katakana stand together. */
function isMixed({ scripts }: Normalized, start: number, end: number): boolean {
  const own = scripts.slice(start, end);
  return own.includes(HIRAGANA) && own.includes(KATAKANA);
}

/** The apostrophe of sen'i stands within a word. */
const WORD = /(?:[^\s、。,.!?！？「」『』()[\]{}:;"'“”*/|~]|(?<=n)'(?=[aiueoy]))+/g;

/** Cuts a stretch at spaces and marks, and Japanese where hiragana parts the content words. */
function cut(n: Normalized, start: number, end: number, known: boolean): [number, number][] {
  const words: [number, number][] = [], stretch = n.text.slice(start, end);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(stretch); match; match = WORD.exec(stretch)) {
    const word = match[0];
    const at = start + match.index;
    // Katakana is hiragana in normal form: 「のマーク」 is a particle and a word. Of Latin letters nothing is cut off.
    if (/^[a-z0-9]+$/.test(word) || onlyFrames(word, known) || (/^[ぁ-んー]+$/.test(word) && !isMixed(n, at, at + word.length))) {
      words.push([at, at + word.length]);
      continue;
    }
    // Runs of hiragana and of everything else (katakana is hiragana in normal form); a single kanji is a verb or a particle's
    // noun that says too little (取れた, 具).
    for (let from = 0; from < word.length; ) {
      const hiragana = n.scripts[at + from] === HIRAGANA;
      let to = from + 1;
      while (to < word.length && (n.scripts[at + to] === HIRAGANA) === hiragana) to++;
      const run = word.slice(from, to);
      const start = from + (hiragana ? (/^[のをにがはでともやな]*/.exec(run)?.[0].length ?? 0) : 0);
      const end = to - (hiragana ? (/[のをにがはでともや]*$/.exec(run)?.[0].length ?? 0) : 0);
      const inflected = hiragana && from > 0 && n.scripts[at + from - 1] === KANJI && OKURIGANA.test(run.replace(JOINED, ''));
      if (hiragana ? !inflected && end - start >= 1 : end - start >= 2 || run.length === word.length || /[a-z0-9]/.test(run)) words.push([at + start, at + Math.max(start, end)]);
      from = to;
    }
  }
  return words;
}
