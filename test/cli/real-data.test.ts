import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realPath } from '../helpers/real-data.js';
import { sanchi, tempFolder } from './helpers/run.js';

const present = realPath('SOURCES.md') !== undefined;
const data = (name: string): string => realPath(name) ?? name;
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

  it('builds 7,675 rows of cp932, and says how long that took', { timeout: 180_000 }, async () => {
    const out = join(tempFolder(), 'out');
    const [start, used] = [performance.now(), process.cpuUsage()];
    const { code, err } = await sanchi(['build', data('EdinetcodeDlInfo.nopersons.cp932.csv'), '--out', out]);
    console.log(`7,675 rows of cp932 built in ${((performance.now() - start) / 1000).toFixed(1)} s, of which ${(process.cpuUsage(used).user / 1e6).toFixed(1)} s of the processor (the bar: a minute)`);
    expect(code, err).toBe(0);
    // Some rows are one company.
    expect(members(out).length).toBeGreaterThan(7600);
    expect(readFileSync(join(out, 'members.html'), 'utf8')).toContain('社');
    const { code: checked, out: report } = await sanchi(['check', data('EdinetcodeDlInfo.nopersons.cp932.csv'), '--json']);
    expect(checked).toBe(0);
    expect(JSON.parse(report)).toMatchObject({ summary: { rows: 7675, errors: 0, members: members(out).length } });
  });
});
