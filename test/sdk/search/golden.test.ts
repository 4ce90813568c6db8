import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answers } from '../../helpers/golden.js';

// The same vectors are checked in a browser by test/elements/golden.test.ts: results do not depend on the engine.
const file = new URL('../../helpers/golden.json', import.meta.url);

it('answers as the golden vectors say', async () => {
  const now = await answers();
  if (process.env['SANCHI_UPDATE_GOLDEN'] || !existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
    throw new Error('golden vectors written: look at the difference and run again');
  }
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
