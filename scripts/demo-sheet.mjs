// `npm start -- FILE…`: the user's own spreadsheet, with a form that delivers to a desk. All mails end in the catcher:
// members get invented addresses, whatever the sheet says.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originsOf } from './demo-desk.mjs';

const NETWORK = 'own-sheet';
const OFFICE = 'office@own-sheet.example.jp';

/** Folder of the page with search and form; shown under /rfq/. */
export function sheetPage({ desk, mail }) {
  const folder = mkdtempSync(join(tmpdir(), 'sanchi-demo-sheet-'));
  writeFileSync(join(folder, 'page.css'), 'body{margin:0 auto;max-width:72rem;padding:0 1rem 4rem;font:1rem/1.7 "Noto Sans JP","Hiragino Sans",Meiryo,system-ui,sans-serif;letter-spacing:.02em}:root{color-scheme:light dark}h1{font-size:1.6rem;line-height:1.4}h2{font-size:1.3rem;margin-block-start:2em}.note{background:light-dark(#fff7e0,#3a3116);border:1px solid light-dark(#ccced6,#4a4d55);border-radius:8px;padding:.6rem 1rem}a{color:light-dark(#0017c1,#9db7f9)}');
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>依頼を試す</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<script type="module" src="/sanchi/sanchi.js"></script>
</head>
<body>
<main>
<h1>お手元の一覧で、依頼を試す</h1>
<p class="note">送った依頼は、このコンピューターの上の受付に入ります。事務局と会員へのメールはすべて<a href="${mail}" target="_blank" rel="noopener">見本の受信箱（新しいタブ）</a>に届き、外へは出ません。一覧に書かれた会員のアドレスにも送りません。<span lang="en">Requests stay on this computer; every mail ends in the mail catcher.</span></p>
<sanchi-directory src="/directory.json">
<h2>探す</h2>
<sanchi-search id="search" heading-level="3"></sanchi-search>
<h2>相談する</h2>
<sanchi-rfq-form id="rfq" heading-level="3" network="${NETWORK}" endpoint="${desk}/intake"></sanchi-rfq-form>
<p slot="fallback">一覧を読み込めませんでした。</p>
</sanchi-directory>
</main>
</body>
</html>
`);
  return folder;
}

/** The network of a sheet: to the members whom the visitor names, else to the office. */
export async function sheetNetworks(site, folder) {
  const directory = new URL('directory.json', site).href;
  const { title, members, updated } = await (await fetch(directory)).json();
  const routing = join(folder, 'routing.json');
  const addresses = Object.fromEntries(members.map(({ id }, at) => [id, { email: `member-${at + 1}@own-sheet.example.jp` }]));
  writeFileSync(routing, JSON.stringify({ format: 'sanchi-routing/1', members: addresses }), { mode: 0o600 });
  const name = typeof title === 'string' ? title : title?.ja ?? title?.en ?? '';
  return [{
    id: NETWORK, name: name || '窓口', directory, routing, policy: { name: 'direct' }, origins: originsOf(site),
    office: { name: `${name} 窓口`.trim(), email: OFFICE, users: [OFFICE] }, members: { url: new URL('members.html', site).href, updated: updated ?? new Date().toISOString().slice(0, 10) },
    consumerOrders: true,
    consents: [
      { kind: 'privacy', version: '1', text: { ja: 'お書きいただいた内容とご連絡先を、{office}が、このご相談への返事と取り次ぎのためだけに使うことに同意します。', en: 'I agree that {office} uses what I have written to answer and pass on this request, and for nothing else.' } },
      { kind: 'forward', version: '1', text: { ja: '内容、添付、ご連絡先を、選んだ次の会社に渡すことに同意します：{names}', en: 'I agree that my request and its files are passed to the companies I have chosen: {names}' } },
      { kind: 'network', version: '1', text: { ja: '{office}が会社を選び、その会社に内容、添付、ご連絡先を渡すことに同意します。', en: 'I agree that {office} chooses companies and passes the request to them.' } },
    ],
  }];
}
