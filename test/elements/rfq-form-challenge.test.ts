import { expect, waitUntil } from '@open-wc/testing';
import { FakeReceiver, sampleIntake } from '../helpers/intake.js';
import type { Asked } from '../helpers/intake.js';
import { confirm, ENDPOINT, healthy, json, postedTo, ready, refusal } from '../helpers/receiver.js';
import { fill, fillLeast, press, shows } from '../helpers/rfq-form.js';

describe('the challenge of a receiver', () => {
  let receiver: FakeReceiver;
  beforeEach(() => { receiver = new FakeReceiver(ENDPOINT, healthy); });
  afterEach(() => receiver.restore());
  const posted = (): Asked[] => postedTo(receiver);

  it('works on the challenge from the first focus on, and solves a new one where the old is refused', async () => {
    // SHA-256 of "salt1" for number 1.
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('salt1'));
    const challenge = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    let refused = 0;
    receiver.answers = (asked) => {
      if (asked.url === ENDPOINT) return json({ ...sampleIntake, challenge: 'challenge' });
      if (asked.url.endsWith('/challenge')) return json({ algorithm: 'SHA-256', challenge, salt: 'salt', signature: 's', maxnumber: 100 });
      if (asked.url.endsWith('/rfqs') && !refused++) return refusal(422, 'challenge');
      return healthy(asked);
    };
    const form = await ready();
    expect(receiver.asked.some(({ url }) => url.endsWith('/challenge'))).to.equal(false);
    await fill(form, 'name', 'x');
    await waitUntil(() => receiver.asked.some(({ url }) => url.endsWith('/challenge')));
    await fillLeast(form);
    await confirm(form);
    press(form, '送信する');
    await shows(form, '受け付けました');
    const { check } = JSON.parse(posted()[1]?.body ?? '') as { check: { altcha: string } };
    expect(JSON.parse(atob(check.altcha))).to.include({ number: 1, challenge });
    expect(receiver.asked.filter(({ url }) => url.endsWith('/challenge'))).to.have.length(2);
  });

  it('works on a hard challenge while the visitor goes on writing', async () => {
    receiver.answers = (asked) => {
      if (asked.url === ENDPOINT) return json({ ...sampleIntake, challenge: 'challenge' });
      // No number has this hash: the search goes on to the end.
      return asked.url.endsWith('/challenge') ? json({ algorithm: 'SHA-256', challenge: '0'.repeat(64), salt: 's?expires=1&', signature: 's', maxnumber: 60_000 }) : healthy(asked);
    };
    const form = await ready();
    let turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { turns++; channel.port2.postMessage(0); };
    await fillLeast(form);
    channel.port2.postMessage(0);
    await confirm(form);
    press(form, '送信する');
    await shows(form, '受け付けました');
    channel.port1.close();
    expect(JSON.parse(posted()[0]?.body ?? '')).to.have.nested.property('check.slow', true);
    expect(turns).to.be.above(10);
  });

  it('leaves a hard challenge alone once it is off the page', async () => {
    receiver.answers = (asked) => {
      if (asked.url === ENDPOINT) return json({ ...sampleIntake, challenge: 'challenge' });
      return asked.url.endsWith('/challenge') ? json({ algorithm: 'SHA-256', challenge: '0'.repeat(64), salt: 's', signature: 's', maxnumber: 1e6 }) : healthy(asked);
    };
    const form = await ready();
    const { subtle } = crypto, { digest } = subtle;
    let tried = 0;
    subtle.digest = (...given) => { tried++; return digest.apply(subtle, given); };
    try {
      await fill(form, 'name', 'x');
      await waitUntil(() => tried > 0);
      form.remove();
      let before = 0;
      await waitUntil(() => before === (before = tried), 'no number is tried any more', { interval: 100, timeout: 10_000 });
    } finally {
      Reflect.deleteProperty(subtle, 'digest');
    }
  });
});
