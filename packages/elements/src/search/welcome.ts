import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Directory, Facets, FacetValue, MemberEntry } from '@sanchi/sdk';
import { formatDate } from '../base/format-date.js';
import { enWelcome } from '../strings/en-welcome.js';
import { jaWelcome } from '../strings/ja-welcome.js';
import { isIdle } from './presets.js';
import type { SanchiSearch } from './search.js';

/** Ways in that a directory may name, and how many are found where it names none: more would be a list, not a way in. */
const NAMED = 12, FOUND = 8;

interface Ways {
  readonly skills: readonly { readonly label: string; readonly count: number }[];
  /** Whether products are among the skills: a list of shops names few processes. */
  readonly products: boolean;
  /** Those that somebody answers; how many do is known a moment later. */
  readonly needs: readonly { readonly text: string; readonly count?: number }[];
  readonly confirmed: readonly MemberEntry[];
}

/** What is known of a directory's ways in, and the searches that wait to show it: several on a page may share one directory. */
interface Finding {
  ways?: Ways;
  state: 'waits' | 'works' | 'done';
  readonly waiting: Set<SanchiSearch>;
}

const known = new WeakMap<Directory, Map<string, Finding>>();

/** What is shown before anything is typed: the region's skills, ways in by need, recently confirmed makers. */
export function renderWelcome(host: SanchiSearch): TemplateResult | typeof nothing {
  const { directory, language } = host;
  if (!directory) return nothing;
  const key = `${language} ${host.needs || host.t('needs')}`;
  let findings = known.get(directory);
  if (!findings) known.set(directory, findings = new Map<string, Finding>());
  let finding = findings.get(key);
  if (!finding) findings.set(key, finding = { state: 'waits', waiting: new Set() });
  if (finding.state !== 'done') finding.waiting.add(host);
  if (finding.state === 'waits') void work(host, directory, finding);
  const found = finding.ways;
  if (!found) return html`<p class="status">${host.t('loading')}</p>`;
  const [skill] = found.skills;
  const [need] = found.needs;
  const other = found.skills[1];
  host.hint = skill && need && !found.products ? host.t('exampleOf', { skill: skill.label, need: need.text })
    : skill && other ? host.t('exampleEither', { skill: skill.label, other: other.label }) : '';
  const level = host.headingLevel;
  return html`<div class="welcome" part="welcome">
    ${found.skills.length ? html`<section><div role="heading" aria-level=${level}>${host.t(found.products ? 'welcomeProducts' : 'welcomeSkills')}</div>
      <ul class="ways">${found.skills.map(({ label, count }) => way(host, label, label, count))}</ul></section>` : nothing}
    ${found.needs.length ? html`<section><div role="heading" aria-level=${level}>${host.t('welcomeNeeds')}</div>
      <ul class="ways">${found.needs.map(({ text, count }) => way(host, text, text, count))}</ul></section>` : nothing}
    ${found.confirmed.length ? html`<section><div role="heading" aria-level=${level}>${host.t('welcomeNew')}</div>
      <ul class="news">${found.confirmed.map((entry) => html`<li>
        <button type="button" class="text" @click=${(event: Event) => host.select(entry, event)}>${host.words(entry.member.name)}</button>
        <span>${host.words(entry.member.appeal)}</span>
        <span class="sub">${host.t('confirmedOn', { date: formatDate(entry.member.confirmed?.on ?? '', language) })}</span></li>`)}</ul></section>` : nothing}
    <p><button type="button" class="button" @click=${() => { host.showAll = true; host.change({}, { quiet: true }); }}>${
      host.t('showAll', { n: directory.members.length })}</button></p>
  </div>`;
}

const way = (host: SanchiSearch, query: string, label: string, count?: number): TemplateResult => html`<li>
  <button type="button" class="way" @click=${() => host.change({ query })}><span>${label}</span> ${
    count === undefined ? nothing : html`<small>${host.t('members', { n: count })}</small>`}</button></li>`;

/** Finds the ways in, then counts the needs; what fails or is put off is tried again when they are next shown. */
async function work(host: SanchiSearch, directory: Directory, finding: Finding): Promise<void> {
  finding.state = 'works';
  const show = (ways: Ways): void => {
    finding.ways = ways;
    for (const each of finding.waiting) each.requestUpdate();
  };
  try {
    const found = finding.ways ?? await find(host, directory);
    if (!finding.ways) show(found);
    const needs = await counted(host, directory, found.needs).catch(() => found.needs);
    if (needs) {
      show({ ...found, needs });
      finding.waiting.clear();
    }
    finding.state = needs ? 'done' : 'waits';
  } catch {
    finding.state = 'waits';
  }
}

