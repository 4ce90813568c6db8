// Real municipal lists that lie beside the repository on some machines, and are no part of it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a real list, or `undefined` with the reason printed on a machine that does not have it. */
export function realPath(name: string, instead = 'skipped'): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  console.log(`${instead}: ${path} is not on this machine`);
  return undefined;
}
