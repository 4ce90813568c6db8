// How often: what a person does goes through, what a program does is told to wait.
import { afterEach, describe, expect, it } from 'vitest';
import type { RfqReceipt } from '@sanchi/sdk';
import type { RfqRow } from '../../../packages/desk/src/store/index.js';
import type { TestDesk } from '../support/desk.js';
import { post } from '../support/rfqs.js';
import { deliver, lastMail, request, submit, text, threeNetworks } from '../flow/network.js';
import { signIn } from '../office/session.js';

let desk: TestDesk;
afterEach(() => desk.close());

async function send(network: Parameters<typeof request>[0] = 'kyoto'): Promise<{ row: RfqRow; status: string; number: string }> {
  const receipt = await (await post(desk.app, request(network))).json() as RfqReceipt;
  await deliver(desk);
  return { row: (await desk.desk.store.rfqs.byNumber(receipt.number))!, status: new URL(receipt.statusUrl!).pathname, number: receipt.number };
}
const times = async (count: number, work: (index: number) => Promise<Response>): Promise<Response[]> => {
  const all: Response[] = [];
  for (let index = 0; index < count; index += 1) all.push(await work(index));
  return all;
};
/** Says in both languages that it was too often. */
async function toldToWait(response: Response): Promise<void> {
  expect(response.status).toBe(429);
  const page = await response.text();
  expect(page).toMatch(/しばらくしてから/);
  expect(page).toMatch(/lang="en">[^<]*in a while/);
}

describe('posts of one link', () => {
  it.each(['answer', 'status'] as const)('to the %s page are sixty in an hour; another link, another page and reading go on', async (kind) => {
    desk = await threeNetworks();
    const { row, status } = await send();
    const { link } = lastMail(desk, 'minasoko@members.example.jp');
    const [path, fields] = kind === 'answer' ? [link, { do: 'answer', verdict: 'nonsense' }] : [status, { do: 'nonsense' }];
    expect(new Set((await times(60, () => submit(desk, path, fields))).map((response) => response.status))).toEqual(new Set([422]));
    const refused = await submit(desk, path, fields);
    expect(Number(refused.headers.get('retry-after'))).toBe(60);
    await toldToWait(refused);
    expect((await desk.app.request(path)).status).toBe(200);
    const purpose = kind;
    const own = desk.desk.links.make({ purpose, network: row.network, rfq: row.id, who: kind === 'answer' ? { kind: 'member', id: 'minasoko' } : { kind: 'customer' } });
    expect((await submit(desk, `/${purpose}/${own}`, fields)).status).toBe(422);
    desk.setNow('2026-11-18T01:01:00Z');
    expect((await submit(desk, path, fields)).status).toBe(422);
    expect((await submit(desk, path, fields)).status).toBe(429);
  });

  it('with photos are ten in an hour', async () => {
    desk = await threeNetworks();
    const { status } = await send('migakiya');
    const photo = (): Promise<Response> => {
      const form = new FormData();
      form.append('photo', new File(['x'], 'a.png', { type: 'image/png' }));
      return Promise.resolve(desk.app.request(status, { method: 'POST', body: form }));
    };
    expect((await times(10, photo)).map((response) => response.status)).not.toContain(429);
    await toldToWait(await photo());
  });
});

describe('fresh links', () => {
  it('for an old one are three in an hour, whoever presses how often; the page says the same', async () => {
    desk = await threeNetworks();
    const { status } = await send();
    const before = desk.smtp.mails.length;
    desk.setNow('2028-01-11T01:00:00Z');
    expect((await desk.app.request(status)).status).toBe(410);
    const pages = await Promise.all((await times(8, (second) => {
      desk.setNow(`2028-01-11T01:00:0${second}Z`);
      return submit(desk, `${status}/fresh`, {});
    })).map((response) => response.text()));
    expect(new Set(pages).size).toBe(1);
    const mailed = async (): Promise<number> => {
      while (await desk.sender.run() > 0);
      return desk.smtp.mails.length - before;
    };
    expect(await mailed()).toBe(3);
    desk.setNow('2028-01-11T01:20:00Z');
    await submit(desk, `${status}/fresh`, {});
    expect(await mailed()).toBe(4);
    // The last of them opens the page.
    expect((await desk.app.request(lastMail(desk, 'hanako@example.com').link)).status).toBe(200);
  });
});

