import type { ImportProgress } from '@sanchi/sdk/import';
import type { Io } from './io.js';
import type { Texts } from './strings/index.js';

/** One line on stderr that tells how far long work is; nothing at all where nobody watches. */
export interface Progress {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Wipes the line. */
  done(): void;
}

/** Milliseconds between two changes of the line. */
const STEP = 100;

/** The progress line of a command. */
export function createProgress(io: Io, t: Texts): Progress {
  if (!io.watched) return { done: () => undefined };
  let shown = 0;
  let dirty = false;
  return {
    onProgress({ file, rows, total, stage }) {
      const now = performance.now();
      if (now - shown < STEP) return;
      shown = now;
      dirty = true;
      const far = total === undefined || total === 0 ? t('progressRows', { n: rows }) : `${Math.min(100, Math.floor((rows / total) * 100))}%`;
      io.err(`\r\u001B[K${t(`progress_${stage}`)} ${file} ${far}`);
    },
    done() {
      if (dirty) io.err('\r\u001B[K');
      dirty = false;
    },
  };
}
