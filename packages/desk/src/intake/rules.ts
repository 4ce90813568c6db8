import type { Rfq, RfqConsent } from '@sanchi/sdk';
import type { Network, Networks } from '../config/index.js';
import { Problem, type FieldProblem } from './problems.js';
import { allowsOrigin } from './origins.js';

/** The network a request is for: the one it names, else the only one that its page may send to. */
export function networkFor(networks: Networks, rfq: Rfq, origin: string): Network {
  if (rfq.network !== undefined) {
    const network = networks.get(rfq.network);
    if (!network) throw new Problem('invalid', { fields: [unknownNetwork] });
    if (!allowsOrigin(networks, origin, rfq.network)) throw new Problem('origin');
    return network;
  }
  const [only, another] = networks.all().filter(({ config }) => config.origins.includes(origin));
  if (!only) throw new Problem('origin');
  if (another) throw new Problem('invalid', { fields: [unknownNetwork] });
  return only;
}

/**
 * What the network asks beyond a sound request: consents in a wording it knows, recipients it has, what it needs.
 *
 * @throws {@link Problem}
 */
export function checkForNetwork(rfq: Rfq, { config, directory }: Network): void {
  const fields: FieldProblem[] = [];
  for (const kind of asked(rfq)) {
    const versions = config.consents.filter((consent) => consent.kind === kind).map(({ version }) => version);
    if (versions.length > 0 && !rfq.consents.some((consent) => consent.kind === kind && versions.includes(consent.version))) fields.push(noConsent(kind));
  }
  if (rfq.recipients !== 'office') {
    const members = new Set(directory.members.map(({ id }) => id));
    rfq.recipients.forEach((id, index) => { if (!members.has(id)) fields.push(unknownMember(index)); });
  }
  for (const need of config.needs ?? []) {
    // Readings and postcodes are Japanese; nobody abroad has them.
    if (need !== 'phone' && (rfq.sender.country ?? 'JP') !== 'JP') continue;
    if (rfq.sender[need] === undefined) fields.push(needed(need));
  }
  if (rfq.kind === 'consumer' && config.consumerOrders !== true) fields.push(noConsumers);
  if (fields.length > 0) throw new Problem('invalid', { fields });
}

/** What has to be agreed to: nothing is passed on where the office alone may read it. */
function asked({ recipients, disclosure }: Rfq): RfqConsent['kind'][] {
  if (recipients !== 'office') return ['privacy', 'forward'];
  return disclosure === 'office' ? ['privacy'] : ['privacy', 'network'];
}

const unknownNetwork: FieldProblem = { path: 'network', code: 'value', message: { ja: '送り先のネットワークがわかりません。', en: 'It is not clear which network this is for.' } };
const noConsumers: FieldProblem = { path: 'kind', code: 'value', message: { ja: '個人の方からのご依頼は受け付けていません。', en: 'This network does not take orders from consumers.' } };
const noConsent = (kind: string): FieldProblem => ({
  path: 'consents', code: `consent-${kind}`,
  message: { ja: '同意が必要です。文面が新しくなっている場合は、ページを開き直してください。', en: 'Your consent is needed. If the text has changed, please reload the page.' },
});
const unknownMember = (index: number): FieldProblem => ({
  path: `recipients.${index}`, code: 'value', message: { ja: 'この会員は一覧にありません。', en: 'This member is not in the directory.' },
});
const NEEDS = { kana: ['ふりがな', 'the reading of your name'], postcode: ['郵便番号', 'your postcode'], phone: ['電話番号', 'your telephone number'] } as const;
const needed = (need: keyof typeof NEEDS): FieldProblem => ({
  path: `sender.${need}`, code: 'required', message: { ja: `${NEEDS[need][0]}を入力してください。`, en: `Please fill in ${NEEDS[need][1]}.` },
});
