import type { RoutingEvent } from '../../routing/index.js';
import type { EventRow, Repos } from '../../store/index.js';
import { ROUTING } from '../carry-out.js';
import { describeEvent } from './history.js';
import type { Language } from './summary.js';

interface MailDeed { readonly mail: string; readonly to?: string; readonly subject?: string }
interface FactDeed { readonly member: string; readonly words: string; readonly value: boolean }
/** A field of a member's note before and after. */
export interface NoteChange { readonly field: string; readonly before: string; readonly after: string }

/** What the log keeps besides the steps of a request, with what must be known of it. */
export interface Deeds {
  'mail-bounced': MailDeed & { readonly code: string };
  'mail-again': MailDeed & { readonly corrected: boolean };
  'mail-cancelled': MailDeed;
  'written-to-all': { readonly text: string; readonly count: number; readonly without: readonly string[] };
  'note-changed': { readonly member: string; readonly changes: readonly NoteChange[] };
  'fact-accepted': FactDeed;
  'fact-rejected': FactDeed;
  'fact-exported': FactDeed;
  /** Taken on before, and to be decided again. */
  'fact-offered': FactDeed;
  purged: object;
}
export type Deed = { [K in keyof Deeds]: { readonly kind: K; readonly data: Deeds[K] } }[keyof Deeds];

/** Where a deed belongs, when it was done, why, and by whom: an office user's id, or the desk itself. */
export interface Circumstances {
  readonly network: string;
  readonly rfqId?: string | null;
  readonly at: string;
  readonly user?: string;
  readonly reason?: string;
}

/** Writes a deed into the log, in the transaction in which it is done. */
export async function record(r: Repos, { kind, data }: Deed, { user, reason, ...rest }: Circumstances): Promise<void> {
  await r.events.add({ ...rest, kind, data, actorKind: user === undefined ? 'system' : 'office', ...(user === undefined ? {} : { actor: user }), ...(reason ? { reason } : {}) });
}

/** A line of the log in words. Who, when, by which way and why stand beside it. */
export function describeRow({ kind, data }: Pick<EventRow, 'kind' | 'data'>, nameOf: (member: string) => string, language: Language): string {
  const ja = language === 'ja';
  if (kind === 'received') return describeReceipt(data as Receipt | null, ja);
  if (kind === 'purged') return ja ? '個人情報を消しました' : 'Personal data were removed';
  if (!data) return ja ? '（内容は、個人情報とともに消しました）' : '(removed with the personal data)';
  if (kind === ROUTING) return describeEvent(data as RoutingEvent, nameOf, language);
  return describeDeed({ kind, data } as Exclude<Deed, { kind: 'purged' }>, nameOf, ja);
}

/** What the bare receipt keeps: of a request that was passed on, from where and under which number. */
interface Receipt { readonly from?: string; readonly number?: string }
function describeReceipt(receipt: Receipt | null, ja: boolean): string {
  if (!receipt?.from) return ja ? 'ご依頼を入れました' : 'The request was entered';
  return ja ? `「${receipt.from}」から引き継ぎました（${receipt.number ?? ''}）` : `Passed on by ${receipt.from} (${receipt.number ?? ''})`;
}

const mailText = ({ to, subject }: MailDeed, ja: boolean): string => [to, subject && (ja ? `「${subject}」` : `“${subject}”`)].filter(Boolean).join(' ');

function describeDeed(deed: Exclude<Deed, { kind: 'purged' }>, nameOf: (member: string) => string, ja: boolean): string {
  switch (deed.kind) {
    case 'mail-bounced': return ja ? `メールが届きませんでした（${deed.data.code}）：${mailText(deed.data, ja)}` : `A mail came back (${deed.data.code}): ${mailText(deed.data, ja)}`;
    case 'mail-again': return ja ? `メールをもう一度送りました${deed.data.corrected ? '（宛先を直して）' : ''}：${mailText(deed.data, ja)}` : `A mail was sent again${deed.data.corrected ? ', to a corrected address' : ''}: ${mailText(deed.data, ja)}`;
    case 'mail-cancelled': return ja ? `メールを取りやめました：${mailText(deed.data, ja)}` : `A mail was cancelled: ${mailText(deed.data, ja)}`;
    case 'written-to-all': {
      const without = deed.data.without.map(nameOf).join(ja ? '、' : ', ');
      return ja ? `会員みなにメールを送りました（${deed.data.count}社）：「${deed.data.text}」${without && `　メールのない会員：${without}`}`
        : `All members were written to (${deed.data.count}): “${deed.data.text}”${without && `; without e-mail: ${without}`}`;
    }
    case 'note-changed': return `${nameOf(deed.data.member)}${ja ? 'のメモ：' : ', note: '}${deed.data.changes.map(({ field, before, after }) => `${field}「${before}」→「${after}」`).join(ja ? '、' : ', ')}`;
    case 'fact-accepted': case 'fact-rejected': case 'fact-exported': case 'fact-offered': {
      const { member, words, value } = deed.data;
      const done = { 'fact-accepted': ['採用しました', 'taken on'], 'fact-rejected': ['採用しませんでした', 'not taken on'], 'fact-exported': ['CSVに書き出しました', 'exported as CSV'], 'fact-offered': ['採用したあと取り消しました', 'taken back'] }[deed.kind][ja ? 0 : 1]!;
      return ja ? `掲載への追加を${done}：${nameOf(member)} ${words} ${value ? 'できる' : 'できない'}` : `Addition to an entry ${done}: ${nameOf(member)}, ${words}: ${value ? 'yes' : 'no'}`;
    }
  }
}