async function find(host: SanchiSearch, directory: Directory): Promise<Ways> {
  const { language: locale } = host;
  const facets = await directory.facets(['process', 'product', 'finish', 'service'], { locale });
  const all: readonly FacetValue[] = Object.values(facets).flat();
  // In turn, so that of several directories each has its say.
  const lists = directory.documents.map(({ distinguishing = [] }) => distinguishing);
  const turns = Math.max(0, ...lists.map(({ length }) => length));
  const named = [...new Set([...Array<undefined>(turns)].map((_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat())];
  const chosen = named.length ? named.flatMap((id) => all.find(({ value }) => value === id) ?? []).slice(0, NAMED) : foremost(facets, directory.members.length);
  // Counted by what a press will find, which is more than those in whose entries the very skill stands.
  const skills = await Promise.all(chosen.map(async ({ label }) => {
    const text = host.text(label);
    return { label: text, count: (await directory.search(text, { limit: 0, locale })).total };
  }));
  const confirmed = directory.members
    .filter(({ member }) => member.confirmed)
    .sort((a, b) => (b.member.confirmed?.on ?? '').localeCompare(a.member.confirmed?.on ?? ''))
    .slice(0, 4);
  return {
    skills, products: !named.length && chosen.some((value) => facets.product?.includes(value)),
    needs: (host.needs || host.t('needs')).split(/[,、]/).map((text) => ({ text: text.trim() })).filter(({ text }) => text),
    confirmed,
  };
}

/** What most makers have in common: processes first, then products; what a single one has only where that is all there is. */
function foremost({ process = [], product = [] }: Facets, members: number): readonly FacetValue[] {
  const shared = ({ count }: FacetValue): boolean => count > 1;
  // What nearly all make (「食品」 among food shops) leads nowhere.
  const telling = product.filter(({ count }) => members < 4 || count <= members * 0.6);
  const skills = process.filter(shared);
  const rest = [...process, ...telling].filter((value) => !shared(value));
  return [...skills, ...skills.length < FOUND ? telling.filter(shared) : [], ...rest].slice(0, FOUND);
}

/**
 * Needs with how many answer them. Reading sentences takes script that the skills need not wait for. One after the other, and no
 * longer once something is typed, which wants the line for itself: they are counted when the ways in are next shown.
 */
async function counted(host: SanchiSearch, directory: Directory, needs: Ways['needs']): Promise<Ways['needs'] | undefined> {
  const all: { text: string; count: number }[] = [];
  for (const { text } of needs) {
    await host.parts.get('rest')?.afterWarming(host);
    if (!isIdle(host)) return undefined;
    all.push({ text, count: (await directory.search(text, { limit: 0, locale: host.language })).total });
  }
  return all.filter(({ count }) => count > 0);
}

/** Its own few texts, by language. */
export const strings = { ja: jaWelcome, en: enWelcome };

export const styles = css`
.welcome{display:grid;gap:1.75em;margin-block-start:.5em}
.welcome [role=heading]{margin-block-end:.6em;font-size:1.0625em}
.ways{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15em,100%),1fr));gap:.6em}
.way{display:flex;justify-content:space-between;align-items:center;gap:.75em;width:100%;min-height:48px;padding:.3em 1em;background:var(--_bg);border:1px solid var(--_line);border-radius:var(--sanchi-radius,8px);cursor:pointer;text-align:start;font-weight:700;color:var(--_link);line-height:1.4}
.way:hover{border-color:var(--_main);background:var(--_sub-bg)}
.way:hover span{text-decoration:underline}
.way small{color:var(--_sub);font-weight:400;white-space:nowrap}
.news{display:grid;gap:0 1.5em}
.news li{display:grid;gap:0 1.5em;padding-block:.5em;border-block-end:1px solid var(--_line);align-items:baseline}
.news .text{font-weight:700;padding:0}
@container (max-width:36em){.ways{display:flex;flex-wrap:wrap}.way{min-height:44px;padding-inline:.9em;gap:.5em}}
@container (min-width:44em){.news{grid-template-columns:auto minmax(0,1fr) auto}.news li{grid-template-columns:subgrid;grid-column:1/-1}.news .sub{text-align:end}}
`;
