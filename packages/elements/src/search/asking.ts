import { SanchiResultsEvent } from '../base/events.js';
import { breath, painted, readReasons, screenful } from './paint.js';
import { isIdle } from './presets.js';
import type { SanchiSearch } from './search.js';

/** Asks the directory on behalf of a search: results first, then suggestions; stale questions are dropped. */
export class Asking {
  /** Whether the next question was typed, so that suggestions are wanted. */
  typed = false;
  /** How many of the hits are rendered: first those on the screen, then, once they are painted, the rest; none while there is no answer yet, so that the ways in stay. */
  drawn = Infinity;
  /** Whether what is shown was answered before all was known. */
  provisional = false;
  /** What each place of the list shows, as long as the list is drawn. */
  cards: readonly unknown[] = [];
  /** Resolves when something of the answer has come, or none is to be had at once: it is drawn together with what else has changed. */
  coming: Promise<unknown> | undefined;
  /** How many cards a screen shows, as last painted: to measure it while letters are typed would be a layout more. */
  fits: number | undefined;
  #abort: AbortController | undefined;
  #pending = false;

  constructor(readonly host: SanchiSearch) {}

  /** Asks once the present task is done: several changes are one question. Not in the next frame, which would be a frame later. */
  soon(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.coming = breath();
    queueMicrotask(() => {
      if (this.#pending) void this.now();
    });
  }

  stop(): void {
    this.#pending = false;
    this.drawn = Infinity;
    this.#abort?.abort();
  }

  /** Asks for the results, or for those that follow the first `offset`. */
  async now(offset = 0): Promise<void> {
    this.#pending = false;
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
      const options = { locale, asWords, signal, sort, offset, limit: shown - offset, ...(where && { where }), ...(near && { near }) };
      if (typed) await host.parts.get('rest')?.suggestAtOnce(host, query, options);
      const asked = directory.search(query, options);
      if (typed) this.coming = host.parts.get('rest')?.showProvisional(host, query, options, asked);
      const result = await asked;
      const first = this.fits ?? screenful(host);
      await readReasons(offset ? result.hits : result.hits.slice(0, first), signal);
      // Half-converted text finds little: the last answer stays until the conversion is done.
      if (signal.aborted || (host.combobox.composing && !result.total && host.result)) return;
      host.failed = undefined;
      const old = host.result;
      host.result = { ...result, facets: old?.facets ?? {}, hits: offset && old ? [...old.hits, ...result.hits] : result.hits };
      this.drawn = offset ? Infinity : first;
      this.provisional = false;
      host.dispatchEvent(new SanchiResultsEvent(host.result));
      // Painted before anything else: what is below the screen, suggestions and counts must not hold the results up.
      host.renderNow();
      await painted();
      if (typed) await host.parts.get('rest')?.showSuggestions(host, query, options);
      while (!signal.aborted && this.drawn < host.result.hits.length) {
        await readReasons(host.result.hits.slice(this.drawn, this.drawn * 2), signal);
        this.drawn *= 2;
        host.requestUpdate();
        await painted();
      }
    } catch (error) {
      if (!signal.aborted) {
        host.failed = error;
        await import('./stale-filter.js').then(({ dropStale }) => { dropStale(host, error); }, () => {});
      }
    } finally {
      if (!signal.aborted) this.drawn = Infinity;
      host.requestUpdate();
    }
  }
}
