import { html, nothing } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Directory, MemberEntry, RfqIntake, RfqReceipt, Where } from '@sanchi/sdk';
import type { SanchiConsultEvent } from '../base/consult-event.js';
import { DataElement } from '../base/data-element.js';
import { addStrings } from '../base/strings.js';
import type { StringKey, Strings } from '../base/strings.js';
import { tokens } from '../base/tokens.js';
import { jaRfq } from '../strings/ja-rfq.js';
import { comeBack, keyOf } from './draft/away.js';
import { emptyDraft, READ_FIELDS } from './draft/draft.js';
import type { Draft, Field, ReadField, RfqShape } from './draft/draft.js';
import { refit } from './screens/files.js';
import { controlOf, focusOn, orderFaults, showDetails } from './screens/focus.js';
import { renderFirstScreen } from './screens/first-screen.js';
import type { Understood } from './reading/reading.js';
import { formStyles } from './rfq-form.styles.js';
import type { Sending } from './sending/sending.js';

/** What is on the screen. */
export type FormStep = 'edit' | 'confirm' | 'sending' | 'sent' | 'failed' | 'ways';

const PARTS = {
  check: () => import('./check/check.js'),
  details: () => import('./screens/details.js'),
  after: () => import('./screens/after.js'),
  ways: () => import('./ways/ways.js'),
};

/**
 * Request for quotation or advice (見積依頼・相談): five things first, the rest when wanted, a check of the answers, a
 * receipt. Opens from a search's shortlist or a profile on the same page, or stands alone ("the office decides"). Without
 * an `endpoint` it prepares a complete mail, a FAX sheet or a file instead. Nothing is stored unless the visitor asks; only
 * while the camera or file picker is open, what was typed stands in the tab's own history entry, in case the phone drops the page.
 *
 * @attr {string} src - Address of a directory, for names and suggestions; not needed inside `<sanchi-directory>`.
 * @attr {string} lang - Language of the element's own texts; without it the nearest `lang` around the element counts.
 * @attr {string} endpoint - Where requests are received (Sanchi Desk, or a system of your own; see docs/rfq-wire.md).
 * @attr {string} network - Id of the network asked; without it the first of the receiver or directory.
 * @attr {'engineer'|'consumer'|'ask'} shape - For engineers (default), for a private person's keepsake, or just a question.
 * @attr {string} for - Id of the search whose 「まとめて相談する」 opens this form; without it every search and profile does.
 * @attr {string} email - The office's mail address, for delivery without an endpoint; without it the directory's.
 * @attr {string} fax - The office's FAX number; without it the directory's.
 * @attr {boolean} easy - Plain Japanese (やさしい日本語).
 * @attr {string} query - The search that led here; what it names is filled in.
 * @attr {number} heading-level - Level of the form's heading. Default 2.
 * @fires {SanchiRfqSubmitEvent} sanchi-rfq-submit - A visitor has checked the answers and sends; cancelable.
 * @fires {SanchiRfqSentEvent} sanchi-rfq-sent - The receiver has stored the request.
 * @fires {SanchiLoadErrorEvent} sanchi-load-error - A directory could not be loaded; the form works without.
 * @slot error - Never shown: the form works without a directory.
 * @csspart base - The whole element.
 * @csspart form - The first screen.
 * @csspart field - A label with its control.
 * @csspart files - The attachments.
 * @csspart recipients - Who is asked.
 * @csspart consents - What is agreed to.
 * @csspart errors - The summary of what must be mended.
 * @csspart next - The button that leads to the check of the answers.
 * @csspart confirm - The check of the answers.
 * @csspart progress - What is shown while sending.
 * @csspart failed - What is shown when sending failed.
 * @csspart receipt - The receipt.
 * @csspart ways - The ways to deliver without a receiver.
 * @csspart way - One of them.
 * @cssprop [--sanchi-radius=8px] - Roundness of corners.
 */
