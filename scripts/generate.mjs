// Turns the vocabulary people edit (packages/sdk/vocabulary/*.json) into the compact module that ships.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { englishSpellings } from './english-spellings.mjs';
import { jsonSchemas } from './json-schema.mjs';

const sdk = new URL('../packages/sdk/', import.meta.url);
const source = (name) => new URL(`vocabulary/${name}.json`, sdk);
const read = (name) => (existsSync(source(name)) ? JSON.parse(readFileSync(source(name), 'utf8')) : undefined);

/** Loads one TypeScript module of the sdk without a build. */
export async function loadSource(path) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`src/${path}`, sdk))], bundle: true, format: 'esm', platform: 'node', write: false,
    packages: 'external', logLevel: 'error',
  });
  // Beside node_modules, so that bare imports resolve.
  const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.sanchi-', import.meta.url)));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readConcepts() {
  const { CONCEPT_KINDS } = await loadSource('vocabulary/encoding.ts');
  const { modifiersOf } = await loadSource('vocabulary/modifiers.ts');
  const { normalize } = await loadSource('text/normalize.ts');
  const { eachTerm } = await loadSource('vocabulary/terms.ts');
  const concepts = CONCEPT_KINDS.flatMap((kind) => (read(kind) ?? []).map((concept) => {
    const modifiers = modifiersOf(concept);
    return { ...concept, kind, ...(modifiers.length > 0 ? { modifiers } : {}) };
  }));
  return inEverySpelling(concepts, normalize, eachTerm);
}

/**
 * Where a concept's Japanese label is a word of a concept of another kind too (排水処理 of a need), its reading and its English
 * label are as well, and so are plurals and the other spellings of English: every spelling of a word then means the same.
 */
function inEverySpelling(concepts, normalize, eachTerm) {
  const words = new Map();
  const of = (text) => words.get(normalize(text)) ?? new Map();
  for (const concept of concepts) {
    eachTerm(concept, (text, source) => {
      if (source === 'part') return;
      const key = normalize(text);
      if (!words.has(key)) words.set(key, new Map());
      words.get(key).set(concept.id, concept.kind);
    });
  }
  const more = new Map(concepts.map(({ id }) => [id, { readings: [], en: [] }]));
  // Within one kind a word means one concept.
  const isTaken = (text, kind) => [...of(text).values()].includes(kind);
  for (const { kind, ja, kana, en } of concepts) {
    for (const [other, otherKind] of of(ja)) {
      if (otherKind === kind) continue;
      if (kana && !isTaken(kana, otherKind)) more.get(other).readings.push(kana);
      if (!isTaken(en, otherKind)) more.get(other).en.push(en);
    }
  }
  // British and American spellings, and plurals like knives, need not be written by hand.
  for (const concept of concepts) {
    for (const term of [concept.en, ...concept.synonyms?.en ?? []]) {
      for (const text of englishSpellings(term)) {
        const key = normalize(text);
        if (isTaken(text, concept.kind) || words.get(key)?.has(concept.id)) continue;
        more.get(concept.id).en.push(text);
        words.set(key, of(text).set(concept.id, concept.kind));
      }
    }
  }
  // A plural that some concept has as a word of its own hides what the singular means.
  for (const [word, meant] of words) {
    if (!/[a-z]{3}$/.test(word) || !words.has(`${word}s`)) continue;
    for (const [id, kind] of meant) if (!isTaken(`${word}s`, kind)) more.get(id).en.push(`${word}s`);
  }
  return concepts.map((concept) => {
    const { readings, en } = more.get(concept.id);
    return {
      ...concept,
      ...(readings.length > 0 ? { readings: [...new Set([...concept.readings ?? [], ...readings])] } : {}),
      ...(en.length > 0 ? { synonyms: { ...concept.synonyms, en: [...new Set([...concept.synonyms?.en ?? [], ...en])] } } : {}),
    };
  });
}

/** What laymen tell, as people edit it. */
export const readSituations = () => ({ situations: read('situation') ?? [], items: read('item') ?? [], symptoms: read('symptom') ?? [] });

/** The same as lines, also whole for what lies in one file. */
async function generateSituations() {
  const { situationLines } = await loadSource('text/authoring/situation-lines.ts');
  const lines = situationLines(readSituations());
  const text = '// Made by scripts/generate.mjs from packages/sdk/vocabulary/{situation,item,symptom}.json. Edit those.\n'
    + `export const SITUATIONS: string = ${JSON.stringify(lines.join('\n'))};\n`;
  writeIfChanged(new URL('src/vocabulary/situations.generated.ts', sdk), text);
  return lines;
}

