import { expect, it } from 'vitest';
import { describeEvent } from '../../../packages/desk/src/flow/record/history.js';
import { membersCounted } from '../../../packages/desk/src/flow/record/wording.js';

it('counts one member in the singular', () => {
  expect([1, 2].map((count) => membersCounted(count, 'en'))).toEqual(['1 member', '2 members']);
  expect(membersCounted(1, 'ja')).toBe('1社');
});

it('brackets as each language does', () => {
  const event = { type: 'team-formed', team: [{ member: 'a', part: '研磨' }, { member: 'b', part: 'めっき' }] } as unknown as Parameters<typeof describeEvent>[0];
  expect(describeEvent(event, (id) => id, 'ja')).toBe('チーム：a（研磨）、b（めっき）');
  expect(describeEvent(event, (id) => id, 'en')).toBe('Team: a (研磨), b (めっき)');
});
