import { createContext } from '@lit/context';
import type { Directory } from '@sanchi/sdk';

/** Where a directory stands: on its way, here, or failed. */
export interface DirectoryState {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly directory?: Directory | undefined;
  readonly error?: unknown;
}

/** Context in which `<sanchi-directory>` shares what it loaded. The key is the same in every copy of Sanchi. */
export const directoryContext = createContext<DirectoryState>(Symbol.for('sanchi-directory'));
