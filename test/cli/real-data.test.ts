import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sanchi, tempFolder } from './helpers/run.js';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const present = existsSync(join(DATA, 'SOURCES.md'));
if (!present) console.warn(`skipped: real municipal data is not at ${DATA}`);
const data = (name: string): string => join(DATA, name);
const members = (out: string): readonly { readonly id: string }[] => JSON.parse(readFileSync(join(out, 'directory.json'), 'utf8')).members;

describe.skipIf(!present)('real municipal data', () => {
  it('builds Fukui’s makers with their technologies', { timeout: 60_000 }, async () => {
    const out = join(tempFolder(), 'out');
    const { code, err } = await sanchi(['build', data('fukui-tech-company.nopersons.csv'), data('fukui-tech-detail.csv'), '--out', out]);
    expect(code, err).toBe(0);
    expect(members(out)).toHaveLength(142);
    expect(readFileSync(join(out, 'index.html'), 'utf8').match(/<h3>/g)).toHaveLength(142);
  });

  it('builds Yaizu’s factory shops with the city’s own column map', { timeout: 60_000 }, async () => {
    const out = join(tempFolder(), 'out');
    const { code, err } = await sanchi(['build', data('factory_shops.csv'), '--mapping', data('factory_shops.attributes.csv'), '--out', out]);
    expect(code, err).toBe(0);
    expect(members(out)).toHaveLength(32);
  });

  it('builds 7,675 rows of cp932 within a minute', { timeout: 180_000 }, async () => {
    const out = join(tempFolder(), 'out');
    const start = process.cpuUsage();
    const { code, err } = await sanchi(['build', data('EdinetcodeDlInfo.nopersons.cp932.csv'), '--out', out]);
    expect(code, err).toBe(0);
    expect(members(out).length).toBeGreaterThan(7600);
    // Time of the processor: other work on the machine does not count.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(60);
  });
});
