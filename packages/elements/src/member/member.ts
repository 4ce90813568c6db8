import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Member, Where } from '@sanchi/sdk';
import { SanchiConsultEvent } from '../base/consult-event.js';
import { DataElement, statusStyles } from '../base/data-element.js';
import { tokens } from '../base/tokens.js';
import { addDetailStrings } from '../strings/detail.js';
import { memberStyles } from './member.styles.js';
import { printSheet } from './print.js';
import { renderProfile } from './profile.js';

/**
 * A maker's profile: capabilities with their limits, equipment, certifications, works, how to visit and to order, who
 * confirmed it and when. Prints as one A4 sheet.
 *
 * @attr {string} src - Address of a directory; not needed inside `<sanchi-directory>`.
 * @attr {string} lang - Language of the element's own texts; without it the nearest `lang` around the element counts.
 * @attr {string} member-id - The member shown.
 * @attr {string} directory-id - The directory it stands in, where several are loaded.
 * @attr {string} query - The search that led here; handed over to the RFQ form.
 * @attr {number} heading-level - Level of the profile's heading. Default 2.
 * @fires {SanchiConsultEvent} sanchi-consult - A visitor wants to consult this member; a `<sanchi-rfq-form>` on the page takes it up.
 * @fires {SanchiLoadErrorEvent} sanchi-load-error - A directory could not be loaded.
 * @slot - Shown until the member is there.
 * @slot error - Instead of the built-in error notice.
 * @csspart base - The whole element.
 * @csspart profile - The sheet.
 * @csspart name - Its heading.
 * @csspart capabilities - The table of capabilities.
 * @csspart consult - The button that opens the RFQ form, where the page has one.
 * @csspart loading - The notice that the directory is on its way.
 * @csspart error - The error notice.
 */
export class SanchiMember extends DataElement {
  static override styles = [tokens, memberStyles, statusStyles];
  static override properties: PropertyDeclarations = {
    memberId: { attribute: 'member-id' },
    directoryId: { attribute: 'directory-id' },
    query: {},
    where: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    focusOnShow: { attribute: false },
    _rest: { state: true },
  };

  /** Id of the member shown. */
  memberId = '';
  /** Id of its directory, where several are loaded. */
  directoryId = '';
  /** The search that led here; handed over to the RFQ form. */
  query = '';
  /** Its filters. */
  where: Where = {};
  /** Level of the profile's heading. */
  headingLevel = 2;
  /** Moves the focus to the heading when a member is shown: for pages that swap views. */
  focusOnShow = false;

  /** Whether the member is there as a whole: a directory in shards has to be asked for it. */
  protected _rest: { readonly status: 'there' | 'loading' | 'failed'; readonly error?: unknown } = { status: 'there' };

  constructor() {
    super();
    void addDetailStrings();
  }

  get #member(): Member | undefined {
    return this.directory?.member(this.memberId, this.directoryId || undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('directory') || changed.has('memberId') || changed.has('directoryId')) this.#loadRest();
  }

  #loadRest(): void {
    const { directory, memberId, directoryId } = this;
    this._rest = { status: 'there' };
    if (!directory?.documents.some(({ shards }) => shards)) return;
    const asked = this._rest = { status: 'loading' };
    directory.loadMember(memberId, directoryId || undefined).then(() => {
      if (this._rest === asked) this._rest = { status: 'there' };
    }, (error: unknown) => {
      if (this._rest !== asked) return;
      this._rest = { status: 'failed', error };
      this.announceError(error);
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (this.focusOnShow && (changed.has('memberId') || changed.has('directory') || changed.has('_rest')) && this.#member)
      this.renderRoot.querySelector<HTMLElement>('#name')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { directory } = this;
    const member = this.#member;
    if (!directory) return html`<div class="base" part="base" lang=${this.language}>${this.renderStatus(this.headingLevel)}<slot></slot></div>`;
    if (!member) return html`<div class="base" part="base" lang=${this.language}><p><strong>${this.t('memberMissing')}</strong></p><p class="sub">${this.t('memberMissingHelp')}</p></div>`;
    // A limit that is on its way must not be shown as not stated.
    if (this._rest.status !== 'there') return html`<div class="base" part="base" lang=${this.language}>
      <div role="heading" aria-level=${this.headingLevel} id="name" tabindex="-1" class="title" part="name">${this.words(member.name)}</div>
      ${this._rest.status === 'loading' ? html`<p class="status" part="loading" role="status">${this.t('loading')}</p>`
        : this.renderError(this._rest.error, this.headingLevel + 1, () => { this.#loadRest(); })}</div>`;
    const id = this.directoryId || directory.members.find((entry) => entry.member === member)?.directory;
    return html`<div class="base" part="base" lang=${this.language}>${renderProfile({
      words: this, directory, member, level: this.headingLevel,
      document: directory.documents.find((document) => document.id === id),
      label: (concept) => directory.label(concept, this.language),
      // Only where a form on the page answers: without one the contacts say how to ask.
      ...(id !== undefined && document.querySelector('sanchi-rfq-form') && { consult: () => { this.dispatchEvent(new SanchiConsultEvent([{ directory: id, member }], this.query, this.where)); } }),
      print: () => {
        const sheet = this.renderRoot.querySelector<HTMLElement>('.base');
        if (sheet) void printSheet(sheet, [tokens, memberStyles], this.text(member.name));
      },
    })}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sanchi-member': SanchiMember;
  }
}
