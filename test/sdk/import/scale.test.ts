import { expect, test } from 'vitest';
import { textIn } from '@sanchi/sdk';
import { importDirectory } from '@sanchi/sdk/import';
import { codes, file, run } from './helpers.js';

/** The longest time in which a timer could not fire while `work` ran. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

test('a cell of 10 MB is cut and told, in good time', async () => {
  const started = performance.now();
  const result = await run(`企業名,住所,事業内容\n甲,燕市1,"${'研磨とめっき。'.repeat(1_500_000)}"\n乙,燕市2,普通\n`);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(codes(result)).toEqual(['text-too-long']);
  expect(result.problems[0]?.value?.length).toBeLessThan(300);
  expect(textIn(result.document.members[0]?.description)).toHaveLength(20_000);
  expect(result.document.members).toHaveLength(2);
}, 60_000);

test('200,000 rows come in steadily, leaving the page alive and telling how far they are', async () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => `第${at}製作所,燕市見本${at},研磨`);
  const source = file(`企業名,住所,加工内容\n${rows.join('\n')}\n`);
  const stages = new Set<string>();
  const started = performance.now();
  let result: Awaited<ReturnType<typeof importDirectory>> | undefined;
  const blocked = await longestBlock(async () => { result = await importDirectory([source], { onProgress: ({ stage }) => stages.add(stage) }); });
  const total = performance.now() - started;
  expect(result?.document.members).toHaveLength(200_000);
  expect(stages).toContain('members');
  // A busy machine stretches every pause; one long block would be most of the time.
  expect(blocked).toBeLessThan(Math.max(1_000, total * 0.2));
}, 120_000);

test('thousands of problems of one kind are summed up', async () => {
  const result = await run(`企業名,法人番号\n${Array.from({ length: 5000 }, (_, at) => `社${at},${at}`).join('\n')}\n`);
  expect(result.problems.length).toBeLessThan(300);
  expect(result.problems.find(({ code }) => code === 'more-of-the-same')?.message.en).toContain('4800');
  expect(result.document.members).toHaveLength(5000);
});
