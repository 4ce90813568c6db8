import { describe, expect, it } from 'vitest';
import { normalizeWithOffsets } from '../../../packages/sdk/src/text/normalize.js';
import { createDictionary } from '../../../packages/sdk/src/text/recognition/dictionary.js';
import { recognise } from '../../../packages/sdk/src/text/recognition/recognise.js';
import { fullVocabulary, traps } from '../../../packages/sdk/src/vocabulary/full.js';
import { createVocabulary } from '../../../packages/sdk/src/vocabulary/vocabulary.js';

const vocabulary = fullVocabulary();
const dictionary = await createDictionary(createVocabulary(vocabulary), traps());
const conceptsIn = (text: string): ReadonlySet<string> => new Set(recognise(dictionary, normalizeWithOffsets(text), false)
  .flatMap(({ meanings }) => meanings.map(({ concept }) => concept)));
const terms = vocabulary.flatMap(({ id, en, synonyms }) => [en, ...synonyms?.en ?? []].map((term) => ({ id, term })));

/** Spelt so, these are words of a narrower or neighbouring concept of the same kind. May only get fewer. */
const ELSEWHERE = [
  'acetate fiber', 'aluminum extrusion', 'aluminum powder', 'carbon-fiber fabric', 'carbon-fiber weaving', 'ceramic fiber', 'fiber reinforcing sheet', 'machining center machine',
  'mold modification', 'molding line', 'regenerated cellulose fiber', 'reinforcing fiber fabric', 'textile fiber',
];
const missed = new Set<string>();

/** Terms of which one word is written in another way, and which mean something else or nothing then. */
function unread(word: RegExp, other: string): string[] {
  const changed = terms.map(({ id, term }) => ({ id, term, other: term.replace(word, other) })).filter((each) => each.other !== each.term);
  expect(changed.length).toBeGreaterThan(0);
  const lost = changed.filter((each) => conceptsIn(each.term).has(each.id) && !conceptsIn(each.other).has(each.id)).map((each) => each.other);
  for (const each of lost) missed.add(each);
  return lost.filter((each) => !ELSEWHERE.includes(each));
}

describe('English terms', () => {
  it.each([
    ['aluminium', 'aluminum'], ['colour', 'color'], ['fibre', 'fiber'], ['mould', 'mold'], ['moulding', 'molding'], ['centre', 'center'], ['jewellery', 'jewelry'],
    ['plough', 'plow'], ['anodising', 'anodizing'], ['galvanised', 'galvanized'],
  ])('are read in both spellings: %s, %s', (british, american) => {
    expect(unread(new RegExp(`\\b${british}\\b`, 'i'), american)).toEqual([]);
    expect(unread(new RegExp(`\\b${american}\\b`, 'i'), british)).toEqual([]);
  });
  it.each([['knife', 'knives'], ['shelf', 'shelves'], ['scarf', 'scarves'], ['craftsman', 'craftsmen']])('are read in the plural: %s, %s', (one, many) => {
    expect(unread(new RegExp(`\\b${one}$`, 'i'), many)).toEqual([]);
  });
  it('mean something else in another spelling no more often than is known', () => {
    expect([...missed].sort()).toEqual(ELSEWHERE);
  });
});
