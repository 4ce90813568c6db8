import { instantOf, dateIn } from '../clock/zone.js';
import type { Desk } from '../desk.js';
import type { Cause } from '../flow/dispatch.js';
import type { Channel, MemberVerdict } from '../routing/index.js';
import type { RfqRow } from '../store/index.js';
import { stateOf } from '../flow/context.js';
import { readPrice } from '../answers/index.js';
import type { Fields } from '../pages/form.js';
import { teamOf } from '../pages/team-form.js';
import type { Session } from './session.js';

const CHANNELS: readonly string[] = ['web', 'mail', 'phone', 'fax', 'counter'] satisfies Channel[];
const VERDICTS: readonly string[] = ['can', 'hand', 'cannot', 'question'] satisfies MemberVerdict[];
const WORDS = { badPrice: '金額を1円以上の整数で入れてください。', badDays: '営業日の数を整数で入れてください。', badDate: '日付を確かめてください。' } as const;

/** What cannot be understood of an office's form. */
export interface Misread { readonly misread: string }

/** When it was said: a time of today, or of the last day on which it lay in the past. */
function saidAt(text: string, desk: Desk, { network }: Session, row: RfqRow): { saidAt?: string } | Misread {
  if (text === '') return {};
  const time = /^([01]?\d|2[0-3])[:：時]([0-5]\d)分?$/.exec(text.normalize('NFKC'));
  if (!time) return { misread: '時刻は 10:50 のように入れてください。' };
  const zone = network.config.hours.timeZone;
  const now = desk.now().getTime();
  const clock = `${time[1]!.padStart(2, '0')}:${time[2]!}`;
  let at = instantOf(dateIn(now, zone), clock, zone);
  if (at > now) at = instantOf(dateIn(now - 86_400_000, zone), clock, zone);
  if (at < Date.parse(row.acceptedAt)) return { misread: '受付より前の時刻です。' };
  return { saidAt: new Date(at).toISOString() };
}

/** What an office's form on a request means. */
export function causeOf(desk: Desk, session: Session, row: RfqRow, form: Fields): Cause | Misread {
  const said = saidAt(form.text('saidAt'), desk, session, row);
  if ('misread' in said) return said;
  const given = form.text('channel');
  const channel = (CHANNELS.includes(given) ? given : 'web') as Channel;
  const reason = form.text('reason');
  const common = { by: { kind: 'office', id: session.user.id }, channel, ...said, ...(reason ? { reason } : {}) } as const;
  const member = form.text('member');
  const state = stateOf(row);
  const type = form.text('do') as Cause['type'];
  switch (type) {
    case 'interview-arranged': return { ...common, type, date: form.text('date') };
    case 'interview-recorded': return { ...common, type, heldOn: form.text('heldOn'), note: form.text('note') };
    case 'nda-signed': return { ...common, type, covers: form.all('covers').includes('network') ? 'network' : form.all('covers') };
    case 'voted': return { ...common, type, seat: form.text('seat'), member: form.text('seat'), accept: form.text('accept') === 'yes', liaison: form.text('liaison') === 'yes' };
    case 'members-asked': return { ...common, type, members: form.all('member') };
    case 'scope-requested': return { ...common, type, scope: form.text('scope') === 'candidates' ? 'candidates' : 'all-members' };
    case 'lead-named': return { ...common, type, member, urgent: form.text('urgent') === 'yes', ...(form.text('replaces') ? { replaces: form.text('replaces') } : {}) };
    case 'team-formed': return { ...common, type, team: teamOf(form), ...(form.text('liaison') ? { liaison: form.text('liaison') } : {}), ...(form.text('replaces') ? { replaces: form.text('replaces') } : {}) };
    case 'estimate-sent': return { ...common, type, estimate: form.text('estimate') };
    case 'estimate-accepted': return { ...common, type, estimate: form.text('estimate'), ...(form.text('risk') === 'yes' ? { risk: { version: 'desk-office-1', text: '品物が変わるおそれを説明し、了承を得ました' } } : {}) };
    case 'member-answered': return !VERDICTS.includes(form.text('verdict')) ? { misread: '回答を選んでください。' } : { ...common, type, member, verdict: form.text('verdict') as MemberVerdict, ...(form.text('text') ? { text: form.text('text') } : {}) };
    case 'estimate-offered': {
      const price = readPrice(form, (word) => WORDS[word], state?.keepsake === true);
      return 'errors' in price ? { misread: Object.values(price.errors).join(' ') } : { ...common, type, member, price, ...(form.text('straight') === 'yes' ? { straight: true } : {}) };
    }
    case 'question-passed': return { ...common, type, question: form.text('question') };
    case 'question-answered': return { ...common, type, question: form.text('question'), text: form.text('text') };
    case 'closed': {
      const proven = [...new Set([state?.lead?.member, ...(state?.team.map((place) => place.member) ?? [])])].flatMap((id) =>
        id === undefined ? [] : form.text(`proven-${id}`).split(/[、,\n]/).map((skill) => skill.trim()).filter(Boolean).map((skill) => ({ member: id, skill })));
      return { ...common, type, proven, ...(/^[1-5]$/.test(form.text('rating')) ? { rating: Number(form.text('rating')) } : {}) };
    }
    case 'written': return { ...common, type, to: state?.asked.map((asked) => asked.member) ?? [], text: form.text('text') };
    case 'pass-offered': return desk.networks.get(form.text('network')) && form.text('network') !== row.network ? { ...common, type, network: form.text('network') } : { misread: 'ネットワークを選んでください。' };
    case 'review-closed': case 'estimate-declined': case 'photo-received': case 'arrived': case 'returned': case 'delivered': case 'declined': case 'withdrawn': return { ...common, type };
    default: return { misread: 'この操作はできません。' };
  }
}
