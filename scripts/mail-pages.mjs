// What the mail catcher shows: the list of mails and one mail as text. No mail of the demonstration leaves the machine.

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = text => String(text).replace(/[&<>"']/g, character => ENTITIES[character]);
const time = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #ececee); --sub: light-dark(#555, #b4b6bd); --paper: light-dark(#fff, #1b1c1f); --quiet: light-dark(#f4f6fb, #26282d); --line: light-dark(#ccced6, #4a4d55); --main: light-dark(#0017c1, #9db7f9); --notice: light-dark(#fff7e0, #3a3116);
  font: 400 1rem/1.7 "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, system-ui, sans-serif; letter-spacing: .02em }
*, ::before, ::after { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
a { color: var(--main); text-underline-offset: 3px } a:hover { text-decoration-thickness: 3px }
:focus-visible { outline: 4px solid light-dark(#000, #fff); outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; border-radius: 4px }
.demo { background: var(--notice); border-block-end: 1px solid var(--line) } .demo p { margin: 0; padding-block: .5rem }
.wrap { max-width: 72rem; margin-inline: auto; padding-inline: 1rem }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 1rem 0 } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem }
ul.mails { list-style: none; margin: 0; padding: 0; border-block-start: 1px solid var(--line) }
.mails li { display: grid; grid-template-columns: 6.5rem minmax(14rem, 22rem) 1fr; gap: .1rem 1rem; padding: .6rem 0; border-block-end: 1px solid var(--line); align-items: baseline }
.sub { color: var(--sub) } .role { display: inline-block; border: 1px solid var(--line); border-radius: 6px; padding: 0 .5em; background: var(--quiet) }
.role.customer { border-color: light-dark(#115a36, #7fd0a2); color: light-dark(#115a36, #9ce0ba) } .role.office { border-color: light-dark(#6d4c00, #e9c46a); color: light-dark(#6d4c00, #f3d68a) }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: 0 0 1rem } dt { font-weight: 700 } dd { margin: 0 }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--quiet); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; margin: 0 }
@media (max-width: 44rem) { .mails li { grid-template-columns: 1fr } }
`;

/** Shows new mails as they come; without it the page is reloaded by hand. */
export const SCRIPT = `const list = document.getElementById('mails');
if (list) {
  const events = new EventSource('/mail/events');
  const refresh = async () => {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const fresh = page.getElementById('mails');
      if (fresh.innerHTML === list.innerHTML) return;
      const href = list.contains(document.activeElement) && document.activeElement.getAttribute('href');
      list.replaceChildren(...fresh.childNodes);
      if (href) list.querySelector('a[href="' + CSS.escape(href) + '"]')?.focus();
      document.getElementById('count').textContent = page.getElementById('count').textContent;
    } catch { /* The demonstration has been stopped. */ }
  };
  events.addEventListener('mail', refresh);
  events.addEventListener('open', refresh);
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}
`;

const page = (title, body) => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mail/style.css">
<script type="module" src="/mail/script.js"></script>
</head>
<body>
<aside class="demo" aria-label="見本について"><div class="wrap"><p><strong>見本のための受信箱です。</strong>すべての宛先のメールがここに入り、このコンピューターの外へは1通も出ません。<span lang="en">A demonstration: every mail ends here; none leaves this machine.</span></p></div></aside>
<main class="wrap">
${body}
</main>
</body>
</html>
`;

const badge = ({ kind, words, name }) => `<span class="role ${kind}">${escape(words)}</span> ${escape(name)}`;
const mailPath = mail => `/mail/${mail.number}`;

/** @param {{ mails: readonly object[], to?: string, offices: readonly { name: string, email: string, login: string }[], site?: string }} given */
export function listPage({ mails, to, offices, site }) {
  const shown = mails.filter(mail => to === undefined || mail.to.address === to).reverse();
  return page('見本の受信箱', `<h1>${to === undefined ? '受信箱' : `${escape(to)} の受信箱`}</h1>
<p><span id="count" role="status">${shown.length}通</span>　${to === undefined ? '' : '<a href="/mail">すべてのメール</a>　'}<a href="${to === undefined ? '/mail' : `/mail?to=${encodeURIComponent(to)}`}">読み込み直す</a>${site ? `　<a href="${escape(site)}">見本のページ</a>` : ''}</p>
<ul class="mails" id="mails">${shown.map(mail => `<li><time class="sub" datetime="${mail.at.toISOString()}">${time.format(mail.at)}</time><span>${badge(mail.to)}<br><a class="sub" href="/mail?to=${encodeURIComponent(mail.to.address)}">${escape(mail.to.address)}</a></span><a href="${mailPath(mail)}">${escape(mail.subject)}</a></li>`).join('\n')}</ul>
<h2>事務局に入るには</h2>
<p>次のアドレスを、事務局のページに入れてください。ログイン用のリンクがこの受信箱に届きます。<span lang="en">Enter one of these addresses on the office page; the link to sign in arrives here.</span></p>
<ul>${offices.map(({ name, email, login }) => `<li><a href="${escape(login)}">${escape(name)}</a>　<code>${escape(email)}</code></li>`).join('\n')}</ul>`);
}

/** Text as HTML, its addresses as links; what follows an address in Japanese is none of it. */
const linked = text => escape(text).replace(/https?:\/\/[^\s<>"'、。（）「」]+/g, url => `<a href="${url}">${url}</a>`);

export function mailPage(mail) {
  return page(mail.subject, `<p><a href="/mail">受信箱に戻る</a></p>
<h1>${escape(mail.subject)}</h1>
<dl><dt>宛先</dt><dd>${badge(mail.to)} <a href="/mail?to=${encodeURIComponent(mail.to.address)}">${escape(mail.to.address)}</a></dd>
<dt>差出人</dt><dd>${escape(mail.from)}</dd>${mail.replyTo ? `<dt>返信先</dt><dd>${escape(mail.replyTo)}</dd>` : ''}<dt>時刻</dt><dd>${time.format(mail.at)}</dd></dl>
<pre>${linked(mail.text.trim())}</pre>`);
}

export const missingPage = () => page('見つかりません', '<h1>このメールはありません</h1>\n<p><a href="/mail">受信箱に戻る</a></p>');
