// Every build in one table: the packages (ES modules and types for npm) and the script-tag builds in elements/cdn.
// scripts/build.mjs runs it; `npx rollup -c` does the same without stamps.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const folder = name => join(root, 'packages', name);

/** Elements whose code is needed until the first results are painted; `firstPath` in scripts/size.mjs measures them. */
export const FIRST = ['directory', 'search', 'member-card'];

const files = (at, suffix) =>
  !existsSync(at) ? [] : readdirSync(at, { recursive: true }).map(String).filter(f => f.endsWith(suffix)).sort();

// Rollup only warns where we want to stop. Not worth a word: annotations in zod's sources, modules that only hold types,
// and cycles, which test/repo finds in ours.
const onwarn = (warning, print) => {
  if (['INVALID_ANNOTATION', 'EMPTY_BUNDLE', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) return;
  const fatal = ['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'PLUGIN_WARNING'];
  if (fatal.includes(warning.code)) throw Object.assign(new Error(warning.message), { code: warning.code });
  print(warning);
};

/** One package: a module in dist for each in src, with its types. npm packages stay imports. */
export function packageConfig(name, out = 'dist') {
  const outDir = join(folder(name), out);
  const src = join(folder(name), 'src');
  const inputs = files(src, '.ts').filter(f => !f.endsWith('.d.ts'));
  return {
    input: Object.fromEntries(inputs.map(f => [f.replace(/\.ts$/, '').split(sep).join('/'), join(src, f)])),
    external: id => !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('\0'),
    output: {
      dir: outDir, format: 'es', sourcemap: true,
      preserveModules: true, preserveModulesRoot: src, entryFileNames: '[name].js',
    },
    plugins: [
      json({ compact: true, preferConst: true, namedExports: false }),
      typescript({
        tsconfig: join(folder(name), 'tsconfig.json'), noEmitOnError: true, noForceEmit: true,
        compilerOptions: { outDir, customConditions: [] },
      }),
    ],
    onwarn,
  };
}

const browserPlugins = () => [
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  commonjs(),
  minifyTemplates(),
  json({ compact: true, preferConst: true, namedExports: false }),
  terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } }),
];

/**
 * The loader with one chunk an element. What the first results need lies in one chunk, `base`: few requests, and what lies
 * together is compressed together (2 kB less than with a chunk for the search alone, which pages with a form fetch as well).
 */
export function loaderConfig(out = 'cdn') {
  const dist = join(folder('elements'), 'dist');
  const define = files(join(dist, 'define'), '.js').map(f => basename(f, '.js'));
  return {
    input: {
      sanchi: join(dist, 'loader.js'),
      ...Object.fromEntries(define.map(name => [`define/${name}`, join(dist, 'define', `${name}.js`)])),
    },
    output: {
      dir: join(folder('elements'), out), format: 'es',
      entryFileNames: '[name].js', chunkFileNames: chunkName,
      manualChunks: sharedChunks(dist), onlyExplicitManualChunks: true,
    },
    plugins: [...browserPlugins(), chunksAtOnce()],
    onwarn,
  };
}

/**
 * For what is shown first the loader asks for an element's chunks together with the element, not only when that has come
 * and names them.
 */
function chunksAtOnce() {
  return {
    name: 'chunks-at-once',
    generateBundle(_options, bundle) {
      const loader = bundle['sanchi.js'];
      for (const name of FIRST.map(name => `define/${name}.js`)) {
        const all = [name, ...bundle[name].imports].map(file => `import("./${file}")`);
        const at = loader.code.indexOf(all[0]);
        if (at < 0) throw new Error(`the loader imports no ${name}`);
        if (all.length > 1) loader.code = loader.code.replace(all[0], `Promise.all([${all}])`);
      }
    },
  };
}

/** `import/index.js` becomes chunks/import.js. */
function chunkName({ name, facadeModuleId }) {
  if (facadeModuleId?.includes(join('vocabulary', 'pieces') + sep)) return `vocabulary/${name}.js`;
  return `chunks/${name === 'index' && facadeModuleId ? basename(dirname(facadeModuleId)) : name}.js`;
}

/** Reachable from the sdk's index, but used by the importer, the RFQ form or large directories alone. */
const USED_LATER = /model[\\/](corporate-number|municipality-code|rfq|rfq-limits)\.js$|client[\\/](shards|member-lines)\.js$/;

