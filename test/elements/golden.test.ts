import { expect } from '@open-wc/testing';
import { answers } from '../helpers/golden.js';

// What Node answers (test/sdk/search/golden.test.ts), a browser answers too.
it('answers in the browser as in Node', async function () {
  this.timeout(20_000);
  const golden: unknown = await (await fetch(new URL('../helpers/golden.json', import.meta.url))).json();
  expect(await answers()).to.deep.equal(golden);
});
