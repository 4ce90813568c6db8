import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Files } from '../write.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.sri': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp',
  '.avif': 'image/avif', '.gif': 'image/gif', '.ico': 'image/x-icon', '.pdf': 'application/pdf', '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The content type of a file by its name. */
export const typeOf = (name: string): string => TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** A place that files are served from, by a path without a leading slash. */
export interface Assets {
  /** The bytes of a file; nothing where there is none. */
  get(path: string): Promise<Uint8Array | undefined>;
}

/** Files in memory. */
export const memoryAssets = (files: () => Files): Assets => ({
  get(path) {
    const content = files().get(path);
    return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  },
});

/** The files of a folder: nothing above it, nothing hidden, nothing that a link leads out to. */
export const folderAssets = (folder: string): Assets => ({
  async get(path) {
    const steps = path.split('/');
    if (steps.some((step) => step === '' || step.startsWith('.') || /[\\:\0]/u.test(step))) return undefined;
    try {
      const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...steps))]);
      if (!file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`) || !(await stat(file)).isFile()) return undefined;
      return await readFile(file);
    } catch {
      return undefined;
    }
  },
});
