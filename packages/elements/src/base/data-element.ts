import { ContextEvent } from '@lit/context';
import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Directory } from '@sanchi/sdk';
import { loadDirectory } from '../directory/load.js';
import { directoryContext } from './context.js';
import type { DirectoryState } from './context.js';
import { SanchiElement } from './element.js';
import { SanchiLoadErrorEvent } from './events.js';
import type { explainError } from '../directory/explain-error.js';

/** Looks of the notice that a directory is on its way. */
export const statusStyles = css`
.status{padding:1em 0;color:var(--_sub)}
`;

/**
 * Base of elements that show a directory: their own `src`, a `directory` handed over, or that of a
 * `<sanchi-directory>` around them.
 *
 * @attr {string} src - Address of a directory (JSON, CSV or XLSX), or several with spaces between.
 */
export class DataElement extends SanchiElement {
  static override properties: PropertyDeclarations = {
    src: {},
    directory: { attribute: false },
    _state: { state: true },
  };

  /** Address of a directory (JSON, CSV or XLSX), or several with spaces between. */
  src = '';
  /** The directory shown, once there is one; may also be handed over by a program. */
  directory: Directory | undefined = undefined;

  protected _state: DirectoryState = { status: 'idle' };
  #explain: typeof explainError | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    // Lazily loaded elements come in any order: the directory around this one may not be defined yet.
    if (!this.src && !customElements.get('sanchi-directory')) void customElements.whenDefined('sanchi-directory').then(() => this.#ask());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Loads `src` anew. */
  async load(): Promise<void> {
    const { src } = this;
    if (!src.trim()) return;
    this._state = { status: 'loading' };
    try {
      const directory = await loadDirectory(src);
      if (src === this.src) this.directory = directory;
    } catch (error) {
      if (src !== this.src) return;
      this._state = { status: 'error', error };
      this.announceError(error);
    }
  }

  /** Tells the page that something did not come, and fetches what explains it. @internal */
  announceError(error: unknown): void {
    this.dispatchEvent(new SanchiLoadErrorEvent(error));
    // Offline this chunk may not come either; the notice then stays general.
    Promise.all([import('../directory/explain-error.js'), import('../strings/detail.js').then(({ addDetailStrings }) => addDetailStrings())]).then(([part]) => {
      this.adopt(part.styles);
      this.#explain = part.explainError;
      this.requestUpdate();
    }, () => {});
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.src && !(changed.has('directory') && this.directory)) void this.load();
    if (changed.has('directory') && this.directory) this._state = { status: 'ready', directory: this.directory };
  }

  protected get fails(): boolean {
    return this._state.status === 'error' && !!this.src;
  }

  /** The notice that a directory is on its way or did not come; nothing where an element around says so. */
  protected renderStatus(level = 2): TemplateResult | typeof nothing {
    // Inside a directory one element says so for all: the search.
    if (this._state.status === 'loading') return !this.src && this.localName !== 'sanchi-search' ? nothing : html`<p class="status" part="loading" role="status">${this.t('loading')}</p>`;
    return this.fails ? this.renderError(this._state.error, level, () => void this.load()) : nothing;
  }

  /** What did not come and why, with a button that asks again. @internal */
  renderError(error: unknown, level: number, again: () => void): TemplateResult {
    const details = this.#explain?.(this, error, this.src);
    return html`<slot name="error"><div class="error" part="error" role="alert">
      <div role="heading" aria-level=${level}>${this.t('loadFailed')}</div>
      ${details ?? html`<p>${this.t('loadFailedHelp')}</p>`}
      <p><button class="button" type="button" @click=${again}>${this.t('retry')}</button></p>
    </div></slot>`;
  }

  #ask(): void {
    if (!this.isConnected || this.src || this.#unsubscribe || this.localName === 'sanchi-directory') return;
    this.dispatchEvent(new ContextEvent(directoryContext, this, (state: DirectoryState, unsubscribe) => {
      this.#unsubscribe = unsubscribe;
      this._state = state;
      if (state.directory) this.directory = state.directory;
    }, true));
  }
}
