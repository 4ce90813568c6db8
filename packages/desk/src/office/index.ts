import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Desk, DeskRoutes } from '../desk.js';
import { errorPage } from '../error-page.js';
import { dateIn } from '../clock/zone.js';
import { answerSheet } from '../answers/sheet.js';
import { dispatch } from '../flow/dispatch.js';
import { stateOf } from '../flow/context.js';
import type { RfqRow } from '../store/index.js';
import type { Fields } from '../pages/form.js';
import { readForm } from '../pages/form.js';
import { layout } from '../pages/layout.js';
import { tooOften } from '../pages/often.js';
import { html } from 'hono/html';
import { csvResponse } from './csv.js';
import { enter, entryPage } from './entry.js';
import { addDrawings } from './rfq/drawings.js';
import { DECISIONS, decideFact, exportFacts, factsPage } from './members/facts.js';
import { figuresPage, rfqRows, yearOf } from './figures-page.js';
import { officePath } from './frame.js';
import { loginRoutes } from './session/login.js';
import { purgeRequest } from '../ops/purge.js';
import { logPage } from './log.js';
import { mailPage, settleMail } from './mail-page.js';
import { saveNote } from './members/notes.js';
import { membersPage } from './members/members.js';
import { writeToAll } from './members/write-to-all.js';
import { queuePage, queueRows } from './queue.js';
import { causesOf } from './rfq/actions.js';
import { rfqPage } from './rfq/page.js';
import type { Session } from './session/session.js';
import { isOurs, sessionOf } from './session/session.js';

const DONE: Readonly<Record<string, string>> = { done: '記録しました。', entered: '受け付けました。', sent: 'メールを送りました。' };
const NOT_PURGED = {
  open: '終わっていないご依頼は消せません。先に終わりにしてください。', mail: 'まだ送っていないメールがあります。しばらくしてからお試しください。', unsure: '元に戻せないことを確かめて、印を付けてください。',
} as const;
const PER_MINUTE = 240;

type Page = (c: Context, session: Session) => Promise<Response> | Response;
type Action = (c: Context, session: Session, form: Fields) => Promise<Response> | Response;

/** What the page says was done, of what the address names. */
const done = (c: Context): string | undefined => Object.entries(DONE).find(([key]) => c.req.query(key) !== undefined)?.[1];

