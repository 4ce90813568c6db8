// Sizes of the script-tag build, as a visitor's browser fetches it. `node scripts/size.mjs` prints them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { root } from './setup.mjs';

/** Ceilings in bytes after gzip; the reasons are in docs/architecture.md. */
export const BUDGETS = { loader: 2_000, firstPath: 40_000, rfqForm: 15_000 };

/** What a page fetches until the form can be filled in: the form, and the client that asks the receiver for its terms. */
const FORM_PATH = ['define/rfq-form.js', 'chunks/intake.js'];

/** What else is fetched on the way to a receipt, as the visitor goes on: 詳しく, the check of the answers, sending. */
const FORM_LATER = ['chunks/check.js', 'chunks/details.js', 'chunks/after.js', 'chunks/sending.js'];

/** What a page with a search fetches until the first results are painted. */
const FIRST_PATH = ['sanchi.js', 'define/search.js', 'define/directory.js', 'define/member-card.js'];

export const cdn = join(root, 'packages/elements/cdn');

const read = file => readFileSync(join(cdn, file));

/** Bytes of one file after gzip. */
export const gzip = file => gzipSync(read(file), { level: 9 }).length;

/** The files, and all that their static imports lead to: what the browser must have before any of them runs. */
export function closure(files) {
  const all = new Set(files.filter(file => existsSync(join(cdn, file))));
  for (const file of all) {
    for (const { source } of parseAst(read(file).toString()).body) {
      if (source?.value.startsWith('.')) all.add(posix.join(dirname(file), source.value));
    }
  }
  return [...all];
}

const sum = files => files.reduce((bytes, file) => bytes + gzip(file), 0);

/** @returns {{ files: { file: string, gzip: number }[], loader: number, firstPath: number, firstPathFiles: string[], rfqForm: number, rfqFormFiles: string[], rfqWhole: number, all: number }} */
export function measure() {
  const files = readdirSync(cdn, { recursive: true }).map(String).filter(file => file.endsWith('.js')).sort();
  const first = closure(FIRST_PATH);
  return {
    files: files.map(file => ({ file, gzip: gzip(file) })),
    loader: gzip('sanchi.js'),
    firstPath: sum(first),
    firstPathFiles: first,
    rfqForm: sum(closure(FORM_PATH).filter(file => !first.includes(file))),
    rfqFormFiles: closure(FORM_PATH),
    rfqWhole: sum(closure([...FORM_PATH, ...FORM_LATER]).filter(file => !first.includes(file))),
    all: gzip('sanchi-all.js'),
  };
}

/** A table for people. */
export function report() {
  const sizes = measure();
  const row = (name, bytes, limit) => `  ${String(bytes).padStart(7)}  ${name}${limit ? ` (limit ${limit})` : ''}`;
  return [
    'Script-tag build, bytes after gzip:',
    ...sizes.files.map(({ file, gzip: bytes }) => row(`${file}${sizes.firstPathFiles.includes(file) ? ' *' : ''}`, bytes)),
    row('loader', sizes.loader, BUDGETS.loader),
    row(`until first results (${sizes.firstPathFiles.length} files, *)`, sizes.firstPath, BUDGETS.firstPath),
    row('RFQ form on top of that, with the client', sizes.rfqForm, BUDGETS.rfqForm),
    row('… and all the way to a receipt', sizes.rfqWhole),
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(report());
