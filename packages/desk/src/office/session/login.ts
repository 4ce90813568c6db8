import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { textIn } from '@sanchi/sdk';
import type { Desk, DeskRoutes } from '../../desk.js';
import { errorPage } from '../../error-page.js';
import { clientAddress } from '../../intake/address.js';
import { paragraphs, signature } from '../../mail/index.js';
import type { UserRow } from '../../store/index.js';
import { notice } from '../../pages/blocks.js';
import { field, readForm } from '../../pages/form.js';
import { layout } from '../../pages/layout.js';
import { tooOften } from '../../pages/often.js';
import { frame, csrfField, officePath } from '../frame.js';
import { hashPassword, isOutdated, isPassword, MIN_PASSWORD } from './password.js';
import { isOurs, sessionOf, signIn, signOut } from './session.js';

const LINK_TTL = 15 * 60;

const loginPage = (desk: Desk, { sent = false, failed = false, email = '' } = {}): ReturnType<typeof layout> => layout(desk, {
  title: '事務局のログイン', language: 'ja',
  body: html`<h1>事務局のログイン</h1>${notice(sent ? 'ログイン用のリンクをメールで送りました（登録のあるアドレスの場合）。15分のうちにお使いください。' : undefined)}${notice(failed ? 'メールアドレスかパスワードが違います。' : undefined, 'bad')}
<h2>メールのリンクで</h2><form method="post" action="${officePath(desk, '/login')}">${field({ label: 'メールアドレス', name: 'email', language: 'ja', type: 'email', required: true, autocomplete: 'username', value: email })}<button class="main">リンクを送る</button></form>
<details${failed ? html` open` : ''}><summary>パスワードで</summary><form method="post" action="${officePath(desk, '/login')}">${field({ label: 'メールアドレス', name: 'email', id: 'email-2', language: 'ja', type: 'email', required: true, autocomplete: 'username', value: email })}
${field({ label: 'パスワード', name: 'password', language: 'ja', type: 'password', required: true, autocomplete: 'current-password' })}<button class="main">ログイン</button></form></details>`,
});

/** The user of that address in each network that lists it; made on the first link. */
async function usersOf(desk: Desk, email: string): Promise<UserRow[]> {
  const users: UserRow[] = [];
  for (const { config } of desk.networks.all()) {
    if (!config.office.users.includes(email)) continue;
    const user = await desk.store.users.byEmail(config.id, email) ?? await desk.store.users.insert({ network: config.id, email, name: email, createdAt: desk.now().toISOString() });
    if (user.disabledAt === null) users.push(user);
  }
  return users;
}

async function mailLinks(desk: Desk, users: readonly UserRow[]): Promise<void> {
  await desk.store.tx(async (r) => {
    for (const user of users) {
      const network = desk.networks.get(user.network);
      if (!network) continue;
      const token = desk.links.make({ purpose: 'login', network: user.network, who: { kind: 'office', id: user.id }, ttl: LINK_TTL });
      await desk.mail.enqueue(r, {
        network: user.network, kind: 'login', key: `login:${createHash('sha256').update(token).digest('hex')}`, to: { address: user.email }, replyTo: network.config.office.email, subject: '事務局のページのログイン',
        text: paragraphs(`${textIn(network.config.name)}の事務局のページに入るリンクです。15分のうちに1回だけ使えます。`, desk.links.url('office/enter', token), 'お心当たりがなければ、このメールは捨ててください。', signature(network.config, 'ja')),
      });
    }
  });
}

/**
 * Few tries from one address, and few for one account from one address; for one account from everywhere many more, so that a stranger
 * who tries on purpose does not keep its owner out. Links are few in all: they fill a mailbox.
 */
function tooManyTries(desk: Desk, c: Context, email: string, how: 'link' | 'password'): ReturnType<typeof tooOften> {
  const account = createHash('sha256').update(email).digest('hex');
  const address = clientAddress(c, desk.config.trustProxy);
  const over = (key: string, max: number): ReturnType<typeof tooOften> => tooOften(desk, c, `login:${key}`, max, 900);
  return over(address, 20) ?? over(`${how}:${account}:${address}`, 6) ?? over(`${how}:${account}`, how === 'link' ? 20 : 100);
}

