import { expect, it } from 'vitest';
import { OF_ONE, PATHS } from '../../../packages/sdk/src/search/fit/relaxed/paths.js';

it('lets pass the least first, each path as it was tuned', () => {
  expect(PATHS.map((path) => path.join(' '))).toEqual([
    '', 'kind', 'words', 'finish', 'purpose', 'material', 'skill', 'made', 'made material',
    'words kind', 'kind material', 'kind finish material', 'kind skill', 'material skill',
    'words kind finish purpose material', 'sent', 'words sent finish purpose material',
    'words kind finish purpose material skill', 'words sent finish purpose material skill',
    'unstated', 'words unstated', 'wish', 'words wish', 'undone', 'words undone material', 'need', 'stem', 'stem kind',
    'asked', 'ground', 'subject', 'named', 'ground asked', 'ground kind', 'ground made', 'ground wish', 'ground named', 'words ground named',
    'named subject', 'named asked', 'head', 'mended',
  ]);
  expect(OF_ONE.map((path) => path.join(' '))).toEqual(['', 'material', 'skill', 'made', 'need', 'named']);
});

it('tries no path twice, and nothing of one part that it would not try of several', () => {
  const all = PATHS.map((path) => path.join(' '));
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(OF_ONE.map((path) => path.join(' '))));
});
