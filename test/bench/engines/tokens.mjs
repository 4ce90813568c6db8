/** The tokenizer people write by hand when a search library meets Japanese: NFKC, words of Latin, bigrams of the rest. */

const RUN = /[\p{Script=Latin}\p{N}]+|[\p{L}\p{N}\p{M}ー々〆]+/gu;
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

export const bigrams = (text) => {
  const tokens = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    const letters = [...run];
    if (LATIN.test(run) || letters.length === 1) tokens.push(run);
    else for (let at = 0; at + 1 < letters.length; at++) tokens.push(letters[at] + letters[at + 1]);
  }
  return tokens;
};
