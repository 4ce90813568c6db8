import type { DirectoryDocument, Member, MemberEntry, Network, RfqConsent, RfqIntakeNetwork } from '@sanchi/sdk';
import { formatDate } from '../base/format-date.js';
import { bracketed, listed } from '../base/punctuation.js';
import { safeUrl } from '../base/safe-url.js';
import type { SanchiRfqForm } from './rfq-form.js';

/** Version of the consent texts in `strings/`; raise it when their meaning changes. */
const OWN_CONSENTS = 'sanchi/1';

/** Ten MB a file: what mail servers commonly take, where no receiver says otherwise. */
const OWN_LIMITS = {
  maxBytes: 10 * 2 ** 20, maxTotalBytes: 20 * 2 ** 20, maxCount: 10,
  accept: '.pdf .jpg .jpeg .png .webp .heic .tif .tiff .dxf .dwg .step .stp .igs .iges .stl .jt .x_t .zip .xlsx .docx .txt'.split(' '),
};

/** What the receiver says of the network asked, once it has said so. */
export const intakeOf = ({ intake, network }: SanchiRfqForm): RfqIntakeNetwork | undefined =>
  network ? intake?.networks.find(({ id }) => id === network) : intake?.networks[0];

/** The directory the request is made from: that of the members asked, else the first. */
export const documentOf = ({ directory, candidates }: SanchiRfqForm): DirectoryDocument | undefined =>
  directory?.documents.find(({ id }) => id === candidates[0]?.directory) ?? directory?.documents[0];

/** The network asked, as the directory knows it. */
export function networkOf(form: SanchiRfqForm): Network | undefined {
  const all = form.network ? form.directory?.documents.flatMap(({ networks = [] }) => networks) : documentOf(form)?.networks;
  return form.network ? all?.find(({ id }) => id === form.network) : all?.find(({ intake }) => intake);
}

/** Who receives the request, by name. */
export const officeName = (form: SanchiRfqForm): string =>
  form.text(intakeOf(form)?.name) || form.text(networkOf(form)?.name ?? documentOf(form)?.publisher.name) || form.t('rf_office');

/** The office's mail address and FAX number, where the page or the directory states them. */
export function officeContact(form: SanchiRfqForm): { email: string; fax: string } {
  const contacts = [networkOf(form)?.contact, documentOf(form)?.publisher.contact];
  return {
    email: form.email || contacts.map((contact) => contact?.email).find(Boolean) || '',
    fax: form.fax || contacts.map((contact) => contact?.fax).find(Boolean) || '',
  };
}

/** Limits of attachments. */
export const limitsOf = ({ intake }: SanchiRfqForm): typeof OWN_LIMITS => (intake?.files as typeof OWN_LIMITS | undefined) ?? OWN_LIMITS;

/** Members that can be asked by name here: one directory's, because its office receives. */
export const offered = (form: SanchiRfqForm): readonly MemberEntry[] => form.candidates.filter(({ directory }) => directory === form.candidates[0]?.directory);

/** Whether members are asked by name, or the office decides. */
export const isNamed = (form: SanchiRfqForm): boolean => offered(form).length > 0 && (form.draft.values.to ?? 'named') === 'named';

/** The members asked by name. */
export const recipients = (form: SanchiRfqForm): readonly MemberEntry[] => isNamed(form)
  ? offered(form).filter(({ member }) => form.draft.members.includes(member.id)) : [];

/** The members of the network asked, as the directory knows them; all of its members where none is known to belong. */
export function membersOf(form: SanchiRfqForm): readonly Member[] {
  const network = networkOf(form);
  const all = documentOf(form)?.members ?? [];
  const own = network ? all.filter(({ roles }) => roles?.some((role) => role.network === network.id)) : all;
  return own.length ? own : all;
}

/** The list of those who may receive the request, by the receiver's word or from the directory. */
export function memberList(form: SanchiRfqForm): RfqConsent['members'] {
  const given = intakeOf(form)?.members;
  const url = safeUrl(given?.url);
  if (given && url) return { url, updated: given.updated, count: given.count };
  const document = documentOf(form);
  const updated = /^\d{4}-\d\d-\d\d/.exec(document?.updated ?? '')?.[0];
  return document && { ...(updated && { updated }), count: membersOf(form).length };
}

/** That list in words: 「会員の一覧（2026年11月1日現在 29社）」. */
export const memberListWords = (form: SanchiRfqForm, { updated, count }: NonNullable<RfqConsent['members']>): string =>
  form.t(updated ? 'rf_members' : 'rf_membersUndated', { date: updated ? formatDate(updated, form.language) : '', n: count });

/** The consents asked for, in the very words that will be recorded. */
export function consentsAsked(form: SanchiRfqForm): Omit<RfqConsent, 'at'>[] {
  const kinds: RfqConsent['kind'][] = ['privacy'];
  if (isNamed(form)) kinds.push('forward');
  else if (form.draft.values.disclosure !== 'office') kinds.push('network');
  if (form.shape === 'consumer') kinds.push('risk');
  const names = listed(form.language, recipients(form).map(({ member }) => form.text(member.name)));
  const members = memberList(form);
  const office = officeName(form);
  return kinds.map((kind) => {
    const given = intakeOf(form)?.consents.find((consent) => consent.kind === kind);
    const text = form.text(given?.text).replace('{names}', names).replace(/\{(office|network)\}/g, office) || form.t(`rf_consent_${kind}`, { office, names });
    // Whoever wrote the text: the recipients, or the network that chooses them, are named in it.
    const named = { forward: names, network: office, privacy: '', risk: '' }[kind];
    return { kind, version: given?.version ?? OWN_CONSENTS + (form.easy ? '-easy' : ''), text: text.includes(named) ? text : text + bracketed(form.language, named), ...(kind === 'network' && members && { members }) };
  });
}

/** The consent given to exactly these words; other words need a new one. */
export const consentGiven = (form: SanchiRfqForm, asked: Omit<RfqConsent, 'at'>): RfqConsent | undefined =>
  form.draft.consents.find(({ kind, version, text }) => kind === asked.kind && version === asked.version && text === asked.text);

/** Whether the sender is in Japan, as far as they said. */
export const isInJapan = ({ draft, language }: SanchiRfqForm): boolean => (draft.values.country || (language.startsWith('ja') ? 'JP' : '')) === 'JP';

/** Whether furigana, postcode or telephone are asked for: only if the office says so, and only of people in Japan. */
export const needs = (form: SanchiRfqForm, what: 'kana' | 'postcode' | 'phone'): boolean =>
  !!intakeOf(form)?.needs?.includes(what) && (what === 'phone' || isInJapan(form));

/** Whether the country must be known, because what is asked of people in Japan depends on it. */
export const needsCountry = (form: SanchiRfqForm): boolean =>
  !form.language.startsWith('ja') && !!intakeOf(form)?.needs?.some((what) => what !== 'phone');
