import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Lit's templates as they are published: one module without imports, served as it is. Node is given its own build of them, so we go by its place. */
export const litHtml = async (): Promise<string> => {
  const forNode = createRequire(require.resolve('lit')).resolve('lit-html');
  const text = await readFile(forNode.replace(/([/\\])node[/\\](?:development[/\\])?lit-html\.js$/, '$1lit-html.js'), 'utf8');
  return text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
};

/** Keeps the office's queue as it is now: clocks, answers, new requests. Without script the page is the same when it is loaded again. */
export const QUEUE_SCRIPT = `import { html, render } from './lit-html.js';
const place = document.querySelector('[data-queue]');
const news = document.querySelector('[data-news]');
const known = new Set(JSON.parse(place.dataset.known));
const columns = JSON.parse(place.dataset.columns);
const chip = ({ text, look }) => html\`<span class="\${look === 'none' ? 'soft' : 'chip ' + look}">\${text}</span>\`;
const cell = (column, content) => html\`<td role="cell" data-label=\${columns[column]} class=\${column === 3 ? 'first' : ''}>\${content}</td>\`;
const line = (row) => html\`<tr role="row"><th scope="row" role="rowheader" class="nowrap"><a href=\${row.href}>\${row.number}</a></th>\${cell(1, html\`<span>\${row.title}\${row.marks.map((mark) => html\` \${chip(mark)}\`)}</span>\`)}\${cell(2, row.stage)}\${cell(3, html\`<span>\${chip(row.clock)}</span>\`)}\${cell(4, row.lead)}\${cell(5, row.answers)}\${cell(6, html\`<time datetime=\${row.acceptedAt}>\${row.accepted}</time>\`)}</tr>\`;
const table = (rows) => rows.length === 0 ? html\`<p>ありません。</p>\` : html\`<table class="list stack" role="table"><thead role="rowgroup"><tr role="row">\${columns.map((name) => html\`<th scope="col" role="columnheader">\${name}</th>\`)}</tr></thead><tbody role="rowgroup">\${rows.map(line)}</tbody></table>\`;
let first = true;
async function refresh() {
  // Nobody looks, or somebody is about to press a link that must not go away under the finger.
  if (document.hidden || (first && place.contains(document.activeElement) && place !== document.activeElement)) return;
  const response = await fetch(place.dataset.queue, { headers: { accept: 'application/json' } }).catch(() => undefined);
  if (!response || response.redirected || !response.ok) return;
  const { open } = await response.json();
  const fresh = open.filter(({ number }) => !known.has(number));
  for (const { number } of open) known.add(number);
  if (first) place.replaceChildren();
  first = false;
  render(table(open), place);
  document.querySelector('[data-count]').textContent = open.length;
  if (fresh.length > 0) render(html\`<div class="note good"><p>新しいご依頼が\${fresh.length}件あります：\${fresh.map(({ number }) => number).join('、')}</p></div>\`, news);
}
setInterval(refresh, Number(place.dataset.every));
document.addEventListener('visibilitychange', refresh);
`;
