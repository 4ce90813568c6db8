import { Hono } from 'hono';
import type { Desk, DeskRoutes } from '../desk.js';
import { errorPage } from '../error-page.js';
import type { Cause } from '../flow/dispatch.js';
import { dispatch } from '../flow/dispatch.js';
import type { MemberVerdict, Price } from '../routing/index.js';
import { judge } from '../flow/candidates/proposal.js';
import type { Fields } from '../pages/form.js';
import { isDate, readForm } from '../pages/form.js';
import { tooOften } from '../pages/often.js';
import { noForeignPosts } from '../pages/same-origin.js';
import { teamOf } from '../pages/team-form.js';
import { fresh, open } from '../pages/token.js';
import type { Feedback, Reader } from './page.js';
import { answerPage, readerOf } from './page.js';
import { answerSheet } from './sheet.js';
import { wordsIn } from './words.js';

const VERDICTS: readonly string[] = ['can', 'hand', 'cannot', 'question'] satisfies MemberVerdict[];
/** The fields of a price and its terms. */
const PRICE = ['price', 'priceTo', 'leadTime', 'validUntil', 'note'] as const;
/** Posts of one link in an hour: more than anybody needs. */
const PER_HOUR = 60;

/** Members' pages behind signed links. Opening one changes nothing, since mail scanners open every link. */
export const answerRoutes: DeskRoutes = (desk) => {
  const routes = new Hono();
  routes.use(noForeignPosts(desk));
  routes.post('/:token/fresh', (c) => fresh(desk, c));

  routes.get('/:token', async (c) => {
    const opened = await open(desk, c, 'answer');
    if (opened instanceof Response) return opened;
    const { who } = opened.claims;
    if (who.kind !== 'member') return errorPage(c, 404, 'notFound');
    const reader = readerOf(opened, who.id);
    if (c.req.query('sheet') !== undefined) return c.html(await answerSheet(desk, reader));
    return c.html(await answerPage(desk, reader, { done: c.req.query('done') !== undefined }));
  });

  routes.post('/:token', async (c) => {
    const opened = await open(desk, c, 'answer');
    if (opened instanceof Response) return opened;
    const { who, nonce } = opened.claims;
    if (who.kind !== 'member') return errorPage(c, 404, 'notFound');
    const refused = tooOften(desk, c, `answer:${nonce}`, PER_HOUR);
    if (refused) return refused;
    const reader = readerOf(opened, who.id);
    const form = await readForm(c);
    const read = await causeOf(desk, reader, form);
    if ('errors' in read) return c.html(await answerPage(desk, reader, read), 422);
    const outcome = await dispatch(desk, opened.row.id, read);
    // Pressed twice: it has been done.
    if ('refused' in outcome && outcome.refused.code !== 'nothing-to-do') {
      const again = await open(desk, c, 'answer');
      return again instanceof Response ? again : c.html(await answerPage(desk, readerOf(again, who.id), { refused: outcome.refused.message[reader.language], values: typed(form, ['verdict', 'text', ...PRICE, 'accept', 'liaison', 'reason']) }), 409);
    }
    return c.redirect(`${c.req.path.split('/').at(-1)}?done`, 303);
  });
  return routes;
};

/** What stood in those fields, so that nothing has to be written twice. */
const typed = (form: Fields, names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, form.text(name)]));

type Read = Cause | (Feedback & { readonly errors: Readonly<Record<string, string>> });

/** What a member's form means, or what to mend in it. */
async function causeOf(desk: Desk, reader: Reader, form: Fields): Promise<Read> {
  const { member, language, network, row } = reader;
  const word = wordsIn(language);
  const by = { kind: 'member', id: member } as const;
  const common = { by, channel: 'web' } as const;
  switch (form.text('do')) {
    case 'answer': {
      const verdict = form.text('verdict');
      if (!VERDICTS.includes(verdict)) return { errors: {}, refused: word('verdict') };
      const text = form.text('text');
      if (verdict === 'question' && text === '') return { errors: { text: word('textHint') }, values: { verdict } };
      return { ...common, type: 'member-answered', member, verdict: verdict as MemberVerdict, ...(text ? { text } : {}) };
    }
    case 'condition': {
      // The words come from our own reading, not from the page.
      const one = (await judge(desk, network, row, [member])).get(member)?.find(({ about }) => about === form.text('about'));
      if (!one) return { errors: {}, refused: wordsIn(language)('conditions') };
      return { ...common, type: 'condition-answered', member, about: one.about, value: form.text('value') === 'yes', words: one.asked.ja, learnt: one.learnt };
    }
    case 'estimate': return priceOf(form, reader, common);
    case 'vote': return {
      ...common, type: 'voted', seat: form.text('seat'), member, accept: form.text('accept') === 'yes', liaison: form.text('liaison') === 'yes', ...(form.text('reason') ? { reason: form.text('reason') } : {}),
    };
    case 'lead': return { ...common, type: 'lead-named', member: form.text('member') };
    case 'team': return { ...common, type: 'team-formed', team: teamOf(form), ...(form.text('liaison') ? { liaison: form.text('liaison') } : {}) };
    case 'send': return { ...common, type: 'estimate-sent', estimate: form.text('estimate') };
    case 'delivered': return { ...common, type: 'delivered' };
    case 'arrived': return { ...common, type: 'arrived' };
    case 'returned': return { ...common, type: 'returned' };
    default: return { errors: {}, refused: word('answer') };
  }
}

function priceOf(form: Fields, { member, language, state }: Reader, common: { readonly by: { readonly kind: 'member'; readonly id: string }; readonly channel: 'web' }): Read {
  const read = readPrice(form, wordsIn(language), state.keepsake);
  return 'errors' in read ? read : { ...common, type: 'estimate-offered', member, price: read, ...(form.text('straight') === 'yes' ? { straight: true } : {}) };
}

/** A price with its terms as a form gives them. */
export function readPrice(form: Fields, word: (name: 'badPrice' | 'badDays' | 'badDate') => string, taxIncluded: boolean): Price | { readonly errors: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, string>> } {
  const [price, priceTo, leadTime] = [form.number('price'), form.number('priceTo'), form.number('leadTime')];
  const validUntil = form.text('validUntil');
  const note = form.text('note');
  const errors: Record<string, string> = {};
  if (price === undefined || !(price >= 1)) errors['price'] = word('badPrice');
  if (priceTo !== undefined && !(priceTo >= (price ?? 0))) errors['priceTo'] = word('badPrice');
  if (leadTime !== undefined && !(leadTime >= 0 && leadTime < 5000)) errors['leadTime'] = word('badDays');
  if (validUntil !== '' && !isDate(validUntil)) errors['validUntil'] = word('badDate');
  if (Object.keys(errors).length > 0 || price === undefined) {
    return { errors, values: typed(form, PRICE) };
  }
  return { price, ...(taxIncluded ? { taxIncluded } : {}), ...(priceTo === undefined ? {} : { priceTo }), ...(leadTime === undefined ? {} : { leadTime }), ...(validUntil ? { validUntil } : {}), ...(note ? { note } : {}) };
}
