import { isSanchiError, openDirectory, prepareDirectory, type Directory, type SanchiError, type SearchOptions, type Where } from '@sanchi/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../../helpers/sample-directory.js';

/** What a call is refused with. */
async function refusal(call: () => Promise<unknown>): Promise<SanchiError> {
  const error: unknown = await call().then(() => undefined, (reason: unknown) => reason);
  if (!isSanchiError(error)) throw new Error(`no SanchiError: ${String(error)}`);
  return error;
}

describe.each([['as written', false], ['prepared', true]])('what a program passes to a directory %s', (_name, prepared) => {
  let directory: Directory;
  beforeAll(async () => { directory = await openDirectory(prepared ? await prepareDirectory(sampleDocument) : sampleDocument); });

  const search = (query: unknown, options?: unknown): Promise<unknown> => directory.search(query as string, options as SearchOptions);

  it.each([null, undefined, 304, ['研磨'], { q: '研磨' }])('a query that is %j is refused by search and suggest', async (query) => {
    for (const call of [() => search(query), () => directory.suggest(query as unknown as string)]) {
      const error = await refusal(call);
      expect(error).toMatchObject({ code: 'option', details: { option: 'query', found: query } });
      expect(error.message).toContain(JSON.stringify(query) ?? 'undefined');
      expect(error.message).toMatch(/a string/);
      expect(error.message).toMatch(/文字列/);
    }
  });

  it.each([-1, 0.5, Number.NaN, '5', null, [5]])('a limit of %s is refused by search and suggest', async (limit) => {
    for (const call of [() => search('研磨', { limit }), () => directory.suggest('研', { limit: limit as number })]) {
      const error = await refusal(call);
      expect(error).toMatchObject({ code: 'option', details: { option: 'limit', found: limit } });
      expect(error.message).toMatch(/^limit cannot be .+: allowed is a whole number, 0 or more, or Infinity for all\. limit に .+ は指定できません。指定できるのは 0以上の整数か/);
    }
  });

  it.each([-1, 1.5, Number.NaN, Infinity, '5'])('an offset of %s is refused', async (offset) => {
    const error = await refusal(() => search('', { offset }));
    expect(error).toMatchObject({ code: 'option', details: { option: 'offset', found: offset } });
    expect(error.message).toContain(`offset cannot be ${typeof offset === 'string' ? `"${offset}"` : String(offset)}: allowed is a whole number, 0 or more.`);
  });

  it.each([{ latitude: Number.NaN, longitude: 138 }, { latitude: 137, longitude: 37 }, { lat: 37, lng: 138 }, '新潟'])('%j is no place to measure from', async (near) => {
    expect(await refusal(() => search('研磨', { near, sort: 'distance' }))).toMatchObject({ code: 'option', details: { option: 'near', found: near } });
  });

  it('a limit of 0 only counts, one of Infinity brings all, and an offset beyond the last brings none', async () => {
    const { total, hits } = await directory.search('', { limit: Infinity });
    expect(hits.length).toBe(total);
    expect(total).toBe(sampleDocument.members.length);
    expect(await directory.search('', { limit: 0 })).toMatchObject({ total, hits: [] });
    expect(await directory.search('', { offset: total })).toMatchObject({ total, hits: [] });
    expect((await directory.search('', { sort: 'name', limit: Infinity })).hits).toHaveLength(total);
    expect(await directory.suggest('研', { limit: 0 })).toEqual([]);
    expect((await directory.suggest('研', { limit: Infinity })).length).toBeGreaterThan(0);
  });

  it('an aborted call tells of the abort, not of the query', async () => {
    await expect(directory.search(null as unknown as string, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
  });

  it('an order that there is not is named with those there are', async () => {
    const error = await refusal(() => search('研磨', { sort: 'nearest' }));
    expect(error).toMatchObject({ code: 'option', details: { option: 'sort', found: 'nearest', allowed: ['fit', 'name', 'distance', 'confirmed'] } });
    expect(error.details['message']).toEqual({
      ja: 'sort に "nearest" は指定できません。指定できるのは fit、name、distance、confirmed です。',
      en: 'sort cannot be "nearest": allowed is fit, name, distance, confirmed.',
    });
  });

  it.each<[unknown, string, RegExp]>([
    [{ proces: ['polishing'] }, 'where', /"proces".*process, material/],
    [{ lot: ['few'] }, 'where.lot', /"few".*single, small, medium, mass/],
    [{ process: 'polishing' }, 'where.process', /"polishing".*array of strings/],
    [{ process: ['polisihng'] }, 'where.process', /"polisihng".*such as polishing/],
    [{ material: ['unobtainium'] }, 'where.material', /"unobtainium".*vocabulary/],
    [{ tour: 'yes' }, 'where.tour', /"yes".*true, false/],
    [{ directory: ['smaple'] }, 'where.directory', /"smaple".*sample/],
    [{ network: ['migakiya'] }, 'where.network', /"migakiya".*migaki/],
    [{ place: ['Niigata'] }, 'where.place', /"Niigata".*six-digit/],
    [{ place: ['15'] }, 'where.place', /"15".*150002/],
    [{ place: ['15213'] }, 'where.place', /"15213".*152137/],
    [['polishing'], 'where', /\["polishing"\].*object/],
  ])('filters %j are refused wherever they are passed', async (where, option, message) => {
    const calls = [() => search('研磨', { where }), () => directory.suggest('研', { where: where as Where }), () => directory.facets(['process'], { where: where as Where })];
    for (const call of calls) {
      const error = await refusal(call);
      expect(error).toMatchObject({ code: 'option', details: { option } });
      expect(error.message).toMatch(message);
      expect((error.details['message'] as { ja: string }).ja).toMatch(/指定できるのは/);
    }
  });

  it.each<Where>([
    { process: ['anodizing'] }, { material: ['titanium'] }, { place: ['470007'] }, { place: ['011002'] }, { member: ['gone'] }, { lot: ['single'], process: ['pressing'] },
  ])('filters %j name what there can be, and find nobody', async (where) => {
    expect(await directory.search('', { where })).toMatchObject({ total: 0, hits: [] });
  });

  it.each<Where>([
    {}, { process: ['polishing'] }, { place: ['150002'] }, { place: ['152137'] }, { network: ['migaki'] }, { directory: ['sample'] }, { tour: true }, { member: ['kenma'] },
  ])('filters %j are taken', async (where) => {
    expect((await directory.search('', { where })).total).toBeGreaterThan(0);
  });
});