/** The office's pages: for those signed in, of their own network, from our own pages only. */
export const officeRoutes: DeskRoutes = (desk) => {
  const routes = new Hono();
  const to = (path: string): string => officePath(desk, path);

  const page = (show: Page, isUse = true) => async (c: Context): Promise<Response> => {
    c.header('Cache-Control', 'no-store');
    const session = await sessionOf(desk, c, { isUse });
    if (!session) return signInFirst(desk, c);
    return await tooOften(desk, c, `office:${session.row.id}`, PER_MINUTE, 60) ?? show(c, session);
  };
  const action = (act: Action) => page(async (c, session) => {
    const form = await readForm(c);
    if (!isOurs(desk, c, session, form.text('csrf'))) return errorPage(c, 403, { code: 'csrf', message: { ja: 'ページが古くなっています。開き直してください。', en: 'This page is out of date. Please reload it.' } });
    return act(c, session, form);
  });
  const ofRow = async (c: Context, { network }: Session): Promise<RfqRow | undefined> => {
    const row = await desk.store.rfqs.get(c.req.param('id') ?? '');
    return row?.network === network.config.id ? row : undefined;
  };

  routes.route('/', loginRoutes(desk));
  routes.get('/', page(async (c, session) => c.html(await queuePage(desk, session, done(c)))));
  routes.get('/queue.json', page(async (c, session) => c.json({ open: await queueRows(desk, session) }), false));
  routes.get('/new', page((c, session) => c.html(entryPage(desk, session))));
  routes.post('/new', action(async (c, session, form) => {
    const entered = await enter(desk, session, form);
    return 'errors' in entered ? c.html(entryPage(desk, session, { ...entered, form }), 422) : c.redirect(to(`/rfqs/${entered.id}?entered`), 303);
  }));

  routes.get('/rfqs.csv', page(async (c, session) => {
    const year = yearOf(desk, session, c.req.query('year'));
    return csvResponse(c, `rfqs-${year}.csv`, await rfqRows(desk, session, year));
  }));
  routes.get('/rfqs/:id', page(async (c, session) => {
    const row = await ofRow(c, session);
    return row ? c.html(await rfqPage(desk, session, row, { done: done(c) })) : errorPage(c, 404, 'notFound');
  }));
  routes.post('/rfqs/:id', action(async (c, session, form) => {
    const row = await ofRow(c, session);
    if (!row) return errorPage(c, 404, 'notFound');
    const causes = await causesOf(desk, session, row, form);
    if ('misread' in causes) return c.html(await rfqPage(desk, session, row, { refused: causes.misread, form }), 422);
    for (const cause of causes) {
      const outcome = await dispatch(desk, row.id, cause);
      // Of several, those that are known already are no fault.
      const isKnown = causes.length > 1 && 'refused' in outcome && outcome.refused.code === 'nothing-to-do';
      if ('refused' in outcome && !isKnown) return c.html(await rfqPage(desk, session, await desk.store.rfqs.get(row.id) ?? row, { refused: outcome.refused.message.ja, form }), 409);
    }
    return c.redirect(to(`/rfqs/${row.id}?done`), 303);
  }));
  routes.post('/rfqs/:id/files', page(async (c, session) => {
    const row = await ofRow(c, session);
    return row ? addDrawings(desk, c, session, row) : errorPage(c, 404, 'notFound');
  }));
  routes.post('/rfqs/:id/purge', action(async (c, session, form) => {
    const row = await ofRow(c, session);
    if (!row) return errorPage(c, 404, 'notFound');
    const outcome = form.text('sure') === 'yes' ? await purgeRequest(desk, row.id, session.user.id) : 'unsure';
    return outcome === 'purged' ? c.redirect(to(`/rfqs/${row.id}?done`), 303) : c.html(await rfqPage(desk, session, row, { refused: NOT_PURGED[outcome] }), 409);
  }));
  routes.get('/rfqs/:id/sheet/:member', page(async (c, session) => {
    const row = await ofRow(c, session);
    const state = row && stateOf(row);
    return row && state ? c.html(await answerSheet(desk, { row, state, network: session.network, member: c.req.param('member') ?? '', language: 'ja' })) : errorPage(c, 404, 'notFound');
  }));

  routes.get('/members', page(async (c, session) => c.html(await membersPage(desk, session, { done: done(c) }))));
  routes.post('/members/write', action(async (c, session, form) => {
    return await writeToAll(desk, session, form) === 'sent' ? c.redirect(to('/members?sent'), 303)
      : c.html(await membersPage(desk, session, { form, errors: { text: '内容をお書きください。' } }), 422);
  }));
  routes.post('/members/:member', action(async (c, session, form) => {
    const member = c.req.param('member') ?? '';
    const saved = await saveNote(desk, session, member, form);
    if (saved === 'saved') return c.redirect(to('/members?done'), 303);
    return saved === 'unknown' ? errorPage(c, 404, 'notFound') : c.html(await membersPage(desk, session, { member, form, ...saved }), 422);
  }));

  routes.get('/facts', page(async (c, session) => c.html(await factsPage(desk, session, done(c)))));
  routes.post('/facts.csv', action(async (c, session) => csvResponse(c, `additions-${dateIn(desk.now().getTime(), session.network.config.hours.timeZone)}.csv`, await exportFacts(desk, session))));
  routes.post('/facts/:fact', action(async (c, session, form) => {
    const state = DECISIONS.find((one) => one === form.text('state'));
    const isDecided = state !== undefined && await decideFact(desk, session, c.req.param('fact') ?? '', state);
    return isDecided ? c.redirect(to('/facts?done'), 303) : errorPage(c, 404, 'notFound');
  }));

  routes.get('/figures', page(async (c, session) => c.html(await figuresPage(desk, session, yearOf(desk, session, c.req.query('year'))))));
  routes.get('/mail', page(async (c, session) => c.html(await mailPage(desk, session, { done: done(c) }))));
  routes.post('/mail/:mail', action(async (c, session, form) => {
    const mail = await desk.store.outbox.get(c.req.param('mail') ?? '');
    if (mail?.network !== session.network.config.id) return errorPage(c, 404, 'notFound');
    const outcome = await settleMail(desk, session, mail, form);
    return outcome === 'done' ? c.redirect(to('/mail?done'), 303) : c.html(await mailPage(desk, session, { unsent: outcome }), 422);
  }));
  routes.get('/log', page(async (c, session) => c.html(await logPage(desk, session, c.req.query('page')))));
  return routes;
};

/**
 * To the sign-in page. A link in webmail comes from another site, with which the strict cookie is not sent: then the page asks for
 * itself once more, now from here.
 */
function signInFirst(desk: Desk, c: Context): Response | Promise<Response> {
  const again = c.req.query('again') !== undefined;
  if (c.req.method === 'GET' && c.req.header('sec-fetch-site') === 'cross-site' && !again) {
    // Relative, so that it holds behind a proxy that puts the desk below a path.
    const here = '?again';
    return c.html(layout(desk, { title: '事務局', language: 'ja', refresh: here, body: html`<h1>事務局のページを開きます</h1><p><a href="${here}">開かないときはこちら</a></p>` }));
  }
  return c.redirect(officePath(desk, '/login'), 303);
}
