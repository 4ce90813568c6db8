import { createEngine } from './engine.js';
import type { Knowledge } from './knowledge.js';
import { NotHere } from './more.js';
import type { SearchEngine, SearchResult } from './types.js';

const kept = new WeakMap<Knowledge, { readonly size: number; readonly engine: SearchEngine }>();

/** A search over knowledge that grows no more: made anew once pieces have come, because what is worked out is kept with it. */
export async function provisionalEngine(knowledge: Knowledge): Promise<SearchEngine> {
  const more = await knowledge.more?.();
  if (!more) return createEngine(knowledge);
  const { here, size } = more, known = kept.get(knowledge);
  if (known?.size === size()) return known.engine;
  const engine = answering(createEngine({ ...knowledge, provisional: true, more: () => Promise.resolve({ ...here, here, size }) }));
  kept.set(knowledge, { size: size(), engine });
  return engine;
}

/** The same, finding nothing where it is not known what a query names. */
function answering(engine: SearchEngine): SearchEngine {
  const instead = <T>(answer: T) => (error: unknown): T => {
    if (error instanceof NotHere) return answer;
    throw error;
  };
  return {
    ...engine,
    search: (text, options) => engine.search(text, options).catch(instead<SearchResult>({ query: { text, parts: [] }, total: 0, meetsAll: 0, notStated: 0, hits: [], facets: {}, relaxed: [] })),
    suggest: (text, options) => engine.suggest(text, options).catch(instead<Awaited<ReturnType<SearchEngine['suggest']>>>([])),
  };
}
