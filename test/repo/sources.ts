import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const SKIP = new Set(['node_modules', 'dist', 'cdn', 'site', '.git', '.cache', 'coverage', 'public']);

/** Files under the folders, as paths from the root; nothing that is installed or built. */
export function filesIn(folders: readonly string[], pattern: RegExp): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIP.has(entry.name)) walk(path);
      } else if (pattern.test(entry.name)) {
        found.push(relative(root, path).split(sep).join('/'));
      }
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(join(root, folder));
  return found.sort();
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

const parsed = new Map<string, ts.SourceFile>();

export function parse(path: string): ts.SourceFile {
  const source = parsed.get(path) ?? ts.createSourceFile(path, readText(path), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** Source files of one package, without generated ones. */
export const sourcesOf = (name: string): string[] =>
  filesIn([`packages/${name}/src`], /(?<!\.d|\.generated)\.ts$/);

/** A source file without its comments. */
export function withoutComments(path: string): string {
  const text = readText(path);
  const comments: [number, number][] = [];
  const source = parse(path);
  visit(source, (node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) comments.push([range.pos, range.end]);
  });
  // Blanks of equal length, since one comment may lead several nodes.
  return comments.reduce((rest, [start, end]) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** Visits every node below. */
export function visit(node: ts.Node, use: (node: ts.Node) => void): void {
  use(node);
  ts.forEachChild(node, (child) => visit(child, use));
}

/** What a module imports or re-exports; `dynamic` adds `import('…')`, `types` what is gone once compiled. */
export function importsOf(path: string, { dynamic = true, types = true } = {}): string[] {
  const found: string[] = [];
  visit(parse(path), (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      if (types || !typeOnly) found.push((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (types && ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push(node.argument.literal.text);
    } else if (dynamic && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [source] = node.arguments;
      if (source && ts.isStringLiteral(source)) found.push(source.text);
    }
  });
  return found;
}
