import type { Rfq, RfqReceipt } from '@sanchi/sdk';
import { isSanchiError } from '@sanchi/sdk';
import { newKey, removeFile, submitRfq, uploadFile } from '@sanchi/sdk/client';
import type { RfqCheck } from '@sanchi/sdk/client';
import type { DraftFile } from '../draft/draft.js';
import { SanchiRfqSentEvent } from '../events.js';
import type { SanchiRfqForm } from '../rfq-form.js';
import { solve } from './solve.js';
import type { Challenge } from './solve.js';

type Proof = Pick<RfqCheck, 'altcha' | 'slow'>;

/** Milliseconds to wait where a receiver finds the sending too quick for a person: Sanchi Desk's `minElapsed`, and a little. */
const UNHURRIED = 3200;

/** Where a receiver's complaint belongs in the form. */
const CONTROLS: Readonly<Record<string, string>> = { quantities: 'quantity', schedule: 'wanted', keepsake: 'item', attachments: 'files', recipients: 'members', consents: 'consent-privacy' };

/** Sends one request: the files one by one, then the answers; everything stays in the form until there is a receipt. */
export class Sending {
  /** What is going on. */
  phase: 'files' | 'check' | 'request' | 'stuck' = 'files';
  /** Why it failed. */
  error: unknown;
  #stop = new AbortController();
  #solving = new AbortController();
  #proof: Promise<Proof> | undefined;
  readonly #keys = new WeakMap<DraftFile, string>();
  #last = { body: '', key: '' };

  constructor(private readonly form: SanchiRfqForm) {}

  get #url(): string {
    return new URL(this.form.endpoint, document.baseURI).href;
  }

  /** Begins to work on the receiver's challenge, long before it is needed. */
  prepare(): void {
    this.#proof ??= this.#prove();
    this.#proof.catch(() => { this.#proof = undefined; });
  }

  async #prove(): Promise<Proof> {
    const { challenge } = this.form.intake ?? await this.form.askIntake() ?? {};
    if (!challenge) return {};
    const response = await fetch(new URL(challenge, `${this.#url.replace(/\/*$/, '')}/`), { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) throw new Error(`challenge: ${response.status}`);
    this.#solving = new AbortController();
    return solve(await response.json() as Challenge, this.#solving.signal);
  }

  /** Leaves the challenge alone, since the form is off the page; it is begun anew when it is needed. */
  rest(): void {
    this.#solving.abort();
  }

  /** Gives up, as far as it has come; the answers stay. */
  stop(): void {
    this.#stop.abort();
  }

  /** Sends what has not gone yet. */
  async run(make: (form: SanchiRfqForm) => Rfq, again = true): Promise<void> {
    const { form } = this;
    this.error = undefined;
    this.phase = 'files';
    const { signal } = this.#stop = new AbortController();
    await form.go('sending');
    // While the line holds: they are wanted when it is gone.
    void form.loadPart('ways');
    try {
      if (!form.intake) await form.askIntake();
      for (const file of form.draft.files) if (file.state !== 'done') await this.upload(file);
      if (form.draft.files.some(({ state }) => state !== 'done')) {
        this.#show(signal.aborted ? undefined : 'stuck');
        signal.throwIfAborted();
        return;
      }
      this.#show('check');
      this.prepare();
      const proof = await this.#proof?.catch(() => ({})) ?? {};
      signal.throwIfAborted();
      this.#show('request');
      const rfq = make(form);
      const body = JSON.stringify(rfq);
      // The same request keeps its key over all tries, so that it cannot be stored twice; a changed one is another.
      if (body !== this.#last.body) this.#last = { body, key: newKey() };
      const send = (): Promise<RfqReceipt> => {
        const check = { elapsed: Math.round(performance.now() - (form.began ?? 0)), website: form.website, ...proof };
        return submitRfq(this.#url, rfq, [], { key: this.#last.key, check, signal });
      };
      form.receipt = await send().catch(async (error: unknown) => {
        // Who has everything filled in by the browser is quicker than a receiver expects of a person.
        if (!isSanchiError(error) || error.details.code !== 'too-fast') throw error;
        await new Promise((resolve) => {
          setTimeout(resolve, UNHURRIED);
          signal.addEventListener('abort', resolve);
        });
        return send();
      });
      form.keep(false);
      await form.go('sent');
      form.dispatchEvent(new SanchiRfqSentEvent(rfq, form.receipt));
    } catch (error) {
      if (signal.aborted) return form.go('confirm');
      this.error = error;
      const code = isSanchiError(error) ? error.details.code ?? '' : '';
      // A challenge lives for some minutes only; whoever wrote longer solves another.
      if (again && /altcha|challenge|check|proof|expired/i.test(code)) {
        this.#proof = undefined;
        return this.run(make, false);
      }
      // The key stands for another request: this one was not stored, and goes under one of its own.
      if (isSanchiError(error) && error.code === 'conflict') this.#last = { body: '', key: '' };
      await form.go(this.#complain(error) ? 'edit' : 'failed');
    }
  }

  /** Sends one file; its own stop button ends it. */
  async upload(file: DraftFile): Promise<void> {
    file.state = 'sending';
    file.sent = 0;
    file.stop = new AbortController();
    const stop = (): void => file.stop?.abort();
    this.#stop.signal.addEventListener('abort', stop, { once: true });
    this.#show();
    const key = this.#keys.get(file) ?? newKey();
    this.#keys.set(file, key);
    try {
      if (this.#stop.signal.aborted) stop();
      const { id } = await uploadFile(this.#url, file.file, { key, signal: file.stop.signal, onProgress: (sent) => { file.sent = sent; this.#show(); } });
      Object.assign(file, { state: 'done', id });
    } catch (error) {
      file.state = 'failed';
      this.error = error;
    }
    this.#stop.signal.removeEventListener('abort', stop);
    this.#show();
  }

  /** Leaves a file out, on the receiver's side too. */
  drop(file: DraftFile): void {
    const { draft } = this.form;
    file.stop?.abort();
    draft.files = draft.files.filter((other) => other !== file);
    if (file.id) void removeFile(this.#url, file.id).catch(() => {});
    this.form.touched();
  }

  #show(phase = this.phase): void {
    this.phase = phase;
    this.form.requestUpdate();
  }

  /** Puts the receiver's complaints where they belong; whether there were any. */
  #complain(error: unknown): boolean {
    const fields = isSanchiError(error) ? error.details.fields : undefined;
    const { form } = this;
    for (const { path, message } of fields ?? []) {
      const steps = path.replace(/^rfq\./, '').split('.');
      const id = CONTROLS[steps[0] ?? ''] ?? (steps[0] === 'sender' ? steps[1] : steps[0]) ?? '';
      form.errors.set(id || 'description', form.text(message));
      // A file the receiver no longer has is sent anew with the next try.
      if (id === 'files') for (const file of form.draft.files) {
        Object.assign(file, { state: 'ready', id: undefined });
        this.#keys.delete(file);
      }
    }
    form.summary = !!fields?.length;
    form.notice = '';
    return form.summary;
  }
}
