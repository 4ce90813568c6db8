import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Coordinates, Member, MemberEntry, SearchResult, Suggestion, Where } from '@sanchi/sdk';
import { Announcer } from '../base/announcer.js';
import { DataElement, statusStyles } from '../base/data-element.js';
import { SanchiMemberSelectEvent, SanchiSearchEvent, SanchiShortlistChangeEvent } from '../base/events.js';
import { safeUrl } from '../base/safe-url.js';
import { tokens } from '../base/tokens.js';
import { fragmentFor, readState, stateName, withParam, writeState } from '../base/url-state.js';
import { cardStyles } from '../card/card.styles.js';
import { Asking } from './asking.js';
import { Combobox } from './combobox.js';
import { Parts } from './parts.js';
import { fromKey, fromParams, keyOf, PAGE, toParams } from './state.js';
import type { SearchState } from './state.js';
import { isIdle, observedPresets, presets } from './presets.js';
import { renderSearch } from './search-view.js';
import { searchStyles } from './search.styles.js';

/**
 * Capability search: one field, understood in the open, with results that say why they are shown. Works alone with
 * `src`, or inside `<sanchi-directory>`.
 *
 * @attr {string} src - Address of a directory (JSON, CSV or XLSX), or several with spaces between.
 * @attr {string} lang - Language of the element's own texts; without it the nearest `lang` around the element counts.
 * @attr {string} query - What is searched for at first.
 * @attr {string} where-process - Preset filter: concept ids with spaces between; who has one of them passes.
 * @attr {string} where-material - Preset filter: concept ids.
 * @attr {string} where-finish - Preset filter: concept ids.
 * @attr {string} where-equipment - Preset filter: concept ids.
 * @attr {string} where-certification - Preset filter: concept ids.
 * @attr {string} where-product - Preset filter: concept ids.
 * @attr {string} where-service - Preset filter: concept ids.
 * @attr {string} where-industry - Preset filter: concept ids.
 * @attr {string} where-place - Preset filter: codes of municipalities or prefectures, six digits.
 * @attr {string} where-network - Preset filter: ids of networks.
 * @attr {string} where-directory - Preset filter: ids of directories.
 * @attr {string} where-lot - Preset filter: sizes of order: `single`, `small`, `medium`, `mass`.
 * @attr {'true' | 'false'} where-consumer-orders - Preset filter: who states that private persons may order, or may not.
 * @attr {'true' | 'false'} where-tour - Preset filter: who states factory tours, or none.
 * @attr {boolean} locked - Visitors cannot take the preset filters off.
 * @attr {boolean} show-all - Lists all members before anything is typed, instead of the ways in.
 * @attr {string} needs - Ways in by need shown at first, with commas between.
 * @attr {string} example - Example of a query, shown above the field.
 * @attr {number} heading-level - Level of the first heading inside. Default 2.
 * @attr {string} member-href - Your own page for a member, `{id}` standing for its id; without it the profile opens in place.
 * @attr {'off'} url-state - `off` keeps the search out of the address bar.
 * @fires {SanchiSearchEvent} sanchi-search - A visitor asked for something.
 * @fires {SanchiResultsEvent} sanchi-results - An answer is shown.
 * @fires {SanchiMemberSelectEvent} sanchi-member-select - A visitor wants to see a member; cancelable.
 * @fires {SanchiShortlistChangeEvent} sanchi-shortlist-change - The shortlist changed.
 * @fires {SanchiConsultEvent} sanchi-consult - A visitor wants to consult the shortlisted members; cancelable.
 * @fires {SanchiLoadErrorEvent} sanchi-load-error - A directory could not be loaded, or a preset filter (`where-…`) names what there is not.
 * @slot - Fallback: shown until the directory is there, and when it does not come.
 * @slot header - Above the field.
 * @slot empty - Instead of the help shown when nothing is found.
 * @slot footer - Below everything, before source and licence.
 * @slot error - Instead of the built-in error notice.
 * @csspart base - The whole element.
 * @csspart search - Label, field and button.
 * @csspart label - The field's label.
 * @csspart input - The field.
 * @csspart button - The search button.
 * @csspart suggestions - The list of suggestions.
 * @csspart suggestion - One suggestion.
 * @csspart chips - The query as understood.
 * @csspart chip - One part of it.
 * @csspart explanation - How a part was read.
 * @csspart welcome - What is shown before anything is typed.
 * @csspart count - The honest count.
 * @csspart facets - The filters.
 * @csspart results - The list of cards.
 * @csspart relaxed - A list of members that fit only in part.
 * @csspart neighbours - Directories nearby, when nothing is found.
 * @csspart office - The office's contact, when nothing is found.
 * @csspart profile - The profile opened in place.
 * @csspart empty - The help when nothing is found.
 * @csspart shortlist - The bar of shortlisted members.
 * @csspart footer - Source, licence, date.
 * @csspart card - A card; its pieces are those of `<sanchi-member-card>`.
 * @cssprop [--sanchi-color-primary=#0017c1] - Buttons and chosen things.
 * @cssprop [--sanchi-color-on-primary=#fff] - Text on them.
 * @cssprop [--sanchi-color-link=#00118f] - Links.
 * @cssprop [--sanchi-color-text=#1a1a1a] - Text.
 * @cssprop [--sanchi-color-text-sub=#555] - Less important text.
 * @cssprop [--sanchi-color-background=#fff] - Cards, lists and sheets.
 * @cssprop [--sanchi-color-surface=#f4f6fb] - Quiet areas.
 * @cssprop [--sanchi-color-border=#ccced6] - Lines.
 * @cssprop [--sanchi-color-input-border=#666] - Outline of fields.
 * @cssprop [--sanchi-color-mark=#fff3b8] - Highlighted words.
 * @cssprop [--sanchi-color-meets=#115a36] - A condition that is met.
 * @cssprop [--sanchi-color-fails=#ce0000] - A condition that is not met; errors.
 * @cssprop [--sanchi-color-focus=#ffd43d] - Inner ring of the focus mark.
 * @cssprop [--sanchi-font-family] - Typeface; `inherit` takes the page's.
 * @cssprop [--sanchi-font-size=max(1rem,16px)] - Size of text; everything else follows it.
 * @cssprop [--sanchi-radius=8px] - Roundness of corners.
 */
