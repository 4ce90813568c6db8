import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Capability } from '@sanchi/sdk';
import { formatRange } from '../base/format.js';
import { LIMITS, limitLabel, sizeText } from './limits.js';
import type { Profile } from './profile.js';

interface Column {
  readonly title: string;
  readonly numeric?: boolean;
  of(capability: Capability): string;
  /** A word beside the value. */
  note?(capability: Capability): string;
}

/** What a maker can do: process × material with its limits; columns that no row fills are left out. */
export function renderCapabilities({ words, member, label }: Profile): TemplateResult | typeof nothing {
  const { capabilities = [] } = member;
  if (!capabilities.length) return nothing;
  const joined = (ids: readonly string[] | undefined): string => ids?.map(label).join('、') ?? '';
  const all: Column[] = [
    { title: words.t('materials'), of: ({ materials }) => joined(materials) },
    { title: words.t('finish'), of: ({ finish }) => joined(finish) },
    { title: words.t('maxSize'), numeric: true, of: ({ size }) => sizeText(words, size) },
    ...LIMITS.map((name): Column => ({
      title: limitLabel(words, name), numeric: true,
      of: ({ [name]: range }) => range ? formatRange(range, words.language, name) : '',
      note: ({ [name]: range }) => range?.negotiable ? words.t('negotiable') : '',
    })),
    { title: words.t('standard'), of: ({ standard }) => standard ?? '' },
    { title: words.t('note'), of: ({ note }) => words.text(note) },
  ];
  const columns = all.filter(({ of, note }) => capabilities.some((capability) => of(capability) || note?.(capability)));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('capabilities')}><table part="capabilities">
    <thead><tr><th scope="col">${words.t('process')}</th>${columns.map(({ title, numeric }) => html`<th scope="col" class=${numeric ? 'num' : ''}>${title}</th>`)}</tr></thead>
    <tbody>${capabilities.map((capability) => html`<tr><th scope="row">${words.text(capability.name) || label(capability.process)}${
      capability.origin === 'inferred' ? html` <small>${words.t('inferred')}</small>` : nothing}</th>${columns.map(({ numeric, of, note }) => {
        const value = of(capability);
        const more = note?.(capability);
        return html`<td class=${numeric ? 'num' : ''}>${value || (more ? '' : html`<span class="none">${words.t('notStated')}</span>`)}${more ? html` <small>${more}</small>` : nothing}</td>`;
      })}</tr>`)}</tbody></table></div>`;
}
