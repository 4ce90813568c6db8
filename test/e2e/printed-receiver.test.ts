// A town that receives requests with the program printed in docs/rfq-wire.md: the built form, on the town's page, in a real browser.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DemoSite } from '../helpers/demo-site.js';
import { printedReceiver } from '../helpers/printed-receiver.js';
import { sendRequest } from '../helpers/send-request.js';

const site = new DemoSite();
let server: Server;
beforeAll(async () => {
  await site.start();
  server = printedReceiver({ origin: new URL(site.url).origin });
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  server.close();
  await site.stop();
});

it('receives what the form sends, and is not asked for files', async () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/intake`;
  const { page, faults } = await site.open(`<sanchi-directory src="data/niigata.json"><sanchi-rfq-form endpoint="${endpoint}"></sanchi-rfq-form></sanchi-directory>`, {
    // The page comes from the test itself, which the browser takes for a public place: it asks before such a page speaks to this machine.
    before: (own) => own.context().grantPermissions(['local-network-access']),
  });
  const form = page.locator('sanchi-rfq-form');
  await form.getByText('図面や写真は、ここからは送れません。').waitFor();
  expect(await form.locator('input[type=file]').count()).toBe(0);
  await form.locator('#description').fill('銘板を磨いてほしい');
  await sendRequest(form);
  expect(faults.console).toEqual([]);
  await page.close();
});
