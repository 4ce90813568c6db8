// npm start: the demonstration pages with a desk and its mails, or `npm start -- FILE…`: the user's own spreadsheet in the
// same way. Sets everything up by itself, prints the addresses, follows changes and stops cleanly on Ctrl-C.
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { missingFile } from './missing-file.mjs';
import { ensureInstalled, root } from './setup.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Sanchi needs Node 20 or newer; this is ${process.version}. / Node 20 以上が必要です。`);
  process.exit(1);
}
const files = process.argv.slice(2).map(file => resolve(process.env.INIT_CWD ?? process.cwd(), file));
for (const file of files) {
  if (existsSync(file)) continue;
  console.error(missingFile(file));
  process.exit(2);
}
ensureInstalled();
const { build } = await import('./build.mjs');
await build({ quiet: true });
const { serve } = await import('../packages/cli/dist/index.js');
const { assemble } = await import('./demo-site.mjs');
const { demoNetworks, demoPorts, demoUrls, startDemoDesk } = await import('./demo-desk.mjs');
const port = Number(process.env.PORT ?? 4173);

/** What has been started, to be ended in the opposite order. */
const running = [];
let stopping;
const stop = async (code = 0) => {
  if (stopping !== undefined) {
    // A second Ctrl-C does not wait; but one may come twice, from the terminal and from npm.
    if (Date.now() - stopping > 1000) process.exit(1);
    return;
  }
  stopping = Date.now();
  for (const end of running.reverse()) await Promise.resolve().then(end).catch(error => console.error(sentence(error)));
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
try {
  await (files.length > 0 ? ownSheet() : demonstration());
} catch (error) {
  // What fails because it is being ended has nothing to say.
  if (stopping === undefined) {
    console.error(`✗ ${sentence(error)}`);
    await stop(1);
  }
}

/** Has something that is being started ended with the rest, also where that is asked for before it runs. */
async function begin(starting) {
  running.push(async () => (await starting.catch(() => undefined))?.close());
  const started = await starting;
  return stopping === undefined ? started : new Promise(() => undefined);
}

async function ownSheet() {
  const { sheetNetworks, sheetPage } = await import('./demo-sheet.mjs');
  console.log('Reading your files … / ファイルを読み込んでいます …');
  const ports = await demoPorts();
  const page = sheetPage(demoUrls(ports));
  running.push(() => rmSync(page, { recursive: true, force: true }));
  let desk;
  const served = await begin(serve({
    sources: files, port, pages: { rfq: page },
    onRebuild: ({ edition, error }) => {
      if (error) return report(error);
      console.log(`Rebuilt. Members: ${edition?.members ?? ''}`);
      desk?.restart().catch(report);
    },
  }));
  desk = await begin(startDemoDesk({ ports, site: new URL('rfq/', served.url).href, networks: () => sheetNetworks(served.url, page) }));
  console.log(`\n  ${served.url}\n  ${served.url}problems.html  … what the importer has to say / 取り込み時の指摘\n  ${served.url}rfq/  … search and send a request / 探して依頼を送る`);
  tellDesk(desk);
}

async function demonstration() {
  const ports = await demoPorts();
  const urls = demoUrls(ports);
  const site = mkdtempSync(join(tmpdir(), 'sanchi-demo-'));
  running.push(() => rmSync(site, { recursive: true, force: true }));
  await assemble(site, urls);
  const served = await begin(serve({ sources: [site], port }));
  const desk = await begin(startDemoDesk({ ports, site: served.url, networks: () => demoNetworks(served.url) }));
  console.log(`\n  Sanchi demonstration: ${served.url}`);
  tellDesk(desk);

  let timer;
  let settings = false;
  const again = (folder) => {
    settings ||= folder === 'demo/data' || folder === 'demo/desk';
    clearTimeout(timer);
    timer = setTimeout(() => {
      const anew = settings;
      settings = false;
      void rebuild(site, urls, anew ? desk : undefined);
    }, 200);
  };
  const watchers = ['demo/pages', 'demo/data', 'demo/desk', 'packages/sdk/src', 'packages/sdk/vocabulary', 'packages/elements/src']
    .map(folder => watch(join(root, folder), { recursive: process.platform !== 'linux' || major >= 20 }, () => again(folder)));
  running.push(() => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
}

/** Where mails and offices are. */
function tellDesk({ mail, offices }) {
  const accounts = offices().map(({ name, email, login }) => `    ${email}  ${name}\n      ${login}`).join('\n');
  console.log(`\n  Mails / 見本の受信箱: ${mail}  … every mail ends here / メールは外へ出ません\n  Offices / 事務局（the link to sign in comes by mail / ログイン用のリンクは受信箱に届きます）:\n${accounts}\n\nCtrl-C stops. / Ctrl-C で終了します。`);
}

/** The desk keeps what it has: only settings or directories make it start anew, with the same store and keys. */
async function rebuild(site, urls, desk) {
  try {
    await build({ quiet: true });
    await assemble(site, urls);
    await desk?.restart();
    console.log('Rebuilt. Reload the page. / 再作成しました。ページを読み込み直してください。');
  } catch (error) {
    report(error);
  }
}

function report(error) {
  console.error(`Not rebuilt: ${sentence(error)}`);
}

/** An error for people: what the command line knows it says in both languages. */
function sentence(error) {
  return error.sentence ? ['en', 'ja'].map(language => error.sentence(language)).join(' / ') : error.message ?? error;
}