export class SanchiSearch extends DataElement {
  static override styles = [tokens, searchStyles, cardStyles, statusStyles];
  static override properties: PropertyDeclarations = {
    query: {},
    where: { attribute: false },
    near: { attribute: false },
    locked: { type: Boolean },
    showAll: { type: Boolean, attribute: 'show-all' },
    needs: {},
    example: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    memberHref: { attribute: 'member-href' },
    urlState: { attribute: 'url-state' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...observedPresets];
  }

  /** What is searched for. */
  query = '';
  /** The filters in force. */
  where: Where = {};
  /** Where distances are measured from. */
  near: Coordinates | undefined = undefined;
  /** Visitors cannot take the preset filters off. */
  locked = false;
  /** Lists all members before anything is typed. */
  showAll = false;
  /** Ways in by need, with commas between. */
  needs = '';
  /** Example of a query, shown above the field. */
  example = '';
  /** Level of the first heading inside. */
  headingLevel = 2;
  /** Page of a member, `{id}` standing for its id. */
  memberHref = '';
  /** `off` keeps the search out of the address bar. */
  urlState: '' | 'off' = '';

  /** @internal */ state: SearchState = fromParams(new URLSearchParams());
  /** @internal */ result: SearchResult | undefined;
  /** @internal */ failed: unknown;
  /** @internal Example of a query that suits the directory. */ hint = '';
  /** @internal Whether the sheet of filters has been opened. */ sheet = false;
  /** @internal Whether the visitor opened a profile, so that the focus goes along. */ opened = false;
  /** @internal Key of the member last taken off the shortlist, which can be undone. */ removed = '';
  /** @internal Id of the chip whose reading is explained. */ explained: number | undefined;
  /** @internal Whether there is room for the filters beside the list. */ wide = false;
  /** @internal */ readonly parts = new Parts((styles) => {
    if (styles) this.adopt(styles);
    this.requestUpdate();
  });
  /** @internal */ readonly asking = new Asking(this);
  /** @internal */ readonly announcer = new Announcer(this);
  /** @internal */ readonly combobox = new Combobox(this, {
    focus: () => void this.parts.get('rest')?.enter(this),
    input: (text) => this.#type(text),
    submit: () => {
      this.asking.typed = false;
      this.change({});
    },
    choose: (suggestion) => this.#choose(suggestion),
  });

