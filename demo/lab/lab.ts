// Scratch page for looking at the elements. `?big` searches 10,000 generated makers.
import '../../packages/elements/src/define/directory.js';
import '../../packages/elements/src/define/search.js';
import '../../packages/elements/src/define/member-card.js';
import { openDirectory } from '@sanchi/sdk';
import type { DirectoryDocument } from '@sanchi/sdk';
import { sampleDocument } from '../../test/helpers/sample-directory.js';

const PROCESSES = ['polishing', 'mirror-polishing', 'buff-polishing', 'pressing', 'welding', 'deburring', 'tig-welding', 'laser-welding'];
const MATERIALS = ['sus304', 'sus316', 'aluminum', 'brass', 'steel'];
const pick = (from: readonly string[], seed: number): string => from[seed % from.length] as string;
const big: DirectoryDocument = {
  ...sampleDocument,
  members: Array.from({ length: 10_000 }, (_, i) => ({
    id: `g${i}`, name: `試験製作所${i}`, kana: `しけんせいさくしょ${i}`, address: `新潟県燕市試験町${i}`, appeal: `小さな部品の加工 ${i}`,
    description: 'ステンレスの研磨と溶接を社内で行っています。', capabilities: [
      { process: pick(PROCESSES, i), materials: [pick(MATERIALS, i * 7)], lot: { min: 1 + (i % 50), unit: '個' as const } },
      { process: pick(PROCESSES, i * 3 + 1), materials: [pick(MATERIALS, i)] },
    ],
  })),
};

const directory = await openDirectory(location.search === '?big' ? big : sampleDocument);
for (const search of document.querySelectorAll('sanchi-search:not([src])')) Object.assign(search, { directory });
