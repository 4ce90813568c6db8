import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OpsError, type Io } from './io.js';
import { CONFIG_FILE, sampleFiles } from './sample.js';

/** Writes a configuration to be filled in, the secrets, and a list of members' addresses. Never over what is there. */
export async function init(folder: string, io: Io): Promise<number> {
  const target = resolve(io.cwd, folder);
  await mkdir(join(target, 'data'), { recursive: true, mode: 0o700 });
  for (const { name, mode, content } of sampleFiles()) {
    try {
      await writeFile(join(target, name), `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new OpsError(`${join(target, name)} がすでにあります。上書きはしません。別のフォルダーを指定するか、先に移してください。\nIt is there already and is not written over: name another folder, or move it away.`);
    }
    io.out(`作りました / written: ${join(target, name)}\n`);
  }
  io.out(`\n次にすること:\n  1. ${CONFIG_FILE} の「example」と「○○」を、実際の値に書き換える\n  2. directory.json（sanchi build の出力）を同じフォルダーに置く\n`
    + '  3. sanchi-routing.json に会員の連絡先を書く\n  4. sanchi-desk doctor で確かめる\n  5. sanchi-desk serve で始める\n'
    + `\nWhat to do next:\n  1. In ${CONFIG_FILE}, replace "example" and "○○" by what is true\n  2. Put directory.json (from sanchi build) into the same folder\n`
    + '  3. Write the members’ addresses into sanchi-routing.json\n  4. Check with sanchi-desk doctor\n  5. Begin with sanchi-desk serve\n');
  return 0;
}
