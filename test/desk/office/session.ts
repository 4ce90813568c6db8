import type { TestDesk } from '../support/desk.js';
import { deliver, lastMail, submit } from '../flow/network.js';

/** Signs in by the link in the mail, as the office does. @returns headers and the session's secret */
export async function signIn(desk: TestDesk, network = 'kyoto-shisaku'): Promise<{ cookie: string; csrf: string; headers: Record<string, string> }> {
  await submit(desk, '/office/login', { email: `office@${network}.example.jp` });
  await deliver(desk);
  const { link } = lastMail(desk, `office@${network}.example.jp`, '/office/enter/');
  const entered = await submit(desk, link, {});
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0]!;
  const headers = { cookie };
  const page = await (await desk.app.request('/office/new', { headers })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { cookie, csrf, headers };
}
