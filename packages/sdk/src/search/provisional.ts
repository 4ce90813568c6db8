import { createEngine } from './engine.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { NotHere } from './pieces/more.js';
import type { SearchEngine, SearchResult } from './types.js';

/** What was here when an engine was made: so many pieces of terms, and whether all texts. */
interface Kept {
  readonly size: number;
  readonly whole: boolean;
  readonly engine: SearchEngine;
}
const kept = new WeakMap<Knowledge, Kept>();
const whole = new WeakSet<Knowledge>();

/** A search over knowledge that grows no more: made anew once something has come, because what is worked out is kept with it. */
export async function provisionalEngine(knowledge: Knowledge): Promise<SearchEngine> {
  const more = await knowledge.more?.();
  if (!more) return createEngine(knowledge);
  const { here, size } = more, known = kept.get(knowledge), state = { size: size(), whole: !knowledge.whole || whole.has(knowledge) };
  if (known?.size === state.size && known.whole === state.whole) return known.engine;
  // Who types wants the texts in any case.
  if (!state.whole) knowledge.text().then(() => whole.add(knowledge), () => {});
  const engine = answering(createEngine({
    ...knowledge, ...(state.whole ? {} : WITHOUT_TEXTS), provisional: knowledge, more: () => Promise.resolve({ ...more, ...here }),
  }));
  kept.set(knowledge, { ...state, engine });
  return engine;
}

/** While shards are on their way: no word stands anywhere, reasons are those that the summary holds, and figures are not judged. */
const WITHOUT_TEXTS: Pick<Knowledge, 'text' | 'whole'> = {
  text: () => Promise.resolve({
    find: () => ({ members: new Uint32Array(0), masks: new Uint16Array(0) }), scored: () => ({ members: new Uint32Array(0), scores: new Float32Array(0) }),
    answer: () => ({ members: new Uint32Array(0), scores: new Float32Array(0), fits: 0 }), best: () => ({ total: 0, members: [], scores: [] }), onlyBegins: () => false,
  }),
  whole: (numbers) => (numbers ? Promise.resolve() : Promise.reject(new NotHere())),
};

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
