/* eslint lit-a11y/no-redundant-role: off -- laid out as blocks, a table keeps its meaning by them */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Capability } from '@sanchi/sdk';
import { formatRange } from '../base/format.js';
import { listed } from '../base/punctuation.js';
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
export function renderCapabilities(profile: Profile): TemplateResult | typeof nothing {
  const { words, label, member: { capabilities = [] } } = profile;
  if (!capabilities.length) return nothing;
  const joined = (ids: readonly string[] | undefined): string => listed(words.language, ids?.map(label) ?? []);
  const all: Column[] = [
    { title: words.t('materials'), of: ({ materials }) => joined(materials) },
    { title: words.t('finish'), of: ({ finish }) => joined(finish) },
    { title: words.t('maxSize'), numeric: true, of: ({ size }) => sizeText(words, size) },
    ...LIMITS.map((name): Column => ({
      title: limitLabel(words, name), numeric: true,
      of: ({ [name]: range }) => range ? formatRange(range, words.language, name) : '',
      note: ({ [name]: range }) => range?.negotiable ? words.t('negotiable') : '',
    })),
  ];
  const columns = all.filter(({ of, note }) => capabilities.some((capability) => of(capability) || note?.(capability)));
  // Roles in full: laid out as blocks on narrow pages, a table is none for some screen readers.
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('capabilities')}><table part="capabilities" class="able" role="table">
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.t('process')}</th>${columns.map(({ title, numeric }) =>
      html`<th scope="col" role="columnheader" class=${numeric ? 'num' : ''}>${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${capabilities.map((capability) => html`<tr role="row"><th scope="row" role="rowheader">${words.text(capability.name) || label(capability.process)}${
      remarks(profile, capability).map((remark) => html` <small>${remark}</small>`)}</th>${columns.map(({ title, numeric, of, note }) => {
        const value = of(capability);
        const more = note?.(capability);
        return html`<td role="cell" class=${numeric ? 'num' : ''} data-label=${title}>${value ? pieces(value) : more ? '' : html`<span class="none">${words.t('notStated')}</span>`}${more ? html` <small>${more}</small>` : nothing}</td>`;
      })}</tr>`)}</tbody></table></div>`;
}

/** A value that wraps between its words only, never inside 「5–10営業日」; before a unit on paper alone, where room is short. */
const pieces = (value: string): TemplateResult[] => value.split(/ (?!(?:[µcm]?m|k?g|t)(?![a-z]))/u)
  .map((words) => html`<span>${words.split(' ').map((piece) => html`<span>${piece}</span> `)}</span> `);

/** What is said of a capability in words: where it was read, by which standard, what to mind, how it was confirmed. */
function remarks({ words, document }: Profile, { origin, standard, note, evidence }: Capability): string[] {
  // The id of a manual of this directory, or the name of any other standard.
  const manual = document?.standards?.find(({ id }) => id === standard)?.name;
  return [origin === 'inferred' ? words.t('inferred') : '', words.text(manual ?? standard), words.text(note),
    evidence ? words.t(`evidence_${evidence.by}`, { date: evidence.on }) : ''].filter(Boolean);
}
