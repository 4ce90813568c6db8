import { textIn } from '@sanchi/sdk';
import { isClosed } from '../../clock/index.js';
import type { Network } from '../../config/index.js';
import type { Desk } from '../../desk.js';
import { paragraphs, signature } from '../../mail/index.js';
import { dateIn, instantOf } from '../../clock/zone.js';
import { memberName, membersOf, reach, stateOf } from '../context.js';
import { allOf, figuresOf } from '../record/figures.js';

/** Months already sent by this process; the outbox's keys hold across restarts. */
const sent = new WeakMap<Desk, Set<string>>();

/** On the first open day of a month, tells every member what the last one brought. */
export async function sendDigests(desk: Desk): Promise<void> {
  const done = sent.get(desk) ?? new Set<string>();
  sent.set(desk, done);
  for (const network of desk.networks.all()) {
    const zone = network.config.hours.timeZone;
    const today = dateIn(desk.now().getTime(), zone);
    const key = `${network.config.id}:${today.slice(0, 7)}`;
    if (done.has(key) || isClosed(network.config.hours, today) || Number(today.slice(8)) > 7) continue;
    await sendDigest(desk, network, today.slice(0, 7), zone);
    done.add(key);
  }
}

async function sendDigest(desk: Desk, network: Network, month: string, zone: string): Promise<void> {
  const start = (date: string): string => new Date(instantOf(date, '00:00', zone)).toISOString();
  const last = new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);
  const [from, before] = [start(`${last}-01`), start(`${month}-01`)];
  const figures = await figuresOf(desk.store, network.config.id, from, before, desk.now().toISOString());
  if (figures.requests === 0) return;
  const states = (await allOf(desk.store, network.config.id, from, before)).map(stateOf);
  await desk.store.tx(async (r) => {
    for (const { id } of membersOf(network)) {
      const { email, language = 'ja', digest = true } = reach(network, id);
      if (email === undefined || !digest) continue;
      const asked = states.filter((state) => state?.asked.some(({ member }) => member === id)).length;
      const answered = states.filter((state) => state?.answers.some(({ member }) => member === id)).length;
      const led = states.filter((state) => state?.lead?.member === id).length;
      const name = textIn(network.config.name, language);
      const ja = language === 'ja';
      await desk.mail.enqueue(r, {
        network: network.config.id, kind: 'digest', key: `digest:${network.config.id}:${month}:${id}`, to: { address: email }, replyTo: network.config.office.email,
        subject: ja ? `【${last}】先月のご依頼のまとめ` : `[${last}] Last month’s requests`,
        text: paragraphs(
          ja ? `${memberName(network, id)} 御中` : `Dear ${memberName(network, id, 'en')},`,
          ja ? `${name}に先月届いたご依頼: ${figures.requests}件\n約束の時刻までに返事をしたもの: ${figures.inTime}件（約束したもの ${figures.promised}件）\n成約: ${figures.contracts}件`
            : `Requests to ${name} last month: ${figures.requests}\nAnswered in time: ${figures.inTime} of ${figures.promised}\nOrders: ${figures.contracts}`,
          ja ? `御社に送ったご依頼: ${asked}件\n御社が回答したもの: ${answered}件\n御社が幹事となったもの: ${led}件` : `Sent to you: ${asked}\nAnswered by you: ${answered}\nLed by you: ${led}`,
          ja ? 'ネットワークをご縁に、御社へ直接届いたご注文がありましたら、事務局までお知らせください。' : 'Please also tell the office of orders that came to you directly.',
          ja ? 'このまとめは毎月お送りしています。ご不要の場合は、このメールへの返信でお知らせください。' : 'This summary comes every month. If you do not want it, please reply to this mail.',
          signature(network.config, language),
        ),
      });
    }
  });
}