  #name = '';
  #settled = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scroll: number | undefined;
  #address: { readonly state: SearchState; readonly fragment: string } | undefined;
  #resize: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken off the page a moment after a letter, it has not written that yet.
    if (this.#timer) this.#settle(true);
    // Moved about in the page, an element without an address keeps what it shows.
    if (!this.#name || this.urlState !== 'off') {
      this.#name ||= stateName(this);
      this.#read();
    }
    // Nor was the question answered that was on its way then.
    this.asking.soon();
    addEventListener('popstate', this.#read);
    // 60em of a 16 px text; the container query in the styles says the same.
    // In the next frame: a new layout within this one is reported to the page as an error by WebKit.
    this.#resize = new ResizeObserver(([entry]) => requestAnimationFrame(() => {
      const wide = (entry?.contentRect.width ?? 0) >= 60 * parseFloat(getComputedStyle(this.renderRoot.querySelector('.base') ?? this).fontSize);
      if (wide === this.wide) return;
      this.wide = wide;
      this.requestUpdate();
    }));
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#read);
    this.#resize?.disconnect();
    this.asking.stop();
    clearTimeout(this.#timer);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name.startsWith('where-') && old !== value && this.#name) this.change({ where: presets(this).where }, { quiet: true });
  }

  /** Changes what is asked and shows the answer. @internal */
  change(change: Partial<SearchState>, how: { later?: boolean; quiet?: boolean; stay?: boolean } = {}): void {
    const asks = 'query' in change || 'where' in change;
    this.#take({ ...this.state, ...(asks && { shown: PAGE, ...('query' in change && { asWords: [] }) }), ...change });
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (how.quiet) this.writeAddress(false);
    else if (how.later) this.#timer = setTimeout(() => this.#settle(true), 400);
    else this.#settle();
    if (!how.stay) this.asking.soon();
  }

  /** Puts a member on the shortlist, or takes it off. @internal */
  toggle(entry: MemberEntry): void {
    const key = keyOf(entry.directory, entry.member.id);
    const { list } = this.state;
    this.removed = list.includes(key) ? key : '';
    this.change({ list: this.removed ? list.filter((other) => other !== key) : [...list, key] }, { quiet: true, stay: true });
    this.dispatchEvent(new SanchiShortlistChangeEvent(this.shortlist));
  }

  /** The shortlisted members. */
  get shortlist(): readonly MemberEntry[] {
    return this.state.list.flatMap((key) => this.entry(...fromKey(key)) ?? []);
  }

  /** A member of the directory shown. @internal */
  entry(directory: string, id: string): MemberEntry | undefined {
    const member = this.directory?.member(id, directory || undefined);
    return member && { directory, member };
  }

  /** The page's own address for a member; an unsafe one counts for nothing, and the profile opens in place. */
  #pageOf({ id }: Member): string | undefined {
    return safeUrl(this.memberHref.replace('{id}', encodeURIComponent(id)));
  }

  /** Where the profile of a member is. @internal */
  hrefOf({ directory, member }: MemberEntry): string | undefined {
    const page = this.#pageOf(member);
    if (page || this.urlState === 'off') return page;
    // A thousand cards share all but the last parameter.
    if (this.#address?.state !== this.state) this.#address = { state: this.state, fragment: fragmentFor(this.#name, toParams({ ...this.state, open: '' })) };
    return withParam(this.#address.fragment, this.#name, 'm', keyOf(directory, member.id));
  }

  /** Shows a member, unless the page does it. @internal */
  select(entry: MemberEntry, event?: Event): void {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey) && this.hrefOf(entry)) return;
    const goOn = this.dispatchEvent(new SanchiMemberSelectEvent(entry));
    const page = goOn && this.#pageOf(entry.member);
    if (page) {
      if (!event) location.assign(page);
      return;
    }
    event?.preventDefault();
    if (!goOn) return;
    // What was typed a moment ago must have its own step, so that Back finds it.
    if (this.#timer) this.#settle(true);
    this.#scroll = scrollY;
    this.opened = true;
    this.state = { ...this.state, open: keyOf(entry.directory, entry.member.id) };
    this.writeAddress(true);
    this.requestUpdate();
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'start' }));
  }

  /** Goes back from a profile to the results. @internal */
  closeMember(): void {
    if (this.#scroll !== undefined && this.urlState !== 'off') history.back();
    else this.#leave({ ...this.state, open: '' }, true);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const own = this.query === this.state.query && this.where === this.state.where;
    if (!own && this.#name) this.change({ query: this.query, where: this.where }, { quiet: true });
    else if (changed.has('directory') || changed.has('near')) this.asking.soon();
  }

  protected override languageChanged(): void {
    this.asking.soon();
  }

  protected override async scheduleUpdate(): Promise<void> {
    for (let seen; this.hasUpdated && seen !== this.asking.coming;) await (seen = this.asking.coming);
    await super.scheduleUpdate();
  }

  /** Shows what has changed within this very task, so that it is painted before anything else is done. @internal */
  renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language}>
      <slot name="header"></slot>
      ${this._state.status === 'error' && !this.directory ? nothing : renderSearch(this)}
      ${this.renderStatus(this.headingLevel)}
      ${this.directory ? nothing : html`<slot></slot>`}
      ${this.announcer.render()}
    </div>`;
  }

  #type(text: string): void {
    this.asking.typed = true;
    const { query, asWords } = this.state;
    this.change({ query: text, asWords: text.startsWith(query) ? asWords : [] }, { later: true });
  }

  #choose(suggestion: Suggestion): void {
    this.combobox.suggestions = [];
    const entry = suggestion.kind === 'member' ? this.entry(suggestion.directory ?? '', suggestion.id) : undefined;
    if (entry) this.select(entry);
    else this.change({ query: suggestion.text });
  }

  #settle(typed = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const asked = JSON.stringify([this.state.query, this.state.where]);
    // Back leads from the first search to the ways in, and from a new search to the last; typing makes no steps.
    this.writeAddress(asked !== this.#settled && (!typed || this.#settled === ''));
    if (asked === this.#settled) return;
    this.#settled = isIdle(this) ? '' : asked;
    this.dispatchEvent(new SanchiSearchEvent(this.state.query, this.state.where));
  }

  /** Writes the state into the address bar. @internal */
  writeAddress(push: boolean): void {
    if (this.urlState !== 'off') writeState(this.#name, toParams(this.state), push);
  }

  #read = (): void => {
    const params = this.urlState === 'off' ? new URLSearchParams() : readState(this.#name);
    const preset = presets(this);
    this.#leave(params.size ? fromParams(params) : { ...fromParams(params), ...preset, list: this.state.list });
    this.#settled = isIdle(this) ? '' : JSON.stringify([this.state.query, this.state.where]);
  };

  #take(state: SearchState): void {
    this.state = this.locked ? { ...state, where: { ...state.where, ...presets(this).where } } : state;
    ({ query: this.query, where: this.where } = this.state);
    this.requestUpdate();
  }

  /** Takes over a state; from a profile back to the results, scroll and focus are where they were. */
  #leave(state: SearchState, write = false): void {
    const { open } = this.state;
    const same = toParams({ ...state, open: '' }).toString() === toParams({ ...this.state, open: '' }).toString();
    this.#take(state);
    if (write) this.writeAddress(false);
    if (!same || !this.result) this.asking.soon();
    if (open && !state.open) {
      const y = this.#scroll;
      this.#scroll = undefined;
      void this.parts.get('rest')?.returnTo(this, open, y);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sanchi-search': SanchiSearch;
  }
}
