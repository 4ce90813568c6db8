import type { Context } from 'hono';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desk, DeskRoutes } from '../desk.js';
import type { Cause } from '../flow/dispatch.js';
import { CONSENT_VERSION, passConsent, scopeConsent, scopeOf } from '../flow/record/consents.js';
import { dispatch } from '../flow/dispatch.js';
import { addFiles } from '../pages/add-files.js';
import type { Fields } from '../pages/form.js';
import { readForm } from '../pages/form.js';
import { tooOften } from '../pages/often.js';
import { noForeignPosts } from '../pages/same-origin.js';
import type { Opened } from '../pages/token.js';
import { fresh, open } from '../pages/token.js';
import { languageOf, statusPage } from './page.js';
import { Problem, problemText } from '../intake/index.js';
import { understood } from '../routing/index.js';
import { wordsIn } from './words.js';

const PER_HOUR = 60;
const PHOTOS_PER_HOUR = 10;

/** The customer's page behind a signed link. Opening it changes nothing. */
export const statusRoutes: DeskRoutes = (desk) => {
  const routes = new Hono();
  routes.use(noForeignPosts(desk));
  routes.post('/:token/fresh', (c) => fresh(desk, c));

  routes.get('/:token', async (c) => {
    const opened = await open(desk, c, 'status');
    if (opened instanceof Response) return opened;
    return c.html(await statusPage(desk, opened, { done: c.req.query('done') !== undefined }));
  });

  routes.post('/:token', async (c) => {
    const opened = await open(desk, c, 'status');
    if (opened instanceof Response) return opened;
    const refused = tooOften(desk, c, `status:${opened.claims.nonce}`, PER_HOUR);
    if (refused) return refused;
    if (/^multipart\//i.test(c.req.header('content-type') ?? '')) return photos(desk, c, opened);
    const cause = causeOf(desk, opened, await readForm(c));
    if (!cause) return c.html(await statusPage(desk, opened), 422);
    const outcome = await dispatch(desk, opened.row.id, cause);
    if ('refused' in outcome) {
      const again = await open(desk, c, 'status');
      return again instanceof Response ? again : c.html(await statusPage(desk, again, { refused: outcome.refused.message[languageOf(again)] }), 409);
    }
    return c.redirect(`${c.req.path.split('/').at(-1)}?done`, 303);
  });
  return routes;
};

/** Takes photos in, or says on the page why not. */
async function photos(desk: Desk, c: Context, opened: Opened): Promise<Response> {
  const language = languageOf(opened);
  const say = async (refused: string, status: ContentfulStatusCode): Promise<Response> => c.html(await statusPage(desk, opened, { refused }), status);
  const often = tooOften(desk, c, `photos:${opened.claims.nonce}`, PHOTOS_PER_HOUR);
  if (often) return often;
  // Nobody needs to send much to learn that it is too late for photos.
  if (!understood(opened.state, 'photo-received')) return say(wordsIn(language)('noPhotos'), 409);
  try {
    const outcome = await addFiles(desk, c, opened.row.id, () => ({ type: 'photo-received', by: { kind: 'customer' }, channel: 'web' }));
    if (!outcome) return await say(wordsIn(language)('noPhotos'), 409);
    return 'refused' in outcome ? await say(outcome.refused.message[language], 409) : c.redirect(`${c.req.path.split('/').at(-1)}?done`, 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, message } = problemText(error);
    return say(message[language], status);
  }
}

/** What a customer's form means. */
function causeOf(desk: Desk, opened: Opened, form: Fields): Cause | undefined {
  const language = languageOf(opened);
  const word = wordsIn(language);
  const common = { by: { kind: 'customer' }, channel: 'web', ...(form.text('reason') ? { reason: form.text('reason') } : {}) } as const;
  switch (form.text('do')) {
    case 'accept': return { ...common, type: 'estimate-accepted', estimate: form.text('estimate'), ...(form.text('risk') === 'yes' ? { risk: { version: CONSENT_VERSION, text: word('risk') } } : {}) };
    case 'decline': return { ...common, type: 'estimate-declined' };
    case 'answer': return { ...common, type: 'question-answered', question: form.text('question'), text: form.text('text') };
    case 'withdraw': return { ...common, type: 'withdrawn' };
    case 'pass': {
      const network = desk.networks.get(form.text('network'));
      const scope = scopeOf(form.text('scope')) ?? opened.state.scope;
      // The words agreed to name the network, as they stood on the page.
      return network && { ...common, type: 'pass-consented', network: network.config.id, scope, consent: passConsent(network, scope, language) };
    }
    case 'pass-no': return { ...common, type: 'pass-refused', network: form.text('network') };
    case 'widen': {
      const scope = scopeOf(form.text('scope'));
      return scope === undefined || scope === 'office' ? undefined : { ...common, type: 'scope-widened', scope, consent: scopeConsent(scope, language) };
    }
    default: return undefined;
  }
}
