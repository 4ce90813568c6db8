/**
 * `node test/bench/run.mjs page [--sizes 100,1000,10000] [--rounds 3] [--cdn folder]`
 *
 * Chromium with a slowed processor and network: Sanchi's element against Pagefind's interface over the same members. How long
 * opening blocks a page is measured in a visit of its own, without the slowed processor.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.mjs';
import { corpusOf } from '../engines/flat.mjs';
import { bundleSdk, importBundle } from '../engines/sdk.mjs';
import { generateDirectory } from '../generate/directory.mjs';
import { versionsOf } from '../measure/code-bundle.mjs';
import { machine, writeResult } from '../measure/results.mjs';
import { median, percentile } from '../measure/stats.mjs';
import { pageTable } from './report.mjs';
import { serve } from './server.mjs';
import { pagefindSite, sanchiSite } from './sites.mjs';
import { CONDITIONS, longestBlock, visit } from './visit.mjs';

/** Whose page each is. */
const SITES = [{ label: 'Sanchi', package: '@sanchi/elements' }, { label: 'Pagefind', package: 'pagefind' }];
const QUERY = '研磨';
const TYPED = 'kenma sus304';

const summary = (visits, blocks) => ({
  firstMs: median(visits.map(({ firstMs }) => firstMs)), bytes: median(visits.map(({ bytes }) => bytes)),
  requests: median(visits.map(({ requests }) => requests)), bytesAfterTyping: median(visits.map(({ bytesAfterTyping }) => bytesAfterTyping)),
  keyP50: median(visits.flatMap(({ keys }) => keys)), keyP95: percentile(visits.flatMap(({ keys }) => keys), 0.95),
  firstKeyP50: median(visits.flatMap(({ firstKeys }) => firstKeys)), firstKeyP95: percentile(visits.flatMap(({ firstKeys }) => firstKeys), 0.95),
  blockMs: median(blocks),
  keys: visits.reduce((sum, { keys }) => sum + keys.length, 0), unanswered: visits.reduce((sum, { unanswered }) => sum + unanswered, 0),
});

/** Both sites of one size, visited in turn. */
const measureSize = async (browser, size, { seed, rounds, sdk, cdn }) => {
  const { document } = generateDirectory(size, seed);
  const sites = {
    Sanchi: { ...await sanchiSite(document, sdk, QUERY, cdn), selector: 'sanchi-search input' },
    Pagefind: { ...await pagefindSite(corpusOf(document), QUERY), selector: '.pagefind-ui__search-input' },
  };
  const answer = { size, sites: {} };
  const open = [];
  for (const [name, site] of Object.entries(sites)) {
    if (site.reason) { answer.sites[name] = { reason: site.reason }; continue; }
    const server = await serve(site.files, CONDITIONS);
    server.warm();
    open.push({ name, site, server, visits: [], blocks: [] });
  }
  try {
    for (let round = 0; round < rounds; round++)
      for (const entry of round % 2 ? [...open].reverse() : open) {
        try {
          entry.visits.push(await visit(browser, entry.server, { typed: TYPED, selector: entry.site.selector }));
          entry.blocks.push(await longestBlock(browser, entry.server));
        } catch (error) {
          entry.reason = error.message.split('\n')[0];
        }
      }
  } finally {
    for (const { server } of open) await server.close();
  }
  for (const { name, visits, blocks, reason } of open) answer.sites[name] = visits.length > 0 ? summary(visits, blocks) : { reason };
  return answer;
};

export const pageCommand = async (args) => {
  const { executablePath, args: flags } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: flags });
  const sdk = await importBundle(await bundleSdk(), 'sdk');
  const result = { made: new Date().toISOString(), machine: machine(), versions: versionsOf(SITES), browser: browser.version(), conditions: CONDITIONS, query: QUERY, typed: TYPED, sizes: [] };
  try {
    for (const size of args.sizes ?? [100, 1000, 10000]) {
      result.sizes.push(await measureSize(browser, size, { seed: args.seed, rounds: args.rounds ?? 3, sdk, cdn: args.cdn }));
      console.log(pageTable(result.sizes.slice(-1)));
      writeResult('page', result);
    }
  } finally {
    await browser.close();
  }
};
