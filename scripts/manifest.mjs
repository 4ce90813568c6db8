// packages/elements/custom-elements.json from the elements' doc comments, and html-custom-data.json (VS Code completion)
// from that. With a folder as argument they are written there.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from './runners.mjs';
import { root } from './setup.mjs';

/** Elements declared in a manifest. */
export const elementsOf = manifest =>
  manifest.modules.flatMap(module => module.declarations ?? []).filter(declaration => declaration.tagName);

/** The values of a union of strings: `'a' | 'b'`. */
const choices = type => [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));

const list = (title, entries) => (entries?.length > 0
  ? [`**${title}**\n${entries.map(({ name, description }) => `- ${name ? `\`${name}\`` : 'default'}${description ? `: ${description}` : ''}`).join('\n')}`]
  : []);

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export const customData = manifest => ({
  version: 1.1,
  tags: elementsOf(manifest).map(element => ({
    name: element.tagName,
    description: {
      kind: 'markdown',
      value: [
        element.summary ?? element.description ?? '',
        ...list('Events', element.events), ...list('Slots', element.slots), ...list('Parts', element.cssParts),
        ...list('Custom properties', element.cssProperties),
      ].join('\n\n').trim(),
    },
    attributes: (element.attributes ?? []).map(({ name, description, type }) => {
      const values = choices(type);
      return { name, ...(description ? { description } : {}), ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}), ...(values.length > 0 ? { values } : {}) };
    }),
  })),
});

/**
 * The analyzer sees each class, but not that define/ registers it, and takes internals for something to use. The order
 * must not depend on the file system.
 */
function tidy(manifest) {
  const define = join(root, 'packages/elements/src/define');
  const tags = new Map(readdirSync(define).flatMap(file =>
    [...readFileSync(join(define, file), 'utf8').matchAll(/\bdefine\(\s*'([^']+)',\s*(\w+)/g)].map(([, tag, name]) => [name, tag])));
  const unions = unionsIn(join(root, 'packages/elements/src'));
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const module of manifest.modules) {
    for (const declaration of module.declarations ?? []) {
      const tag = tags.get(declaration.name);
      if (tag) {
        Object.assign(declaration, { tagName: tag, customElement: true });
        module.exports.push({ kind: 'custom-element-definition', name: tag, declaration: { name: declaration.name, module: module.path } });
      }
      keep(declaration, 'members', ({ name, privacy }) => !/^(private|protected)$/.test(privacy) && !/^[#_]/.test(name));
      keep(declaration, 'attributes', ({ name }) => !/^[#_]/.test(name));
      keep(declaration, 'events', ({ name }) => name?.startsWith('sanchi-'));
      for (const { type } of [...declaration.attributes ?? [], ...declaration.members ?? []]) {
        if (unions.has(type?.text)) type.text = unions.get(type.text);
      }
    }
  }
  shareLooks(elementsOf(manifest));
  return manifest;
}

/** Unions of strings that have a name: editors want to offer what is in them. */
function unionsIn(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String).filter(file => file.endsWith('.ts'));
  return new Map(files.flatMap(file => [...readFileSync(join(folder, file), 'utf8').matchAll(/^export type (\w+) = ('[^';]*'(?: \| '[^';]*')*);/gm)].map(([, name, union]) => [name, union])));
}

/** The looks in base/tokens.ts are those of every element; they are described once, on the search. */
function shareLooks(elements) {
  const tokens = readFileSync(join(root, 'packages/elements/src/base/tokens.ts'), 'utf8');
  const shared = elements.find(({ tagName }) => tagName === 'sanchi-search').cssProperties.filter(({ name }) => tokens.includes(name));
  for (const element of elements) {
    const own = element.cssProperties ?? [];
    element.cssProperties = [...own, ...shared.filter(({ name }) => !own.some(property => property.name === name))];
  }
}

function keep(declaration, list, wanted) {
  if (declaration[list]) declaration[list] = declaration[list].filter(wanted);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? join(root, 'packages/elements');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'custom-elements.json');
  const { code, output } = await node('node_modules/@custom-elements-manifest/analyzer/cem.js', [
    'analyze', '--config', 'cem.config.mjs', '--outdir', relative(root, folder), '--quiet',
  ], { quiet: true });
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
  const manifest = tidy(JSON.parse(readFileSync(file, 'utf8').replaceAll('packages/elements/src/', 'src/')));
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, 'html-custom-data.json'), `${JSON.stringify(customData(manifest), null, 2)}\n`);
}
