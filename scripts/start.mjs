// npm start: the demonstration pages, or `npm start -- FILE…`: the user's own spreadsheet on the same page. Sets
// everything up by itself, prints the address, follows changes and stops cleanly on Ctrl-C.
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Sanchi needs Node 20 or newer; this is ${process.version}. / Node 20 以上が必要です。`);
  process.exit(1);
}
const files = process.argv.slice(2).map(file => resolve(process.env.INIT_CWD ?? process.cwd(), file));
for (const file of files) {
  if (existsSync(file)) continue;
  console.error(`File not found: ${file} / ファイルが見つかりません。`);
  process.exit(2);
}
ensureInstalled();
const { build } = await import('./build.mjs');
await build({ quiet: true });
const { serve } = await import('../packages/cli/dist/index.js');
const { assemble } = await import('./demo-site.mjs');
const port = Number(process.env.PORT ?? 4173);

const server = files.length > 0 ? await ownSheet() : await demonstration();
const stop = async () => {
  await server.close();
  process.exit(0);
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

async function ownSheet() {
  console.log('Reading your files … / ファイルを読み込んでいます …');
  const served = await serve({
    sources: files, port,
    onRebuild: ({ edition, error }) => console.log(error ? `Not rebuilt: ${error.message ?? error}` : `Rebuilt: ${edition?.members ?? ''} members`),
  });
  console.log(`\n  ${served.url}\n  ${served.url}problems.html  … what the importer has to say / 取り込み時の指摘\n\nCtrl-C stops. / Ctrl-C で終了します。`);
  return served;
}

async function demonstration() {
  const site = mkdtempSync(join(tmpdir(), 'sanchi-demo-'));
  await assemble(site);
  const served = await serve({ sources: [site], port });
  console.log(`\n  Sanchi demonstration: ${served.url}\n\nCtrl-C stops. / Ctrl-C で終了します。`);
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => rebuild(site), 200);
  };
  const watchers = ['demo/pages', 'demo/data', 'packages/sdk/src', 'packages/sdk/vocabulary', 'packages/elements/src']
    .map(folder => watch(join(root, folder), { recursive: process.platform !== 'linux' || major >= 20 }, again));
  return {
    async close() {
      for (const watcher of watchers) watcher.close();
      await served.close();
      rmSync(site, { recursive: true, force: true });
    },
  };
}

async function rebuild(site) {
  try {
    await build({ quiet: true });
    await assemble(site);
    console.log('Rebuilt. Reload the page. / 再作成しました。ページを読み込み直してください。');
  } catch (error) {
    console.error(`Not rebuilt: ${error.message ?? error}`);
  }
}
