import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { checkRfq } from '@sanchi/sdk/schema';

/** The receiver printed in docs/rfq-wire.md, run as it stands there but for its port and, where one is given, the page's origin. */
export function printedReceiver(origin = 'https://www.town.example.jp'): Server {
  const guide = readFileSync(new URL('../../docs/rfq-wire.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(guide)![1]!.replace(/^import .*\n/gm, '').replace('createServer(async', 'return createServer(async').replace('8787', '0')
    .replace("ORIGINS = ['https://www.town.example.jp']", `ORIGINS = [${JSON.stringify(origin)}]`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- The guide's own code, to see that it works.
  return (new Function('createServer', 'checkRfq', code) as (...using: unknown[]) => Server)(createServer, checkRfq);
}
