/** The table of page visits. */
import { markdownTable, plainTable } from '../measure/table.mjs';

const kilobytes = (value) => `${(value / 1024).toFixed(0)} kB`;

const table = (sizes) => ({
  head: ['members', 'page', 'first results ms', 'bytes until then', 'requests', 'bytes after typing', 'first change p50 ms', 'p95 ms', 'whole answer p50 ms', 'p95 ms', 'keystrokes seen', 'longest block ms'],
  rows: sizes.flatMap(({ size, sites }) => Object.entries(sites).map(([name, site]) => site.reason
    ? [size, name, `not measured: ${site.reason}`, '', '', '', '', '', '', '', '', '']
    : [size, name, site.firstMs.toFixed(0), kilobytes(site.bytes), site.requests, kilobytes(site.bytesAfterTyping),
      site.firstKeyP50?.toFixed(0) ?? '–', site.firstKeyP95?.toFixed(0) ?? '–', site.keyP50?.toFixed(0) ?? '–', site.keyP95?.toFixed(0) ?? '–', `${site.keys} (${site.unanswered} without change)`,
      site.blockMs === undefined ? '–' : site.blockMs === 0 ? 'up to 50' : site.blockMs.toFixed(0)])),
});

export const pageTable = (sizes) => { const { head, rows } = table(sizes); return plainTable(head, rows); };
export const pageMarkdown = (sizes) => { const { head, rows } = table(sizes); return markdownTable(head, rows); };
