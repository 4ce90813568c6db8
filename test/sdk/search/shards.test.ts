import { directoryText, joinShards, openDirectory, prepareDirectory, splitDirectory, type Directory, type DirectoryDocument, type FacetName, type Member } from '@sanchi/sdk';
import { match } from '@sanchi/sdk/matching';
import { directorySchema } from '@sanchi/sdk/schema';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleRfq } from '../client/rfq-samples.js';
import { manyMembers } from '../../helpers/many-members.js';

const BASE = 'https://example.jp/makers/directory.json';

const QUERIES = [
  '研磨', '鏡面研磨 SUS304', 'kenma', '±0.01 旋盤', '燕市 プレス', 'くすみを取りたい', '小ロット', '包丁', 'ありがとう', 'めっき 納期3日',
  'electroless nickel', '宇宙船の翼',
];
const FACETS: readonly FacetName[] = ['process', 'material', 'place', 'lot', 'certification', 'equipment', 'network', 'tour', 'consumerOrders'];

let prepared: DirectoryDocument, summary: DirectoryDocument, shards: ReadonlyMap<string, unknown>;
let whole: Directory;

/** A server with the folder as it is published. */
const server = (text = directoryText(summary)) => vi.fn<typeof fetch>((input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : String(input));
  const name = pathname.split('/').pop() ?? '';
  const content = name === 'directory.json' ? text : JSON.stringify(shards.get(name));
  return Promise.resolve(content === undefined ? new Response('', { status: 404 }) : new Response(content));
});

beforeAll(async () => {
  prepared = await prepareDirectory(manyMembers(1300));
  ({ document: summary, shards } = splitDirectory(prepared));
  whole = await openDirectory(prepared);
});

describe('a summary whose members stand on lines', () => {
  it('is the same document, of which only the members shown are read', async () => {
    const text = directoryText(summary);
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(summary));
    expect(text.split('\n').filter((line) => line.startsWith('{"id":"'))).toHaveLength(1300);
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const opened = await openDirectory(BASE, { fetch: server(text) });
      const { hits } = await opened.search('研磨', { limit: 10 });
      expect(hits).toHaveLength(10);
      expect(hits.map(({ member }) => opened.member(member)?.id)).toEqual(hits.map(({ member }) => member));
      expect(parse.mock.calls.length).toBeLessThan(50);
    } finally {
      parse.mockRestore();
    }
  });

  it('is opened without making text of its members', async () => {
    const text = directoryText(summary), decode = vi.spyOn(TextDecoder.prototype, 'decode');
    try {
      await openDirectory(BASE, { fetch: server(text) });
      const decoded = decode.mock.calls.reduce((sum, [bytes]) => sum + (bytes?.byteLength ?? 0), 0);
      expect(decoded).toBeGreaterThan(0);
      expect(decoded).toBeLessThan(Buffer.byteLength(text) / 2);
    } finally {
      decode.mockRestore();
    }
  });

  it('gives its members to whoever asks for all: listed, copied, counted, cloned', async () => {
    const opened = await openDirectory(BASE, { fetch: server() });
    expect(opened.members.map(({ member }) => member.id)).toEqual(summary.members.map(({ id }) => id));
    const [document] = opened.documents;
    expect(structuredClone(document)?.members).toEqual(summary.members);
    expect({ ...document }).toEqual(summary);
    expect(document?.members[7]).toBe(opened.members[7]?.member);
  });

  it('is opened as well where an older build has written it without lines', async () => {
    const older = JSON.stringify({ ...summary, prepared: { ...summary.prepared, lines: undefined } });
    const opened = await openDirectory(BASE, { fetch: server(older) });
    expect(JSON.stringify(await opened.search('鏡面研磨'))).toBe(JSON.stringify(await whole.search('鏡面研磨')));
  });

  it('is read anew as a whole where somebody edited a line: the new words are found', async () => {
    const [{ id, name } = { id: '', name: '' }] = summary.members;
    const edited = directoryText(summary).replace(`{"id":"${id}","name":${JSON.stringify(name)}`, `{"id":"${id}","name":"歯車研磨のやまもと"`);
    const opened = await openDirectory(BASE, { fetch: server(edited) });
    expect((await opened.search('歯車研磨のやまもと')).hits.map(({ member }) => member)).toContain(id);
  });

  it('says which line is broken where an edit that keeps its length broke one', async () => {
    const [edited] = summary.members;
    const line = JSON.stringify(edited);
    const broken = directoryText(summary).replace(line, `${line.slice(0, -2)},${line.slice(-1)}`);
    const opened = await openDirectory(BASE, { fetch: server(broken) });
    const number = broken.split('\n').findIndex((each) => each.startsWith(`{"id":"${edited?.id ?? ''}"`)) + 1;
    expect(() => opened.member(edited?.id ?? '')).toThrow(expect.objectContaining({
      name: 'SanchiError', code: 'json', message: expect.stringContaining(`line ${number}, member ${edited?.id ?? ''}`) as string,
      details: { url: BASE, line: number, member: edited?.id },
    }) as Error);
  });

  it('says what is wrong where a line is broken', async () => {
    const broken = directoryText(summary).replace(',\n{"id":', ',\n{"id"');
    await expect(openDirectory(BASE, { fetch: server(broken) })).rejects.toMatchObject({ code: 'json' });
  });
});

