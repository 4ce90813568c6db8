import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { openDirectory } from '@sanchi/sdk';
import type { SanchiMember, SanchiRfqForm, SanchiSearch } from '@sanchi/elements';
import '@sanchi/elements/define/member';
import { appears, clearAddress, one, sampleDirectory, search, searchOf, textOf } from '../helpers/elements.js';
import { FakeReceiver, sampleIntake } from '../helpers/intake.js';
import { checked, fill, fillLeast, formOf, press, screen, shows, tick, unfold } from '../helpers/rfq-form.js';
import { sampleDocument } from '../helpers/sample-directory.js';

/** A search with filters set. */
const filtered = (): Promise<SanchiSearch> => searchOf((directory) => html`<sanchi-search id="s" where-process="polishing" where-material="sus304"
  where-certification="iso9001" where-place="152137" where-consumer-orders="true" .directory=${directory}></sanchi-search>`);


describe('what led to the form', () => {
  beforeEach(clearAddress);

  it('is filled in from the attribute alone', async () => {
    const form = await formOf(html`<sanchi-rfq-form query="鏡面研磨 SUS304 ±0.01 10個" .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await shows(form, '検索「鏡面研磨 SUS304 ±0.01 10個」から');
    expect((await appears(form, '#tolerance') as HTMLInputElement).value).to.equal('±0.01');
    expect(one<HTMLInputElement>(form, '#quantity')?.value).to.equal('10個');
    expect(textOf(form, '.more')).to.contain('鏡面研磨').and.contain('SUS304');
    await expect(form).to.be.accessible();
    await fillLeast(form);
    expect(await checked(form)).to.deep.include({ query: '鏡面研磨 SUS304 ±0.01 10個', processes: ['mirror-polishing'], materials: ['sus304'] });
  });

  it('is filled in once: what the visitor takes out stays out', async () => {
    const form = await formOf(html`<sanchi-rfq-form query="鏡面研磨" .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    (await appears(form, '.chips .x')).click();
    await fillLeast(form);
    form.lang = 'ja';
    await form.updateComplete;
    expect((await checked(form)).processes).to.equal(undefined);
  });

  it('waits for a directory that comes later, and is told without one', async () => {
    const form = await formOf(html`<sanchi-rfq-form query="鏡面研磨"></sanchi-rfq-form>`);
    await shows(form, '検索「鏡面研磨」からのご相談です');
    await expect(form).to.be.accessible();
    form.directory = await sampleDirectory();
    await shows(form, '検索「鏡面研磨」から、技術や数値を');
    expect(form.draft.picked.processes).to.deep.equal(['mirror-polishing']);
  });

  it('is filled in, and said so, when the directory comes while the form is fetching what it needs', async () => {
    const directory = await sampleDirectory();
    const form = await fixture<SanchiRfqForm>(html`<sanchi-rfq-form query="鏡面研磨"></sanchi-rfq-form>`);
    form.directory = directory;
    await appears(form, '.chips');
    await form.updateComplete;
    expect(textOf(form, '.note')).to.contain('検索「鏡面研磨」から、技術や数値を');
  });

  it('comes along from a shortlist with the filters, of which each is seen', async () => {
    const finder = await filtered();
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await search(finder, '±0.01');
    (await appears(finder, '.choose')).click();
    (await appears(finder, '.shortlist-bar .main')).click();
    await shows(form, '検索「±0.01（絞り込み：研磨、SUS304、');
    expect(textOf(form, '.note')).to.contain('ISO 9001').and.contain('燕市');
    expect(form.draft.picked).to.deep.include({ processes: ['polishing'], materials: ['sus304'] });
    expect((await appears(form, '#tolerance') as HTMLInputElement).value).to.equal('±0.01');
    await expect(form).to.be.accessible();
    await fillLeast(form);
    const { query } = await checked(form);
    expect(query).to.match(/^±0\.01（絞り込み：研磨、SUS304、.*燕市）$/);
    expect(screen(form)).to.contain(query ?? '?');
  });

  it('comes along from a profile opened in a search, filters alone too', async () => {
    const finder = await filtered();
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    (await appears(finder, '.results .name-link')).click();
    const profile = await appears(finder, 'sanchi-member');
    (await appears(profile, '[part=consult]')).click();
    await shows(form, '検索「絞り込み：研磨、SUS304');
    expect(textOf(form, '[part=recipients]')).to.contain('有限会社みほん研磨工業');
    expect(form.draft.picked).to.deep.include({ processes: ['polishing'], materials: ['sus304'] });
  });

  it('comes along from a profile on a page of its own', async () => {
    const directory = await sampleDirectory();
    const form = await formOf(html`<sanchi-rfq-form .directory=${directory}></sanchi-rfq-form>`);
    const member = await fixture<SanchiMember>(html`<sanchi-member member-id="waza" query="みがき ±0.05" .directory=${directory}></sanchi-member>`);
    (await appears(member, '[part=consult]')).click();
    await shows(form, '検索「みがき ±0.05」から');
    expect((await appears(form, '#tolerance') as HTMLInputElement).value).to.equal('±0.05');
  });

  it('is passed on only as long as the visitor wants', async () => {
    const form = await formOf(html`<sanchi-rfq-form query="鏡面研磨" .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await shows(form, '検索「鏡面研磨」から');
    await fillLeast(form);
    press(form, '検索の言葉は伝えない');
    await form.updateComplete;
    expect(form.shadowRoot?.activeElement?.id).to.equal('description');
    const rfq = await checked(form);
    expect(rfq.query).to.equal(undefined);
    expect(rfq.processes).to.deep.equal(['mirror-polishing']);
  });

  it('survives with a kept draft, as the visitor left it', async () => {
    const form = await formOf(html`<sanchi-rfq-form id="led"></sanchi-rfq-form>`);
    await form.ask([], '鏡面研磨', await sampleDirectory(), { place: ['152137'] });
    (await appears(form, '.chips .x')).click();
    await fill(form, 'description', '形見の急須');
    await tick(form, 'keep');
    await waitUntil(() => localStorage.getItem(form.key));
    form.remove();
    const again = await formOf(html`<sanchi-rfq-form id="led" .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await waitUntil(() => one<HTMLTextAreaElement>(again, '#description')?.value === '形見の急須');
    await shows(again, '検索「鏡面研磨（絞り込み：燕市）」から');
    await unfold(again).catch(() => {});
    expect(again.draft.picked.processes).to.deep.equal([]);
    await tick(again, 'keep');
    await waitUntil(() => !localStorage.getItem(again.key));
  });
});

describe('the list that the consent names', () => {
  const ENDPOINT = 'https://desk.example.jp/intake';

  it('is kept with it: where it stood, how old, how many', async () => {
    const receiver = new FakeReceiver(ENDPOINT, ({ url }) => (url === ENDPOINT ? Response.json(sampleIntake) : undefined));
    try {
      const form = await formOf(html`<sanchi-rfq-form endpoint=${ENDPOINT} .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
      await waitUntil(() => form.intake);
      await form.updateComplete;
      await fillLeast(form);
      const { consents } = await checked(form);
      expect(consents.map(({ kind, members }) => ({ kind, members }))).to.deep.equal([
        { kind: 'privacy', members: undefined }, { kind: 'network', members: { url: 'https://example.jp/members', updated: '2026-11-01', count: 29 } }]);
      expect(screen(form)).to.contain('会員の一覧（2026年11月1日現在 29社）');
      await expect(form).to.be.accessible();
    } finally {
      receiver.restore();
    }
  });

  it('is the directory’s where no receiver has one, with its date or without', async () => {
    const form = await formOf(html`<sanchi-rfq-form .directory=${await sampleDirectory()}></sanchi-rfq-form>`);
    await fillLeast(form);
    // Only one of them has a role in the network asked.
    expect((await checked(form)).consents[1]?.members).to.deep.equal({ updated: '2026-11-01', count: 1 });
    const { updated: _, networks: __, ...undated } = sampleDocument;
    const other = await formOf(html`<sanchi-rfq-form .directory=${await openDirectory(undated)}></sanchi-rfq-form>`);
    await fillLeast(other);
    expect(textOf(other, '.under summary')).to.equal('会員の一覧（27社）');
    expect((await checked(other)).consents[1]?.members).to.deep.equal({ count: 27 });
  });
});
