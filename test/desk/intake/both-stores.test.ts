import { randomUUID } from 'node:crypto';
import type { RfqReceipt } from '@sanchi/sdk';
import { expect, it } from 'vitest';
import { testDesk } from '../support/desk.js';
import { codeOf, PDF, post, rfq, upload } from '../support/rfqs.js';
import { onBothStores } from '../support/stores.js';

onBothStores('intake', (fresh) => {
  it('stores each of many simultaneous requests once, however often it is sent, over two desks on one store', async () => {
    const store = await fresh();
    const one = await testDesk({ store });
    const two = await testDesk({ store });
    const keys = Array.from({ length: 15 }, () => randomUUID());
    const sent = keys.flatMap((key, index) => [one, two, one, two].map(async ({ app }) => {
      const response = await post(app, rfq({ description: `依頼 ${index}` }), { key });
      return { key, status: response.status, number: ((await response.json()) as RfqReceipt).number };
    }));
    const answers = await Promise.all(sent);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(keys.length);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(keys.length * 3);
    for (const key of keys) expect(new Set(answers.filter((answer) => answer.key === key).map(({ number }) => number)).size).toBe(1);
    expect(await one.desk.store.rfqs.list()).toHaveLength(keys.length);
    const sentMails = await Promise.all([one.sender.run(), two.sender.run()]);
    expect(sentMails[0] + sentMails[1]).toBe(keys.length * 2);
    await one.close();
    await two.close();
  });

  it('gives a file to one request only, though two ask for it at once', async () => {
    const t = await testDesk({ store: await fresh() });
    const { id } = await (await upload(t.app, 'a.pdf', PDF)).json() as { id: string };
    const attachments = [{ id, name: 'a.pdf', size: 1, type: '' }];
    const responses = await Promise.all([post(t.app, rfq({ attachments })), post(t.app, rfq({ attachments }))]);
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await codeOf(responses.find(({ status }) => status === 422)!)).toBe('invalid');
    expect(await t.desk.store.rfqs.list()).toHaveLength(1);
    await t.close();
  });
});
