import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Rfq } from '@sanchi/sdk';
import { checkRfq } from '@sanchi/sdk/schema';
import type { SanchiRfqForm } from '@sanchi/elements';
import '@sanchi/elements/define/rfq-form';
import { all, one } from './elements.js';

/** A form from a template, ready. */
export async function formOf(template: TemplateResult): Promise<SanchiRfqForm> {
  const element = await fixture<SanchiRfqForm>(template);
  await element.updateComplete;
  return element;
}

/** Types into a control as a visitor does, and leaves it. */
export async function fill(form: SanchiRfqForm, id: string, value: string): Promise<void> {
  const control = one<HTMLInputElement>(form, `#${id}`);
  if (!control) throw new Error(`no control #${id}`);
  control.focus();
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

/** Sets a tick or a radio button. */
export async function tick(form: SanchiRfqForm, id: string): Promise<void> {
  one(form, `#${id}`)?.click();
  await form.updateComplete;
}

/** Agrees to everything asked. */
export async function agree(form: SanchiRfqForm): Promise<void> {
  for (const box of all<HTMLInputElement>(form, '[part=consents] [type=checkbox]')) if (!box.checked) box.click();
  await form.updateComplete;
}

/** Presses a button by its words. */
export function press(form: SanchiRfqForm, words: string): void {
  const button = all(form, 'button,a').find((each) => each.innerText.includes(words) && each.checkVisibility());
  if (!button) throw new Error(`no button ${words}: ${all(form, 'button').map(({ innerText }) => innerText).join(' | ')}`);
  button.click();
}

/** What stands on the screen. */
export const screen = (form: SanchiRfqForm): string => (one(form, '.base')?.innerText ?? '').replace(/\s+/g, ' ');

/** Waits for words on the screen. */
export const shows = (form: SanchiRfqForm, words: string): Promise<void> =>
  waitUntil(() => screen(form).includes(words), `“${words}” appears`, { timeout: 20_000 });

/** The least that can be sent. */
export async function fillLeast(form: SanchiRfqForm): Promise<void> {
  await fill(form, 'description', '銘板を磨いてほしい');
  await fill(form, 'name', '山田 太郎');
  await fill(form, 'email', 'taro@example.jp');
  await agree(form);
}

/** Chooses files. */
export async function choose(form: SanchiRfqForm, ...files: File[]): Promise<void> {
  const input = one<HTMLInputElement>(form, '#files') as HTMLInputElement;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

/** A file of some bytes. */
export const fileOf = (name: string, bytes = 100, type = 'application/pdf'): File => new File([new Uint8Array(bytes)], name, { type });

/** Opens 詳しく. */
export async function unfold(form: SanchiRfqForm): Promise<void> {
  one(form, '.more summary')?.click();
  await waitUntil(() => one(form, '#budget')?.checkVisibility(), '詳しく is open', { timeout: 20_000 });
}

/** Goes back from a later screen to the first one. */
export async function goBack(form: SanchiRfqForm): Promise<void> {
  press(form, '入力にもどる');
  await waitUntil(() => one(form, '#description')?.checkVisibility(), 'the first screen is there', { timeout: 20_000 });
}

/** Goes on to the check of the answers, and gives the request, which a receiver could take. */
export async function checked(form: SanchiRfqForm): Promise<Rfq> {
  press(form, '確認画面へ進む');
  await shows(form, '内容の確認');
  const rfq = form.parts.check!.toRfq(form);
  expect(checkRfq(rfq)).to.have.property('rfq');
  return rfq;
}
