/** Every engine of the bench. Peers are imported one by one: a missing package is a printed reason, not a crash. */
import { bundleSdk, importBundle } from './sdk.mjs';
import { sanchiEngine } from './sanchi.mjs';

const PEERS = [
  ['./minisearch.mjs', (module) => module.miniSearches],
  ['./flexsearch.mjs', (module) => [module.flexSearch]],
  ['./orama.mjs', (module) => [module.orama]],
  ['./fuse.mjs', (module) => [module.fuse]],
  ['./pagefind.mjs', (module) => [module.pagefind]],
];

/**
 * @param only ids to keep (all where empty)
 * @returns {Promise<{ engines: object[], reasons: Record<string, string>, bundle: object }>}
 */
export const loadEngines = async (only = [], { bundle } = {}) => {
  const reasons = {};
  const engines = [];
  const wanted = (id) => only.length === 0 || only.includes(id);
  if (wanted('sanchi') || wanted('sanchi-withheld')) {
    bundle ??= await bundleSdk();
    const sdk = await importBundle(bundle, 'sdk');
    if (typeof sdk?.openDirectory !== 'function')
      reasons.sanchi = bundle.problems.sdk ?? 'openDirectory is not exported by @sanchi/sdk yet';
    else {
      if (wanted('sanchi')) engines.push(sanchiEngine(sdk));
      if (wanted('sanchi-withheld')) {
        const { withheldVocabulary } = await import('./withheld.mjs');
        const reduced = withheldVocabulary(await importBundle(bundle, 'vocabulary'));
        if (Array.isArray(reduced))
          engines.push(sanchiEngine(sdk, { id: 'sanchi-withheld', label: 'Sanchi, 25 % withheld', vocabulary: reduced }));
        else reasons['sanchi-withheld'] = bundle.problems.vocabulary ?? reduced;
      }
    }
  }
  for (const [path, pick] of PEERS) {
    try {
      engines.push(...pick(await import(path)).filter(({ id }) => wanted(id)));
    } catch (error) {
      const name = path.slice(2, -4);
      if (only.length === 0 || only.some((id) => id.startsWith(name))) reasons[name] = error.message.split('\n')[0];
    }
  }
  return { engines, reasons, bundle };
};
