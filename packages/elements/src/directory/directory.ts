import { ContextProvider } from '@lit/context';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { directoryContext } from '../base/context.js';
import { DataElement, statusStyles } from '../base/data-element.js';
import { tokens } from '../base/tokens.js';

/**
 * Loads one or more directories and shares them with the Sanchi elements inside it. Without a directory it shows only
 * what went wrong and the fallback.
 *
 * @attr {string} src - Address of a directory (JSON, CSV or XLSX), or several with spaces between.
 * @attr {string} lang - Language of everything inside; without it the nearest `lang` around the element counts.
 * @attr {number} heading-level - Level of the headings this element prints. Default 2.
 * @fires {SanchiLoadErrorEvent} sanchi-load-error - A directory could not be loaded.
 * @slot - Sanchi elements, and whatever stands between them.
 * @slot fallback - Shown until a directory is loaded: a static list, a telephone number.
 * @slot error - Instead of the built-in error notice.
 * @csspart base - The whole element.
 * @csspart loading - The notice that the directory is on its way.
 * @csspart error - The error notice.
 */
export class SanchiDirectory extends DataElement {
  static override styles = [tokens, statusStyles];
  static override properties: PropertyDeclarations = { headingLevel: { type: Number, attribute: 'heading-level' } };

  /** Level of the headings this element prints. */
  headingLevel = 2;

  readonly #provider = new ContextProvider(this, { context: directoryContext, initialValue: this._state });

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_state')) this.#provider.setValue(this._state);
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language}>
      ${this.fails ? this.renderStatus(this.headingLevel) : nothing}
      ${this._state.status === 'ready' ? nothing : html`<slot name="fallback"></slot>`}
    </div><slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sanchi-directory': SanchiDirectory;
  }
}
