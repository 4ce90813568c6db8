import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { SanchiError } from '@sanchi/sdk';
import type { Directory, Facets, SearchEngine, SearchOptions, SearchResult, Suggestion } from '@sanchi/sdk';
import { all, appears, clearAddress, one, sampleDirectory, search, searchOf, textOf } from '../helpers/elements.js';

/** What an engine elsewhere might answer: over the wire, so that nothing but plain data comes. */
class RemoteEngine implements SearchEngine {
  readonly asked: [string, SearchOptions][] = [];

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    this.asked.push([query, options]);
    await Promise.resolve();
    options.signal?.throwIfAborted();
    const members = query.includes('仕上') ? ['waza', 'kenma'] : [];
    const answer: SearchResult = {
      query: { text: query, parts: [{ id: 0, kind: 'text', label: query, start: 0, end: query.length, via: 'text' }] },
      total: members.length, meetsAll: members.length, notStated: 0, facets: {}, relaxed: [],
      hits: members.map((member, i) => ({
        directory: 'sample', member, score: 1 - i / 10, verdicts: [],
        reasons: [{ part: 0, field: 'appeal', path: 'appeal', via: 'text', stated: false, excerpt: '遠くの索引が見つけた言葉', highlights: [[0, 2]] }],
      })),
    };
    return JSON.parse(JSON.stringify(answer)) as SearchResult;
  }

  suggest(text: string): Promise<readonly Suggestion[]> {
    return Promise.resolve([{ kind: 'member', id: 'waza', directory: 'sample', text: `${text}の匠`, label: '匠工房わざ', count: 1, via: 'text' }]);
  }

  facets(): Promise<Facets> {
    return Promise.resolve({});
  }
}

/** A directory whose members Sanchi holds and whose answers come from elsewhere. */
const answeredBy = (directory: Directory, engine: SearchEngine): Directory => ({
  ...directory,
  search: (query, options) => engine.search(query, options), suggest: (text, options) => engine.suggest(text, options), facets: (names, options) => engine.facets(names, options),
  warmUp: () => Promise.resolve(), provisional: () => Promise.resolve(engine),
});

describe('an engine of one’s own', () => {
  beforeEach(clearAddress);
  afterEach(clearAddress);

  /** A search that it has answered once. */
  const asked = async () => {
    const engine = new RemoteEngine();
    const directory = answeredBy(await sampleDirectory(), engine);
    const element = await searchOf(() => html`<sanchi-search id="s" .directory=${directory}></sanchi-search>`);
    await search(element, '仕上げ');
    await appears(element, '.card');
    return { engine, element };
  };

  it('answers the search: its hits in its order, with its reasons, and its suggestions', async () => {
    const { engine, element } = await asked();
    await appears(element, '.foot');
    await search(element, '仕上げ直し');
    expect(all(element, '.card').map(({ dataset }) => dataset['member'])).to.deep.equal(['waza', 'kenma']);
    expect(textOf(element, '.count')).to.equal('2社');
    expect(textOf(element, '.card')).to.contain('遠くの索引が見つけた言葉');
    await waitUntil(() => one(element, '[role=option]'), 'its suggestions come');
    expect(textOf(element, '[role=option]')).to.contain('匠工房わざ');
    expect(engine.asked.every(([, { signal }]) => signal === undefined || signal instanceof AbortSignal)).to.equal(true);
    expect(engine.asked.some(([query, { limit, offset, signal }]) => query === '仕上げ直し' && limit === 20 && offset === 0 && signal)).to.equal(true);
  });

  it('is asked again for what a visitor asks next, and may find nobody', async () => {
    const { engine, element } = await asked();
    // The embedded engine would find polishers.
    await search(element, '研磨');
    await waitUntil(() => all(element, '.card').length === 0);
    expect(engine.asked.map(([query]) => query)).to.include('研磨');
  });

  it('says which file and line a search failed by, tells the page, and asks again', async () => {
    const directory = await sampleDirectory();
    let broken = true;
    const failing: Directory = {
      ...directory,
      search: (query, options) => broken ? Promise.reject(new SanchiError('json', 'broken JSON', { url: 'https://example.jp/directory.json', line: 7, member: 'waza' })) : directory.search(query, options),
    };
    const told: unknown[] = [];
    const element = await searchOf(() => html`<sanchi-search id="s" .directory=${failing} @sanchi-load-error=${({ error }: { error: unknown }) => told.push(error)}></sanchi-search>`);
    element.query = '研磨';
    await waitUntil(() => textOf(element, '[part=error]').includes('https://example.jp/directory.json を読み取れません（JSON の書き方に誤りがあります：7行目）。'));
    expect(String(told[0])).to.include('broken JSON');
    await expect(element).to.be.accessible();
    broken = false;
    one<HTMLButtonElement>(element, '[part=error] button')?.click();
    await appears(element, '.card');
    expect(one(element, '[part=error]')).to.equal(null);
  });
});
