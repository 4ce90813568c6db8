// The built command line in a process of its own, for what a process alone can show: its memory, its death.
import { run, type Outcome } from '../../package/project.js';
import { root } from '../../repo/sources.js';

/** Runs a module that may import the built command line as `sanchi`. */
export const inProcess = (code: string, ...flags: string[]): Promise<Outcome> =>
  run(process.execPath, [...flags, '--input-type=module', '-e', `import * as sanchi from ${JSON.stringify(new URL('../../../packages/cli/dist/index.js', import.meta.url).href)};\n${code}`], root);
