import { fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { openDirectory } from '@sanchi/sdk';
import type { Directory } from '@sanchi/sdk';
import type { SanchiSearch } from '@sanchi/elements';
import '@sanchi/elements/define/search';
import { sampleDocument } from './sample-directory.js';

/** The sample directory, opened. */
export const sampleDirectory = (): Promise<Directory> => openDirectory(sampleDocument);

/** A search over the sample directory; `template` takes the directory and gives other attributes. */
export async function searchOf(template = (directory: Directory): TemplateResult => html`<sanchi-search id="s" .directory=${directory}></sanchi-search>`): Promise<SanchiSearch> {
  const element = await fixture<SanchiSearch>(template(await sampleDirectory()));
  await element.updateComplete;
  return element;
}

/** What is inside an element. */
// The caller names the type, as with querySelector.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
export const one = <T extends HTMLElement>(element: Element, selector: string): T | null => element.shadowRoot?.querySelector<T>(selector) ?? null;
export const all = <T extends HTMLElement>(element: Element, selector: string): T[] => [...element.shadowRoot?.querySelectorAll<T>(selector) ?? []];
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
export const textOf = (element: Element, selector: string): string => (one(element, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();

/** Waits until something inside is on the screen. */
export async function appears(element: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => one(element, selector)?.checkVisibility(), `${selector} appears`, { timeout: 20_000 });
  return one(element, selector) as HTMLElement;
}

/** Types into the field as a visitor does, and waits for the answer. */
export async function search(element: SanchiSearch, query: string): Promise<void> {
  const field = one<HTMLInputElement>(element, '#q') as HTMLInputElement;
  field.focus();
  field.value = query;
  const answered = new Promise((resolve) => { element.addEventListener('sanchi-results', resolve, { once: true }); });
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await answered;
  await element.updateComplete;
}

/** Empties the address bar, so that one test does not answer for another. */
export const clearAddress = (): void => history.replaceState(null, '', location.pathname + location.search);
