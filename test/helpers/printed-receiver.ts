import * as crypto from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkRfq } from '@sanchi/sdk/schema';

/** Where the page is, and, for the receiver that takes files and sets a challenge, where they go. */
export interface PrintedOptions {
  readonly origin?: string;
  readonly folder?: string;
}

/** The receiver printed in docs/rfq-wire.md, run as it stands there but for its port, the page's origin and the folder. */
export function printedReceiver({ origin, folder }: PrintedOptions = {}): Server {
  const guide = readFileSync(new URL('../../docs/rfq-wire.md', import.meta.url), 'utf8');
  const imported = [...guide.matchAll(/^import \{ (.*) \} from/gm)].flatMap(([, names = '']) => names.split(', '));
  const [whole = '', before = '', first = '', second = ''] = [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code.replace(/^import .*\n/gm, ''));
  const put = (code: string, place: string, more: string): string => {
    if (!code.includes(place)) throw new Error(`nothing to replace in the guide: ${place}`);
    return code.replace(place, () => more);
  };
  let code = put(put(whole, 'createServer(async', 'return createServer(async'), '8787', '0');
  if (origin) code = put(code, "['https://www.town.example.jp']", JSON.stringify([origin]));
  if (folder) {
    code = put(code, 'return createServer', `${put(before, "'/var/lib/rfq'", JSON.stringify(folder))}\nreturn createServer`);
    code = put(put(code, '  // (1)', `${first}  // (1)`), '  // (2)', second);
  }
  const tools = { createServer, checkRfq, ...crypto, createWriteStream, rm, join, pipeline };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The guide's own code, to see that it works.
  return (new Function('tools', `const { ${imported.join()} } = tools;\n${code}`) as (using: typeof tools) => Server)(tools);
}