/** The JSON Schemas that editors complete `directory.json` by and receivers of RFQs go by; committed, so that they can be linked. */
async function generateSchemas() {
  for (const [name, schema] of Object.entries(jsonSchemas(await loadSource('schema/index.ts')))) {
    writeIfChanged(new URL(`${name}.schema.json`, sdk), `${JSON.stringify(schema, null, 1)}\n`);
  }
}

/** The vocabulary once more in pieces, of which a page fetches those that a query's letters need, and what it is known by. */
async function generatePieces(concepts, traps, kanji, places, situations) {
  const { encodePieces } = await loadSource('text/authoring/pieces-encode.ts');
  const { createDictionary } = await loadSource('text/recognition/dictionary.ts');
  const { createVocabulary } = await loadSource('vocabulary/vocabulary.ts');
  const { unstatedReadings } = await loadSource('search/pieces/readings.ts');
  const readings = await unstatedReadings(await createDictionary(createVocabulary(concepts), traps), kanji);
  const pieces = encodePieces({ concepts, traps, readings, places, situations });
  const folder = new URL('src/vocabulary/pieces/', sdk);
  mkdirSync(folder, { recursive: true });
  const names = { terms: 't', records: 'c', readings: 'r', places: 'p', situationWords: 'w', situations: 's' };
  const starts = ['starts', 'readingStarts', 'placeStarts', 'situationStarts'];
  const left = new Set(readdirSync(folder));
  const imports = Object.entries(names).map(([kind, letter]) => {
    const loaders = pieces[kind].map((text, i) => {
      const name = `${letter}${i}`;
      writeIfChanged(new URL(`${name}.ts`, folder), `export default ${JSON.stringify(text)};\n`);
      left.delete(`${name}.ts`);
      return `() => import('./pieces/${name}.js')`;
    });
    return `  ${kind}: from([${loaders.join(', ')}]),`;
  });
  writeIfChanged(new URL('relations.ts', folder), `export default ${JSON.stringify(pieces.relations)};\n`);
  left.delete('relations.ts');
  for (const name of left) rmSync(new URL(name, folder));
  writeIfChanged(new URL('src/vocabulary/pieces.generated.ts', sdk), [
    '// Made by scripts/generate.mjs from packages/sdk/vocabulary/*.json. Edit those.',
    "import type { PieceSource } from './pieces.js';",
    'type Loader = () => Promise<{ readonly default: string }>;',
    'const from = (loaders: readonly Loader[]) => async (piece: number): Promise<string> => (await loaders[piece]?.())?.default ?? \'\';',
    '/** Sanchi\'s vocabulary, a file a piece. */',
    'const PIECES: PieceSource = {',
    ...starts.map((name) => `  ${name}: ${JSON.stringify(pieces[name].join('\n'))}.split('\\n'),`), `  kinds: ${JSON.stringify(pieces.kinds)}, manners: ${JSON.stringify(pieces.manners)},`,
    ...imports,
    '  relations: () => import(\'./pieces/relations.js\').then((found) => found.default),',
    '};', 'export const loadPieces = (): Promise<PieceSource> => Promise.resolve(PIECES);', '',
  ].join('\n'));
}

function writeIfChanged(target, text) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

export async function generate() {
  const { encodeConcepts } = await loadSource('vocabulary/encode.ts');
  const concepts = await readConcepts();
  const places = read('places') ?? { prefectures: [], municipalities: [] };
  const traps = (read('traps') ?? []).map((trap) => trap.text);
  const kanji = Object.entries(read('readings') ?? {});
  const encoded = encodeConcepts(concepts);
  const placeTable = [...places.prefectures, ...places.municipalities].map((row) => row.join('\t'));
  const text = [
    '// Made by scripts/generate.mjs from packages/sdk/vocabulary/*.json. Edit those.',
    `export const CONCEPTS: string = ${JSON.stringify(encoded)};`,
    `export const TRAPS: string = ${JSON.stringify(traps.join('\n'))};`,
    `export const PLACES: string = ${JSON.stringify(placeTable.join('\n'))};`,
    `export const READINGS: string = ${JSON.stringify(kanji.map((word) => word.join(' ')).join('\n'))};`,
    '',
  ].join('\n');
  writeIfChanged(new URL('src/vocabulary/data.generated.ts', sdk), text);
  const edition = createHash('sha256').update(encoded).update(traps.join('\n')).digest('base64url').slice(0, 8);
  writeIfChanged(new URL('src/vocabulary/edition.generated.ts', sdk), `/** Changes with the vocabulary. */\nexport const EDITION = '${edition}';\n`);
  await generatePieces(concepts, traps, kanji, placeTable, await generateSituations());
  await generateSchemas();
  return concepts.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = await generate();
  process.stdout.write(`${count} concepts\n`);
}
