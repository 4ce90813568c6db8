// What the test server must do that the rollup build does: JSON as modules, and the packages that are no ES modules.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const json = 'json-module';

/** `import data from './x.json'`, with or without `with { type: 'json' }`; fetching the same file still gets JSON. */
export function jsonPlugin() {
  return {
    name: 'json',
    transform({ path, body }) {
      if (!/\.(ts|js|mjs)$/.test(path) || !body.includes('.json')) return undefined;
      return { body: body.replace(/(\.json['"])\s*with\s*\{\s*type:\s*['"]json['"]\s*,?\s*\}/g, '$1') };
    },
    transformImport({ source }) {
      return source.endsWith('.json') ? `${source}?${json}` : undefined;
    },
    serve(context) {
      if (!context.path.endsWith('.json') || !(json in context.query)) return undefined;
      const file = fileURLToPath(new URL(`..${context.path.replace('/__wds-outside-root__/1', '/..')}`, import.meta.url));
      return { body: `export default ${readFileSync(file, 'utf8')}`, type: 'js' };
    },
  };
}

/** CommonJS packages that browser code imports (default import only). */
const commonjs = ['papaparse'];

export function commonjsPlugin() {
  const url = name => `/__commonjs/${name}.js`;
  return {
    name: 'commonjs',
    resolveImport({ source }) {
      return commonjs.includes(source) ? url(source) : undefined;
    },
    async serve(context) {
      const name = commonjs.find(candidate => context.path === url(candidate));
      if (!name) return undefined;
      const { build } = await import('esbuild');
      const { outputFiles } = await build({
        stdin: { contents: `export { default } from '${name}'`, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
        bundle: true, format: 'esm', platform: 'browser', write: false,
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}

/** `waitUntil` gives up after a second, which a busy machine needs for itself; it takes no other default. */
export function patiencePlugin(milliseconds) {
  return {
    name: 'patience',
    transform({ path, body }) {
      if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
      if (!body.includes('timeout = 1000')) throw new Error('waitUntil has another default than the one that is replaced here');
      return { body: body.replace('timeout = 1000', `timeout = ${milliseconds}`) };
    },
  };
}