/** Signing in by a link in the mail or by a password, and out again. */
export const loginRoutes: DeskRoutes = (desk) => {
  const routes = new Hono();
  routes.get('/login', (c) => c.html(loginPage(desk, { sent: c.req.query('sent') !== undefined, email: c.req.query('email') ?? '' })));

  routes.post('/login', async (c) => {
    const form = await readForm(c);
    const email = form.text('email').toLowerCase();
    if (!isOurs(desk, c, undefined, '')) return errorPage(c, 403, 'failed');
    const password = form.text('password');
    const refused = tooManyTries(desk, c, email, password === '' ? 'link' : 'password');
    if (refused) return refused;
    const users = await usersOf(desk, email);
    if (password === '') {
      await mailLinks(desk, users);
      return c.redirect(officePath(desk, '/login?sent'), 303);
    }
    for (const user of users.length > 0 ? users : [undefined]) {
      if (await isPassword(password, user?.passwordHash) && user) {
        if (isOutdated(user.passwordHash)) await desk.store.users.update(user.id, { passwordHash: await hashPassword(password) });
        await signIn(desk, c, user);
        desk.log.info({ network: user.network, user: user.id }, 'signed in');
        return c.redirect(officePath(desk), 303);
      }
    }
    desk.log.warn({ network: users[0]?.network }, 'sign-in refused');
    return c.html(loginPage(desk, { failed: true, email }), 401);
  });

  // Opening the link signs nobody in: mail scanners open links, people press buttons.
  routes.get('/enter/:token', (c) => {
    const reading = desk.links.read(c.req.param('token'), 'login');
    c.header('Cache-Control', 'no-store');
    if (!reading.ok) return errorPage(c, reading.reason === 'expired' ? 410 : 404, reading.reason === 'expired' ? 'linkExpired' : 'notFound');
    return c.html(layout(desk, { title: '事務局のページに入る', language: 'ja', body: html`<h1>事務局のページに入る</h1><form method="post"><button class="main">入る</button></form>` }));
  });
  routes.post('/enter/:token', async (c) => {
    const reading = desk.links.read(c.req.param('token'), 'login');
    if (!isOurs(desk, c, undefined, '')) return errorPage(c, 403, 'failed');
    if (!reading.ok || reading.claims.who.kind !== 'office') return errorPage(c, 410, 'linkExpired');
    const user = await desk.store.users.get(reading.claims.who.id);
    const { nonce, expires } = reading.claims;
    if (!user || user.disabledAt !== null || !await desk.store.spent.take(`login:${nonce}`, new Date(expires * 1000).toISOString())) return errorPage(c, 410, 'linkExpired');
    await signIn(desk, c, user);
    desk.log.info({ network: user.network, user: user.id }, 'signed in');
    return c.redirect(officePath(desk), 303);
  });

  routes.post('/logout', async (c) => {
    const session = await sessionOf(desk, c);
    const form = await readForm(c);
    if (session && isOurs(desk, c, session, form.text('csrf'))) await signOut(desk, c, session);
    return c.redirect(officePath(desk, '/login'), 303);
  });

  routes.get('/password', async (c) => {
    const session = await sessionOf(desk, c);
    if (!session) return c.redirect(officePath(desk, '/login'), 303);
    return c.html(frame(desk, session, 'パスワード', html`<h1>パスワード</h1>${notice(c.req.query('done') === undefined ? undefined : 'パスワードを設定しました。ほかの端末はログアウトしました。')}${notice(c.req.query('short') === undefined ? undefined : `${MIN_PASSWORD}文字以上にしてください。`, 'bad')}
<form method="post">${csrfField(session)}${field({ label: '新しいパスワード', name: 'password', language: 'ja', type: 'password', required: true, autocomplete: 'new-password', hint: `${MIN_PASSWORD}文字以上。長ければ、ふつうの言葉でかまいません。` })}<button class="main">設定する</button></form>`, '/password'));
  });
  routes.post('/password', async (c) => {
    const session = await sessionOf(desk, c);
    const form = await readForm(c);
    if (!session || !isOurs(desk, c, session, form.text('csrf'))) return errorPage(c, 403, 'failed');
    if (form.text('password').length < MIN_PASSWORD) return c.redirect(officePath(desk, '/password?short'), 303);
    await desk.store.users.update(session.user.id, { passwordHash: await hashPassword(form.text('password')) });
    await desk.store.sessions.deleteOf(session.user.id);
    await signIn(desk, c, session.user);
    return c.redirect(officePath(desk, '/password?done'), 303);
  });
  return routes;
};
