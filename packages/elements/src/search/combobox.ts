/* eslint lit-a11y/click-events-have-key-events: off -- the keys of the options are handled at the field (APG combobox) */
import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Suggestion } from '@sanchi/sdk';
import type { SanchiElement } from '../base/element.js';
import type { StringKey } from '../base/strings.js';

/** What the field tells the search. */
export interface ComboboxActions {
  focus(): void;
  input(text: string): void;
  submit(): void;
  choose(suggestion: Suggestion): void;
}

/** The one field: an editable combobox after the ARIA Authoring Practices, with a list of suggestions. */
export class Combobox implements ReactiveController {
  suggestions: readonly Suggestion[] = [];
  /** Whether an input method is converting: its keys are not ours. */
  composing = false;
  #open = false;
  #active = -1;

  constructor(private readonly host: SanchiElement, private readonly actions: ComboboxActions) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(false);
    this.composing = false;
  }

  /** New suggestions for what is typed; the list opens only while the visitor is in the field. */
  suggest(suggestions: readonly Suggestion[]): void {
    this.suggestions = suggestions;
    this.#set(suggestions.length > 0 && this.host.shadowRoot?.activeElement?.id === 'q');
  }

  close(): void {
    this.#set(false);
  }

  #set(open: boolean, active = -1): void {
    this.#open = open;
    this.#active = open ? active : -1;
    this.host.requestUpdate();
    if (active >= 0) void this.host.updateComplete.then(() => this.host.shadowRoot?.getElementById(`o${active}`)?.scrollIntoView({ block: 'nearest' }));
  }

  #keydown = (event: KeyboardEvent): void => {
    // Safari ends the composition before its Enter arrives: only keyCode 229 tells.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || this.composing || event.keyCode === 229) return;
    const last = this.suggestions.length - 1;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (last < 0) return;
      const step = key === 'ArrowDown' ? 1 : -1;
      const next = this.#open ? this.#active + step : step > 0 ? 0 : last;
      // One step past either end is the field itself.
      this.#set(true, next > last ? -1 : next < -1 ? last : next);
      event.preventDefault();
    } else if (key === 'Enter') {
      const chosen = this.#open ? this.suggestions[this.#active] : undefined;
      this.#set(false);
      if (chosen) this.actions.choose(chosen);
      else this.actions.submit();
      event.preventDefault();
    } else if (key === 'Escape') {
      if (this.#open) this.#set(false);
      else this.actions.input('');
      event.preventDefault();
    } else if (key === 'Home' || key === 'End') {
      this.#set(this.#open);
    }
  };

  #compose = (event: CompositionEvent): void => {
    this.composing = event.type !== 'compositionend';
    if (!this.composing) this.actions.input((event.target as HTMLInputElement).value);
  };

  /** `named`: whether the directory's name, which tells this landmark from others, is there. */
  render(value: string, example: string, named: boolean): TemplateResult {
    const { host } = this;
    const open = this.#open && this.suggestions.length > 0;
    return html`<div class="search" role=${named ? 'search' : nothing} aria-labelledby=${named ? 'label of' : nothing} part="search">
      <label for="q" id="label" part="label">${host.t('searchLabel')}</label>
      <p class="sub" id="help">${example || host.t('searchHelp')}</p>
      <div class="field">
        <input id="q" part="input" type="search" role="combobox" enterkeyhint="search" autocomplete="off" autocapitalize="off" spellcheck="false"
          aria-labelledby="label" aria-autocomplete="list" aria-controls="list" aria-describedby="help" aria-expanded=${open ? 'true' : 'false'}
          aria-activedescendant=${open && this.#active >= 0 ? `o${this.#active}` : nothing}
          .value=${value}
          @input=${(event: Event) => this.actions.input((event.target as HTMLInputElement).value)}
          @keydown=${this.#keydown} @compositionstart=${this.#compose} @compositionend=${this.#compose}
          @focus=${() => this.actions.focus()} @blur=${() => this.#set(false)}>
        <button class="button main" type="button" part="button" @click=${() => this.actions.submit()}>${host.t('searchButton')}</button>
        <ul id="list" role="listbox" part="suggestions" aria-label=${host.t('suggestions')} ?hidden=${!open}
          @mousedown=${(event: Event) => event.preventDefault()}>${this.suggestions.map((suggestion, index) => html`<li
            id=${`o${index}`} role="option" aria-selected=${index === this.#active ? 'true' : 'false'} part="suggestion"
            @click=${() => { this.#set(false); this.actions.choose(suggestion); }}>
            <span class="kind">${host.t(`kind_${suggestion.conceptKind ?? suggestion.kind}` as StringKey)}</span>
            <span class="grow">${host.words(suggestion.label)}</span>
          </li>`)}</ul>
      </div>
    </div>`;
  }
}
