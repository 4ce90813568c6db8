import { describe, expect, it } from 'vitest';
import { enDetail } from '../../packages/elements/src/strings/en-detail.js';
import { enWelcome } from '../../packages/elements/src/strings/en-welcome.js';
import { en } from '../../packages/elements/src/strings/en.js';
import { jaDetail } from '../../packages/elements/src/strings/ja-detail.js';
import { jaWelcome } from '../../packages/elements/src/strings/ja-welcome.js';
import { ja } from '../../packages/elements/src/strings/ja.js';

/** English does not count in tens of thousands. */
const JAPANESE_ONLY = ['tenThousandYen'];
/** A key followed by `1` has its own text where `{n}` is one; Japanese needs none. */
const keysOf = (texts: object): string[] => Object.keys(texts).filter((key) => !(key.endsWith('1') && key.slice(0, -1) in texts)).sort();

describe('texts of the search, cards and profiles', () => {
  it.each([['the first screen', ja, en], ['the ways in', jaWelcome, enWelcome], ['parts loaded on demand', jaDetail, enDetail]])(
    '%s has every text in Japanese and in English, in files that are fetched at the same moment', (_, japanese, english) => {
      expect(keysOf(english)).toEqual(keysOf(japanese).filter((key) => !JAPANESE_ONLY.includes(key)));
    });
});