describe('a directory in shards', () => {
  it('is split above 1,000 members, the same each time, into what the schema knows', () => {
    expect(splitDirectory({ ...prepared, members: prepared.members.slice(0, 1000) }).shards.size).toBe(0);
    expect(shards.size).toBeGreaterThan(2);
    expect(summary.shards?.reduce((sum, { members }) => sum + members, 0)).toBe(1300);
    expect(JSON.stringify(splitDirectory(prepared).document)).toBe(JSON.stringify(summary));
    expect(directorySchema.safeParse(summary).error?.issues).toBeUndefined();
    expect(JSON.stringify(summary).length).toBeLessThan(JSON.stringify(prepared).length * 0.8);
  });

  it('answers skills at once while no shard has come, judges no figures by halves, and is whole afterwards', async () => {
    const answer = server();
    let come = (): void => {};
    const line = new Promise<void>((resolve) => { come = resolve; });
    const fetch = vi.fn<typeof globalThis.fetch>((input) => (/directory\.json/.test(input instanceof Request ? input.url : String(input)) ? answer(input) : line.then(() => answer(input))));
    const parts = await openDirectory(BASE, { fetch });
    const early = await parts.provisional();
    const { hits, total } = await early.search('研磨');
    expect(total).toBe((await whole.search('研磨')).total);
    expect(hits.length).toBeGreaterThan(0);
    expect((await early.search('±0.01 旋盤')).total).toBe(0);
    expect((await early.suggest('研')).length).toBeGreaterThan(0);
    come();
    for (const query of ['ありがとう', '±0.01 旋盤']) {
      const wanted = await parts.search(query);
      const later = await parts.provisional();
      expect(JSON.stringify(await later.search(query)), query).toBe(JSON.stringify(wanted));
      expect(wanted.total, query).toBe((await whole.search(query)).total);
    }
  });

  it('answers every search as the whole document does, with the same reasons, verdicts, facets and suggestions', async () => {
    for (const query of QUERIES) {
      // Opened anew: no search leans on what the one before has fetched.
      const parts = await openDirectory(BASE, { fetch: server() });
      for (const options of [{ facets: FACETS }, { sort: 'name', limit: 5, offset: 3 }, { where: { lot: ['single'] } }] as const) {
        expect(JSON.stringify(await parts.search(query, options)), query).toBe(JSON.stringify(await whole.search(query, options)));
      }
      expect(await parts.suggest(query.slice(0, 2)), query).toEqual(await whole.suggest(query.slice(0, 2)));
    }
  }, 60_000);

  it('asks for no shard where the summary says enough, and for one where a profile is opened', async () => {
    const fetch = server();
    const directory = await openDirectory(BASE, { fetch });
    const { hits } = await directory.search('研磨');
    expect(hits.length).toBe(20);
    expect(fetch).toHaveBeenCalledTimes(1);
    const [hit] = hits;
    const before = directory.member(hit?.member ?? '');
    expect(before?.contact).toBeUndefined();
    expect(await directory.loadMember(hit?.member ?? '')).toEqual(whole.member(hit?.member ?? ''));
    expect(directory.members.find(({ member }) => member.id === hit?.member)?.member).toEqual(whole.member(hit?.member ?? ''));
    await directory.loadMember(hit?.member ?? '');
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await directory.loadMember('nobody')).toBeUndefined();
  });

  it('matches requests as the whole document does', async () => {
    const parts = await openDirectory(summary, { base: BASE, fetch: server() });
    expect(await match(parts, sampleRfq)).toEqual(await match(whole, sampleRfq));
  });

  it('leaves the document it was given as it was', async () => {
    const before = JSON.stringify(summary);
    const directory = await openDirectory(summary, { base: BASE, fetch: server() });
    await directory.search('ありがとう');
    expect(JSON.stringify(summary)).toBe(before);
    await expect((await openDirectory(summary)).loadMember('m1')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is recognised as a whole where it was not prepared, or edited by hand', async () => {
    const [first, ...rest] = summary.members;
    const edited = { ...summary, members: [{ ...first, name: '新しい名前' } as Member, ...rest] };
    const directory = await openDirectory(edited, { base: BASE, fetch: server() });
    const count = async (of: Directory): Promise<number> => (await of.search('研磨')).total;
    expect(await count(directory)).toBe(await count(whole));
  }, 30_000);

  it('can be asked again when a shard did not come, and refuses what is no shard of it', async () => {
    const up = server();
    let answer: typeof fetch = () => Promise.resolve(new Response('{"format":"sanchi-shard/1","directory":"other","members":[]}'));
    const directory = await openDirectory(summary, { base: BASE, fetch: (...request) => answer(...request), retries: 0 });
    await expect(directory.search('ありがとう')).rejects.toMatchObject({ code: 'format' });
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(directory.loadMember('m1')).rejects.toMatchObject({ code: 'network' });
    answer = up;
    expect((await directory.search('ありがとう')).total).toBe((await whole.search('ありがとう')).total);
    expect(await directory.loadMember('m1')).toEqual(whole.member('m1'));
  });

  it('stands beside others in one search', async () => {
    const other: DirectoryDocument = { ...manyMembers(30), id: 'other' };
    const both = await openDirectory([BASE, await prepareDirectory(other)], { fetch: server() });
    const same = await openDirectory([prepared, await prepareDirectory(other)]);
    for (const query of ['研磨', 'ありがとう']) expect(JSON.stringify(await both.search(query))).toBe(JSON.stringify(await same.search(query)));
    expect(await both.loadMember('m1', 'many')).toEqual(whole.member('m1'));
  });

  it('becomes one document again', async () => {
    const joined = await joinShards(summary, (url) => Promise.resolve(shards.get(url.split('?')[0] ?? '')));
    expect(joined).toEqual(prepared);
    expect(await joinShards(prepared, () => Promise.reject(new Error('nothing to read')))).toBe(prepared);
  });

  it('outlives the signal it was opened with, and heeds that of each search and of each member asked for', async () => {
    const answer = server(), opening = new AbortController();
    let come = (): void => {};
    const line = new Promise<void>((resolve) => { come = resolve; });
    const slow: typeof fetch = async (...request) => {
      if (answer.mock.calls.length > 0) await line;
      return answer(...request);
    };
    const directory = await openDirectory(BASE, { fetch: slow, signal: opening.signal });
    opening.abort(new Error('opened long ago'));
    const typing = new AbortController(), leaving = new AbortController();
    const searching = directory.search('研磨 1個から', { signal: typing.signal });
    const loading = directory.loadMember('m1299', undefined, { signal: leaving.signal });
    const other = directory.loadMember('m1299');
    setTimeout(() => {
      typing.abort(new Error('next letter'));
      leaving.abort(new Error('closed'));
    });
    await expect(searching).rejects.toThrow('next letter');
    await expect(loading).rejects.toThrow('closed');
    come();
    expect(await other).toEqual(prepared.members.find(({ id }) => id === 'm1299'));
    expect((await directory.search('研磨 1個から')).total).toBe((await whole.search('研磨 1個から')).total);
  });
});
