import { quoted } from '../../mail/index.js';
import type { OfficeLetter } from '../../routing/index.js';
import { describeEvent, reasonText } from '../record/history.js';
import type { LetterFacts, LetterWriter } from './types.js';
import { letter } from './types.js';

const summary = ({ summary: lines }: LetterFacts): string => lines.map(({ label, value }) => (value.includes('\n') ? `${label}\n${quoted(value)}` : `${label}：${value}`)).join('\n');
const page = ({ link }: LetterFacts): string => `事務局のページ\n${link}`;
const byWhen = ({ promise }: LetterFacts): string | undefined => promise && `お客さまへの約束: ${promise} まで`;
const WAITING = {
  scope: 'お客さまが許した範囲では会員に送れないため、事務局でお預かりしています。お客さまには範囲を広げてよいか尋ねました。時計は止めています。',
  candidates: '技術のある会員が見つからないため、事務局でお預かりしています。会員を選ぶか、ほかのネットワークへの引き継ぎをお考えください。時計は動いています。',
} as const;

/** Letters to the office. Offices of these networks read Japanese. */
export const OFFICE_LETTERS: Readonly<Record<OfficeLetter, LetterWriter>> = {
  'office-new': letter({
    ja: (facts) => ['新しいご依頼です', summary(facts), `送った会員: ${facts.state.asked.map(({ member }) => facts.nameOf(member)).join('、') || 'まだありません'}`, byWhen(facts), page(facts)],
    en: (facts) => ['New request', summary(facts), byWhen(facts), page(facts)],
  }),
  'office-waiting': letter({
    ja: (facts) => ['事務局でお預かりしているご依頼があります', WAITING[facts.state.waiting?.reason ?? 'scope'], summary(facts), byWhen(facts), page(facts)],
    en: (facts) => ['A request waits at the office', summary(facts), page(facts)],
  }),
  'office-news': letter({
    ja: (facts) => ['ご依頼に動きがありました', describeEvent(facts.event, facts.nameOf, 'ja'), reasonText(facts.event.reason, 'ja'), byWhen(facts), page(facts)],
    en: (facts) => ['News of a request', describeEvent(facts.event, facts.nameOf, 'en'), reasonText(facts.event.reason, 'en'), page(facts)],
  }),
  'office-escalated': letter({
    ja: (facts) => [(facts.event.type === 'escalated' && facts.event.share >= 1) ? '回答の約束の時刻を過ぎました' : '回答の約束の時刻が近づいています', byWhen(facts), `まだ回答のない会員: ${silent(facts) || 'ありません'}`, page(facts)],
    en: (facts) => ['The promise of an answer is running out', byWhen(facts), page(facts)],
  }),
};

const silent = ({ state, nameOf }: LetterFacts): string =>
  state.asked.filter(({ member }) => !state.answers.some((answer) => answer.member === member) && !state.votes.some((vote) => vote.seat === member)).map(({ member }) => nameOf(member)).join('、');