export class SanchiRfqForm extends DataElement {
  static override styles = [tokens, formStyles];
  static override properties: PropertyDeclarations = {
    endpoint: {},
    network: {},
    shape: {},
    for: {},
    email: {},
    fax: {},
    easy: { type: Boolean },
    query: {},
    where: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** Where requests are received. */
  endpoint = '';
  /** Id of the network asked. */
  network = '';
  /** Which of the three shapes is shown. */
  shape: RfqShape = 'engineer';
  /** Id of the search that opens this form. */
  for = '';
  /** The office's mail address, for delivery without an endpoint. */
  email = '';
  /** The office's FAX number. */
  fax = '';
  /** Plain Japanese. */
  easy = false;
  /** The search that led here; what it names is filled in. */
  query = '';
  /** Its filters. */
  where: Where = {};
  /** Level of the form's heading. */
  headingLevel = 2;

  /** @internal */ draft: Draft = emptyDraft();
  /** @internal */ step: FormStep = 'edit';
  /** @internal */ candidates: readonly MemberEntry[] = [];
  /** @internal Faults by id of the control. */ readonly errors = new Map<string, string>();
  /** @internal Whether the summary of faults is shown. */ summary = false;
  /** @internal Heading of the summary, where it is not the number of faults. */ notice = '';
  /** @internal Files that were not taken, and why. */ refused = '';
  /** @internal A file chosen before the receiver told its limits was left out, and no check has said so yet. */ cut = false;
  /** @internal Under what a draft is kept. */ key = '';
  /** @internal Whether the page was dropped while the camera or file picker was open. */ dropped = false;
  /** @internal */ readonly understood = new Map<ReadField, Understood | undefined>();
  /** @internal */ intake: RfqIntake | undefined;
  /** @internal */ intakeFailed = false;
  /** @internal Whether 詳しく is open. */ open = false;
  /** @internal Whether the search filled in fields of 詳しく. */ prefilled = false;
  /** @internal The search in words, as it is sent along. */ searched = '';
  /** @internal From which search fields were filled in; `*` from none any more. */ filledFrom = '';
  /** @internal Whether the visitor wants a draft kept on this device. */ keeps = false;
  /** @internal The honeypot. */ website = '';
  /** @internal Said to screen readers. */ status = '';
  /** @internal */ sending: Sending | undefined;
  /** @internal */ receipt: RfqReceipt | undefined;
  /** @internal Performance time of the first focus. */ began: number | undefined;
  /** @internal */ readonly parts: { [K in keyof typeof PARTS]?: Awaited<ReturnType<typeof PARTS[K]>> } = {};

  #easy: Strings | undefined;
  #prefilling: Promise<void> | undefined;
  #asking: Promise<RfqIntake | undefined> | undefined;
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor() {
    super();
    addStrings('ja', jaRfq, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('sanchi-consult', this.#consulted);
    this.key = keyOf(this);
    const left = comeBack(this);
    if (this.keeps || this.began !== undefined) return;
    // There is one only because the visitor asked for it.
    if (keptDraft(this)) {
      this.keeps = true;
      void import('./draft/keep.js').then(({ restore }) => restore(this));
    } else if (left) {
      void import('./draft/keep.js').then(({ take }) => {
        take(this, left);
        this.dropped = true;
        return this.show('files');
      });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('sanchi-consult', this.#consulted);
    this.sending?.rest();
  }

  /** Asks these members, or the office where there are none; `query` and `where` are the search that led here, which fills fields in. */
  async ask(entries: readonly MemberEntry[], query = '', directory?: Directory, where: Where = {}): Promise<void> {
    if (this.step === 'sending') return;
    if (this.step === 'sent') this.reset();
    this.directory ??= directory;
    this.candidates = entries;
    this.draft.members = entries.map(({ member }) => member.id);
    this.hidden = false;
    this.step = 'edit';
    this.searchedBy(query, where);
    await this.updateComplete;
    await this.#prefilling;
    await focusOn(this, 'title');
  }

  /** Takes another search, or none, as what led here; fields already filled in stay. @internal */
  searchedBy(query = '', where: Where = {}): void {
    Object.assign(this, { query, where, searched: '', filledFrom: '', prefilled: false });
    this.touched();
  }

  /** Empties the form. */
  reset(): void {
    this.keep(false);
    this.draft = emptyDraft();
    this.errors.clear();
    this.understood.clear();
    this.refused = '';
    this.summary = this.open = this.dropped = false;
    this.receipt = this.sending = this.began = undefined;
    this.step = 'edit';
    this.searchedBy(this.getAttribute('query') ?? '');
  }

  /** A text in the form's language, shape and, where wanted, plain Japanese. */
  override t(key: StringKey, values?: Readonly<Record<string, string | number>>): string {
    const plain = this.easy && this.language.startsWith('ja') ? this.#easy?.[key] : undefined;
    return plain === undefined ? super.t(key, values) : plain.replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name] ?? ''));
  }

  /** What a field is called, or its help, in this shape. @internal */
  word(name: string, values?: Readonly<Record<string, string | number>>): string {
    return this.t(`rf_${name}_${this.shape}` as StringKey, values) || this.t(`rf_${name}` as StringKey, values);
  }

  /** Words for a concept id. @internal */
  concept(id: string): string {
    return this.directory?.label(id, this.language) ?? id;
  }

  /** Takes over what was typed. @internal */
  set(name: Field, value: string): void {
    this.draft.values[name] = value;
    this.errors.delete(name);
    if (name === 'email' || name === 'phone' || name === 'fax') this.errors.delete('email');
    this.understood.delete(name as ReadField);
    this.touched();
  }

  /** Something changed: shows it, and keeps it where the visitor wants that. @internal */
  touched(): void {
    if (!this.errors.size) this.summary = false;
    this.requestUpdate();
    this.keepNow();
  }

  /** Reads what a field holds. @internal */
  async read(name: Field): Promise<void> {
    if (!(READ_FIELDS as readonly string[]).includes(name)) return;
    const text = this.draft.values[name]?.trim();
    const check = text && await this.loadPart('check');
    if (!check || text !== this.draft.values[name]?.trim()) return;
    if (name === 'postcode') return import('./screens/postcode.js').then(({ readPostcodeOf }) => readPostcodeOf(this), () => {});
    this.understood.set(name as ReadField, check.understand(name as ReadField, text));
    this.requestUpdate();
  }

  /** What was understood of a field, in words. @internal */
  readWords(name: Field): string {
    const key = name as ReadField;
    if (!this.understood.has(key) || !this.parts.check) return '';
    const value = this.parts.check.describe(this, this.understood.get(key), name);
    return value ? this.t('rf_read', { value }) : this.t('rf_unread');
  }

  /** A visitor has begun: what is needed later is fetched, and the receiver's challenge worked on. @internal */
  begin(): void {
    if (this.began !== undefined) return;
    this.began = performance.now();
    // One after the other, so that the next screen is there when it is wanted, on a slow line too.
    void this.loadPart('check').then(() => this.loadPart('after'));
    if (this.endpoint) void import('./sending/sending.js').then(({ Sending }) => { (this.sending ??= new Sending(this)).prepare(); }, () => {});
  }

  /** Opens or closes 詳しく. @internal */
  unfold(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    this.requestUpdate();
    if (open) void this.loadPart('details');
  }

  /** Checks the answers and shows them, or what must be mended. @internal */
  async check(): Promise<void> {
    const [check, after] = await Promise.all([this.loadPart('check'), this.loadPart('after')]);
    this.notice = check && after ? '' : this.t('loadFailedHelp');
    if (check) await check.checkAll(this);
    this.summary = this.errors.size > 0 || !!this.notice;
    await this.go(this.summary ? 'edit' : 'confirm');
  }

  /** Changes the screen and takes the focus along. @internal */
  async go(step: FormStep): Promise<void> {
    if (step === 'ways' || step === 'failed') await this.loadPart('ways');
    this.step = step;
    if (step === 'confirm') this.parts.after?.holdBack(this);
    this.requestUpdate();
    const summary = step === 'edit' && this.summary;
    if (summary) await orderFaults(this);
    await focusOn(this, summary ? 'errors' : 'title');
  }

  /** Goes to a field. @internal */
  async show(id: string): Promise<void> {
    if (this.step !== 'edit') await this.go('edit');
    if (!controlOf(this, id)) await showDetails(this);
    await focusOn(this, id);
  }

  /** Keeps a draft on this device, or forgets it. @internal */
  keep(keeps: boolean): void {
    if (keeps === this.keeps) return;
    this.keeps = keeps;
    this.requestUpdate();
    if (keeps) this.keepNow();
    else void import('./draft/keep.js').then(({ forget }) => forget(this), () => {});
  }

  /** Writes the draft down, where the visitor wants that. @internal */
  keepNow(): void {
    if (this.keeps) void import('./draft/keep.js').then(({ store }) => store(this), () => {});
  }

  /** Loads a part; `undefined` where it does not come. @internal */
  async loadPart<K extends keyof typeof PARTS>(name: K): Promise<Awaited<ReturnType<typeof PARTS[K]>> | undefined> {
    try {
      const loading = this.#loading.get(name) ?? PARTS[name]();
      this.#loading.set(name, loading);
      const part = await loading as Awaited<ReturnType<typeof PARTS[K]>> & { strings?: Strings; styles?: CSSResult };
      if (!this.parts[name]) {
        if (part.strings) addStrings('ja', part.strings, true);
        if (part.styles) this.adopt(part.styles);
        Object.assign(this.parts, { [name]: part });
        this.requestUpdate();
      }
      return part;
    } catch {
      this.#loading.delete(name);
      return undefined;
    }
  }

  /** Asks the receiver for its limits, promise and consents. @internal */
  askIntake(): Promise<RfqIntake | undefined> {
    return this.#asking ??= this.#askIntake().finally(() => { this.#asking = undefined; });
  }

  async #askIntake(): Promise<RfqIntake | undefined> {
    const { endpoint } = this;
    try {
      const { fetchIntake } = await import('./sending/intake.js');
      const intake = await fetchIntake(new URL(endpoint, document.baseURI), { retries: 1, timeout: 10_000 });
      if (endpoint !== this.endpoint) return undefined;
      this.intake = intake;
      refit(this);
      this.intakeFailed = false;
    } catch {
      this.intakeFailed = true;
    }
    this.requestUpdate();
    return this.intake;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('endpoint') && this.endpoint) void this.askIntake();
    const from = this.query || Object.keys(this.where).length ? JSON.stringify([this.query, this.where, !!this.directory]) : '';
    if (from && from !== this.filledFrom && this.filledFrom !== '*') {
      this.filledFrom = from;
      this.#prefilling = import('./draft/prefill.js').then(({ prefill }) => prefill(this), () => {});
    }
    if (changed.has('easy') && this.easy) void import('../strings/ja-easy.js').then(({ jaEasy }) => { this.#easy = jaEasy; this.#retell(); }, () => {});
    else if (changed.has('easy')) this.#retell();
  }

  protected override languageChanged(): void {
    if (!this.language.startsWith('ja')) void import('../strings/en-rfq.js').then(({ enRfq }) => { addStrings('en', enRfq, true); this.#retell(); }, () => {});
  }

  /** Says in the words that hold now what must be mended. */
  #retell(): void {
    this.requestUpdate();
    if (this.errors.size) void this.parts.check?.checkAll(this).then(() => orderFaults(this));
  }

  protected override render(): TemplateResult {
    return html`<div class="base" part="base" lang=${this.language}>
      <div role="heading" aria-level=${this.headingLevel} id="title" tabindex="-1">${this.step === 'edit' ? this.word('title') : this.parts.after?.titleOf(this)}</div>
      ${this.step === 'edit' ? renderFirstScreen(this) : this.parts.after?.renderAfter(this) ?? nothing}
    </div>`;
  }

  #consulted = (event: SanchiConsultEvent): void => {
    const source = event.composedPath()[0] as HTMLElement & { directory?: Directory };
    if (event.defaultPrevented || (this.for && source.id !== this.for && (event.target as HTMLElement).id !== this.for)) return;
    event.preventDefault();
    void this.ask(event.entries, event.query, source.directory, event.where);
  };
}

/** Whether a visitor left a draft here. Reading is no storing; where storage is shut, there is none. */
function keptDraft(form: SanchiRfqForm): boolean {
  try {
    return localStorage.getItem(form.key) !== null;
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sanchi-rfq-form': SanchiRfqForm;
  }
}
