/** One visit on a slow phone: from navigation to first results, then typing. */
import { ANSWERS, instrument, RESULTS } from './probe-script.mjs';

/** A mid-range phone (main thread 4 times slower), and slow 4G: 150 ms a request, 1.6 Mbit/s. */
export const CONDITIONS = { cpu: 4, latency: 150, down: (1.6 * 1024 * 1024) / 8 };

/**
 * The longest that the page is blocked while it opens, in milliseconds, on a processor that nothing slows down; 0 stands for
 * anything up to 50. What lies below the screen, filters and words that come after the first results are part of it.
 */
export const longestBlock = async (browser, server, { patience = 60000 } = {}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(instrument, { answers: ANSWERS, results: RESULTS });
    await tab.goto(`${server.url}/`, { waitUntil: 'commit' });
    await tab.waitForFunction(() => globalThis.bench?.first > 0, undefined, { timeout: patience, polling: 100 });
    await tab.waitForTimeout(2000);
    return await tab.evaluate(() => Math.max(0, ...globalThis.bench.blocks.map(({ duration }) => duration)));
  } finally {
    await context.close();
  }
};

/** @returns {{ firstMs, bytes, requests, bytesAfterTyping, keys: number[], firstKeys: number[], unanswered: number }} */
export const visit = async (browser, server, { typed, selector, patience = 60000 }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    server.reset();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CONDITIONS.cpu });
    await tab.addInitScript(instrument, { answers: ANSWERS, results: RESULTS });
    await tab.goto(`${server.url}/`, { waitUntil: 'commit' });
    await tab.waitForFunction(() => globalThis.bench?.first > 0, undefined, { timeout: patience, polling: 100 });
    const firstMs = await tab.evaluate(() => globalThis.bench.first);
    const first = server.sent();

    const field = tab.locator(selector).first();
    await field.fill('');
    await tab.waitForTimeout(1500);
    await tab.evaluate(() => { globalThis.bench.keys.length = globalThis.bench.firstKeys.length = 0; });
    let unanswered = 0;
    for (const letter of typed) {
      await field.press(letter);
      const answered = await tab.waitForFunction(() => !globalThis.bench.waiting(), undefined, { timeout: 3000, polling: 50 }).then(() => true, () => false);
      if (!answered) unanswered++;
      await tab.waitForTimeout(120);
    }
    return { firstMs, ...first, bytesAfterTyping: server.sent().bytes, keys: await tab.evaluate(() => globalThis.bench.keys), firstKeys: await tab.evaluate(() => globalThis.bench.firstKeys), unanswered };
  } finally {
    await context.close();
  }
};