const modules = (...names) => new RegExp(`/(${names.join('|')})\\.js$`);

/** What is needed together comes together: each chunk is one request in place of many, and none waits for another. */
const TOGETHER = Object.entries({
  // The rest of the vocabulary, for words that the directory does not bring.
  more: modules('search/([a-z]+/)*(key-table|more|numbered|once|provisional|query-words|relations|situations|situation-words|composed)', 'vocabulary/(pieces|pieces.generated|situations)'),
  // Whatever is more than one skill or thing.
  sentence: modules('search/([a-z]+/)+(alternatives|combine|counts|explain-text|joined-words|left-out|leftovers|lot-bands|lots|manners|mending|name-text|other-forms|place-spans|read-word|readings|roles|sentence|tells)',
    'text/[a-z]+/(reading|romaji|stopwords|value-rules|values)', 'vocabulary/manners', 'model/quantity'),
  // Words half typed, misspelt, in texts and in names.
  typing: modules('search/([a-z]+/)+(ahead|concept-index|filters|names|name-indexes|suggest|text-index|typos)', 'search/(check-options|warm-up)', 'text/[a-z]+/(company-name|edits|latin-name|letters|name-reading|name-words|sounds)', 'minisearch/.*SearchableMap', 'wanakana/.*'),
  // Places, by whatever names one.
  places: modules('search/knowledge/place-index'),
  // Queries that hardly anybody answers, and figures.
  few: modules('search/([a-z]+/)+(apart|beside|columns|echoes|kin|marked|refused|relax|relevance|stated|stated-values|verdicts)'),
  // What may be let pass, where nobody fits all of a query.
  soften: modules('search/([a-z]+/)+(as-written|by-name|clauses|paths|soften|step|steps|told|unstated-material)'),
  // How dates and sentences are written.
  words: modules('base/(format-date|punctuation)'),
  // Directories in shards.
  large: modules('search/([a-z]+/)+(bits|first-page|first-result|part-answer|whole-hits)', 'client/(shards|member-lines)'),
});

/** Imported on demand for the sake of Node; pages with a search wait for it, so it lies with what is loaded first. */
const AT_ONCE = /search[\\/]([a-z]+[\\/])+(akin|member-texts)\.js$/;

function sharedChunks(dist) {
  let reached;
  return (id, { getModuleInfo, getModuleIds }) => {
    reached ??= reachable([...getModuleIds()].map(getModuleInfo), getModuleInfo);
    const elements = reached.get(id) ?? new Set();
    const chunk = TOGETHER.find(([, test]) => test.test(id.split(sep).join('/')));
    if (chunk) return chunk[0];
    if (getModuleInfo(id).isEntry || USED_LATER.test(id)) return undefined;
    return FIRST.some(name => elements.has(name)) ? 'base' : undefined;
  };

  /** For each module, the elements whose static imports, or those needed at once, lead to it. */
  function reachable(modules, getModuleInfo) {
    const result = new Map();
    for (const entry of modules.filter(m => m.isEntry && m.id.startsWith(join(dist, 'define')))) {
      const seen = new Set([entry.id]);
      for (const id of seen) {
        if (!result.has(id)) result.set(id, new Set());
        result.get(id).add(basename(entry.id, '.js'));
        const info = getModuleInfo(id);
        for (const next of info?.importedIds ?? []) seen.add(next);
        for (const next of info?.dynamicallyImportedIds ?? []) if (AT_ONCE.test(next)) seen.add(next);
      }
    }
    return result;
  }
}

/** Where all lies in one file, the pieces of the vocabulary are cut from the whole instead of lying there twice. */
const piecesFromWhole = {
  name: 'pieces-from-whole',
  resolveId: (id, importer) => (/pieces\.generated\.js$/.test(id) && importer ? join(folder('sdk'), 'dist/search/pieces/pieces-whole.js') : null),
};

/** Everything in one classic script, for pages that pin it with an integrity hash. */
export function allConfig(out = 'cdn') {
  const elements = folder('elements');
  return {
    input: join(elements, 'dist/all.js'),
    output: { file: join(elements, out, 'sanchi-all.js'), format: 'iife', name: 'Sanchi', inlineDynamicImports: true },
    plugins: [piecesFromWhole, ...browserPlugins()],
    onwarn,
  };
}

export default () => [...['sdk', 'elements', 'cli', 'desk'].map(name => packageConfig(name)), loaderConfig(), allConfig()];
