import { adoptStyles, html, LitElement } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { textIn } from '@sanchi/sdk';
import type { Locale, LocalizedText } from '@sanchi/sdk';
import { languageOf, onLanguageChange } from './language.js';
import { loadStrings, onStrings, translate } from './strings.js';
import type { StringKey } from './strings.js';

/** What templates outside an element need of it: its language and texts. */
export interface Words {
  readonly language: Locale;
  t(key: StringKey, values?: Readonly<Record<string, string | number>>): string;
  text(text: LocalizedText | undefined): string;
  /** As `text`, but marked as Japanese where the page is not and the words are (WCAG 3.1.2). */
  words(text: LocalizedText | undefined): TemplateResult | string;
}

const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;

/**
 * Base of all Sanchi elements: language and texts.
 *
 * @attr {string} lang - Language of the element's own texts; without it the nearest `lang` around the element counts.
 */
export class SanchiElement extends LitElement implements Words {
  #stop: (() => void)[] = [];
  #language: Locale = 'ja';
  readonly #extra = new Set<CSSResult>();

  /** The language in force. */
  get language(): Locale {
    return this.#language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const settle = (): void => {
      const language = languageOf(this);
      if (language !== this.#language) {
        this.#language = language;
        this.languageChanged();
      }
      void loadStrings(language);
      this.requestUpdate();
    };
    this.#stop = [onLanguageChange(this, settle), onStrings(() => this.requestUpdate())];
    settle();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  /** One of the elements' own texts in the language in force. */
  t(key: StringKey, values?: Readonly<Record<string, string | number>>): string {
    return translate(this.#language, key, values);
  }

  /** Words of a directory in the language in force. */
  text(text: LocalizedText | undefined): string {
    return textIn(text, this.#language);
  }

  /** As `text`, but marked as Japanese where the page is not and the words are. */
  words(text: LocalizedText | undefined): TemplateResult | string {
    const words = this.text(text);
    return this.#language.startsWith('ja') || !JAPANESE.test(words) ? words : html`<span lang="ja">${words}</span>`;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    if (!CSS.supports('color', 'light-dark(red,red)')) void import('./light-tokens.js').then(({ lightTokens }) => this.adopt(lightTokens));
  }

  /** Called when the language in force has changed, before the update. */
  protected languageChanged(): void {}

  /** Adds the styles of a part that was loaded later. */
  protected adopt(styles: CSSResult): void {
    if (this.#extra.has(styles) || !this.shadowRoot) return;
    this.#extra.add(styles);
    adoptStyles(this.shadowRoot, [...(this.constructor as typeof LitElement).elementStyles, ...this.#extra]);
  }
}
