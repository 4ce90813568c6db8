import { expect, test } from 'vitest';
import { textIn } from '@sanchi/sdk';

test('a text is read in the language asked for; who asks for one that is not there gets English before Japanese', () => {
  const name = { ja: '研磨', en: 'polishing' };
  expect([textIn(name), textIn(name, 'en-GB'), textIn(name, 'fr'), textIn({ ja: '研磨' }, 'fr'), textIn({ en: 'polishing' }), textIn({ de: 'Polieren' }, 'fr'), textIn(undefined)])
    .toEqual(['研磨', 'polishing', 'polishing', '研磨', 'polishing', 'Polieren', '']);
});
