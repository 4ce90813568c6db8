// A list of 200,000 rows through the command line, in a process of its own: it comes in whole, tells how far it is, and fits a small machine.
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { DirectoryDocument, ShardDocument } from '@sanchi/sdk';
import { expect, it } from 'vitest';
import { inProcess } from './helpers/process.js';
import { tempFolder } from './helpers/run.js';

const ROWS = 200_000;
/** Megabytes that JavaScript may take: the build ends where it wants more. */
const HEAP = 2048;

interface Told { readonly code: number; readonly said: string; readonly progress: string; readonly megabytes: number; readonly seconds: number }

it('builds 200,000 rows: all of them, with progress on stderr, within bounded memory', async () => {
  const folder = tempFolder();
  const list = createWriteStream(join(folder, 'makers.csv'));
  list.write('企業名,住所,電話番号,加工内容\n');
  for (let at = 0; at < ROWS; at += 1000) {
    list.write(Array.from({ length: 1000 }, (_, i) => `第${at + i}製作所,新潟県燕市見本町${at + i},0256-${10 + (i % 80)}-${1000 + (at + i) % 9000},ステンレスの研磨と溶接\n`).join(''));
  }
  list.end();
  await once(list, 'finish');
  const { output } = await inProcess(`
    let [said, progress] = ['', ''];
    const code = await sanchi.main(['build', ${JSON.stringify(join(folder, 'makers.csv'))}, '--out', ${JSON.stringify(join(folder, 'out'))}, '--lang', 'en'], {
      out: (text) => { said += text; }, err: (text) => { progress += text; }, watched: true, env: {}, signal: new AbortController().signal,
    });
    console.log(JSON.stringify({ code, said, progress, megabytes: process.resourceUsage().maxRSS / 1024, seconds: process.uptime() }));
  `, `--max-old-space-size=${HEAP}`);
  const { code, said, progress, megabytes, seconds } = JSON.parse(output) as Told;
  console.log(`200,000 rows built in ${seconds.toFixed(0)} s with ${megabytes.toFixed(0)} MB at most`);
  expect(code, said).toBe(0);
  expect(said).toContain('with 200,000 members');
  expect(megabytes).toBeLessThan(HEAP * 1.5);

  // One line that is written over: what is read, then what is imported, then how far the skills are; wiped at the end.
  const lines = progress.split('\r\u001B[K').slice(1);
  for (const stage of [/^reading makers\.csv [\d,]+ rows$/, /^importing makers\.csv \d+%$/, /^finding skills in makers\.csv \d+%$/]) expect(lines.some((line) => stage.test(line)), String(stage)).toBe(true);
  expect(lines.at(-1)).toBe('');
  expect(progress).not.toContain('\n');

  const document = JSON.parse(readFileSync(join(folder, 'out/directory.json'), 'utf8')) as DirectoryDocument;
  expect(new Set(document.members.map(({ name }) => name)).size).toBe(ROWS);
  const details = readdirSync(join(folder, 'out')).filter((name) => /^directory-\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')) as ShardDocument);
  expect(details.reduce((sum, { members }) => sum + members.length, 0)).toBe(ROWS);
}, 600_000);
