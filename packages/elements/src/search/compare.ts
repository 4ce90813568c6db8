import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Capability, Member, MemberEntry } from '@sanchi/sdk';
import { formatRange, isPast } from '../base/format.js';
import { colon, listed } from '../base/punctuation.js';
import { LIMITS, limitLabel, sizeText } from '../member/limits.js';
import type { SanchiSearch } from './search.js';

/** Shortlisted members side by side; only rows in which at least one of them states something. */
export function renderCompare(host: SanchiSearch, entries: readonly MemberEntry[]): TemplateResult {
  const label = (id: string): string => host.directory?.label(id, host.language) ?? id;
  const distinct = (values: readonly string[]): string[] => [...new Set(values.filter(Boolean))];
  const nameOf = ({ name, process }: Capability): string => host.text(name) || label(process);
  // With one skill the limit speaks for itself; with several each must say whose it is, and in which material where a
  // skill stands twice.
  const whose = (capability: Capability, all: readonly Capability[]): string => {
    if (all.length < 2) return '';
    const name = nameOf(capability);
    const twice = all.filter((other) => nameOf(other) === name).length > 1 && capability.materials?.length;
    const material = twice ? listed(host.language, capability.materials.map(label)) : '';
    return name + (material && (host.language.startsWith('ja') ? `（${material}）` : ` (${material})`)) + colon(host.language);
  };
  const limits = (of: (capability: Capability) => string | undefined) => ({ capabilities = [] }: Member): readonly string[] =>
    capabilities.flatMap((capability) => {
      const limit = of(capability);
      return limit ? [whose(capability, capabilities) + limit] : [];
    });
  const rows: (readonly [string, (member: Member) => readonly string[]])[] = [
    [host.t('place'), (member) => [host.text(member.address)]],
    [host.t('process'), ({ capabilities = [] }) => capabilities.map(nameOf)],
    [host.t('materials'), ({ capabilities = [] }) => capabilities.flatMap(({ materials = [] }) => materials.map(label))],
    [host.t('maxSize'), limits(({ size }) => sizeText(host, size))],
    ...LIMITS.map((name) => [limitLabel(host, name), limits(({ [name]: range }) => range && formatRange(range, host.language, name))] as const),
    [host.t('equipment'), ({ equipment = [] }) => equipment.map(({ kind }) => label(kind))],
    [host.t('certifications'), ({ certifications = [] }) => certifications.filter(({ validUntil }) => !isPast(validUntil)).map(({ kind }) => label(kind))],
    [host.t('works'), ({ works = [], products = [] }) => [...works, ...products].slice(0, 5).map(({ name }) => host.text(name))],
    [host.t('employees'), ({ employees }) => employees === undefined ? [] : [host.t('people', { n: employees })]],
  ];
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="compare-title"><table>
    <thead><tr><td><span class="vh">${host.t('compareTitle')}</span></td>${entries.map((entry) => html`<th scope="col">${host.words(entry.member.name)}
      <div><button type="button" class="text" @click=${() => host.toggle(entry)}>${host.t('removeFrom')}<span class="vh"> ${host.words(entry.member.name)}</span></button></div></th>`)}</tr></thead>
    <tbody>${rows.map(([title, of]) => {
      const cells = entries.map(({ member }) => distinct(of(member)));
      return cells.some(({ length }) => length) ? html`<tr><th scope="row">${title}</th>${cells.map((cell) => html`<td>${
        cell.length > 1 ? html`<ul>${cell.map((value) => html`<li>${value}</li>`)}</ul>`
        : cell[0] ?? html`<span class="sub">${host.t('notStated')}</span>`}</td>`)}</tr>` : nothing;
    })}</tbody></table></div>`;
}