describe('the office’s pages', () => {
  it('send links to few addresses from one place, and few to one address', async () => {
    desk = await threeNetworks();
    const login = (email: string): Promise<Response> => submit(desk, '/office/login', { email });
    const email = 'office@kyoto-shisaku.example.jp';
    expect((await times(6, () => login(email))).map((response) => response.status)).toEqual(Array(6).fill(303));
    await toldToWait(await login(email));
    // Guessing who has an account: the same answers, and an end.
    expect((await times(13, (index) => login(`stranger-${index}@example.com`))).map((response) => response.status)).toEqual(Array(13).fill(303));
    await toldToWait(await login('stranger@example.com'));
    await deliver(desk);
    expect(desk.smtp.mails).toHaveLength(6);
    desk.setNow('2026-11-18T01:15:00Z');
    expect((await login(email)).status).toBe(303);
  });

  it('answer so many requests of one session in a minute, and those of a colleague beside it', async () => {
    desk = await threeNetworks();
    const [one, two] = [await signIn(desk), await signIn(desk)];
    const read = (headers: Record<string, string>): Promise<Response> => Promise.resolve(desk.app.request('/office/queue.json', { headers }));
    const statuses = (await times(245, () => read(one.headers))).map((response) => response.status);
    expect([statuses[200], statuses.at(-1)]).toEqual([200, 429]);
    await toldToWait(await read(one.headers));
    expect((await read(two.headers)).status).toBe(200);
    desk.setNow('2026-11-18T01:01:00Z');
    expect((await read(one.headers)).status).toBe(200);
  });
});

describe('guessed numbers', () => {
  it('open nothing, the right ones no more than wrong ones, whoever asks', async () => {
    desk = await threeNetworks();
    const { row, number } = await send();
    const { headers } = await signIn(desk, 'migakiya');
    const neighbours = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'].map((letter) => `${number.slice(0, -1)}${letter}`);
    const wrong = neighbours.find((one) => one !== number)!;
    const seen = async (path: string, more: RequestInit = {}): Promise<string> => {
      const response = await desk.app.request(path, more);
      return `${response.status} ${await response.text()}`;
    };
    const places: [where: (guess: string) => string, more?: RequestInit][] = [
      [(guess) => `/status/${guess}`], [(guess) => `/answer/${guess}`], [(guess) => `/files/${guess}`], [(guess) => `/office/enter/${guess}`], [(guess) => `/intake/rfqs/${guess}`],
      [(guess) => `/status/${guess}`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'do=withdraw' }],
      [(guess) => `/office/rfqs/${guess}`, { headers }], [(guess) => `/office/rfqs/${guess}/sheet/minasoko`, { headers }], [(guess) => `/office/mail/${guess}`, { headers }],
    ];
    for (const [where, more] of places) {
      const nothing = await seen(where(wrong), more);
      expect(nothing, where('…')).toMatch(/^40[34] /);
      for (const guess of [number, number.toLowerCase(), row.id]) expect(await seen(where(guess), more), where('…')).toBe(nothing);
    }
    for (const guess of neighbours) expect(await seen(`/status/${guess}`)).toMatch(/^404 /);
    // Who is not signed in learns nothing of the office's addresses either.
    expect(await seen(`/office/rfqs/${row.id}`)).toBe(await seen('/office/rfqs/nothing'));
    expect((await desk.desk.store.rfqs.get(row.id))!.state).toBe('hands');
    expect(await text(desk, '/office', headers)).not.toContain(number);
  });

  it('could not be counted up: two of one minute have nothing in common but network and month', async () => {
    desk = await threeNetworks();
    const numbers = await Promise.all(Array.from({ length: 30 }, () => send().then(({ number }) => number)));
    expect(new Set(numbers.map((number) => number.slice(0, -8))).size).toBe(1);
    const ends = numbers.map((number) => number.slice(-8)).sort();
    expect(new Set(ends.map((end) => end.slice(0, 4))).size).toBeGreaterThan(25);
  });
});
