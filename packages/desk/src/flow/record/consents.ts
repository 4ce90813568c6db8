import type { DisclosureScope } from '@sanchi/sdk';
import { textIn } from '@sanchi/sdk';
import type { Network } from '../../config/index.js';
import type { Consent } from '../../routing/index.js';
import { membersOf } from '../context.js';
import type { Language } from './summary.js';

/** Version of all words below and of the risk that is agreed to on the customer's page; changes with any of them. */
export const CONSENT_VERSION = 'desk-2';

const SCOPES: Readonly<Record<DisclosureScope, Readonly<Record<Language, string>>>> = {
  office: { ja: 'まず事務局だけが見てよい', en: 'The office alone may see it for now' },
  candidates: { ja: '技術のある会員に見せてよい（会員は事務局が選びます）', en: 'Members who can do it, chosen by the office, may see it' },
  'all-members': { ja: 'ネットワークの全会員に見せてよい（会員は事務局が選びます）', en: 'All members of the network may see it; the office chooses' },
};

/** Who may read a request, as a customer is asked. */
export const scopeWords = (scope: DisclosureScope, language: Language): string => SCOPES[scope][language];

/** What a customer agrees to who allows more. */
export const scopeConsent = (scope: DisclosureScope, language: Language): Consent => ({ version: CONSENT_VERSION, text: scopeWords(scope, language) });

/** What is passed on to which network, as a customer is asked. */
export const passWords = ({ config: { name } }: Network, language: Language): string => (language === 'ja'
  ? `「${textIn(name, language)}」の事務局に、ご依頼の内容、図面・写真、ご連絡先を渡すことに同意します。`
  : `I agree that my request, its drawings and photos, and how to reach me are passed to the office of ${textIn(name, language)}.`);

/** What a customer agrees to whose request is passed on: to whom, who there may read it, and the list of those of that day. */
export function passConsent(network: Network, scope: DisclosureScope, language: Language): Consent {
  const { url, updated } = network.config.members;
  return { version: CONSENT_VERSION, text: `${passWords(network, language)}${language === 'ja' ? '' : ' '}${scopeWords(scope, language)}`, members: { url, updated, count: membersOf(network).length } };
}

const ALL = Object.keys(SCOPES) as DisclosureScope[];

/** A scope as a form says it. */
export const scopeOf = (text: string): DisclosureScope | undefined => ALL.find((scope) => scope === text);
