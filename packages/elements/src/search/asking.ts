import { SanchiResultsEvent } from '../base/events.js';
import { isIdle } from './presets.js';
import type { SanchiSearch } from './search.js';
import { FACETS } from './state.js';

/** Asks the directory on behalf of a search: results first, then suggestions and counts; stale questions are dropped. */
export class Asking {
  /** Whether the next question was typed, so that suggestions are wanted. */
  typed = false;
  #abort: AbortController | undefined;
  #frame = 0;

  constructor(private readonly host: SanchiSearch) {}

  /** Asks in the next frame: several keystrokes in one frame are one search. */
  soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => void this.now());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#abort?.abort();
  }

  /** Who is about to type will soon ask for words that stand in the members' own texts. */
  ahead(): void {
    this.host.directory?.loadMembers().catch(() => {});
  }

  /** Asks for the results, or for those that follow the first `offset`. */
  async now(offset = 0): Promise<void> {
    const { host, typed } = this;
    const { directory, language: locale, near, state: { query, sort, asWords, shown } } = host;
    // Filters have code of their own, which most visitors never need.
    const where = Object.keys(host.state.where).length ? host.state.where : undefined;
    if (!directory) return;
    this.typed = false;
    this.#abort?.abort();
    const { signal } = this.#abort = new AbortController();
    try {
      if (isIdle(host)) {
        host.result = undefined;
        host.combobox.suggest([]);
        return;
      }
      const result = await directory.search(query, { locale, asWords, signal, sort, offset, limit: shown - offset, ...(where && { where }), ...(near && { near }) });
      // Half-converted text finds little: the last answer stays until the conversion is done.
      if (signal.aborted || (host.combobox.composing && !result.total && host.result)) return;
      host.failed = undefined;
      const old = host.result;
      host.result = { ...result, facets: old?.facets ?? {}, hits: offset && old ? [...old.hits, ...result.hits] : result.hits };
      host.dispatchEvent(new SanchiResultsEvent(host.result));
      // Painted before anything else: suggestions and counts of a large directory must not hold the results up.
      host.requestUpdate();
      await host.updateComplete;
      await new Promise((resolve) => { setTimeout(resolve); });
      if (typed && !signal.aborted) {
        const suggestions = query.trim() ? await directory.suggest(query, { locale, signal, ...(where && { where }) }) : [];
        // Enter may have been pressed meanwhile: the list must not open over the results.
        if (!signal.aborted) host.combobox.suggest(suggestions);
      }
      if (!offset && !signal.aborted && (host.wide || host.sheet)) void this.countFacets();
    } catch (error) {
      if (!signal.aborted) host.failed = error;
    } finally {
      host.requestUpdate();
    }
  }

  /** Counts the lines of the filters for the answer shown. */
  async countFacets(): Promise<void> {
    const { host } = this;
    const { directory, language: locale, result, state: { query, where, asWords } } = host;
    if (!directory || !result) return;
    // The results stand even where the counts fail.
    const counted = await directory.search(query, { where, locale, asWords, facets: FACETS, limit: 0 }).catch(() => undefined);
    if (!counted || host.result !== result) return;
    host.result = { ...result, facets: counted.facets };
    host.requestUpdate();
  }
}
