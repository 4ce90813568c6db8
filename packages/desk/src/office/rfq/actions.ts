import type { Desk } from '../../desk.js';
import { passConsent, scopeConsent, scopeOf } from '../../flow/record/consents.js';
import type { Cause } from '../../flow/dispatch.js';
import type { MemberVerdict, RoutingState } from '../../routing/index.js';
import { needsReason } from '../../routing/index.js';
import type { RfqRow } from '../../store/index.js';
import { stateOf } from '../../flow/context.js';
import { judge } from '../../flow/candidates/proposal.js';
import { readPrice } from '../../answers/index.js';
import type { Fields } from '../../pages/form.js';
import { teamOf } from '../../pages/team-form.js';
import { readProven } from './closing.js';
import { defaultReason } from './default-reasons.js';
import type { Misread } from '../said.js';
import { channelOf, readMoment } from '../said.js';
import type { Session } from '../session/session.js';

const VERDICTS: readonly string[] = ['can', 'hand', 'cannot', 'question'] satisfies MemberVerdict[];
const WORDS = { badPrice: '金額を1円以上の整数で入れてください。', badDays: '営業日の数を整数で入れてください。', badDate: '日付を確かめてください。' } as const;

const UNREAD: Misread = { misread: '同意いただいたことを選び、文を読み上げて、印を付けてください。' };

/** What an office's form on a request means: mostly one event, of conditions one for each answer. */
export async function causesOf(desk: Desk, session: Session, row: RfqRow, form: Fields): Promise<readonly Cause[] | Misread> {
  const said = readMoment(form, desk, session, row.acceptedAt, '受付より前の日時です。');
  if ('misread' in said) return said;
  const reason = form.text('reason');
  const common = { by: { kind: 'office', id: session.user.id }, channel: channelOf(form), ...(said.at ? { saidAt: said.at } : {}), ...(reason ? { reason } : {}) } as const;
  const state = stateOf(row);
  if (form.text('do') === 'condition-answered') return conditionsOf(desk, session, row, form, common);
  const cause = await causeOf(desk, session, row, form, common, state);
  if ('misread' in cause || cause.reason !== undefined || needsReason(cause)) return 'misread' in cause ? cause : [cause];
  const why = defaultReason(cause, state);
  return [why ? { ...cause, reason: why } : cause];
}

type Common = Pick<Cause, 'channel' | 'saidAt' | 'reason'> & { readonly by: { readonly kind: 'office'; readonly id: string } };

/** A member's answers to what its entry does not state; those not asked are left out. */
async function conditionsOf(desk: Desk, { network }: Session, row: RfqRow, form: Fields, common: Common): Promise<readonly Cause[] | Misread> {
  const member = form.text('member');
  const judged = (await judge(desk, network, row, [member])).get(member) ?? [];
  // The words come from our own reading, not from the page.
  const causes = form.each('about').flatMap((about, index): Cause[] => {
    const one = judged.find((condition) => condition.about === about);
    const value = form.text(`value-${index}`);
    return one && (value === 'yes' || value === 'no') ? [{ ...common, type: 'condition-answered', member, about, value: value === 'yes', words: one.asked.ja, learnt: one.learnt }] : [];
  });
  return causes.length > 0 ? causes : { misread: '会員の回答を、一つ以上選んでください。' };
}

async function causeOf(desk: Desk, session: Session, row: RfqRow, form: Fields, common: Common, state: RoutingState | undefined): Promise<Cause | Misread> {
  const member = form.text('member');
  const replaces = form.text('replaces') ? { replaces: form.text('replaces') } : {};
  const type = form.text('do') as Cause['type'];
  switch (type) {
    case 'interview-arranged': return { ...common, type, date: form.text('date') };
    case 'interview-recorded': return { ...common, type, heldOn: form.text('heldOn'), note: form.text('note') };
    case 'nda-signed': return { ...common, type, covers: form.all('covers').includes('network') ? 'network' : form.all('covers') };
    case 'voted': {
      if (form.text('accept') === '') return { misread: '「受ける」か「受けない」を選んでください。' };
      const [seat = '', deputy = seat] = form.text('seat').split(' ');
      return { ...common, type, seat, member: deputy, accept: form.text('accept') === 'yes', liaison: form.text('liaison') === 'yes' };
    }
    case 'review-closed': {
      if (form.text('accept') === '') return { misread: '「受ける」か「受けない」を選んでください。' };
      const seen = form.number('seen');
      return { ...common, type, accept: form.text('accept') === 'yes', ...(seen === undefined ? {} : { seen }) };
    }
    case 'members-asked': return { ...common, type, members: form.all('member') };
    case 'scope-requested': return { ...common, type, scope: form.text('scope') === 'candidates' ? 'candidates' : 'all-members' };
    case 'lead-named': return { ...common, type, member, urgent: form.text('urgent') === 'yes', ...replaces };
    case 'team-formed': return { ...common, type, team: teamOf(form), ...(form.text('liaison') ? { liaison: form.text('liaison') } : {}), ...replaces };
    case 'estimate-sent': return { ...common, type, estimate: form.text('estimate') };
    case 'estimate-accepted': return { ...common, type, estimate: form.text('estimate'), ...(form.text('risk') === 'yes' ? { risk: { version: 'desk-office-1', text: '品物が変わるおそれを説明し、了承を得ました' } } : {}) };
    case 'member-answered': return !VERDICTS.includes(form.text('verdict')) ? { misread: '回答を選んでください。' } : { ...common, type, member, verdict: form.text('verdict') as MemberVerdict, ...(form.text('text') ? { text: form.text('text') } : {}) };
    case 'estimate-offered': {
      const price = readPrice(form, (word) => WORDS[word], state?.keepsake === true);
      return 'errors' in price ? { misread: [...new Set(Object.values(price.errors))].join(' ') } : { ...common, type, member, price, ...(form.text('straight') === 'yes' ? { straight: true } : {}) };
    }
    case 'question-passed': return { ...common, type, question: form.text('question') };
    case 'question-answered': return { ...common, type, question: form.text('question'), text: form.text('text') };
    case 'closed': {
      const proven = state ? await readProven(session.network, state, form) : [];
      return { ...common, type, proven, ...(/^[1-5]$/.test(form.text('rating')) ? { rating: Number(form.text('rating')) } : {}) };
    }
    case 'written': return { ...common, type, to: state?.asked.map((asked) => asked.member) ?? [], text: form.text('text') };
    case 'pass-offered': return desk.networks.get(form.text('network')) && form.text('network') !== row.network ? { ...common, type, network: form.text('network') } : { misread: 'ネットワークを選んでください。' };
    case 'scope-widened': {
      const scope = scopeOf(form.text('scope'));
      return scope === undefined || scope === 'office' || form.text('read') !== 'yes' ? UNREAD : { ...common, type, scope, consent: scopeConsent(scope, 'ja') };
    }
    case 'pass-consented': {
      const [scope, network] = [scopeOf(form.text('scope')), desk.networks.get(form.text('network'))];
      return !network || scope === undefined || form.text('read') !== 'yes' ? UNREAD : { ...common, type, network: network.config.id, scope, consent: passConsent(network, scope, 'ja') };
    }
    case 'pass-refused': return { ...common, type, network: form.text('network') };
    case 'estimate-declined': case 'photo-received': case 'arrived': case 'returned': case 'delivered': case 'declined': case 'withdrawn': return { ...common, type };
    default: return { misread: 'この操作はできません。' };
  }
}
