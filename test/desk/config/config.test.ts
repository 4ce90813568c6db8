import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, configSchema, loadNetworks, readConfig } from '../../../packages/desk/src/config/index.js';
import { writeDesk } from '../support/desk.js';

describe('configuration', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'sanchi-config-')); });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What is wrong with a configuration changed like that. */
  async function problems(change: Parameters<typeof writeDesk>[1]): Promise<ConfigError['problems']> {
    const file = await writeDesk(folder, change);
    const error = await readConfig(file).then(() => undefined, (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }

  it('is read with its defaults, its paths made absolute, and its networks', async () => {
    const file = await writeDesk(folder, (config) => ({ ...config, files: 'data/files', baseUrl: 'https://desk.example.jp/' }));
    const { config, secrets } = await readConfig(file);
    expect(config).toMatchObject({ baseUrl: 'https://desk.example.jp', files: join(folder, 'data/files'), listen: { host: '127.0.0.1', port: 8787 }, retention: { closedDays: 365 } });
    expect(config.networks[0]?.hours).toMatchObject({ timeZone: 'Asia/Tokyo', holidays: 'jp', hours: { mon: [['09:00', '12:00'], ['13:00', '17:00']] } });
    expect(secrets.linkKey).toHaveLength(43);
    const network = (await loadNetworks(config)).get('kyoto');
    expect([network?.directory.members.length, network?.members.get('m1')?.email]).toEqual([3, 'm1@example.jp']);
  });

  it.each([
    ['a missing setting', { baseUrl: undefined }, 'baseUrl', /この項目がありません.*https/, /is missing.*https/],
    ['an unknown setting', { netwroks: [] }, '', /知らない項目です: netwroks/, /unknown setting netwroks/],
    ['a store of another kind', { store: { kind: 'mysql' } }, 'store.kind', /直してください/, /correct it/],
    ['an SMTP address that is none', { mail: { smtp: 'localhost', from: { name: 'x', address: 'desk@example.jp' } } }, 'mail.smtp', /smtp:\/\//, /smtp:\/\//],
    ['a sender that forges headers', { mail: { from: { name: 'x', address: 'a@example.jp\r\nBcc: b@example.jp' } } }, 'mail.from.address', /メールアドレス/, /mail address/],
  ])('says where and how to repair %s', async (_, change, path, ja, en) => {
    const found = (await problems((config) => ({ ...config, ...change }))).find((problem) => problem.path === path);
    expect(found?.ja).toMatch(ja);
    expect(found?.en).toMatch(en);
  });

  it.each([
    ['origins', ['https://www.example.jp/page'], 'networks[0].origins[0]', /パスを付けずに/],
    ['hours', { hours: { mon: [['17:00', '09:00']] } }, 'networks[0].hours.hours.mon[0]', /始まりを終わりより前に/],
    ['hours', { hours: { mon: [['09:00', '24:30']] } }, 'networks[0].hours.hours.mon[0][1]', /始まりを終わりより前に/],
    ['hours', { hours: { mon: [['13:00', '17:00'], ['09:00', '12:00']] } }, 'networks[0].hours.hours.mon', /早い順に/],
    ['hours', { hours: { mon: [['09:00', '13:00'], ['12:00', '17:00']] } }, 'networks[0].hours.hours.mon', /重ならないように/],
    ['hours', { timeZone: 'Asia/Kyoto' }, 'networks[0].hours.timeZone', /Asia\/Tokyo/],
    ['hours', { closed: ['8月13日'] }, 'networks[0].hours.closed[0]', /12-29/],
    ['hours', { closed: ['13-40'] }, 'networks[0].hours.closed[0]', /暦にある日付/],
    ['hours', { closed: ['2026-08-16/2026-08-13'] }, 'networks[0].hours.closed[0]', /暦にある日付/],
    ['hours', { closed: ['2026-12-29/01-03'] }, 'networks[0].hours.closed[0]', /暦にある日付/],
    ['members', { url: 'https://www.example.jp/', updated: '2026-02-31' }, 'networks[0].members.updated', /暦にある日付/],
    ['policy', { name: 'osaka' }, 'networks[0].policy.name', /直してください/],
    ['policy', { name: 'kyoto', matching: { weights: { distance: -1 } } }, 'networks[0].policy.matching.weights.distance', /0から10まで/],
    ['policy', { name: 'kyoto', matching: { leadRoles: ['boss'] } }, 'networks[0].policy.matching.leadRoles[0]', /administrative、lead/],
    ['policy', { name: 'kyoto', matching: { weights: { level: 1 } } }, 'networks[0].policy.matching.levels', /高いものから2つ以上/],
    ['policy', { name: 'kyoto', matching: { luck: 1 } }, 'networks[0].policy.matching', /知らない項目です: luck/],
    ['id', '../x', 'networks[0].id', /半角/],
  ])('names the place inside a network: %s', async (key, value, path, ja) => {
    const found = await problems((config) => ({ ...config, networks: [{ ...config.networks[0], [key]: value }] }));
    expect(found.map((problem) => problem.path)).toContain(path);
    expect(found.find((problem) => problem.path === path)?.ja).toMatch(ja);
  });

  it('takes closed days of one year and of every year, and hours until midnight', async () => {
    const hours = { closed: ['2026-08-13', '2026-08-13/2026-08-16', '12-29', '12-29/01-03', '02-29'], hours: { sat: [['09:00', '12:00'], ['12:00', '24:00']] } };
    const { config } = await readConfig(await writeDesk(folder, (plain) => ({ ...plain, networks: [{ ...plain.networks[0], hours }] })));
    expect(config.networks[0]?.hours).toMatchObject(hours);
  });

  it('refuses two networks of one id', async () => {
    expect((await problems((config) => ({ ...config, networks: [config.networks[0], config.networks[0]] })))[0]).toMatchObject({ path: 'networks' });
  });

  it('refuses secrets that others can read, and keys that are short', async () => {
    const file = await writeDesk(folder);
    await chmod(join(folder, 'secrets.json'), 0o644);
    await expect(readConfig(file)).rejects.toThrow(/chmod 600/);
    await chmod(join(folder, 'secrets.json'), 0o600);
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ format: 'sanchi-desk-secrets/1', linkKey: 'short', challengeKey: 'c'.repeat(40) }));
    const error = await readConfig(file).catch((thrown: unknown) => thrown) as ConfigError;
    expect(error.problems[0]?.ja).toMatch(/32文字以上/);
    // A key must not come out in a message.
    expect(JSON.stringify(error.problems)).not.toContain('short');
  });

  it.each([
    ['a comma too many', ': 1,\n  "b": 2,\n}', 4],
    ['a quotation mark of another kind', ': 1,\n  “b”: 2\n}', 3],
    ['a comma forgotten', ': 1\n  "b": 2\n}', 3],
    ['an end that is missing', ': 1,\n  "b": {\n', 3],
  ])('says in which line of a broken file to look: %s', async (_, rest, line) => {
    const file = await writeDesk(folder);
    await writeFile(file, `{\n  "a"${rest}`);
    const found = (await readConfig(file).catch((error: unknown) => error) as ConfigError).problems[0]!;
    // One line more or less: the fault may be at the end of the line before.
    const told = Number(/^(\d+)行目/.exec(found.ja)?.[1]);
    expect(Math.abs(told - line)).toBeLessThanOrEqual(1);
    expect(found.en).toContain(`near line ${told}`);
  });

  it('refuses a file that an editor saved in another encoding, instead of writing to people with broken letters', async () => {
    const file = await writeDesk(folder);
    await writeFile(file, Buffer.from((await readFile(file, 'latin1')).replace('"format"', '"\x8e\x96\x96\xb1": 1, "format"'), 'latin1'));
    await expect(readConfig(file)).rejects.toMatchObject({ problems: [{ ja: expect.stringContaining('UTF-8') as unknown, en: expect.stringContaining('not UTF-8') as unknown }] });
  });

  it('says what was found where a number is words', async () => {
    expect((await problems((config) => ({ ...config, networks: [{ ...config.networks[0], promise: { hours: '2' } }] })))[0]).toMatchObject({
      path: 'networks[0].promise.hours', ja: expect.stringMatching(/数値が期待.*文字列.*が入力/) as unknown, en: expect.stringContaining('received string') as unknown,
    });
  });

  it('explains broken JSON and a missing file, and takes a byte order mark', async () => {
    const file = await writeDesk(folder);
    await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    await expect(readConfig(file)).resolves.toBeDefined();
    await writeFile(file, '{ "format": ');
    await expect(readConfig(file)).rejects.toThrow(/is not JSON/);
    await expect(readConfig(join(folder, 'none.json'))).rejects.toThrow(/sanchi-desk init/);
  });

  it('says which directory or routing file cannot be used', async () => {
    const { config } = await readConfig(await writeDesk(folder));
    await writeFile(join(folder, 'routing.json'), JSON.stringify({ format: 'sanchi-routing/1', members: { m1: { email: 'not an address' } } }));
    await expect(loadNetworks(config)).rejects.toMatchObject({ file: join(folder, 'routing.json'), problems: [{ path: 'members.m1.email' }] });
    for (const m1 of [
      { email: 'm1@example.jp', alsoTo: ['not an address'] }, { email: 'm1@example.jp', alsoTo: ['M1@example.jp'] },
      { email: 'm1@example.jp', alsoTo: ['phone@example.jp', 'phone@example.jp'] }, { fax: '0256-00-0000', alsoTo: ['phone@example.jp'] },
    ]) {
      await writeFile(join(folder, 'routing.json'), JSON.stringify({ format: 'sanchi-routing/1', members: { m1 } }));
      await expect(loadNetworks(config)).rejects.toMatchObject({ problems: [{ path: expect.stringMatching(/^members\.m1\.alsoTo/) as string, ja: expect.stringContaining('email のない会員には書けません') as string }] });
    }
    await writeDesk(folder);
    const directory = JSON.parse(await readFile(join(folder, 'directory.json'), 'utf8')) as object;
    for (const [text, en] of [
      ['<html>', /cannot be read.*JSON/], ['null', /no sanchi-directory\/1/], [JSON.stringify({ ...directory, format: 'sanchi-directory/10' }), /newer Sanchi/],
      [JSON.stringify({ ...directory, members: [{ id: 'm1' }] }), /members\.0\.name/],
    ] as const) {
      await writeFile(join(folder, 'directory.json'), text);
      await expect(loadNetworks(config)).rejects.toMatchObject({ file: join(folder, 'directory.json'), problems: [{ en: expect.stringMatching(en) as string }] });
    }
  });

  describe('of a review by administrative members', () => {
    /** What is wrong with a review in which two must accept, by what the files say of its members. */
    async function review(people: Readonly<Record<string, object>>, numbers: Readonly<Record<string, string>> = {}): Promise<ConfigError['problems']> {
      const { config } = await readConfig(await writeDesk(folder, (plain) => ({ ...plain, networks: [{ ...plain.networks[0], policy: { name: 'migakiya', overrides: { review: { accepts: 2, deputies: true } } } }] })));
      const directory = JSON.parse(await readFile(join(folder, 'directory.json'), 'utf8')) as { members: { id: string }[] };
      await writeFile(join(folder, 'directory.json'), JSON.stringify({ ...directory, members: directory.members.map((one) => ({ ...one, ...(numbers[one.id] ? { corporateNumber: numbers[one.id] } : {}) })) }));
      await writeFile(join(folder, 'routing.json'), JSON.stringify({ format: 'sanchi-routing/1', members: people }));
      return loadNetworks(config).then(() => [], (error: unknown) => (error as ConfigError).problems);
    }
    const seat = (id: string, more: object = {}): object => ({ email: `${id}@example.jp`, administrative: true, ...more });

    it('takes as many seats as there are companies, with deputies that have none', async () => {
      expect(await review({ m1: seat('m1', { deputies: ['m3'] }), m2: seat('m2', { deputies: ['m3'] }), m3: { email: 'm3@example.jp' } })).toEqual([]);
    });

    it('refuses one company in two seats, known by its 法人番号 or by its mail address', async () => {
      const same = { path: 'members.m2', ja: expect.stringMatching(/同じ会社です。1社は1席です/) as string, en: expect.stringMatching(/a company has one seat/) as string };
      expect(await review({ m1: seat('m1'), m2: seat('m2') }, { m1: '4011001098993', m2: '4011001098993' })).toMatchObject([same]);
      expect(await review({ m1: seat('m1'), m2: seat('m2', { email: 'M1@example.jp' }) })).toMatchObject([same]);
      // Two directors with one phone; or a third entry that has an address of either.
      expect(await review({ m1: seat('m1', { alsoTo: ['phone@example.jp'] }), m2: seat('m2', { alsoTo: ['Phone@example.jp'] }) })).toMatchObject([same]);
      expect(await review({ m1: seat('m1'), m2: seat('m2'), m3: { email: 'm1@example.jp', alsoTo: ['m2@example.jp'] } })).toMatchObject([same]);
      expect(await review({ m1: seat('m1', { alsoTo: ['phone@example.jp'] }), m2: seat('m2', { alsoTo: ['other@example.jp'] }) })).toEqual([]);
    });

    it('refuses a deputy that has a seat or is nobody, and fewer seats than must accept', async () => {
      expect(await review({ m1: seat('m1', { deputies: ['m2', 'gone'] }), m2: seat('m2') })).toMatchObject([
        { path: 'members.m1.deputies', ja: expect.stringMatching(/席があります/) as string }, { path: 'members.m1.deputies', ja: expect.stringMatching(/「gone」という会員は/) as string },
      ]);
      // A second entry of a company with a seat is that company.
      expect(await review({ m1: seat('m1', { deputies: ['m3'] }), m2: seat('m2'), m3: { email: 'm2@example.jp' } })).toMatchObject([{ path: 'members.m1.deputies' }]);
      expect(await review({ m1: seat('m1') })).toMatchObject([{ path: 'members', en: expect.stringMatching(/2 can never accept/) as string }]);
    });
  });

  it('lets a desk accept nothing by default that its sniffer does not know', () => {
    const { accept } = configSchema.shape.limits.parse({});
    expect(accept).toContain('.pdf');
    expect(accept.some((extension) => ['.exe', '.html', '.svg', '.js', '.lnk'].includes(extension))).toBe(false);
  });
});
