import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** Milliseconds of quiet after which a change counts: editors and Excel write in several steps. */
const QUIET = 200;

/**
 * Calls back once after each burst of changes to the files, or to anything in the folders. Files are watched through
 * their folder, because programs save by putting a new file in the old one's place.
 */
export function watchPaths(files: readonly string[], folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const byFolder = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = dirname(resolve(file));
    byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(basename(file)));
  }
  const watchers: FSWatcher[] = [];
  const add = (folder: string, recursive: boolean, wanted: (name: string | null) => boolean): void => {
    try {
      const watcher = watch(folder, { recursive }, (_, name) => {
        if (wanted(name)) later();
      });
      // A folder that goes away is no reason to end the preview.
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      // Some network disks cannot be watched; the preview then simply does not follow.
    }
  };
  for (const [folder, names] of byFolder) add(folder, false, (name) => name === null || names.has(name));
  for (const folder of folders) add(resolve(folder), true, (name) => name === null || !/(?:^|[\\/])\./u.test(name));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
