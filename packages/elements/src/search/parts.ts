import type { CSSResult } from 'lit';
import { addStrings } from '../base/strings.js';
import type { Strings } from '../base/strings.js';
import { painted } from './paint.js';

const LOADERS = {
  // What it imports comes beside it, not after it.
  rest: () => Promise.all([import('./rest.js'), import('../base/punctuation.js')]).then(([part]) => part),
  welcome: () => import('./welcome.js'),
  facets: () => import('./facet-panel.js'),
  none: () => import('./no-results.js'),
  shortlist: () => import('./shortlist.js'),
  member: () => import('../define/member.js').then(() => ({})),
};

/** The parts of the search that are loaded on demand, by name. */
export type PartTypes = { readonly [K in keyof typeof LOADERS]: Awaited<ReturnType<typeof LOADERS[K]>> };

/** Loads parts of the search when they are first asked for. */
export class Parts {
  readonly #here: { -readonly [K in keyof PartTypes]?: PartTypes[K] } = {};
  readonly #asked = new Set<string>();

  /** `arrived` is called when a part is there, with its styles. */
  constructor(private readonly arrived: (styles: CSSResult | undefined) => void) {}

  /** The part, or `undefined` until it is there; what did not come is asked for again next time. */
  get<K extends keyof PartTypes>(name: K): PartTypes[K] | undefined {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      this.#load(name).catch(() => this.#asked.delete(name));
    }
    return this.#here[name];
  }

  async #load(name: keyof PartTypes): Promise<void> {
    // Results are painted before what surrounds them is asked for. Ways in and a profile are themselves what is shown; the former bring their own few texts.
    const ways = name === 'welcome';
    if (!ways && name !== 'member') await painted();
    const [part] = await Promise.all([LOADERS[name](), ways ? undefined : import('../strings/detail.js').then(({ addDetailStrings }) => addDetailStrings())]);
    for (const [locale, strings] of Object.entries<Strings>('strings' in part ? part.strings as Record<string, Strings> : {})) addStrings(locale, strings, true);
    Object.assign(this.#here, { [name]: part });
    this.arrived('styles' in part ? part.styles as CSSResult : undefined);
  }
}
